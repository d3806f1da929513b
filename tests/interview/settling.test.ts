import { describe, expect, test } from 'vitest';
import { askOne } from '../../src/interview/answering.ts';
import { settle } from '../../src/interview/settling.ts';
import { withMarksOfThen } from '../../src/model/draft-marks.ts';
import { lookAgain } from '../../src/model/look-again.ts';
import type { Model } from '../../src/model/model.ts';
import { withUnsettled } from '../../src/model/unsettled.ts';
import { answer, back, chosen, type Move, modelWith, SMALL, sitting, stop } from './scripted.ts';

const LONG = 'Someone who stays, and who is there after the program ends.';
const cut = withUnsettled(modelWith({ people: 'Someone', name: 'River House' }), 'people', LONG);

async function settled(moves: readonly Move[], model: Model = cut) {
  const sat = sitting(SMALL, moves);
  const ids: string[] = [];
  const ended = await settle(sat.interview, model, (id, before) => {
    ids.push(id);
    expect(before).toBe(LONG);
  });
  return { ...sat, ended, ids };
}

const saying = (model: Model) => ({ people: model.answers.get('people'), unsettled: [...model.unsettled] });

describe('an answer that was cut short', () => {
  test('is asked about with both texts in sight, bringing it back first', async () => {
    const { events } = await settled([]);
    const [menu] = events.menus();
    expect(menu?.title).toContain('Nothing of it is lost. What about people?');
    expect(menu?.start).toBe('back');
    expect(menu?.items.map((item) => typeof item === 'object' && item.lines)).toEqual([
      [LONG],
      ['Someone'],
      [],
    ]);
  });

  test.each<[string, Move[], string]>([
    ['is brought back', [chosen('back')], LONG],
    ['is kept as it is', [chosen('keep')], 'Someone'],
    ['is written anew', [chosen('both'), answer('Someone who stays')], 'Someone who stays'],
    ['keeps both where nobody changed that', [chosen('both')], `Someone\n\n${LONG}`],
    ['waits where somebody goes back from writing', [chosen('both'), back(), chosen('keep')], 'Someone'],
  ])('%s, and is settled', async (_, moves, people) => {
    const { ended, events, ids } = await settled(moves);
    expect(ended.stopped).toBe(false);
    expect(saying(ended.model)).toEqual({ people, unsettled: [] });
    expect(events.savedModels().at(-1)).toEqual(ended.model);
    expect(ids.at(-1)).toBe('people');
  });

  test.each<[string, Move[], string]>([
    ['before it is chosen', [stop()], 'Someone'],
    ['while it is written anew', [chosen('both'), stop('Someone')], 'Someone'],
    ['while only looking at both', [chosen('both'), stop(`Someone\n\n${LONG}`)], 'Someone'],
    ['after going back from looking', [chosen('both'), back(`Someone\n\n${LONG}`), stop()], 'Someone'],
    ['while all of it is deleted', [chosen('both'), stop('')], ''],
  ])('is still to be settled for whoever stops %s', async (_, moves, people) => {
    const { ended } = await settled(moves);
    expect(ended.stopped).toBe(true);
    expect(saying(ended.model)).toEqual({ people: people || undefined, unsettled: [['people', LONG]] });
  });

  test.each<[string, Move[]]>([
    ['brought back', [chosen('back')]],
    ['kept as it is', [chosen('keep')]],
    ['written anew', [chosen('both'), answer('Someone who stays')]],
  ])('is still to be decided, where that is left to do of several people’s answers: %s', async (_, moves) => {
    const combining = { decided: ['name'], begun: ['people'], parted: ['form'], own: [] };
    const { ended } = await settled(moves, { ...cut, combining });
    expect(ended.model.unsettled.size).toBe(0);
    expect(ended.model.combining).toEqual(combining);
  });

  test('that was written anew has both texts to begin with, and says so', async () => {
    const { events } = await settled([chosen('both'), answer('New')]);
    expect(events.shownWith('people')[0]).toMatchObject({
      answer: `Someone\n\n${LONG}`,
      note: expect.stringContaining('below it what stood there before'),
    });
  });

  test('is there to bring back in this sitting, where something else was kept', async () => {
    const { ended, interview, events } = await settled([chosen('keep'), stop()]);
    await askOne(interview, ended.model, 'people', ['people']);
    expect(events.shownWith('people')[0]?.earlier).toEqual([LONG]);
  });
});

test('words that come back are those that were written before a choice changed', async () => {
  const found = modelWith({ form: [{ option: 'natural', words: null }], statement: 'Ours is our own.' });
  const now = modelWith({ form: [{ option: 'assigned', words: null }] });
  const left = withMarksOfThen(SMALL, found, withUnsettled(now, 'statement', 'Ours is our own.'));
  const { interview } = sitting(SMALL, [chosen('back')]);
  const { model } = await settle(interview, left, () => {});
  expect(model.answers.get('statement')).toBe('Ours is our own.');
  expect(lookAgain(SMALL, model).map(({ question }) => question.id)).toEqual(['statement']);
});

test('what nobody asks any more is left as it is', async () => {
  const { ended, events } = await settled([], withUnsettled(modelWith({}), 'gone', LONG));
  expect(events.inShort()).toEqual([]);
  expect([...ended.model.unsettled]).toEqual([['gone', LONG]]);
});

describe('whoever stops in the middle of an answer', () => {
  const before = modelWith({ people: LONG, where: [{ option: 'other', words: 'Library study rooms' }] });

  test.each<[string, string, unknown, unknown]>([
    ['and has deleted all of it', 'people', '', LONG],
    ['and has deleted most of it', 'people', LONG.slice(0, 20), LONG],
    [
      'and has deleted the own words',
      'where',
      ['other'],
      [{ option: 'other', words: 'Library study rooms' }],
    ],
  ])('%s leaves what stood there to be settled', async (_, id, value, unsettled) => {
    const { interview } = sitting(SMALL, [stop(value)]);
    const { model } = await askOne(interview, before, id, [id]);
    expect([...model.unsettled]).toEqual([[id, unsettled]]);
  });

  test.each<[string, Move]>([
    ['a little of it', stop(LONG.slice(0, -5))],
    ['all of it, and goes on', answer('')],
    ['all of it, and goes back', back('')],
  ])('and has deleted %s leaves nothing to be settled', async (_, move) => {
    const { interview } = sitting(SMALL, [move]);
    const { model } = await askOne(interview, before, 'people', ['people']);
    expect([...model.unsettled]).toEqual([]);
  });
});
