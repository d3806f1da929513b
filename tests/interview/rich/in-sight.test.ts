import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visible } from '../../../src/interview/rich/in-sight.ts';

describe('the part of a long list that is in sight', () => {
  test.each([
    ['all of it where it fits', 5, 10, 0, 1, [0, 5]],
    ['the start where that is active', 20, 5, 0, 1, [0, 5]],
    ['the end where that is active', 20, 5, 19, 20, [15, 20]],
    ['what is around the active line', 20, 5, 10, 11, [8, 13]],
    ['the first line of what is active and too long', 20, 3, 4, 12, [4, 7]],
  ])('is %s', (_, total, rows, from, to, [start, end]) => {
    expect(visible(total, rows, from, to, Number.POSITIVE_INFINITY)).toEqual({ start, end });
  });

  test('does not move as long as the active lines are in sight', () => {
    expect(visible(30, 10, 12, 14, 5)).toEqual({ start: 5, end: 15 });
    expect(visible(30, 10, 14, 16, 5)).toEqual({ start: 10, end: 20 });
  });

  test('always has the active lines, is as long as can be, and never leaves the list', () => {
    const list = fc.record({
      total: fc.integer({ min: 1, max: 60 }),
      rows: fc.integer({ min: 1, max: 30 }),
      one: fc.nat(59),
      height: fc.integer({ min: 1, max: 6 }),
      before: fc.nat(60),
    });
    fc.assert(
      fc.property(list, ({ total, rows, one, height, before }) => {
        const from = one % total;
        const to = Math.min(total, from + height);
        const { start, end } = visible(total, rows, from, to, before);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(total);
        expect(end - start).toBe(Math.min(total, rows));
        expect(start).toBeLessThanOrEqual(from);
        expect(end).toBeGreaterThanOrEqual(Math.min(to, from + rows));
      }),
      { numRuns: 1000 },
    );
  });
});
