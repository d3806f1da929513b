/** Repeating a measurement, and what comes of it in the end. */

/** One line of a table. `spread` is from the first quartile to the third. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'bytes';
  readonly spread: [number, number];
  /** What it is to stay under; null for what is measured to compare with. */
  readonly target: number | null;
}

/** The fewest repetitions that a median is worth something with. */
export const REPETITIONS = 21;

/** The row of values that were measured. */
export function rowOf(
  what: string,
  unit: Row['unit'],
  target: number | null,
  values: readonly number[],
): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { what, value: at(0.5), unit, spread: [at(0.25), at(0.75)], target };
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

/** Prints rows, when a benchmark runs alone. */
export function print(rows: readonly Row[]): void {
  for (const { what, value, unit, spread, target } of rows) {
    const [low, high] = spread.map((one) => one.toFixed(1));
    const aim = target === null ? '' : `, target ${target}`;
    process.stdout.write(`${what}: ${value.toFixed(1)} ${unit} (${low} to ${high}${aim})\n`);
  }
}
