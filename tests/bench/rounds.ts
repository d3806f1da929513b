/** Measuring in rounds: each thing in turn, so that what else the machine does befalls all of them alike. */

/** What came of a measurement: the median, and the middle half of the values. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly spread: readonly [number, number];
  /** Compared in each round with the first thing measured in it; null where there is nothing to compare with. */
  readonly ratio: number | null;
  /** What the ratio, or else the value, is to be at the most (or at least, where `atLeast`); null where nothing is promised. */
  readonly target: number | null;
  readonly atLeast?: boolean;
}

/** Something to measure: gives a value each time. */
export interface Measured {
  readonly what: string;
  readonly target: number | null;
  /** Makes ready what it finds, outside of what is measured; not there where nothing has to be. */
  prepare?(): void;
  measure(): Promise<number>;
}

/** Measures all of these in each round, after two that do not count. */
export async function inRounds(measured: readonly Measured[], rounds: number): Promise<Row[]> {
  const values = measured.map(() => [] as number[]);
  for (let round = -2; round < rounds; round++) {
    for (const [index, one] of measured.entries()) {
      one.prepare?.();
      const value = await one.measure();
      if (round >= 0) values[index]?.push(value);
    }
  }
  return measured.map(({ what, target }, index) => {
    const own = values[index] ?? [];
    const ratios = own.map((value, round) => value / (values[0]?.[round] ?? value));
    return { ...rowOfValues(what, 'ms', own), ratio: at(ratios, 0.5), target };
  });
}

/** What values come to: the middle one, and between which two the middle half of them lies. */
export function rowOfValues(
  what: string,
  unit: string,
  values: readonly number[],
): Pick<Row, 'what' | 'value' | 'unit' | 'spread'> {
  return { what, value: at(values, 0.5), unit, spread: [at(values, 0.25), at(values, 0.75)] };
}

function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
}
