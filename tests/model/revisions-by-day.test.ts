import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, Revision } from '../../src/model/model.ts';
import { revisionsByDay } from '../../src/model/revisions-by-day.ts';

const [MORNING, NOON, EVENING] = ['2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z', '2026-12-01T13:00:00Z'];
const NEXT_DAY = '2026-12-03T12:00:00Z';
const revision = (on: string, changed: Record<string, Change>, why: string | null = null): Revision => ({
  on,
  why,
  changed: new Map(Object.entries(changed)),
});
const choice = (from: string[], to: string[]): Change => ({ from, to });

describe('the revisions of a day', () => {
  test.each<[string, Record<string, Change>[], Record<string, Change>]>([
    [
      'a choice in steps',
      [{ form: choice(['a'], ['b']) }, { form: choice(['b'], ['c']) }],
      { form: choice(['a'], ['c']) },
    ],
    [
      'a choice and another',
      [{ form: choice(['a'], ['b']) }, { place: choice(['x'], []) }],
      { form: choice(['a'], ['b']), place: choice(['x'], []) },
    ],
    ['a text twice', [{ hopes: null }, { hopes: null }], { hopes: null }],
    ['words of an option', [{ form: choice(['a'], ['a']) }], { form: choice(['a'], ['a']) }],
    [
      'words, then the option',
      [{ form: choice(['a'], ['a']) }, { form: choice(['a'], ['b']) }],
      { form: choice(['a'], ['b']) },
    ],
  ])('are joined: %s', (_, steps, expected) => {
    const times = [MORNING, NOON];
    const joined = revisionsByDay(steps.map((step, index) => revision(times[index] ?? '', step)));
    expect(joined).toEqual([revision(times[steps.length - 1] ?? '', expected)]);
  });

  test('are none where all was changed back', () => {
    const [there, back] = [choice(['a'], ['b']), choice(['b'], ['a'])];
    expect(revisionsByDay([revision(MORNING, { form: there }), revision(EVENING, { form: back })])).toEqual(
      [],
    );
  });

  test('keep each reason once, in order', () => {
    const change = { hopes: null };
    const [joined] = revisionsByDay([
      revision(MORNING, change, 'First'),
      revision(NOON, change, 'Second'),
      revision(EVENING, change, 'First'),
    ]);
    expect(joined?.why).toBe('First\nSecond');
  });

  test('stay apart from those of another day', () => {
    const all = [revision(MORNING, { hopes: null }), revision(NEXT_DAY, { hopes: null })];
    expect(revisionsByDay(all)).toEqual(all);
  });

  test('come to what the day began and ended with', () => {
    const option = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(option, { minLength: 2, maxLength: 6 }), (walked) => {
        const steps = walked
          .slice(1)
          .map((to, index) => revision(NOON, { form: choice([walked[index] ?? ''], [to]) }));
        const [first = '', last = ''] = [walked[0], walked.at(-1)];
        const [joined] = revisionsByDay(steps);
        const inOtherWords = steps.some((_, index) => walked[index] === walked[index + 1]);
        const expected = first === last && !inOtherWords ? undefined : choice([first], [last]);
        expect(joined?.changed.get('form')).toEqual(expected);
      }),
    );
  });
});
