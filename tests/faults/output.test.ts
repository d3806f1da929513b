/** Results that cannot be written are not gone without a word: all commands, into what takes nothing, a part, or what leaves. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ENV, newFolder, PROGRAM } from '../end-to-end/terminal.ts';
import { conclude } from './figures.ts';

/** Each gives out more than a kilobyte. */
const LARGE = [
  ['init', '-', '--answers', 'notes.yaml'],
  ['init', '-', '--answers', 'notes.yaml', '--format', 'markdown'],
  ['init', '-', '--answers', 'notes.yaml', '--format', 'json'],
  ['show', 'm.yaml'],
  ['show', 'm.yaml', '--json'],
  ['export', 'm.yaml', '--to', '-', '--format', 'html'],
  ['export', 'm.yaml', '--to', '-', '--format', 'csv', '--with-notes'],
  ['export', 'm.yaml', '--to', '-', '--format', 'docx'],
  ['worksheet', '--to', '-', '--format', 'html', '--fillable'],
  ['worksheet', '--to', '-', '--format', 'markdown'],
  ['check', 'm.yaml', '--json'],
  ['--help'],
  ['help', 'init'],
];
const ALL_COMMANDS = [...LARGE, ['check', 'm.yaml'], ['show', 'm.yaml', '--history'], ['--version']];

function made(): string {
  const cwd = newFolder();
  fs.writeFileSync(
    path.join(cwd, 'notes.yaml'),
    `program: River House\ncomfort: ${'word '.repeat(20_000)}\n`,
  );
  expect(run(cwd, ['init', 'm.yaml', '--answers', 'notes.yaml', '--no-input']).status).toBe(0);
  return cwd;
}

/** Runs a command in a shell. `how` is what the shell does with it: `"$@"` is the command. */
function run(cwd: string, args: readonly string[], how = '"$@"') {
  const shell = ['-c', how, 'sh', process.execPath, PROGRAM, ...args];
  return spawnSync('sh', shell, { cwd, env: ENV, encoding: 'latin1', maxBuffer: 1e8 });
}

/** How much was given out. A document for Word says when it was made, which may take a byte more or less once it is packed. */
function sizeOf(stdout: string): unknown {
  if (!stdout.startsWith('PK')) return stdout.length;
  const parts = unzipSync(Buffer.from(stdout, 'latin1'));
  return Object.entries(parts).map(([name, bytes]) => [name, bytes.length]);
}

const FULL = 'standard output: the disk is full';

test('output that cannot be written ends with 1 and a sentence, and one that nobody reads on is quiet', () => {
  const cwd = made();
  const tried: boolean[] = [];
  const holds = (args: readonly string[], seen: unknown, wanted: unknown) => {
    expect.soft(seen, args.join(' ')).toEqual(wanted);
    tried.push(JSON.stringify(seen) === JSON.stringify(wanted));
  };
  for (const args of ALL_COMMANDS) {
    const { status, stderr } = run(cwd, args, '"$@" > /dev/full');
    holds(args, [status, stderr.split(FULL).length], [1, 2]);
  }
  for (const args of LARGE) {
    const { status, stderr } = run(cwd, args, 'ulimit -f 1; "$@" > out');
    holds(args, [status, stderr.includes('standard output: a file may not grow')], [1, true]);
  }
  for (const args of ALL_COMMANDS) {
    const whole = run(cwd, args);
    const slowly = run(cwd, args, '"$@" | (sleep 0.3; cat)');
    holds(args, [slowly.status, sizeOf(slowly.stdout)], [0, sizeOf(whole.stdout)]);
    const left = run(cwd, args, '{ "$@"; echo $? > code; } | true');
    const said = (text: string) => text.replaceAll('\n', '');
    holds(
      args,
      [fs.readFileSync(path.join(cwd, 'code'), 'utf8'), said(left.stderr)],
      ['0\n', said(whole.stderr)],
    );
  }
  conclude({
    what: 'Output that cannot be written: told, and never a part for the whole',
    tried: tried.length,
    lost: tried.filter((held) => !held).length,
    leaked: 0,
  });
});

test('words on standard error that cannot be written end with 1, or with the code that says more', () => {
  const cwd = made();
  expect(
    run(cwd, ['init', 'n.yaml', '--answers', 'notes.yaml', '--no-input'], '"$@" 2> /dev/full').status,
  ).toBe(1);
  expect(fs.existsSync(path.join(cwd, 'n.yaml'))).toBe(true);
  expect(run(cwd, ['export', 'm.yaml'], '"$@" 2> /dev/full').status).toBe(2);
});
