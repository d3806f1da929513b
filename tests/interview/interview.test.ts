import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import {
  answer,
  askedIds,
  back,
  chosen,
  enter,
  inShort,
  itemCalled,
  itemOf,
  menusIn,
  modelWith,
  ownQuestionnaire,
  savedModels,
  shownWith,
  sitting,
  stop,
} from './scripted.ts';

const OWN = ownQuestionnaire();
const IDS = allQuestions(OWN).map(({ id }) => id);
const NEW = modelWith({});

describe('a walk', () => {
  test('by Enter alone goes through all questions in order, and ends', async () => {
    const { interview, events } = sitting(OWN, []);
    const ended = await walkThrough(interview, NEW);
    expect(askedIds(events)).toEqual(IDS);
    expect(ended.stopped).toBe(false);
    expect(savedModels(events)).toEqual([]);
  });

  test('saves each answer before the next question', async () => {
    const { interview, events } = sitting(OWN, [
      enter,
      answer('River House'),
      answer('Two advisers'),
      stop(),
    ]);
    await walkThrough(interview, NEW);
    expect(inShort(events)).toEqual(['menu', 'program', 'saved', 'took-part', 'saved', 'menu']);
    expect(savedModels(events).map(({ answers }) => [...answers])).toEqual([
      [['program', 'River House']],
      [
        ['program', 'River House'],
        ['took-part', 'Two advisers'],
      ],
    ]);
  });

  test('starts a section at its first question, and goes back from there to the hub and the section before', async () => {
    const moves = [chosen('general-information'), back(), back(), stop()];
    const { interview, events } = sitting(OWN, moves);
    await walkThrough(interview, NEW);
    expect(inShort(events)).toEqual(['menu', 'csec-here', 'menu', 'took-part', 'saved']);
    expect(menusIn(events)[1]?.start).toBe('general-information');
  });

  test('shows in the hub how far each section is', async () => {
    const { interview, events } = sitting(OWN, [stop()]);
    await walkThrough(interview, modelWith({ program: 'A', 'took-part': 'B', 'csec-here': 'C' }));
    const [hub] = menusIn(events);
    expect(itemOf(hub, 'before-you-begin')?.state).toBe('done');
    expect(itemOf(hub, 'general-information')?.state).toBe('1 of 5');
    expect(hub?.start).toBe('general-information');
  });
});

describe('going back', () => {
  test('keeps the later answers, and keeps what was half typed as the answer', async () => {
    const moves = [enter, answer('River House'), back('half a th'), answer('River Home'), enter, stop()];
    const { interview, events } = sitting(OWN, moves);
    const { model } = await walkThrough(interview, NEW);
    expect([...model.answers]).toEqual([
      ['program', 'River Home'],
      ['took-part', 'half a th'],
    ]);
    expect(shownWith(events, 'program')[1]?.answer).toBe('River House');
    expect(shownWith(events, 'took-part')[1]?.answer).toBe('half a th');
  });
});

describe('stopping', () => {
  test('saves what was typed and where that was, and the walk goes on there', async () => {
    const first = sitting(OWN, [enter, answer('A'), stop('half a th')]);
    const { model, stopped } = await walkThrough(first.interview, NEW);
    expect(stopped).toBe(true);
    expect(savedModels(first.events).at(-1)).toEqual(model);
    expect(model).toMatchObject({ place: 'took-part' });

    const second = sitting(OWN, [enter, stop()]);
    await walkThrough(second.interview, model);
    expect(askedIds(second.events)).toEqual(['took-part']);
    expect(shownWith(second.events, 'took-part')[0]?.answer).toBe('half a th');
  });

  test('keeps the place also where nothing was typed there', async () => {
    const { interview, events } = sitting(OWN, [chosen('location'), enter, enter, stop()]);
    await walkThrough(interview, modelWith({ program: 'A' }));
    expect(savedModels(events).at(-1)?.place).toBe('unsafe-areas');
  });

  test('at the first question of a new model writes nothing', async () => {
    const { interview, events } = sitting(OWN, [enter, stop()]);
    await walkThrough(interview, NEW);
    expect(savedModels(events)).toEqual([]);
  });

  test('after only looking at a complete model writes nothing', async () => {
    const columns = ['form', 'type', 'location', 'purpose', 'mentor-type', 'pay', 'focus'];
    const complete = modelWith(
      Object.fromEntries(columns.map((id) => [id, [{ option: 'any', words: null }]])),
    );
    const { interview, events } = sitting(OWN, [chosen('location'), enter, stop()]);
    await walkThrough(interview, complete);
    expect(savedModels(events)).toEqual([]);
  });
});

describe('an answer', () => {
  test('that cannot be kept is asked for again, with a word of why', async () => {
    const moves = [
      chosen('form-and-type'),
      ...Array(5).fill(enter),
      answer('asigned'),
      answer('assigned'),
      stop(),
    ];
    const { interview, events } = sitting(OWN, moves);
    const { model } = await walkThrough(interview, NEW);
    expect(shownWith(events, 'form').map(({ note }) => note !== null)).toEqual([false, true]);
    expect(shownWith(events, 'form')[1]?.note).toContain('did you mean "assigned"');
    expect(model.answers.get('form')).toEqual([{ option: 'assigned', words: null }]);
  });

  test('that is skipped stays, and one that is emptied goes', async () => {
    const { interview } = sitting(OWN, [chosen('before-you-begin'), enter, answer(''), stop()]);
    const { model } = await walkThrough(interview, modelWith({ program: 'A', 'took-part': 'B' }));
    expect([...model.answers]).toEqual([['program', 'A']]);
  });

  test('that says the same is not saved again', async () => {
    const { interview, events } = sitting(OWN, [chosen('before-you-begin'), answer('A'), back(), stop()]);
    await walkThrough(interview, modelWith({ program: 'A' }, 'program'));
    expect(savedModels(events)).toEqual([]);
  });

  test('to the statement begins with a draft from the choices', async () => {
    const { interview, events } = sitting(OWN, [stop()]);
    await askOnly(interview, modelWith({ focus: [{ option: 'organic', words: null }] }), ['statement']);
    expect(shownWith(events, 'statement')[0]?.draft).toBe('Time together is organic.');
  });
});

test('reading it over leads to a question and straight back', async () => {
  const first = sitting(OWN, [stop()]);
  await walkThrough(first.interview, NEW);
  const read = itemCalled(menusIn(first.events)[0], 'Read it over');
  const { interview, events } = sitting(OWN, [chosen(read), chosen('pay'), answer('paid'), back(), stop()]);
  const { model } = await walkThrough(interview, modelWith({ program: 'River House' }));
  expect(inShort(events)).toEqual(['menu', 'menu', 'pay', 'saved', 'menu', 'menu']);
  const [, before, after] = menusIn(events);
  expect(itemOf(before, 'program')?.lines).toEqual(['River House']);
  expect(itemOf(after, 'pay')?.lines).toEqual(['Paid']);
  expect(after?.start).toBe('pay');
  expect(model.place).toBeNull();
});

test('finishing forgets the place', async () => {
  const first = sitting(OWN, [stop()]);
  await walkThrough(first.interview, NEW);
  const finish = itemCalled(menusIn(first.events)[0], 'Finish');
  const { interview } = sitting(OWN, [chosen(finish)]);
  const { model } = await walkThrough(interview, modelWith({ program: 'A' }, 'took-part'));
  expect(model.place).toBeNull();
});

test('help for someone who needs it now leads back to the hub', async () => {
  const first = sitting(OWN, [stop()]);
  await walkThrough(first.interview, NEW);
  const help = itemCalled(menusIn(first.events)[0], 'If someone needs help now');
  const { interview, events } = sitting(OWN, [chosen(help), stop()]);
  await walkThrough(interview, NEW);
  expect(inShort(events)).toEqual(['menu', 'told', 'menu']);
  const [told] = events.filter((event) => event.kind === 'told');
  expect(told?.paragraphs.join('\n')).toMatch(/1-888-373-7888[\s\S]*Checked on 2026-11-23/);
});

describe('asking only some questions', () => {
  test('asks these, in this order, with a way back between them', async () => {
    const { interview, events } = sitting(OWN, [answer('assigned'), back(), enter, enter]);
    const { model, stopped } = await askOnly(interview, NEW, ['form', 'pay']);
    expect(askedIds(events)).toEqual(['form', 'pay', 'form', 'pay']);
    expect({ stopped, place: model.place }).toEqual({ stopped: false, place: null });
  });
});
