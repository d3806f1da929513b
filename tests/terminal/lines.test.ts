import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes, oneLine, width, wrap, wrapUnder } from '../../src/terminal/lines.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 1],
  ['日本', 4],
  ['ｶ', 1],
  ['😀', 2],
  ['👨‍👩‍👧', 2],
  ['👍🏽', 2],
  ['🇲🇽', 2],
  ['\u001b[1mbold\u001b[22m', 4],
])('%j takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns);
});

test.each([
  ['abc', ['a', 'b', 'c']],
  ['e\u0301x', ['e\u0301', 'x']],
  ['👨‍👩‍👧👍🏽', ['👨‍👩‍👧', '👍🏽']],
  ['🇲🇽🇺🇸', ['🇲🇽', '🇺🇸']],
  ['', []],
])('%j is made of %j as people see it', (text, parts) => {
  expect(graphemes(text)).toEqual(parts);
});

describe('a text is broken into lines', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 80, ['one two']],
    ['', 10, ['']],
    ['a\n\nb', 10, ['a', '', 'b']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['日本語です', 4, ['日本', '語で', 'す']],
    ['😀😀😀', 4, ['😀😀', '😀']],
    ['one two', 0, ['o', 'n', 'e', 't', 'w', 'o']],
  ])('%j in %i columns', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  test('with a prefix that counts', () => {
    expect(wrapUnder('- ', '  ', 'one two three', 9)).toEqual(['- one two', '  three']);
    expect(wrapUnder('日 ', '', 'abcd', 5)).toEqual(['日 ab', 'cd']);
  });
});

const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'bc',
    ' ',
    ' ',
    '\n',
    'é',
    '日本',
    '😀',
    '👨‍👩‍👧',
    '🇲🇽',
    'e\u0301',
    '-',
    '\u00a0',
  ),
  maxLength: 30,
});

test('no line is wider than the window, and nothing but blanks is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 2, max: 40 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(lines.filter((line) => width(line) > columns)).toEqual([]);
      const letters = (of: string) => of.normalize().replace(/\s/g, '');
      expect(letters(lines.join(''))).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

describe('a text on one line', () => {
  test.each([
    ['short', 10, 'short'],
    ['  one\n\n two\t', 10, 'one two'],
    ['exactly ten', 11, 'exactly ten'],
    ['one two three', 8, 'one two…'],
    ['one two three', 9, 'one two…'],
    ['日本語です', 5, '日本…'],
    ['日本語です', 6, '日本…'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 5, '👨‍👩‍👧👨‍👩‍👧…'],
    ['', 5, ''],
  ])('%j in %i columns', (text, columns, line) => {
    expect(oneLine(text, columns, '…')).toBe(line);
  });

  test('is never wider than asked', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 3, max: 40 }),
        fc.constantFrom('…', '...'),
        (text, columns, more) => {
          const line = oneLine(text, columns, more);
          expect(width(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toContain('\n');
        },
      ),
      { numRuns: 500 },
    );
  });
});
