/** A text as rows of a window: all of it, none too wide, and the cursor where people look for it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editedText } from '../../../src/interview/rich/edited-text.ts';
import { cursorIn, moveRows, rowsOf } from '../../../src/interview/rich/rows.ts';
import { graphemes, width } from '../../../src/terminal/lines.ts';
import { shown } from '../../../src/text/shown.ts';

const textsOf = (text: string, columns: number) =>
  rowsOf(text, columns).map(({ start, end }) => text.slice(start, end));

test.each([
  ['nothing', '', 10, ['']],
  ['a word', 'word', 10, ['word']],
  ['a word as wide as the window', 'tenletters', 10, ['tenletters']],
  ['words that do not fit', 'one two three', 8, ['one two ', 'three']],
  ['a word that fits nowhere', 'abcdefgh', 3, ['abc', 'def', 'gh']],
  ['a word that fits nowhere after one that does', 'a bcdefg', 4, ['a ', 'bcde', 'fg']],
  ['several lines', 'one\n\ntwo', 10, ['one', '', 'two']],
  ['a line end at the end', 'one\n', 10, ['one', '']],
  ['wide characters', '日本語日本語', 5, ['日本', '語日', '本語']],
  ['a wide character that fits only in part', 'abcd日', 5, ['abcd', '日']],
  ['a wide character that fits neither before nor after the wrap', ' bcdefgh日', 8, [' ', 'bcdefgh', '日']],
  ['a tab', '\tab', 5, ['\ta', 'b']],
])('%s', (_, text, columns, expected) => {
  expect(textsOf(text, columns)).toEqual(expected);
});

test.each(['👨‍👩‍👧‍👦', '🇩🇪', '👍🏽', 'e\u0301', '3️⃣'])('%s is never torn apart', (character) => {
  for (const row of textsOf(character.repeat(12), 12)) {
    expect(row.length % character.length).toBe(0);
    expect(row).not.toBe('');
  }
});

test.each([
  ['at the start of nothing', '', 0, 0, 0],
  ['behind what was typed', 'one', 3, 0, 3],
  ['at the start of the next row at a wrap', 'one two three four', 14, 1, 0],
  ['within a row that wrapped', 'one two three four', 16, 1, 2],
  ['at the end of a line', 'one\ntwo', 3, 0, 3],
  ['at the start of the next', 'one\ntwo', 4, 1, 0],
  ['on an empty last line', 'one\n', 4, 1, 0],
  ['behind wide characters, at twice their number', '日本x', 2, 0, 4],
  ['behind a family, two columns on', 'x👨‍👩‍👧‍👦', 12, 0, 3],
  ['behind a mark, one column on', 'e\u0301x', 2, 0, 1],
  ['behind a tab, where the spaces for it end', '\tx', 1, 0, 4],
])('the cursor is drawn %s', (_, text, cursor, row, column) => {
  expect(cursorIn(rowsOf(text, 14), { text, cursor })).toEqual({ row, column });
});

describe('up and down', () => {
  const moved = (text: string, cursor: number, steps: number, columns = 8) => {
    const rows = rowsOf(text, columns);
    const edited = { text, cursor };
    return moveRows(edited, rows, steps, cursorIn(rows, edited).column).cursor;
  };

  test.each([
    ['to the same column', 'abcd\nefgh', 2, 1, 7],
    ['and back', 'abcd\nefgh', 7, -1, 2],
    ['to the end of a shorter line', 'abcd\nef', 4, 1, 7],
    ['nowhere from the first row', 'abcd\nefgh', 2, -1, 2],
    ['nowhere from the last row', 'abcd\nefgh', 7, 1, 7],
    ['into the lower row of a wrapped line', 'one two three', 2, 1, 10],
    ['into the upper row, not beyond its last character', 'abcdefghijklmnop', 16, -1, 7],
    ['to an empty line', 'abcd\n\nef', 3, 1, 5],
    ['before a wide character that spans the column', 'abc\n日本', 3, 1, 5],
  ])('lead %s', (_, text, cursor, steps, expected) => {
    expect(moved(text, cursor, steps)).toBe(expected);
  });
});

describe('any text', () => {
  const parts = [
    'a',
    'b',
    ' ',
    '  ',
    '\n',
    '\t',
    '日',
    '😀',
    '👨‍👩‍👧',
    '🇩🇪',
    'e\u0301',
    '\u0007',
    '\u202e',
    'ש',
    'word',
    'नि',
  ];
  const text = fc.string({ unit: fc.constantFrom(...parts), maxLength: 80 });
  const columns = fc.integer({ min: 12, max: 60 });
  const screenful = fc.record({ text, columns, seed: fc.double({ min: 0, max: 1, noNaN: true }) });

  test('is there in its rows, exactly', () => {
    fc.assert(
      fc.property(screenful, ({ text, columns }) => {
        const rows = rowsOf(text, columns);
        let at = 0;
        for (const { start, end } of rows) {
          // Between two rows lies nothing, or the newline that ended the line.
          expect(text.slice(at, start)).toMatch(/^\n?$/);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(text.slice(start, end)).not.toContain('\n');
          at = end;
        }
        expect(at).toBe(text.length);
        expect(rows.length).toBeGreaterThanOrEqual(text.split('\n').length);
      }),
      { numRuns: 300 },
    );
  });

  test('has no row that is wider than asked, nor longer', () => {
    fc.assert(
      fc.property(screenful, ({ text, columns }) => {
        for (const row of textsOf(text, columns)) {
          expect(width(shown(row))).toBeLessThanOrEqual(columns);
          expect(row.length).toBeLessThanOrEqual(columns);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('has the cursor in sight, and up and down keep it between characters', () => {
    fc.assert(
      fc.property(screenful, fc.constantFrom(-1, 1), ({ text, columns, seed }, steps) => {
        const starts = graphemes(text).reduce(
          (all, part) => all.concat((all.at(-1) ?? 0) + part.length),
          [0],
        );
        const cursor = starts[Math.floor(seed * (starts.length - 1))] ?? 0;
        const rows = rowsOf(text, columns);
        const before = cursorIn(rows, { text, cursor });
        expect(before.row).toBeLessThan(rows.length);
        expect(before.column).toBeLessThanOrEqual(columns);
        const after = moveRows({ text, cursor }, rows, steps, before.column);
        expect(after.text).toBe(text);
        expect(starts).toContain(after.cursor);
        const landed = cursorIn(rows, after);
        expect(landed.column).toBeLessThanOrEqual(before.column);
        expect(landed.row).toBe(Math.min(rows.length - 1, Math.max(0, before.row + steps)));
      }),
      { numRuns: 300 },
    );
  });

  test('can be gone through by the arrow down alone, row by row to the last', () => {
    fc.assert(
      fc.property(screenful, ({ text, columns }) => {
        const rows = rowsOf(text, columns);
        let edited = { ...editedText(text), cursor: 0 };
        for (let row = 0; row < rows.length; row++) {
          expect(cursorIn(rows, edited).row).toBe(row);
          edited = moveRows(edited, rows, 1, 0);
        }
      }),
    );
  });
});
