/** How long it takes to see models side by side and to bring people's answers together, beside showing one model. */
import fs from 'node:fs';
import path from 'node:path';
import { MOST_COMBINED } from '../../src/model/combined.ts';
import { MOST_COMPARED } from '../../src/model/comparison.ts';
import { memoryOf } from './memory.ts';
import { inRounds, type Measured, type Row } from './rounds.ts';
import { toItsEnd } from './runs.ts';

/** Measures `compare` and `combine` of files like this full model, each with notes of its own; in times of `show`. */
export async function measureTogether(
  node: string,
  program: string,
  folder: string,
  text: string,
  rounds: number,
): Promise<Row[]> {
  const names = Array.from({ length: MOST_COMBINED }, (_, index) => `person-${index}.yaml`);
  for (const [index, name] of names.entries())
    fs.writeFileSync(path.join(folder, name), text.replaceAll('young people asked', `asked, by ${index}`));
  const runs = (what: string, target: number | null, ...args: string[]): Measured => ({
    what: `${what}, in times of show`,
    target,
    measure: () => toItsEnd([node, program, ...args], folder),
  });
  const combine = ['combine', ...names, '--to', 'ours.yaml'];
  const anew = () => fs.rmSync(path.join(folder, 'ours.yaml'), { force: true });
  const timed = await inRounds(
    [
      runs('show of one full model', null, 'show', 'person-0.yaml'),
      runs('compare of two', 1.3, 'compare', ...names.slice(0, 2)),
      runs('compare of six', 2, 'compare', ...names.slice(0, MOST_COMPARED)),
      { ...runs('combine of fifty', 12, ...combine), prepare: anew },
    ],
    rounds,
  );
  anew();
  const { megabytes } = await memoryOf([node, program, ...combine], folder);
  const memory = { value: megabytes, unit: 'MB', spread: [megabytes, megabytes] as const, ratio: null };
  return [...timed, { what: 'memory to combine fifty', ...memory, target: 200 }];
}
