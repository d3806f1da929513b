/** Rows as a table that a README can hold. */
import os from 'node:os';
import type { Row } from './rounds.ts';

/** Prints rows as Markdown, under a line that says on what they were measured. */
export function print(rows: readonly Row[]): void {
  const cores = `${os.availableParallelism()} cores of ${os.cpus()[0]?.model ?? 'an unknown kind'}`;
  console.log(`${os.type()}, ${cores}; Node ${process.version} where none is named; medians\n`);
  console.log(
    '| what | measured | middle half | × bare Node, or show | target |\n| --- | ---: | ---: | ---: | ---: |',
  );
  for (const { what, value, unit, spread, ratio, target, atLeast } of rows) {
    const [low, high] = spread.map(short);
    const promised = target === null ? '' : `${atLeast ? '≥' : '≤'} ${target.toLocaleString('en')}`;
    console.log(
      `| ${what} | ${short(value)} ${unit} | ${low}–${high} | ${ratio?.toFixed(2) ?? ''} | ${promised} |`,
    );
  }
}

function short(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
