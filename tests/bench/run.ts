/** `npm run bench`: measures the built program, and prints one table; `-- --json` prints it for scripts. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullAnswers } from './full-answers.ts';
import { manyFiles } from './many-files.ts';
import { packageSize } from './package-size.ts';
import type { Row } from './rounds.ts';
import { starts } from './starts.ts';

const ROUNDS = 21;
const PROGRAM = fileURLToPath(new URL('../../bin/mentoring-model.cjs', import.meta.url));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-bench-'));
try {
  const answers = JSON.stringify(fullAnswers());
  spawnSync(process.execPath, [PROGRAM, 'init', 'full.yaml'], { cwd: folder, input: answers });
  const text = fs.readFileSync(path.join(folder, 'full.yaml'), 'utf8');
  const rows = [
    ...(await starts(folder, answers, ROUNDS)),
    ...(await manyFiles(folder, text)),
    packageSize(),
  ];
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else print(rows);
} finally {
  fs.rmSync(folder, { recursive: true });
}

function print(rows: readonly Row[]): void {
  console.log(`Node ${process.version}, ${os.availableParallelism()} cores, medians of ${ROUNDS} rounds\n`);
  console.log(
    '| what | measured | middle half | × bare Node | target |\n| --- | ---: | ---: | ---: | ---: |',
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
