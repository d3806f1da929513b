import { spawnSync } from 'node:child_process';
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
