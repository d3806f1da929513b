import { describe, expect, test } from 'vitest';
import { askOne } from '../../src/interview/answering.ts';
import { entriesToBringBack } from '../../src/interview/bringing-back.ts';
import type { Save } from '../../src/interview/brought-back.ts';
import { BroughtBack } from '../../src/interview/brought-back.ts';
import { lookAgain } from '../../src/model/look-again.ts';
import type { Model } from '../../src/model/model.ts';
import { TooLargeError } from '../../src/model/too-large.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { earlierOf } from '../../src/walk/earlier.ts';
import { EXAMPLE, model } from '../questionnaire/example.ts';
import { answer, chosen, enter, type Move, modelWith, SMALL, sitting, stop } from './scripted.ts';

const held = modelWith({
  name: 'River House',
  people: 'Two advisers',
  form: [{ option: 'natural', words: null }],
});
const damaged = modelWith({
  name: 'River House',
  people: 'T',
  form: [{ option: 'assigned', words: null }],
  why: 'New',
});

/** What is brought back of a file that held one model, with another in its place now; and what is offered of it. */
function bringingBack(questionnaire: Questionnaire, opened: Model, now: Model, save: Save) {
  const earlier = earlierOf(opened);
  const broughtBack = new BroughtBack(questionnaire, earlier, opened, now, save);
  return { earlier, broughtBack, entries: () => entriesToBringBack({ questionnaire, earlier, broughtBack }) };
}

/** A sitting with a file that held one model and holds another now, and what there is more to in it. */
function begun(moves: readonly Move[], now: Model = damaged) {
  const sat = sitting(SMALL, moves);
  const bringing = bringingBack(SMALL, held, now, sat.interview.save);
  const { earlier, broughtBack } = bringing;
  const interview = {
    ...sat.interview,
    earlier,
    save: (one: Model) => broughtBack.save(one),
    fresh: (one: Model) => broughtBack.fresh(one),
  };
  const open = (label: string) =>
    bringing
      .entries()
      .find((one) => one.label === label)
      ?.open(interview.asking);
  return { ...sat, interview, bringing, open };
}

describe('what you changed', () => {
  test('is offered where something that the file held is another, and counts that alone', () => {
    expect(
      begun([])
        .bringing.entries()
        .map(({ label, state }) => [label, state]),
    ).toEqual([['What you changed', '2']]);
    expect(begun([], held).bringing.entries()).toEqual([]);
  });

  test('is brought back to disk at once, and the other words stay at hand', async () => {
    const { open, events, interview } = begun([chosen('people'), chosen('bring'), chosen(' back')]);
    expect(await open('What you changed')).toBe('on');
    expect(events.savedModels().map(({ answers }) => answers.get('people'))).toEqual(['Two advisers']);
    const [list, one, rest] = events.menus();
    expect(list?.items.map((item) => typeof item === 'object' && item.value)).toEqual([
      'people',
      'form',
      ' back',
    ]);
    expect(one?.items.map((item) => typeof item === 'object' && item.lines)).toEqual([
      ['Two advisers'],
      ['T'],
    ]);
    expect(rest?.items.map((item) => typeof item === 'object' && item.value)).toEqual(['form', ' back']);
    expect(interview.earlier.before.get('people')).toBe('T');
  });

  test('is left as it is where nothing is said', async () => {
    const { open, events } = begun([chosen('people'), enter, chosen(' back')]);
    await open('What you changed');
    expect(events.savedModels()).toEqual([]);
    expect(events.menus()[1]?.start).toBe('leave');
  });

  test('stops where somebody stops there', async () => {
    expect(await begun([stop()]).open('What you changed')).toBe('stop');
    expect(await begun([chosen('people'), stop()]).open('What you changed')).toBe('stop');
  });

  test('is in all that is saved after it, whatever the walk knew of it', async () => {
    const { open, interview, events } = begun([
      chosen('people'),
      chosen('bring'),
      chosen(' back'),
      answer('Oak'),
    ]);
    await open('What you changed');
    const { model } = await askOne(interview, damaged, 'name', ['name']);
    expect([model.answers.get('people'), model.answers.get('name')]).toEqual(['Two advisers', 'Oak']);
    expect(events.savedModels().at(-1)).toEqual(model);
  });

  test('shows what was brought back at its question', async () => {
    const { open, interview, events } = begun([chosen('people'), chosen('bring'), chosen(' back')]);
    await open('What you changed');
    await askOne(interview, damaged, 'people', ['people']);
    expect(events.shownWith('people')[0]).toMatchObject({ answer: 'Two advisers', earlier: ['T'] });
  });

  test('never takes the place of what was typed after it', async () => {
    const { open, interview } = begun([
      chosen('people'),
      chosen('bring'),
      chosen(' back'),
      answer('Three'),
      answer('T'),
    ]);
    await open('What you changed');
    const first = await askOne(interview, damaged, 'people', ['people']);
    const second = await askOne(interview, first.model, 'people', ['people']);
    expect(second.model.answers.get('people')).toBe('T');
  });
});

describe('what became of a step', () => {
  const KEPT = { state: null, plan: null };
  const opened = model({}, { steps: new Map([['role', KEPT]]) });
  const done = { ...opened, steps: new Map([['role', { ...KEPT, state: 'done' as const }]]) };

  function begunAtSteps(moves: readonly Move[], now: Model) {
    const sat = sitting(EXAMPLE, moves);
    const bringing = bringingBack(EXAMPLE, opened, now, sat.interview.save);
    return { ...sat, bringing, open: () => bringing.entries()[0]?.open(sat.interview.asking) };
  }

  test('is among what you changed, and is brought back', async () => {
    const { bringing, open, events } = begunAtSteps([chosen(' became role'), chosen('bring')], done);
    expect(bringing.entries().map(({ label, state }) => [label, state])).toEqual([['What you changed', '1']]);
    await open();
    const [list, one] = events.menus();
    expect(list?.items[0]).toMatchObject({ label: 'Write down the role.', lines: ['Done'] });
    expect(one?.items.map((item) => typeof item === 'object' && item.lines)).toEqual([['Kept'], ['Done']]);
    expect(events.savedModels().at(-1)?.steps.get('role')).toEqual(KEPT);
    // The walk has a model of its own, and takes it over.
    expect(bringing.broughtBack.fresh(done).steps.get('role')).toEqual(KEPT);
  });

  test('is brought back to the list that it was taken off', async () => {
    const off = { ...opened, steps: new Map() };
    const { bringing, open, events } = begunAtSteps([chosen(' became role'), chosen('bring')], off);
    await open();
    expect(events.menus()[0]?.items[0]).toMatchObject({ lines: ['Not kept'] });
    expect(bringing.broughtBack.fresh(off).steps.get('role')).toEqual(KEPT);
  });

  test('stays as it is where nothing is said, and where it was changed once more since', async () => {
    const left = begunAtSteps([chosen(' became role'), enter, chosen(' back')], done);
    await left.open();
    expect(left.events.savedModels()).toEqual([]);
    const { bringing, open } = begunAtSteps([chosen(' became role'), chosen('bring')], done);
    await open();
    const aside = { ...opened, steps: new Map([['role', { ...KEPT, state: 'set-aside' as const }]]) };
    expect(bringing.broughtBack.fresh(aside).steps.get('role')?.state).toBe('set-aside');
  });
});

test('the earlier words of the question that is open are there to read', async () => {
  const { interview, bringing, events } = begun([]);
  const { asking } = interview;
  const ask: typeof asking.ask = async () => {
    const [first] = bringing.entries();
    expect(first?.label).toBe('Earlier words');
    expect(await first?.open(asking)).toBe('on');
    return { kind: 'skip' };
  };
  await askOne({ ...interview, asking: { ...asking, ask } }, damaged, 'people', ['people']);
  const said = events.flatMap((event) => (event.kind === 'told' ? event.paragraphs : []));
  expect(said).toContain('Two advisers');
  expect(bringing.entries().map(({ label }) => label)).toEqual(['What you changed']);
});

test('words of one\u2019s own come back as old as they were: before the choice was changed', async () => {
  const words = { ...held, answers: new Map([...held.answers, ['statement', 'Ours grows by itself.']]) };
  const now = { ...damaged, answers: new Map([...damaged.answers, ['statement', 'Ours.']]) };
  const sat = sitting(SMALL, [chosen('statement'), chosen('bring'), chosen(' back')]);
  const bringing = bringingBack(SMALL, words, now, sat.interview.save);
  await bringing.entries()[0]?.open(sat.interview.asking);
  const [kept] = sat.events.savedModels();
  expect(kept?.answers.get('statement')).toBe('Ours grows by itself.');
  expect(lookAgain(SMALL, kept ?? now).map(({ changed }) => changed)).toEqual([['Form']]);
});

test('where there is no room for it, that is said, and all stays as it is', async () => {
  const sat = sitting(SMALL, [chosen('people'), chosen('bring'), chosen(' back')]);
  const full = async () => {
    throw new TooLargeError();
  };
  const bringing = bringingBack(SMALL, held, damaged, full);
  expect(await bringing.entries()[0]?.open(sat.interview.asking)).toBe('on');
  const told = sat.events.flatMap((event) => (event.kind === 'told' ? event.paragraphs : []));
  expect(told).toEqual([expect.stringContaining('Not brought back: this model would be larger')]);
  expect(bringing.broughtBack.fresh(damaged)).toBe(damaged);
});
