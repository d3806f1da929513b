/** What becomes of each reply: answers, skips, the way back, and what the gate refuses. */
import { describe, expect, test } from 'vitest';
import { askOnly, walkThrough } from '../../src/interview/interview.ts';
import type { Model } from '../../src/model/model.ts';
import { TooLargeError } from '../../src/model/too-large.ts';
import { answer, back, chosen, enter, type Move, modelWith, NEW, SMALL, sitting, stop } from './scripted.ts';

const NATURAL = [{ option: 'natural', words: null }];
const PARK = [{ option: 'park', words: null }];

describe('an answer', () => {
  test('that is skipped leaves the earlier one as it was', async () => {
    const before = modelWith({ name: 'River House', form: NATURAL });
    const { interview, events } = sitting(SMALL, []);
    expect((await askOnly(interview, before, ['name', 'form'])).model).toBe(before);
    expect(events.savedModels()).toEqual([]);
  });

  test.each([
    ['name', ''],
    ['name', ' \n '],
    ['form', []],
  ])('to %s is cleared by %j', async (id, value) => {
    const { interview, events } = sitting(SMALL, [answer(value)]);
    const ended = await askOnly(interview, modelWith({ name: 'River House', form: NATURAL }), [id]);
    expect(ended.model.answers.has(id)).toBe(false);
    expect(ended.model.answers.size).toBe(1);
    expect(events.savedModels()).toEqual([ended.model]);
  });

  test.each([
    ['name', 'River House'],
    ['name', 'River House\n'],
    ['form', ['natural']],
  ])('to %s that says the same is not saved again', async (id, value) => {
    const before = modelWith({ name: 'River House', form: NATURAL });
    const { interview, events } = sitting(SMALL, [answer(value)]);
    expect((await askOnly(interview, before, [id])).model).toBe(before);
    expect(events.savedModels()).toEqual([]);
  });

  test('has the own words of its options at hand for the whole sitting', async () => {
    const before = modelWith({ form: [{ option: 'natural', words: 'at first' }] });
    const { interview, events } = sitting(SMALL, [
      answer('not-sure'),
      answer([{ natural: 'later on' }]),
      answer('not-sure'),
      answer('natural'),
      answer('not-sure'),
    ]);
    await askOnly(interview, before, ['form', 'form', 'form', 'form', 'form']);
    expect(events.shownWith('form').map(({ words }) => words.get('natural'))).toEqual([
      'at first',
      'at first',
      'later on',
      'later on',
      undefined,
    ]);
  });

  test('that cannot be taken is asked for again, with a note, and nothing is saved', async () => {
    const { interview, events } = sitting(SMALL, [answer(['natural', 'assigned']), answer('natural')]);
    await askOnly(interview, NEW, ['form', 'name']);
    expect(events.inShort()).toEqual(['form', 'form', 'saved', 'name']);
    const [first, second] = events.shownWith('form');
    expect(first?.note).toBeNull();
    expect(second?.note).toContain('expected one of them');
    expect(second?.note).not.toMatch(/wrong|must|invalid|error/i);
    expect(events.shownWith('name')[0]?.note).toBeNull();
  });

  test('that cannot be taken does not go on, nor back', async () => {
    const { interview, events } = sitting(SMALL, [enter, back('a\u0007b'), answer('ab')]);
    const ended = await askOnly(interview, NEW, ['name', 'people']);
    expect(events.askedIds()).toEqual(['name', 'people', 'people']);
    expect(ended.model.answers).toEqual(new Map([['people', 'ab']]));
  });

  test('that is taken from the options drafts the statement', async () => {
    const { interview, events } = sitting(SMALL, [
      answer('natural'),
      answer(['park', { other: 'the library' }]),
    ]);
    await askOnly(interview, NEW, ['form', 'where', 'statement']);
    expect(events.shownWith('statement')[0]).toMatchObject({
      answer: null,
      draft: 'Our mentoring is NATURAL. We meet at PARK and Other (the library).',
    });
    expect(events.shownWith('form')[0]?.draft).toBe('');
  });

  test('that is open leaves its sentence out of the draft', async () => {
    const { interview, events } = sitting(SMALL, []);
    await askOnly(interview, modelWith({ form: [{ option: 'not-sure', words: null }], where: PARK }), [
      'statement',
    ]);
    expect(events.shownWith('statement')[0]?.draft).toBe('We meet at PARK.');
  });
});

describe('going back', () => {
  test('keeps later answers', async () => {
    const { interview, events } = sitting(SMALL, [enter, answer('A'), back('B'), answer('C')], stop());
    const ended = await walkThrough(interview, modelWith({ why: 'later' }));
    expect(events.askedIds()).toEqual(['name', 'people', 'name', 'people']);
    expect(ended.model.answers).toEqual(
      new Map([
        ['why', 'later'],
        ['name', 'C'],
        ['people', 'B'],
      ]),
    );
  });

  test('shows the answer that was given', async () => {
    const { interview, events } = sitting(SMALL, [enter, answer('A'), back()], stop());
    await walkThrough(interview, NEW);
    expect(events.shownWith('name').map((shown) => shown.answer)).toEqual([null, 'A']);
  });

  test('keeps half-typed text as the answer, and saves it first', async () => {
    const { interview, events } = sitting(SMALL, [enter, enter, back('half a tho')], stop());
    const ended = await walkThrough(interview, NEW);
    expect(events.inShort().slice(0, 5)).toEqual(['menu', 'name', 'people', 'saved', 'name']);
    expect(ended.model.answers.get('people')).toBe('half a tho');
  });

  test('from the first question of a section leads to the hub, and from there to the section before', async () => {
    const { interview, events } = sitting(SMALL, [chosen('second'), back('assigned'), back()], stop());
    await walkThrough(interview, NEW);
    expect(events.inShort().slice(0, 5)).toEqual(['menu', 'form', 'saved', 'menu', 'people']);
    expect(events.menus()[1]?.start).toBe('second');
  });

  test('leads from the last question to the very first, through the hub between sections', async () => {
    const moves = [chosen('third'), ...Array<Move>(8).fill(back())];
    const { interview, events } = sitting(SMALL, moves, stop());
    await walkThrough(interview, NEW);
    const way = ['statement', 'menu', 'why', 'where', 'form', 'menu', 'people', 'name', 'menu'];
    expect(events.inShort().slice(0, 10)).toEqual(['menu', ...way]);
  });

  test('from the hub leads to the last question of the section just walked', async () => {
    const { interview, events } = sitting(SMALL, [enter, enter, enter, back()], stop());
    await walkThrough(interview, NEW);
    expect(events.inShort().slice(0, 5)).toEqual(['menu', 'name', 'people', 'menu', 'people']);
  });

  test('from the hub at the very start stays there', async () => {
    const { interview, events } = sitting(SMALL, [back()], stop());
    const ended = await walkThrough(interview, NEW);
    expect(events.inShort()).toEqual(['menu', 'menu']);
    expect(ended).toEqual({ model: NEW, stopped: true });
  });
});

describe('a last answer that the model cannot take when the person stops', () => {
  const full = (moves: readonly Move[]) => {
    const { interview, events } = sitting(SMALL, moves, stop());
    const save = async (): Promise<Model> => {
      throw new TooLargeError();
    };
    return { interview: { ...interview, save }, events };
  };
  const told = (events: ReturnType<typeof sitting>['events']) =>
    events.flatMap((event) => (event.kind === 'told' ? event.paragraphs : [])).join(' ');

  test.each([
    ['the model has no room for it', 'half a tho', /would be larger than can be read again/],
    ['the gate refuses it', 'half\u0007', /cannot be kept as it is/],
  ])('is kept in a file of its own, where %s', async (_, text, why) => {
    const { interview, events } = full([enter, stop(text)]);
    const ended = await walkThrough(interview, NEW);
    expect(ended.stopped).toBe(true);
    expect(events.filter(({ kind }) => kind === 'kept apart')).toEqual([{ kind: 'kept apart', text }]);
    expect(told(events)).toMatch(why);
    expect(told(events)).toContain('/home/answer.txt');
    expect(told(events)).not.toContain(text);
  });

  test.each([
    ['the model has no room for it', 'half a tho'],
    ['the gate refuses it', 'half\u0007'],
  ])('and when they stop at it without another word, where %s', async (_, text) => {
    const { interview, events } = full([enter, answer(text), stop()]);
    await walkThrough(interview, NEW);
    expect(events.filter(({ kind }) => kind === 'kept apart')).toEqual([{ kind: 'kept apart', text }]);
  });

  test('lets somebody go back at it, once they have seen that it is not kept', async () => {
    const { interview, events } = full([enter, enter, back('half a tho'), back('half a tho')]);
    await walkThrough(interview, NEW);
    expect(events.askedIds().slice(0, 4)).toEqual(['name', 'people', 'people', 'name']);
    expect(events.shownWith('people')[1]).toMatchObject({ answer: 'half a tho', isUnkept: true });
    expect(told(events)).toContain('/home/answer.txt');
  });

  test('is told of where no place takes it', async () => {
    const { interview, events } = full([enter, stop('half a tho')]);
    await walkThrough({ ...interview, keepApart: () => null }, NEW);
    expect(told(events)).toContain('No other place on this computer takes that answer either.');
  });

  test('and where only the place to go on from has no room, the run ends as ever', async () => {
    const { interview } = full([enter, enter, stop()]);
    const model = modelWith({ name: 'A' });
    expect(await walkThrough(interview, model)).toEqual({ model: expect.anything(), stopped: true });
  });
});
