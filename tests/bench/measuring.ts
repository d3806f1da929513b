/** Repeating a measurement, and what comes of it in the end. */
import { type Row, rowOfValues } from './rounds.ts';

/** The fewest repetitions that a median is worth something with. */
export const REPETITIONS = 21;

/** The row of values that were measured, which are to stay under a target; null where nothing is promised. */
export function rowOf(
  what: string,
  unit: 'ms' | 'bytes',
  target: number | null,
  values: readonly number[],
): Row {
  return { ...rowOfValues(what, unit, values), ratio: null, target };
}

/** How long each of several runs took, in milliseconds; the first, which warms up, is left out. */
export function timed(run: () => void, repetitions = REPETITIONS): number[] {
  const times = Array.from({ length: repetitions + 1 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.slice(1);
}
