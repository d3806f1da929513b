/**
 * `npm run bench`: measures the program as it is installed, and prints one table; `-- --json` prints it for scripts.
 * `-- --earlier <package.tgz>` measures the starts of an earlier package too, in turn with those of this one.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { install, pack } from '../../scripts/packing.ts';
import { nodeOf } from '../nodes.ts';
import { fullAnswers, otherAnswers } from './full-answers.ts';
import { measureKeys } from './keys.ts';
import { manyFiles } from './many-files.ts';
import { packageSize } from './package-size.ts';
import { measurePatterns } from './patterns.ts';
import type { Row } from './rounds.ts';
import { starts } from './starts.ts';
import { print } from './table.ts';
import { measureTogether } from './together.ts';
import { measureWeight } from './weight.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 21;
const NODES = [20, 22, 24] as const;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, earlier: { type: 'string' } } });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-bench-'));
try {
  const { tarball } = pack(ROOT, folder);
  const program = install(tarball, path.join(folder, 'installed'));
  const earlier = values.earlier ? install(values.earlier, path.join(folder, 'earlier')) : null;
  const full = JSON.stringify(fullAnswers());
  spawnSync(process.execPath, [program, 'init', 'full.yaml'], { cwd: folder, input: full });
  const answers = stringify(otherAnswers());
  const text = fs.readFileSync(path.join(folder, 'full.yaml'), 'utf8');
  const rows: Row[] = [];
  for (const version of NODES) {
    const node = nodeOf(version);
    rows.push(
      ...(await starts({ node, called: `Node ${version}`, program, earlier, folder, answers }, ROUNDS)),
    );
  }
  rows.push(
    ...(await manyFiles(program, folder, text)),
    ...(await measureTogether(nodeOf(20), program, folder, text, ROUNDS)),
    packageSize(),
    ...(await measureKeys(program)),
    ...(await measureWeight()),
    ...(await measurePatterns()),
  );
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else print(rows);
} finally {
  fs.rmSync(folder, { recursive: true });
}
