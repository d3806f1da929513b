/** Going a shorter way through the questions, and on from there. */
import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import type { NextSteps } from '../../src/questionnaire/next-steps.ts';
import type { Questionnaire, Way } from '../../src/questionnaire/questionnaire.ts';
import { ALL_THE_QUESTIONS } from '../../src/questionnaire/ways.ts';
import {
  answer,
  back,
  chosen,
  enter,
  itemOf,
  type Move,
  modelWith,
  NEW,
  SMALL,
  sitting,
  stop,
} from './scripted.ts';

const SHORT: Way = {
  id: 'short',
  title: 'The short way',
  about: 'What matters most.',
  questions: ['name', 'form', 'where'],
};
const READING: Way = { ...SHORT, questions: ['name', 'statement'], 'read-out': ['second'] };
const WITH: Questionnaire = { ...SMALL, ways: [SHORT] };
const ITEM = ' way short';
const NATURAL = [{ option: 'natural', words: null }];
const PARK = [{ option: 'park', words: null }];

describe('a shorter way', () => {
  test('asks its questions alone, counts among them, and says what it is about with the first', async () => {
    const { interview, events } = sitting(WITH, []);
    await walkThrough(interview, NEW, SHORT);
    expect(events.inShort().slice(0, 4)).toEqual(['name', 'form', 'where', 'menu']);
    expect(events.shownWith('name')[0]).toMatchObject({
      section: 'The short way',
      about: 'What matters most.',
      number: 1,
      of: 3,
    });
    expect(events.shownWith('where')[0]).toMatchObject({ section: 'The short way', about: '', number: 3 });
  });

  test('leads on to what is left of all the questions', async () => {
    const { interview, events } = sitting(WITH, [answer('River House'), answer('natural'), answer(['park'])]);
    await walkThrough(interview, NEW, SHORT);
    expect(events.menus().map(({ start }) => start.trim())).toEqual([
      'first',
      'points',
      'second',
      'third',
      'finish',
    ]);
    expect(events.askedIds().slice(3)).toEqual(['people', 'point', 'why', 'statement']);
  });

  test('stands in the hub with how far it is, and is gone from there', async () => {
    const { interview, events } = sitting(WITH, [chosen(ITEM), answer('River House'), enter, enter, stop()]);
    await walkThrough(interview, NEW);
    expect(events.askedIds()).toEqual(['name', 'form', 'where']);
    const [before, after] = events.menus();
    expect(itemOf(before, ITEM)).toMatchObject({ label: 'The short way', state: '0 of 3' });
    expect(itemOf(after, ITEM)).toMatchObject({ state: '1 of 3' });
  });

  test('a questionnaire without ways has none in the hub', async () => {
    const { interview, events } = sitting(SMALL, [stop()]);
    await walkThrough(interview, NEW);
    const values = events
      .menus()
      .flatMap(({ items }) => items.map((one) => (typeof one === 'string' ? one : one.value)));
    expect(values.filter((value) => value.startsWith(' way'))).toEqual([]);
  });

  test('going back from its first question leads to the hub, where it is next', async () => {
    const { interview, events } = sitting(WITH, [back(), enter, enter, back('natural'), stop()]);
    await walkThrough(interview, NEW, SHORT);
    expect(events.inShort().filter((one) => one !== 'saved')).toEqual([
      'name',
      'menu',
      'name',
      'form',
      'name',
    ]);
    expect(events.menus()[0]?.start).toBe(ITEM);
  });

  test('going back from the hub leads to its last question', async () => {
    const { interview, events } = sitting(WITH, [enter, enter, enter, back(), stop()]);
    await walkThrough(interview, NEW, SHORT);
    expect(events.inShort().slice(0, 5)).toEqual(['name', 'form', 'where', 'menu', 'where']);
  });

  test('a stop keeps the place on it, and says that the person was on it', async () => {
    const { interview } = sitting(WITH, [answer('River House'), enter, stop()]);
    const ended = await walkThrough(interview, NEW, SHORT);
    expect(ended).toMatchObject({ stopped: true, way: SHORT });
    expect(ended.model.place).toBe('where');
    const again = sitting(WITH, [stop()]);
    await walkThrough(again.interview, ended.model, SHORT);
    expect(again.events.askedIds()).toEqual(['where']);
  });

  test('whoever goes on without naming it finds it next in the hub, and is where they stopped', async () => {
    const { interview } = sitting(WITH, [answer('River House'), stop()]);
    const ended = await walkThrough(interview, NEW, SHORT);
    const again = sitting(WITH, [enter, stop()]);
    await walkThrough(again.interview, ended.model);
    expect(again.events.inShort()).toEqual(['menu', 'form']);
    expect(again.events.menus()[0]?.start).toBe(ITEM);
    expect(again.events.shownWith('form')[0]?.section).toBe('The short way');
  });

  test('whoever asks for all the questions is led through those, wherever they stopped on it', async () => {
    const { interview, events } = sitting(WITH, [enter, stop()]);
    await walkThrough(interview, { ...modelWith({ name: 'x' }, 'where'), way: 'short' }, ALL_THE_QUESTIONS);
    expect(events.askedIds()).toEqual(['people']);
  });

  test.each([
    ['among all the questions', null],
    ['on another way', 'other'],
  ])('begins with what is open on it where somebody stopped %s', async (_, way) => {
    const other: Way = { id: 'other', title: 'The other way', questions: ['people', 'where'] };
    const stopped = { ...modelWith({ people: 'x' }, 'where'), way };
    const { interview, events } = sitting({ ...SMALL, ways: [SHORT, other] }, [stop()]);
    await walkThrough(interview, stopped, SHORT);
    expect(events.askedIds()).toEqual(['name']);
    const inHub = sitting({ ...SMALL, ways: [SHORT, other] }, [chosen(ITEM), stop()]);
    await walkThrough(inHub.interview, stopped);
    expect(inHub.events.askedIds()).toEqual(['name']);
  });

  test('a section begins with what is open in it where somebody stopped on a way', async () => {
    const stopped = { ...modelWith({ form: 'x' }, 'why'), way: 'late' };
    const late: Way = { ...SHORT, id: 'late', questions: ['form', 'why'] };
    const { interview, events } = sitting({ ...SMALL, ways: [late] }, [chosen('second'), stop()]);
    await walkThrough(interview, stopped);
    expect(events.askedIds()).toEqual(['where']);
  });

  test('answering elsewhere where it was left leads on along it', async () => {
    const { interview } = sitting(WITH, [answer('natural')]);
    const { model } = await askOnly(interview, { ...modelWith({ name: 'x' }, 'form'), way: 'short' }, [
      'form',
    ]);
    expect([model.place, model.way]).toEqual(['where', 'short']);
  });

  test('a stop at its first question, with nothing answered, writes nothing', async () => {
    const late: Way = { ...SHORT, questions: ['where', 'why'] };
    const { interview, events } = sitting({ ...SMALL, ways: [late] }, [stop()]);
    expect(await walkThrough(interview, NEW, late)).toMatchObject({ model: NEW, stopped: true });
    expect(events.savedModels()).toEqual([]);
  });

  test('once it is walked to its end, no place is left on it, and it is kept where some of it is open', async () => {
    const walkedTo = async (last: Move, ...after: Move[]) => {
      const { interview } = sitting(WITH, [answer('River House'), answer('natural'), last, ...after]);
      const { model, stopped } = await walkThrough(interview, NEW, SHORT);
      return [model.place, model.way, stopped];
    };
    expect(await walkedTo(answer(['park']), stop())).toEqual([null, null, true]);
    expect(await walkedTo(enter, stop())).toEqual([null, 'short', true]);
    expect(await walkedTo(enter, chosen(' finish'))).toEqual([null, 'short', false]);
    expect(await walkedTo(back(), back(), back(), chosen(' finish'))).toEqual([null, 'short', false]);
  });

  test('whoever finished before it is done finds it next in the hub, at what is open', async () => {
    const { interview } = sitting(WITH, [answer('River House'), enter, enter, chosen(' finish')]);
    const ended = await walkThrough(interview, NEW, SHORT);
    const again = sitting(WITH, [enter, answer('natural'), answer(['park']), stop()]);
    const after = await walkThrough(again.interview, ended.model);
    expect(again.events.menus()[0]?.start).toBe(ITEM);
    expect(again.events.askedIds()).toEqual(['form', 'where']);
    expect([after.model.place, after.model.way]).toEqual([null, null]);
  });
});

describe('at the end of a way', () => {
  const STEPS: NextSteps = {
    id: 'next-steps',
    title: 'Next steps',
    'ask-with-each': 'Who?',
    states: { done: 'Done', 'set-aside': 'Set aside', elsewhere: 'Elsewhere' },
    groups: [{ id: 'all', title: 'All' }],
    steps: [
      { id: 'call', title: 'Whom to call', for: 'all', safety: true, when: [], do: 'Say whom to call.' },
    ],
  };
  const of: Questionnaire = { ...WITH, nextSteps: STEPS };
  const walkedTo = async (moves: readonly Move[], questionnaire = of, way = SHORT) => {
    const { interview, events } = sitting(questionnaire, [...moves, stop()]);
    await walkThrough(interview, NEW, way);
    return events.menus().map(({ about, start }) => [about, start.trim()]);
  };
  const DONE = '"The short way" is done.';

  test('where it held all the choices, the hub says so and leads to the next steps, and then to finish', async () => {
    const all = [answer('River House'), answer('natural'), answer(['park'])];
    const menus = await walkedTo([...all, enter, chosen(' back'), chosen('first'), enter, enter]);
    expect(menus).toEqual([
      [`${DONE} "Next steps" has what your choices ask of you.`, 'next steps'],
      [expect.anything(), 'call'],
      [`${DONE} You can finish now. The other questions are there for when you like.`, 'finish'],
      [undefined, 'points'],
    ]);
  });

  test('with nothing else left open, it leads from the next steps to finish, and speaks of no other questions', async () => {
    const toStatement: Way = { ...SHORT, questions: [...SHORT.questions, 'statement'] };
    const all = [answer('River House'), answer('assigned'), answer(['park']), answer('Ours.')];
    const { interview, events } = sitting(of, [...all, enter, chosen(' back'), stop()]);
    await walkThrough(interview, modelWith({ people: 'x', why: 'x' }), toStatement);
    expect(events.menus().at(-1)).toMatchObject({ about: DONE, start: ' finish' });
  });

  test('with some of it left open, it says how much is answered', async () => {
    expect(await walkedTo([enter, answer('natural'), enter])).toEqual([
      [
        'You are at the end of "The short way": 1 of 3 are answered. Left open: "What about name?", "Where". "Next steps" has what your choices ask of you.',
        'next steps',
      ],
    ]);
  });

  test.each<[string, readonly Move[], Questionnaire, Way]>([
    ['where no choice was made', [answer('River House'), enter, enter], of, SHORT],
    ['of a way without choices', [answer('River House')], of, { ...SHORT, questions: ['name'] }],
    ['of questions without next steps', [answer('River House'), answer('natural'), enter], WITH, SHORT],
  ])('%s, it leads to what is left of the questions', async (_, moves, questionnaire, way) => {
    const [[about, start] = []] = await walkedTo(moves, questionnaire, way);
    expect(about).not.toContain('Next steps');
    expect(start).toBe('first');
  });
});

describe('what a way reads out', () => {
  const WITH_READING: Questionnaire = { ...SMALL, ways: [READING] };

  test('stands on one screen, whole, and Enter alone passes it', async () => {
    const { interview, events } = sitting(WITH_READING, []);
    await walkThrough(interview, NEW, READING);
    expect(events.inShort().slice(0, 4)).toEqual(['name', 'menu', 'statement', 'menu']);
    const [screen] = events.menus();
    expect(screen?.items.map((one) => (typeof one === 'string' ? one : one.label))).toEqual([
      'Go on, or choose one to write something',
      'What about form?',
      'What about where?',
      'What about why?',
    ]);
  });

  test('each of it can be gone to and written at, and leads to the next', async () => {
    const { interview, events } = sitting(WITH_READING, [
      enter,
      chosen('why'),
      answer('For them.'),
      enter,
      stop(),
    ]);
    const { model } = await walkThrough(interview, NEW, READING);
    expect(events.askedIds()).toEqual(['name', 'why', 'statement']);
    expect(model.answers.get('why')).toBe('For them.');
    const [, second] = events.menus();
    expect(itemOf(second, 'why')?.state).toBe('answered');
    expect(second?.start).toBe(' go on');
  });

  test('goes back to the question before it, and a stop there keeps all', async () => {
    const { interview, events } = sitting(WITH_READING, [answer('River House'), back(), enter, stop()]);
    const ended = await walkThrough(interview, NEW, READING);
    expect(events.inShort()).toEqual(['name', 'saved', 'menu', 'name', 'menu', 'saved']);
    expect(ended).toMatchObject({ stopped: true, way: READING });
    expect(ended.model.place).toBe('name');
  });

  test.each([
    ['before the choices are made', {}],
    ['once all choices are made', { form: NATURAL, where: PARK }],
  ])('a stop within one of its questions stops there on the way: %s', async (_, choices) => {
    const { interview } = sitting(WITH_READING, [answer('River House'), chosen('why'), stop('half')]);
    const ended = await walkThrough(interview, modelWith(choices), READING);
    expect(ended.stopped).toBe(true);
    expect(ended.model.answers.get('why')).toBe('half');
    expect([ended.model.place, ended.model.way]).toEqual(['name', 'short']);
  });
});

describe('what to talk about at a choice of a way', () => {
  const aside = (to: string, ...value: unknown[]) =>
    ({ kind: 'aside', to, ...(value.length > 0 && { value: value[0] }) }) as const;

  test('is what its section asks beside the choices and the way, and stands at choices alone', async () => {
    const { interview, events } = sitting(WITH, [stop()]);
    await walkThrough(interview, modelWith({ name: 'x' }, 'form'), SHORT);
    const why = { id: 'why', ask: 'What about why?', isAnswered: false };
    expect(events.shownWith('form')[0]?.toTalkAbout).toEqual([why]);
    const other = sitting(WITH, [stop()]);
    await walkThrough(other.interview, NEW, SHORT);
    expect(other.events.shownWith('name')[0]).not.toHaveProperty('toTalkAbout');
    const whole = sitting(WITH, []);
    await walkThrough(whole.interview, NEW);
    expect(whole.events.shownWith('form')[0]).not.toHaveProperty('toTalkAbout');
  });

  test('can be written at, with what is ticked so far kept, and leads straight back to the choice', async () => {
    const moves = [
      enter,
      enter,
      aside('why', ['park']),
      answer('Near school.'),
      answer(['park', 'school']),
      stop(),
    ];
    const { interview, events } = sitting(WITH, moves);
    const { model } = await walkThrough(interview, NEW, SHORT);
    expect(events.askedIds()).toEqual(['name', 'form', 'where', 'why', 'where']);
    expect(events.shownWith('why')[0]).toMatchObject({ section: 'Second', number: 3, of: 3 });
    expect(model.answers.get('why')).toBe('Near school.');
    expect(model.answers.get('where')).toHaveLength(2);
    const [, again] = events.shownWith('where');
    expect(again).toMatchObject({
      answer: [{ option: 'park', words: null }],
      toTalkAbout: [{ id: 'why', isAnswered: true }],
    });
    expect(events.savedModels()[0]?.place).toBe('where');
  });

  test.each([
    ['passed with Enter', enter],
    ['left by going back', back()],
  ])('leads back to the choice where it is %s', async (_, move) => {
    const { interview, events } = sitting(WITH, [enter, enter, aside('why'), move, stop()]);
    await walkThrough(interview, NEW, SHORT);
    expect(events.askedIds()).toEqual(['name', 'form', 'where', 'why', 'where']);
  });

  test('a stop there keeps what is typed, and goes on at the choice the next time', async () => {
    const { interview } = sitting(WITH, [enter, enter, aside('why', ['park']), stop('Near')]);
    const ended = await walkThrough(interview, NEW, SHORT);
    expect(ended).toMatchObject({ stopped: true, way: SHORT });
    expect(ended.model.place).toBe('where');
    expect(ended.model.answers.get('why')).toBe('Near');
  });
});
