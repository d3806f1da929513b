/** The list of next steps: what people can do with each, that it is kept at once, and where else steps are shown. */
import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import { settle } from '../../src/interview/settling.ts';
import type { KeptStep, Model } from '../../src/model/model.ts';
import { TooLargeError } from '../../src/model/too-large.ts';
import { EXAMPLE, model, chosen as options } from '../questionnaire/example.ts';
import { answer, back, chosen, enter, itemCalled, itemOf, type Move, sitting, stop } from './scripted.ts';

const KEPT: KeptStep = { state: null, plan: null };
const NATURAL = { form: options('natural'), location: options('community') };
const LIST = ['next-steps'];

const ticked = (value: string): Move => ({ kind: 'chosen', value, bySpace: true });
const steps = (entries: Record<string, Partial<KeptStep>>) => ({
  steps: new Map(Object.entries(entries).map(([id, kept]) => [id, { ...KEPT, ...kept }])),
});

/** Looks through the list, and stops once nothing more is to be done. */
async function inList(moves: readonly Move[], before: Model) {
  const { interview, events } = sitting(EXAMPLE, moves, stop());
  const ended = await askOnly(interview, before, LIST);
  return { ended, events, menus: events.menus(), saved: events.savedModels(), asked: events.askedIds() };
}

describe('the list of next steps', () => {
  test('holds what was kept and what is about safety, in groups, with what became of each', async () => {
    const before = model(
      NATURAL,
      steps({ role: {}, call: { state: 'done', plan: 'Program lead, in March' } }),
    );
    const { menus } = await inList([], before);
    expect(
      menus[0]?.items.map((item) => (typeof item === 'string' ? item : [item.label, item.state, item.lines])),
    ).toEqual([
      ['Go on', '', []],
      'Finding mentors',
      ['Write down the role.', 'Kept', []],
      'Safety & privacy',
      ['Plan the rides.', '', []],
      ['Say whom to call.', 'Done', ['Program lead, in March']],
      '',
      ['1 more fits your choices', '', []],
    ]);
    expect(menus[0]?.start).toBe('role');
  });

  const DONE: KeptStep = { ...KEPT, state: 'done' };
  const ELSEWHERE: KeptStep = { state: 'elsewhere', plan: 'Our partner agency' };

  test('keeps a step with Space, marks it as done with another, and takes both back with a third, each saved at once', async () => {
    const { saved, menus } = await inList([ticked('call'), ticked('call'), ticked('call')], model(NATURAL));
    expect(saved.map(({ steps: kept }) => kept.get('call'))).toEqual([KEPT, DONE, undefined]);
    expect(menus.map((menu) => [itemOf(menu, 'call')?.isTicked, itemOf(menu, 'call')?.state])).toEqual([
      [false, ''],
      [true, 'Kept'],
      [true, 'Done'],
      [false, ''],
    ]);
    expect(menus[0]?.space).toBe('keeps it, again: done');
    // Whoever keeps one stays where they are.
    expect(menus[1]?.start).toBe('call');
  });

  test.each<[string, Partial<KeptStep>, KeptStep[]]>([
    ['kept', {}, [DONE, KEPT, DONE]],
    ['done', { state: 'done' }, [KEPT, DONE, KEPT]],
    ['handled elsewhere', ELSEWHERE, [{ ...ELSEWHERE, state: 'done' }, ELSEWHERE]],
  ])('gives back with Space what a step was that was %s before', async (_, before, became) => {
    const presses = became.map(() => ticked('call'));
    const { saved } = await inList(presses, model(NATURAL, steps({ call: before })));
    expect(saved.map(({ steps: kept }) => kept.get('call'))).toEqual(became);
  });

  test('leaves a plan in place that was written before Space takes a step back', async () => {
    const planned = [chosen('call'), chosen(' plan'), answer('Program lead')];
    const { saved } = await inList(
      [ticked('call'), ...planned, ticked('call'), ticked('call')],
      model(NATURAL),
    );
    expect(saved.at(-1)?.steps.get('call')).toEqual({ state: null, plan: 'Program lead' });
  });

  test('says first in a step that nobody kept how to keep it; that is done with Enter alone', async () => {
    const { saved, menus } = await inList([chosen('call'), enter], model(NATURAL));
    const [, first] = menus;
    expect(first?.items[0]).toMatchObject({ value: first?.start, label: 'Keep it as a next step' });
    expect(saved.map(({ steps: kept }) => kept.get('call'))).toEqual([KEPT]);
    expect(itemOf((await inList([chosen('role')], model({}, steps({ role: {} })))).menus[1], ' keep')).toBe(
      undefined,
    );
  });

  test('keeps who does it and by when, asked with why it comes up and what to leave out', async () => {
    const before = model(NATURAL, steps({ adults: {} }));
    const { saved, events } = await inList(
      [chosen('adults'), chosen(' plan'), answer('Program lead, by March')],
      before,
    );
    expect(saved.at(-1)?.steps.get('adults')).toEqual({ state: null, plan: 'Program lead, by March' });
    const [asked] = events.filter((event) => event.kind === 'asked');
    expect(asked?.question).toMatchObject({
      ask: 'Plan how to think of adults.',
      help: 'Who does it, and by when?',
      careful: true,
    });
    expect(asked?.current.because).toBe('Because you chose Natural (Form)');
  });

  test('says of what could point to someone that it does, and leads back to change it', async () => {
    const { events, saved } = await inList(
      [
        chosen('call'),
        chosen(' plan'),
        answer('Ring 555-014-2277'),
        chosen('change'),
        answer('Program lead'),
      ],
      model(NATURAL),
    );
    expect(events.inShort()).toEqual(['menu', 'menu', 'call', 'saved', 'menu', 'call', 'saved', 'menu']);
    expect(saved.at(-1)?.steps.get('call')?.plan).toBe('Program lead');
  });

  test('sets a step aside, and takes it up again; one about safety is handled elsewhere, and asks where', async () => {
    const aside = await inList([chosen('role'), chosen('set-aside')], model({}, steps({ role: {} })));
    expect(aside.saved.at(-1)?.steps.get('role')?.state).toBe('set-aside');
    const again = itemCalled(
      (await inList([chosen('role')], aside.ended.model)).menus[1],
      'Take it up again',
    );
    const up = await inList([chosen('role'), chosen(again)], aside.ended.model);
    expect(up.saved.at(-1)?.steps.get('role')).toEqual(KEPT);

    const elsewhere = await inList(
      [chosen('call'), chosen('elsewhere'), answer('Our partner agency')],
      model({}),
    );
    expect(elsewhere.saved.at(-1)?.steps.get('call')).toEqual({
      state: 'elsewhere',
      plan: 'Our partner agency',
    });
    const [asked] = elsewhere.events.filter((event) => event.kind === 'asked');
    expect(asked?.question.help).toBe('Handled elsewhere: where?');
    expect(itemOf(elsewhere.menus.at(-1), 'call')).toMatchObject({
      state: 'Handled elsewhere',
      isTicked: false,
    });
    // A step that is not about safety cannot be handled elsewhere, and one about safety not be set aside.
    expect(itemOf(elsewhere.menus[1], 'set-aside')).toBeUndefined();
    expect(itemOf(aside.menus[1], 'elsewhere')).toBeUndefined();
  });

  test('takes a step off again as long as nothing else was said of it', async () => {
    const { saved, menus } = await inList([chosen('role'), chosen(' off')], model({}, steps({ role: {} })));
    expect(saved.at(-1)?.steps.has('role')).toBe(false);
    expect(itemOf(menus.at(-1), 'role')).toBeUndefined();
    const planned = await inList([chosen('role')], model({}, steps({ role: { plan: 'By March' } })));
    expect(itemOf(planned.menus[1], ' off')).toBeUndefined();
  });

  test('says how many were kept with a choice that is gone, and names none of them', async () => {
    const kept = steps({ adults: { plan: 'Program lead' } });
    const { menus } = await inList([], model({ form: options('assigned') }, kept));
    expect(menus[0]?.about).toMatch(/^1 step that you kept is not shown: .* It stays in the file/);
    expect(itemOf(menus[0], 'adults')).toBeUndefined();
    const back = await inList([], model(NATURAL, kept));
    expect(back.menus[0]?.about).not.toContain('not shown');
    expect(itemOf(back.menus[0], 'adults')?.lines).toEqual(['Program lead']);
  });

  test('shows on asking what fits as well, with why, to keep and to take back', async () => {
    const { menus, saved, ended } = await inList(
      [chosen(' others'), ticked('adults'), chosen('role'), ticked('adults'), back()],
      model(NATURAL),
    );
    expect(menus[1]?.title).toBe('2 more fit your choices. Choose those to keep.');
    expect(itemOf(menus[1], 'adults')?.lines).toEqual(['Because you chose Natural (Form)']);
    expect(menus.slice(1, 5).map((menu) => itemOf(menu, 'adults')?.isTicked)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(saved.map(({ steps: kept }) => [...kept.keys()])).toEqual([
      ['adults'],
      ['adults', 'role'],
      ['role'],
    ]);
    expect([...ended.model.steps.keys()]).toEqual(['role']);
  });

  test('keeps what is half typed where somebody stops, and asks later which words to keep where that is shorter', async () => {
    const plan = 'Program lead and supervisor, by the end of March';
    const before = model(NATURAL, steps({ call: { plan } }));
    const { ended } = await inList([chosen('call'), chosen(' plan'), stop('Prog')], before);
    expect(ended.stopped).toBe(true);
    expect(ended.model.steps.get('call')?.plan).toBe('Prog');
    expect(ended.model.unsettled.get('call')).toBe(plan);
    const again = sitting(EXAMPLE, [chosen('back')]);
    const settled = await settle(again.interview, ended.model, () => {});
    expect(settled.model.steps.get('call')?.plan).toBe(plan);
    expect(settled.model.unsettled.size).toBe(0);
  });

  test('has the plan of before at hand where somebody changes it', async () => {
    const before = model(NATURAL, steps({ call: { plan: 'By March' } }));
    const planned = [chosen('call'), chosen(' plan')];
    const { events } = await inList([...planned, answer('By May'), ...planned], before);
    expect(events.shownWith('call')[1]).toMatchObject({ answer: 'By May', earlier: ['By March'] });
  });

  test('says so where a model has no room for it, and leaves it as it was', async () => {
    const { interview, events } = sitting(EXAMPLE, [ticked('call')], stop());
    const full = {
      ...interview,
      save: async () => {
        throw new TooLargeError();
      },
    };
    const ended = await askOnly(full, model(NATURAL), LIST);
    expect(ended.model.steps.size).toBe(0);
    expect(events.inShort()).toEqual(['menu', 'told', 'menu']);
  });
});

describe('a step by its id', () => {
  test('is opened where it fits the choices, and not where it does not', async () => {
    const { interview, events } = sitting(EXAMPLE, [chosen('done')]);
    await askOnly(interview, model(NATURAL), ['adults']);
    expect(events.menus()[0]?.title).toBe('Plan how to think of adults.');
    expect(events.savedModels().at(-1)?.steps.get('adults')?.state).toBe('done');
    const other = sitting(EXAMPLE, []);
    await askOnly(other.interview, model({ form: options('assigned') }), ['adults']);
    expect(other.events.inShort()).toEqual(['told']);
  });
});

describe('the list of sections', () => {
  const hubOf = async (before: Model, moves: readonly Move[] = []) => {
    const { interview, events } = sitting(EXAMPLE, moves, stop());
    const ended = await walkThrough(interview, before);
    return { hub: events.menus()[0], events, ended };
  };

  test('before anything is chosen, what else there is fits any model', async () => {
    const { menus } = await inList([], model({}));
    expect(menus[0]?.items.at(-1)).toMatchObject({ label: '1 more fits any model' });
  });

  test('has the next steps, with how far they are', async () => {
    const state = async (before: Model) => itemOf((await hubOf(before)).hub, ' next steps')?.state;
    expect(await state(model({}))).toBe('none kept yet; 1 about safety');
    expect(await state(model({}, steps({ role: { state: 'done' } })))).toBe(
      '1 about safety not kept, 1 done',
    );
    expect(await state(model({}, steps({ role: {}, call: { state: 'done' } })))).toBe('1 to do, 1 done');
    const elsewhere = steps({ role: { state: 'set-aside' }, call: { state: 'elsewhere' } });
    expect(await state(model({}, elsewhere))).toBe('none to do, 1 handled elsewhere');
    // What no choice brings up any more is shown nowhere.
    expect(await state(model({}, steps({ adults: {} })))).toBe('none kept yet; 1 about safety');
  });

  test('leads to them and back', async () => {
    const { events } = await hubOf(model({}), [chosen(' next steps'), back(), stop()]);
    expect(events.menus().map(({ title }) => title)).toEqual([
      'Choosing a model',
      'Next steps',
      'Choosing a model',
    ]);
  });

  test('leads from a line to come back to into the step that it was noted at', async () => {
    const before = model({}, steps({ call: { plan: '? by when' } }));
    const { events } = await hubOf(before, [chosen(' come back'), chosen('call 0'), stop()]);
    expect(events.menus().at(-1)?.title).toBe('Say whom to call.');
  });

  test('never leads to them by itself', async () => {
    const { interview, events } = sitting(EXAMPLE, []);
    await walkThrough(interview, model({}));
    expect(events.askedIds()).toEqual(['program', 'hopes', 'form', 'location', 'apps', 'statement']);
    expect(events.menus().every(({ start }) => start !== ' next steps')).toBe(true);
  });

  test('reads over the steps that were kept, by their names, and leads into each', async () => {
    const before = model({}, steps({ role: { plan: 'By March' } }));
    const { events } = await hubOf(before, [chosen(' read'), chosen('role'), chosen('done'), stop()]);
    const [, list, step, after] = events.menus();
    expect(itemOf(list, 'role')).toMatchObject({ label: 'The role', state: 'Kept', lines: ['By March'] });
    expect(itemOf(list, 'call')).toBeUndefined();
    expect(step?.title).toBe('Write down the role.');
    expect(itemOf(after, 'role')?.state).toBe('Done');
  });
});

describe('a point that names a step', () => {
  const at = async (move: Move, before = model(NATURAL)) => {
    const { interview, events } = sitting(EXAMPLE, [move], stop());
    const ended = await askOnly(interview, before, ['rides']);
    return { ended, events, saved: events.savedModels(), shown: events.shownWith('rides')[0] };
  };

  test('offers it', async () => {
    expect((await at(stop())).shown?.nextStep).toEqual({
      ...{ id: 'ride-plan', title: 'Rides', what: 'Plan the rides.' },
      ...{ isKept: false, became: '', isUnderWay: false },
    });
    const { interview, events } = sitting(EXAMPLE, [], stop());
    await askOnly(interview, model(NATURAL), ['apps']);
    expect(events.shownWith('apps')[0]?.nextStep).toBeUndefined();
  });

  test.each<[string, Move]>([
    ['on', { kind: 'skip', keepsStep: true }],
    ['back', { kind: 'back', keepsStep: true }],
    ['out', { kind: 'stop', keepsStep: true }],
    ['on with a note', { kind: 'answer', value: 'By bus.', keepsStep: true }],
  ])('keeps it however somebody goes %s', async (_, move) => {
    const { saved, ended } = await at(move);
    expect(saved.at(-1)?.steps.get('ride-plan')).toEqual(KEPT);
    expect(ended.model.steps.get('ride-plan')).toEqual(KEPT);
  });

  test('takes it back, but not where something became of it', async () => {
    const takenBack: Move = { kind: 'skip', keepsStep: false };
    const kept = await at(takenBack, model(NATURAL, steps({ 'ride-plan': {} })));
    expect(kept.saved.at(-1)?.steps.size).toBe(0);
    const done = await at(takenBack, model(NATURAL, steps({ 'ride-plan': { state: 'done' } })));
    expect(done.shown?.nextStep).toMatchObject({ isUnderWay: true, became: 'Done' });
    expect(done.saved).toEqual([]);
  });

  test('keeps the step also where the note cannot be kept', async () => {
    const { interview, events } = sitting(
      EXAMPLE,
      [{ kind: 'answer', value: 'By bus.', keepsStep: true }, back()],
      stop(),
    );
    const full = {
      ...interview,
      save: async (one: Model) => {
        if (one.points.size > 0) throw new TooLargeError();
        return interview.save(one);
      },
    };
    await askOnly(full, model(NATURAL), ['rides']);
    expect(events.savedModels().at(-1)?.steps.get('ride-plan')).toEqual(KEPT);
    expect(events.shownWith('rides')[1]).toMatchObject({ answer: 'By bus.', nextStep: { isKept: true } });
  });
});
