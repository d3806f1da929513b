import { describe, expect, test } from 'vitest';
import { walkThrough } from '../../src/interview/interview.ts';
import { changedSince, earlierAnswers, earlierOf } from '../../src/walk/earlier.ts';
import { answer, back, chosen, modelWith, SMALL, sitting, stop } from '../interview/scripted.ts';

const held = modelWith({
  name: 'River House',
  people: 'Two advisers',
  form: [{ option: 'natural', words: null }],
});

describe('what has changed since a file was opened', () => {
  test('is told in the order of the questionnaire, with what the file held', () => {
    const now = modelWith({
      form: [{ option: 'assigned', words: null }],
      people: 'Two',
      name: 'River House',
      why: 'Near',
    });
    const changed = changedSince(SMALL, earlierOf(held), now);
    expect(changed.map(({ asked, before }) => [asked.question.id, before, asked.current.answer])).toEqual([
      ['people', 'Two advisers', 'Two'],
      ['form', [{ option: 'natural', words: null }], [{ option: 'assigned', words: null }]],
      ['why', null, 'Near'],
    ]);
  });

  test('holds notes on points, too', () => {
    const points = new Map([['point', 'Talk early']]);
    const changed = changedSince(SMALL, earlierOf({ ...held, points }), { ...held, points: new Map() });
    expect(changed.map(({ asked, before }) => [asked.question.id, before])).toEqual([
      ['point', 'Talk early'],
    ]);
  });

  test('is nothing where all is as it was', () => {
    expect(changedSince(SMALL, earlierOf(held), held)).toEqual([]);
    expect(earlierAnswers(earlierOf(held), 'name', 'River House')).toEqual([]);
  });
});

test('a question that was changed on the way is shown with what stood there before, however often', async () => {
  const { interview, events } = sitting(SMALL, [
    chosen('first'),
    answer('Riv'),
    back('Two'),
    back('R'),
    back(),
    stop(),
  ]);
  await walkThrough({ ...interview, earlier: earlierOf(held) }, held);
  expect(events.shownWith('name').map(({ answer: now, earlier }) => [now, earlier])).toEqual([
    ['River House', []],
    ['Riv', ['River House']],
  ]);
});
