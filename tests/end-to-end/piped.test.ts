import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { make, pipe, textOf } from './sitting.ts';
import { ENV, newFolder, PROGRAM, start } from './terminal.ts';

/** Runs a shell's command line with the program as `"$@"`. */
function shell(line: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', line, 'sh', process.execPath, PROGRAM, ...args],
    {
      cwd,
      env: ENV,
      encoding: 'utf8',
    },
  );
  return { code: status, stdout, stderr };
}

test.each([
  ['empty', '"$@" < /dev/null'],
  ['closed', '"$@" <&-'],
])('an input that is %s is no answer', (_, line) => {
  const ran = shell(line, ['init'], newFolder());
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('--answers');
});

test('an output that is piped is nobody to ask, even where somebody types', async () => {
  const terminal = start(['init'], {
    cwd: newFolder(),
    shell: '"$@" > out.txt; code=$?; cat out.txt; exit $code',
  });
  expect(await terminal.exit).toBe(2);
  expect(terminal.screen()).toMatch(/^The output.*--answers/s);
});

test('a slow program is waited for, and its answers come whole', () => {
  const cwd = newFolder();
  const line = '(printf "program: Ri"; sleep 0.2; printf "ver House\\n") | "$@"';
  expect(shell(line, ['init', 'm.yaml'], cwd)).toMatchObject({ code: 0, stdout: '' });
  expect(textOf(cwd, 'm.yaml')).toContain('program: River House');
});

describe('beside --answers, standard input', () => {
  const GIVEN = { 'a.yaml': 'program: River House\n', 'list.txt': 'one.yaml\ntwo.yaml\n' };
  const withFiles = () => {
    const cwd = newFolder();
    for (const [name, text] of Object.entries(GIVEN)) fs.writeFileSync(path.join(cwd, name), text);
    return cwd;
  };
  const args = ['init', 'm.yaml', '--answers', 'a.yaml', '--quiet'];

  test.each([
    ['a pipe', 'printf "form: natural\n" | "$@"'],
    ['a file', '"$@" < list.txt'],
  ])('that is %s is said not to be read', (_, line) => {
    const cwd = withFiles();
    const ran = shell(line, args, cwd);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('Standard input was not read: the answers come from a.yaml alone.');
    expect(textOf(cwd, 'm.yaml')).not.toContain('natural');
  });

  test.each([
    ['is empty', '"$@" < /dev/null'],
    ['is closed', '"$@" <&-'],
  ])('that %s is not spoken of', (_, line) => {
    expect(shell(line, args, withFiles())).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test.each(['cat list.txt | while', 'while'])(
    'is left to a loop that reads its list from it: %s',
    (begin) => {
      const cwd = withFiles();
      const line = `${begin} read -r name; do "$@" "$name" --answers a.yaml --quiet; done${begin === 'while' ? ' < list.txt' : ''}`;
      expect(shell(line, ['init'], cwd).code).toBe(0);
      for (const made of ['one.yaml', 'two.yaml']) expect(textOf(cwd, made)).toContain('River House');
    },
  );
});

test('a long document comes out whole, and may be left unread', async () => {
  const cwd = newFolder();
  const statement = 'A long statement. '.repeat(5_000).trim();
  const out = pipe(['init', '-', '--format', 'json'], cwd, JSON.stringify({ statement }));
  expect(JSON.parse(out.stdout).answers).toEqual({ statement });
  await make(cwd, 'm.json', { statement });
  const head = shell('"$@" | head -n 1', ['show', 'm.json', '--json'], cwd);
  expect(head).toEqual({ code: 0, stdout: '{\n', stderr: '' });
});

describe('the exit code is', () => {
  test.each([
    [0, ['--version'], ''],
    [0, ['init', '--help'], ''],
    [0, ['init', 'm.yaml'], 'form: natural'],
    [1, ['init', 'm.yaml'], 'form: natual'],
    [1, ['show', 'none.yaml'], ''],
    [2, ['init', '--unknown'], 'form: natural'],
    [2, ['init', 'm.yaml'], ''],
  ])('%i for %j', (code, args, input) => {
    const ran = pipe(args, newFolder(), input);
    expect(ran.code).toBe(code);
    expect(ran.stderr).not.toMatch(/^ +at /m);
  });
});
