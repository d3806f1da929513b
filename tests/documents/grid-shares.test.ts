import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ColumnToShare, gridShares } from '../../src/documents/grid-shares.ts';

const saying = (text: string, count: number): ColumnToShare => ({
  options: Array.from({ length: count }, () => ({ text, gloss: '' })),
  lines: 0,
});

test('what says more has more of the width', () => {
  const [short = 0, long = 0] = gridShares([saying('Community', 1), saying('Somewhere in the community', 8)]);
  expect(long).toBeGreaterThan(2 * short);
});

test('the longest word has room beside a column that says much', () => {
  const [narrow = 0] = gridShares([saying('Developmental', 1), saying('One of many words. '.repeat(20), 9)]);
  expect(narrow).toBeGreaterThanOrEqual('Developmental'.length + 4);
});

test('all of the width is shared out, whatever columns say', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 80 });
  const column = fc.record({
    options: fc.array(fc.record({ text, gloss: text }), { maxLength: 8 }),
    lines: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const shares = gridShares(columns);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(Math.min(...shares)).toBeGreaterThan(0);
    }),
  );
});
