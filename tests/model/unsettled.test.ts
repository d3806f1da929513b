import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import {
  isCutShort,
  openedWith,
  unsettledIn,
  withSettled,
  withUnsettled,
} from '../../src/model/unsettled.ts';
import { modelWith, SMALL } from '../interview/scripted.ts';

const one = (option: string, words: string | null = null) => ({ option, words });

describe('an answer is cut short', () => {
  const text = 'x'.repeat(100);

  test.each<[string, Answer, Answer | null, boolean]>([
    ['where nothing is left of a text', text, null, true],
    ['where nothing is left of what was chosen', [one('park')], null, true],
    ['where more than a fifth is gone', text, 'x'.repeat(79), true],
    ['not where a fifth is gone', text, 'x'.repeat(80), false],
    ['not where a tenth is gone', text, 'x'.repeat(90), false],
    ['not where it is longer', text, `${text}x`, false],
    ['not by blanks at its ends', `${text}${' '.repeat(60)}`, text, false],
    ['where own words are gone', [one('other', 'Library study rooms')], [one('other')], true],
    ['not where another option is chosen', [one('park'), one('school')], [one('park')], false],
  ])('%s', (_, before, after, is) => {
    expect(isCutShort(before, after)).toBe(is);
  });
});

test('what was there first stays, also where somebody stops twice', () => {
  const once = withUnsettled(modelWith({ name: 'Riv' }), 'name', 'River House');
  expect(withUnsettled(once, 'name', 'Riv').unsettled).toEqual(new Map([['name', 'River House']]));
});

test('what is settled is kept no longer, and the others are', () => {
  const both = withUnsettled(withUnsettled(modelWith({}), 'why', 'Near'), 'name', 'River House');
  expect(unsettledIn(SMALL, both).map(({ id }) => id)).toEqual(['name', 'why']);
  expect(unsettledIn(SMALL, withSettled(both, 'name'))).toEqual([{ id: 'why', ask: 'What about why?' }]);
});

test('what a question is settled to counts as found, and nothing else', () => {
  const found = modelWith({ name: 'Riv', why: 'Near' });
  const settled = modelWith({ name: 'River House', why: 'Far' });
  expect(openedWith(found, settled, 'name').answers).toEqual(
    new Map([
      ['why', 'Near'],
      ['name', 'River House'],
    ]),
  );
});
