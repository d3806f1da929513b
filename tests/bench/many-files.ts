/** How many files `check` reads in a second, and how much memory that takes. */
import fs from 'node:fs';
import path from 'node:path';
import { memoryOf } from './memory.ts';
import type { Row } from './rounds.ts';

/** Measures `check` of 1,000 and of 10,000 files with this text, of 6 kB, in a folder. */
export async function manyFiles(program: string, folder: string, text: string): Promise<Row[]> {
  const names = Array.from({ length: 10_000 }, (_, index) => `${index}.yaml`);
  for (const name of names) fs.writeFileSync(path.join(folder, name), text);
  const [seconds1000, memory1000] = await check(program, folder, names.slice(0, 1000));
  const [seconds10000, memory10000] = await check(program, folder, names);
  const row = (what: string, value: number, unit: string, target: number | null, atLeast = false): Row => ({
    what,
    value,
    unit,
    spread: [value, value],
    ratio: null,
    target,
    atLeast,
  });
  return [
    row('check of 1,000 files', 1000 / seconds1000, 'files/s', null),
    row('check of 10,000 files', 10_000 / seconds10000, 'files/s', 900, true),
    row('time for 10,000 files, in times of that for 1,000', seconds10000 / seconds1000, '×', 11),
    row('memory for 1,000 files', memory1000, 'MB', null),
    row('memory for 10,000 files', memory10000, 'MB', 150),
  ];
}

async function check(program: string, folder: string, names: readonly string[]): Promise<[number, number]> {
  const { seconds, megabytes } = await memoryOf([process.execPath, program, 'check', ...names], folder);
  return [seconds, megabytes];
}
