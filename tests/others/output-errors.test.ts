/** What a drive says while standard output or standard error is written to it, put in from outside. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../commands/run.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { conclude } from '../faults/figures.ts';

const COMMANDS = [
  ['--version'],
  ['--help'],
  ['init', '-', '--answers', 'm.yaml'],
  ['show', 'm.yaml'],
  ['show', 'm.yaml', '--json'],
  ['check', 'm.yaml'],
  ['check', 'm.yaml', '--json'],
  ['export', 'm.yaml', '--to', '-', '--format', 'docx'],
  ['worksheet', '--to', '-', '--format', 'html', '--fillable'],
];

const ERRORS = ['EDQUOT', 'EIO', 'EFBIG', 'ENOSPC', 'ESTALE', 'EUCLEAN', 'EPIPE'];

/** Runs a command with one of its outputs in a file, whose writing fails from the first time on or from the second. */
function runFailing(args: readonly string[], output: 'out' | 'err', error: string, from: number) {
  const cwd = newFolder();
  fs.writeFileSync(path.join(cwd, 'm.yaml'), 'program: Hummingbird\n');
  spawnSync(process.execPath, [PROGRAM, 'init', 'model.yaml', '--answers', 'm.yaml', '--no-input'], {
    cwd,
    env: ENV,
  });
  fs.renameSync(path.join(cwd, 'model.yaml'), path.join(cwd, 'm.yaml'));
  const file = path.join(cwd, output);
  const inject = `inject=write,pwrite64,writev:error=${error}:when=${from}+`;
  const traced = ['-f', '-o', '/dev/null', '-P', file, '-e', inject, process.execPath, PROGRAM, ...args];
  const descriptor = fs.openSync(file, 'w');
  const stdio = output === 'out' ? ['ignore', descriptor, 'pipe'] : ['ignore', 'pipe', descriptor];
  const ran = spawnSync('strace', traced, { cwd, env: ENV, stdio: stdio as ['ignore', 'pipe', 'pipe'] });
  fs.closeSync(descriptor);
  return { code: ran.status, said: `${ran.stderr ?? ''}`, wrote: fs.readFileSync(file, 'utf8') };
}

test('a drive that fails while output is written to it', { timeout: 300_000 }, () => {
  const tally = { tried: 0, lost: 0, leaked: 0 };
  const odd: unknown[] = [];
  for (const args of COMMANDS) {
    for (const error of ERRORS) {
      const { code, said } = runFailing(args, 'out', error, 1);
      tally.tried += 1;
      const isQuiet = error === 'EPIPE';
      const isTold = isQuiet ? !/standard output/i.test(said) : code === 1 && /standard output/i.test(said);
      if (!isTold || said.includes('inside the program')) tally.lost += 1;
      if (said.includes('Hummingbird') || /^\s+at /m.test(said)) tally.leaked += 1;
      if (!isTold) odd.push({ args, error, code, said });
    }
  }
  for (const args of [
    ['init', 'new.yaml', '--answers', 'm.yaml', '--no-input'],
    ['show', 'none.yaml'],
  ]) {
    for (const error of ERRORS.filter((one) => one !== 'EPIPE')) {
      const { code } = runFailing(args, 'err', error, 1);
      tally.tried += 1;
      if (code !== 1) {
        tally.lost += 1;
        odd.push({ args, error, code });
      }
    }
  }
  expect(odd.slice(0, 5)).toEqual([]);
  conclude({ what: 'Output that a drive does not take, with errors put in', ...tally });
});
