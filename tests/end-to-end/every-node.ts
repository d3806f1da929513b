/** `npm run test:nodes`: tries the built program, from a terminal and without one, on every Node that people have. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { nodeOf, VERSIONS } from '../nodes.ts';

/** What could be otherwise from one Node to the next: keys, signals, streams, other programs, cores, traces, days, warnings. */
const FILES = [
  'days',
  'editor',
  'launching',
  'loads',
  'many-files',
  'package',
  'piped',
  'plain',
  'readme',
  'resizing',
  'stopping',
  'suspending',
  'warnings',
].map((name) => `tests/end-to-end/${name}.test.ts`);

/** Beside these: a fault inside the program, an editor, and how a run ends. */
const MORE = [
  'tests/faults/inside.test.ts',
  'tests/interview/editor.test.ts',
  'tests/process/ending.test.ts',
];

// One that is not there Vitest would pass over without a word.
for (const file of [...FILES, ...MORE]) fs.accessSync(file);

const failed = VERSIONS.filter((version) => {
  const node = nodeOf(version);
  console.log(`\nNode ${version}`);
  // What is started by name, as npx, is started on this Node too.
  const env = { ...process.env, PATH: `${path.dirname(node)}:${process.env['PATH']}` };
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...FILES, ...MORE];
  return spawnSync(node, args, { stdio: 'inherit', env }).status !== 0;
});
if (failed.length > 0) console.error(`\nNot as it should be on Node ${failed.join(', ')}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
