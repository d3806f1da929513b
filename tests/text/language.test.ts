import { describe, expect, test } from 'vitest';
import { allOf, anyOf, byCount, counted, dayInWords, dayOf, withRegion } from '../../src/text/language.ts';

test.each([
  [0, '0 new questions', 'none or several'],
  [1, '1 new question', 'one'],
  [2, '2 new questions', 'none or several'],
])('%i of something', (count, said, which) => {
  expect([counted(count, 'new question'), byCount(count, 'one', 'none or several')]).toEqual([said, which]);
});

test.each([
  [[], '', ''],
  [['Form'], 'Form', 'Form'],
  [['Form', 'Type'], 'Form and Type', 'Form or Type'],
  [['Form', 'Type', 'Focus'], 'Form, Type, and Focus', 'Form, Type, or Focus'],
])('%j in a sentence', (parts, all, any) => {
  expect([allOf(parts), anyOf(parts)]).toEqual([all, any]);
});

describe('a day', () => {
  test.each([
    ['en', 'December 1, 2026'],
    ['en-US', 'December 1, 2026'],
    ['en-GB', '1 December 2026'],
    ['es-MX', '1 de diciembre de 2026'],
  ])('is said as in the language and its region: %s', (language, said) => {
    expect(dayInWords('2026-12-01', language)).toBe(said);
  });

  test('of a moment is that where the program runs', () => {
    const noon = new Date(2026, 11, 1, 12).toISOString();
    expect([dayOf(noon), dayOf('2026-12-01')]).toEqual(['2026-12-01', '2026-12-01']);
  });
});

test.each([
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['es', 'es-ES'],
  ['es-MX', 'es-MX'],
  ['zh-Hant', 'zh-Hant-TW'],
  ['ar', 'ar-EG'],
])('%s is %s where a region is wanted', (language, expected) => {
  expect(withRegion(language)).toBe(expected);
});
