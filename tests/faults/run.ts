/** `npm run faults`: tries every fault, and prints what came of it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Figures } from './figures.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-faults-'));
const notes = path.join(folder, 'figures');
fs.writeFileSync(notes, '');
const env = { ...process.env, FAULTS: 'all', FAULTS_FIGURES: notes };
// The properties of models and their files and the patterns too: as long as it takes, with the seed of this run.
const RUNS = [
  ['tests/faults', 'tests/models', 'tests/disk', 'tests/patterns'],
  ['--config', 'vitest.others.config.ts'],
];
const ended = RUNS.map(
  (args) => spawnSync('npx', ['vitest', 'run', ...args], { stdio: 'inherit', env }).status,
);
const figures: Figures[] = fs
  .readFileSync(notes, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
fs.rmSync(folder, { recursive: true });

console.log('\n| what | tried | lost | leaked |\n| --- | ---: | ---: | ---: |');
for (const { what, tried, lost, leaked } of figures.sort((a, b) => a.what.localeCompare(b.what))) {
  console.log(`| ${what} | ${tried.toLocaleString('en')} | ${lost} | ${leaked} |`);
}
process.exitCode = ended.every((status) => status === 0) ? 0 : 1;
