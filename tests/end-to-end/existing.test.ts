/** The question what to do with a file that is there already, in a real terminal. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make } from './sitting.ts';
import { newFolder, type Running, start, type Window } from './terminal.ts';

const SAVED = { program: 'River House' };

/** A window in which the question is open. */
async function asked(around: Partial<Window> = {}, ...more: string[]): Promise<Running & { cwd: string }> {
  const cwd = newFolder();
  await make(cwd, 'm.json', SAVED);
  const terminal = start(['init', 'm.json', ...more], { cwd, ...around });
  await terminal.waitFor(/is there already.*Start over/s);
  return { cwd, ...terminal };
}

const rows = (terminal: Running) => terminal.screen().split('\n').slice(-20);

test.each([
  [
    40,
    12,
    [
      'm.json is there already. What would you',
      'like to do?',
      '❯ Go on with it  revise it, or answer',
      '  what is open',
      '  Start over  the earlier file is kept',
      '  beside it',
      '',
      'Arrows move · Enter chooses · ? more',
      'Shift+Tab back · Ctrl+C stop and save',
    ],
  ],
  [
    200,
    50,
    [
      'm.json is there already. What would you like to do?',
      '❯ Go on with it  revise it, or answer what is open',
      '  Start over     the earlier file is kept beside it',
      '',
      'Arrows move · Enter chooses · Shift+Tab back · Ctrl+C stop and save · ? more',
    ],
  ],
])('fits a window of %i by %i', async (cols, height, wanted) => {
  const terminal = await asked({ cols, rows: height });
  expect(rows(terminal).slice(-wanted.length)).toEqual(wanted);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/Choosing a mentoring model|Before you begin/);
});

test('is drawn anew where the window changes its size, with the arrow where it was', async () => {
  const terminal = await asked();
  await terminal.press(KEY.down);
  await terminal.waitFor('❯ Start over');
  terminal.resize(40, 12);
  await terminal.waitFor(/would you\nlike to do\?\n.*❯ Start over {2}the earlier file is kept\n/s);
  expect(terminal.screen().match(/like to do\?/g)).toHaveLength(1);
});

describe('leaves the file as it was', () => {
  const isAsItWas = ({ cwd }: { readonly cwd: string }) =>
    expect([fs.readdirSync(cwd), answersIn(cwd, 'm.json')]).toEqual([['m.json'], SAVED]);

  test('at Ctrl+C, and the terminal as a shell has it', async () => {
    const terminal = await asked({ shell: '"$@"; code=$?; stty -a; exit $code' });
    await terminal.press(KEY.ctrlC);
    expect(await terminal.exit).toBe(130);
    isAsItWas(terminal);
    const raw = terminal.raw();
    expect(raw).toContain('Stopped. Nothing was changed.');
    expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
    expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
    expect(raw).toMatch(/[\s;]icanon\b/);
    expect(raw).toMatch(/[\s;]echo\b/);
  });

  test('where the system ends it', async () => {
    const terminal = await asked();
    terminal.signal('SIGTERM');
    expect(await terminal.exit).toBe(130);
    isAsItWas(terminal);
    expect(terminal.raw()).toContain('Stopped. Nothing was changed.');
  });

  test('where the window is closed', async () => {
    const terminal = await asked();
    terminal.close();
    await terminal.exit;
    isAsItWas(terminal);
  });
});

test('comes back as it was after Ctrl+Z and fg', async () => {
  const terminal = await asked({ shell: 'set -m; "$@"; while :; do echo READY; read _; fg; done' });
  await terminal.press(KEY.down);
  await terminal.waitFor('❯ Start over');
  await terminal.press('\u001a');
  await terminal.waitFor('READY');
  const before = terminal.raw().length;
  await terminal.press(KEY.enter);
  await terminal.waitFor(() => /❯\S* ?\S*Start over.*Ctrl\+C stop/s.test(terminal.raw().slice(before)));
  await terminal.press(KEY.ctrlC);
  await terminal.waitFor('Stopped. Nothing was changed.');
});

test('shows who helps and all keys at F1, and comes back', async () => {
  const terminal = await asked();
  await terminal.press(KEY.down);
  await terminal.waitFor('❯ Start over');
  await terminal.press(KEY.f1);
  await terminal.waitFor('All keys');
  await terminal.press(KEY.shiftTab);
  await terminal.waitFor('❯ Start over');
});

test.each<[string, Partial<Window>, string[]]>([
  ['--plain', {}, ['--plain']],
  ['ACCESSIBLE=1', { env: { ACCESSIBLE: '1' } }, []],
  ['a dumb terminal', { shell: 'TERM=dumb "$@"' }, []],
])('is a numbered list in plain lines: %s', async (_, around, more) => {
  const terminal = await asked(around, ...more);
  await terminal.waitFor(/1\. Go on with it.*2\. Start over.*type a number:/s);
  expect(terminal.raw()).not.toMatch(/❯|\u001b\[/);
  await terminal.press('1', KEY.enter);
  await terminal.waitFor(/^1\. Before you begin/m);
});
