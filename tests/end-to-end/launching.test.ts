/** Where the program cannot begin as it should, it says why in words, and not with a trace of Node. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ENV, newFolder, PROGRAM } from './terminal.ts';

const IN_A_FOLDER_THAT_IS_GONE = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';

function inGone(...args: readonly string[]) {
  const shell = ['-c', IN_A_FOLDER_THAT_IS_GONE, 'sh', process.execPath, PROGRAM, ...args];
  return spawnSync('sh', shell, { cwd: newFolder(), env: ENV, encoding: 'utf8', input: '' });
}

test.each([
  [['init']],
  [['init', '/tmp/m.yaml', '--no-input']],
  [['show', '/tmp/m.yaml']],
  [['check', 'm.yaml', '/tmp/m.yaml']],
  [['export', '--to', 'out.html']],
  [['worksheet', '--to', '/tmp/out.html']],
])('%j says in one line that the folder is gone', (args) => {
  const { status, stdout, stderr } = inGone(...args);
  expect(stderr).toBe('This folder is no longer there; go to another one.\n');
  expect([status, stdout]).toEqual([1, '']);
});

test('what needs no folder works without one', () => {
  expect(inGone('--version').status).toBe(0);
  expect(inGone('--help').stdout).toContain('Usage: mentoring-model');
});

test('a copy that was never built says how it is built', () => {
  const folder = newFolder();
  const root = path.dirname(path.dirname(PROGRAM));
  for (const name of ['bin', 'package.json'])
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const launcher = path.join(folder, 'bin', 'mentoring-model.cjs');
  const { status, stderr } = spawnSync(process.execPath, [launcher, 'show'], { env: ENV, encoding: 'utf8' });
  expect(stderr).toMatch(/^mentoring-model is not built yet\. In the folder .*, run: npm install\n$/);
  expect(status).toBe(1);
});
