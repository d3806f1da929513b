/** `npm run bench`: measures the built program, and prints one table; `-- --json` prints it for scripts. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullAnswers } from './full-answers.ts';
import { measureKeys } from './keys.ts';
import { manyFiles } from './many-files.ts';
import { packageSize } from './package-size.ts';
import { measurePatterns } from './patterns.ts';
import { starts } from './starts.ts';
import { print } from './table.ts';
import { measureWeight } from './weight.ts';

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
    ...(await measureKeys()),
    ...(await measureWeight()),
    ...(await measurePatterns()),
  ];
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else print(rows);
} finally {
  fs.rmSync(folder, { recursive: true });
}
