/** What another account can put where everyone may write has no say in what the program runs and reads. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { conclude } from '../faults/figures.ts';
import { nodeOf } from '../nodes.ts';

const COMMANDS = [
  ['--version'],
  ['--help'],
  ['init', 'm.yaml', '--answers', 'a.yaml', '--no-input'],
  ['show', 'a.yaml'],
  ['check', 'a.yaml'],
  ['worksheet', '--to', 'w.html', '--fillable'],
];

/** The Node of this test, and one that can keep what it compiles. */
const NODES = [process.execPath, nodeOf(22)];

/** A folder in which everyone may write, as the one for temporary files; each name in it could be planted. */
function sharedFolder(): string {
  const shared = fs.mkdtempSync(path.join(os.tmpdir(), 'shared-'));
  onTestFinished(() => fs.rmSync(shared, { recursive: true, force: true }));
  fs.chmodSync(shared, 0o1777);
  return shared;
}

test('no file in a folder that everyone may write in is opened or run', { timeout: 300_000 }, () => {
  let tried = 0;
  let leaked = 0;
  const cases = NODES.flatMap((node) => ['', '1'].map((debug) => ({ node, debug })));
  for (const { node, debug } of cases) {
    for (const args of COMMANDS) {
      const shared = sharedFolder();
      const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'own-'));
      onTestFinished(() => fs.rmSync(cwd, { recursive: true, force: true }));
      fs.writeFileSync(path.join(cwd, 'a.yaml'), 'program: River House\n');
      const calls = path.join(cwd, 'calls');
      const traced = ['-f', '-o', calls, '-e', 'trace=openat,open,execve', node, PROGRAM, ...args];
      const env = { ...ENV, TMPDIR: shared, MENTORING_MODEL_DEBUG: debug };
      spawnSync('strace', traced, { cwd, env });
      const opened = fs.readFileSync(calls, 'utf8');
      expect(opened).toContain(path.basename(PROGRAM));
      const within = opened.split('\n').filter((line) => line.includes(`${shared}/`));
      expect.soft(within, args.join(' ')).toEqual([]);
      tried += 1;
      leaked += within.length > 0 ? 1 : 0;
    }
  }
  conclude({ what: 'What another account plants is not read or run', tried, lost: 0, leaked });
});
