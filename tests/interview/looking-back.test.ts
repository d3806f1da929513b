/** Where things stood: the first entry of the hub where an earlier day left all choices made, and what it shows. */
import { describe, expect, test } from 'vitest';
import { walkThrough } from '../../src/interview/interview.ts';
import type { KeptStep, Model } from '../../src/model/model.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { EXAMPLE, chosen as options } from '../questionnaire/example.ts';
import { chosen, enter, itemCalled, itemOf, type Move, modelWith, SMALL, sitting, stop } from './scripted.ts';

const [FIRST, ...OTHERS] = SMALL.sections;
const WITH_MONTH: Questionnaire = {
  ...SMALL,
  sections: [
    {
      ...(FIRST ?? { id: '', title: '', points: [] }),
      questions: [
        ...(FIRST?.questions ?? []),
        { kind: 'text', id: 'when', ask: 'When?', careful: false, 'checking-back': 'when' },
      ],
    },
    ...OTHERS,
  ],
};
const CHOICES = { form: options('natural', 'assigned'), where: options('park', ['other', 'the library']) };
const LEFT = {
  ...modelWith({ ...CHOICES, people: 'SECRET note\n? SECRET line', when: 'March 2027' }),
  revised: '2026-11-20',
};

async function comeBackTo(stood: Model, moves: readonly Move[], questionnaire = WITH_MONTH, now = stood) {
  const { interview, events } = sitting(questionnaire, moves, stop());
  const { revised } = stood;
  const ended = await walkThrough({ ...interview, stood: { ...stood, revised: revised ?? '' } }, now);
  const told = events.flatMap((event) => (event.kind === 'told' ? [event.paragraphs.join('\n\n')] : []));
  return { events, ended, told };
}

const LOOK = chosen(' look back');

test('is the first entry of the hub, and the next thing to do once nothing is open', async () => {
  const { events } = await comeBackTo(LEFT, []);
  const [hub] = events.menus();
  expect(hub?.items[0]).toMatchObject({ value: ' look back', label: 'Where things stood' });
  expect(hub?.start).toBe('first');
  const all = { ...LEFT, answers: new Map([...LEFT.answers, ...modelWith({ name: 'x', why: 'x' }).answers]) };
  const done = { ...all, answers: new Map([...all.answers, ['statement', 'Ours.'] as const]) };
  const again = await comeBackTo(done, [enter, enter]);
  const [before, , after] = again.events.menus();
  expect(itemOf(before, before?.start ?? '')?.label).toBe('Where things stood');
  expect(after?.start).toBe(itemCalled(after, 'Read it over'));
  expect(after?.items[0]).toMatchObject({ label: 'Where things stood' });
});

test('there is none without a model to look back at', async () => {
  const { interview, events } = sitting(WITH_MONTH, [stop()]);
  await walkThrough(interview, LEFT);
  expect(() => itemCalled(events.menus()[0], 'Where things stood')).toThrow();
});

describe('what is shown', () => {
  test('is the choices, the statement and when to check back, and no note', async () => {
    const { told } = await comeBackTo(LEFT, [LOOK]);
    expect(told).toEqual([
      [
        'Where things stood on November 20, 2026',
        'Form: NATURAL; ASSIGNED. Where: PARK; Other: the library',
        'What about statement? (drafted from the choices):\nOur mentoring is NATURAL and ASSIGNED. We meet at PARK and Other (the library).',
        'Check back: March 2027',
      ].join('\n\n'),
    ]);
  });

  test('has the words of the team, and that no month is set yet', async () => {
    const ours = {
      ...modelWith({ ...CHOICES, statement: 'It is\nours.\n? SECRET line' }),
      revised: '2026-11-20',
    };
    const { told } = await comeBackTo(ours, [LOOK]);
    expect(told[0]).toMatch(/What about statement\?:\nIt is\nours\.\n\nCheck back: not set yet$/);
    const without = await comeBackTo(ours, [LOOK], SMALL);
    expect(without.told[0]).not.toContain('Check back');
  });

  test('has the steps that were kept, and says how many are settled, and how many about safety nobody kept', async () => {
    const step = (id: string, title: string, safety = false) => {
      return { id, title, for: 'all', safety, when: [], do: `Do ${title}.` };
    };
    const { nextSteps } = EXAMPLE;
    const stepped: Questionnaire = {
      ...SMALL,
      nextSteps: nextSteps && {
        ...nextSteps,
        groups: [{ id: 'all', title: 'All' }],
        steps: [
          step('role', 'The role'),
          step('rides', 'Rides', true),
          step('call', 'Whom to call', true),
          step('pay', 'Pay'),
          step('never', 'Never kept'),
          step('aside', 'Set aside'),
        ],
      },
    };
    const kept = (states: Readonly<Record<string, KeptStep['state']>>) => {
      const steps = Object.entries(states).map(
        ([id, state]) => [id, { state, plan: 'SECRET plan' }] as const,
      );
      return comeBackTo({ ...LEFT, steps: new Map(steps) }, [LOOK], stepped);
    };
    const said = async (states: Readonly<Record<string, KeptStep['state']>>) =>
      (await kept(states)).told[0]?.split('\n\n').at(-1)?.split('\n');
    expect(
      await said({ role: null, rides: null, call: 'elsewhere', pay: 'done', aside: 'set-aside' }),
    ).toEqual(['Next steps: Rides; The role', '2 steps are done or handled elsewhere.']);
    expect(await said({ pay: 'done', rides: 'done', call: 'done' })).toEqual([
      '3 steps are done or handled elsewhere.',
    ]);
    expect(await said({ pay: 'done' })).toEqual([
      '1 step is done or handled elsewhere. 2 steps about safety are not kept yet.',
    ]);
    expect(await said({ aside: 'set-aside', rides: null })).toEqual([
      'Next steps: Rides. 1 step about safety is not kept yet.',
    ]);
    expect(await said({})).toEqual(['Next steps: none kept yet; 2 about safety']);
  });

  test('stays what it was, also once something is changed', async () => {
    const now = { ...LEFT, answers: modelWith({ form: options('natural') }).answers };
    const { told } = await comeBackTo(LEFT, [LOOK], WITH_MONTH, now);
    expect(told[0]).toContain('Form: NATURAL; ASSIGNED');
  });
});

test('leads back to the sections with Enter, to lines to come back to and to all notes, and saves nothing', async () => {
  const { events, ended } = await comeBackTo(LEFT, [
    LOOK,
    enter,
    LOOK,
    chosen(' come back'),
    enter,
    enter,
    chosen(' back'),
    LOOK,
    chosen(' read'),
    chosen(' back'),
  ]);
  expect(events.menus().map(({ title }) => title)).toEqual([
    SMALL.title,
    'What would you like to do?',
    SMALL.title,
    'What would you like to do?',
    'To come back to',
    'To come back to',
    SMALL.title,
    'What would you like to do?',
    'Read it over: choose one to change it',
    SMALL.title,
  ]);
  expect(events.askedIds()).toEqual(['people']);
  expect(events.savedModels()).toEqual([]);
  expect(ended.model).toEqual(LEFT);
});

test('stopping there stops', async () => {
  const { events, ended } = await comeBackTo(LEFT, [LOOK, stop()]);
  expect(events.menus()).toHaveLength(2);
  expect(ended.stopped).toBe(true);
});
