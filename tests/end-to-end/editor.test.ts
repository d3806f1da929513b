/** Ctrl+E in a real terminal: the editor has it whole, and gives it back. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

/** A note that is half typed, with an editor that is a script at hand; the file is its `$2`. */
async function halfTyped(script: string, runBy = '/bin/sh') {
  const cwd = newFolder();
  const temporary = newFolder();
  const editor = path.join(newFolder(), 'my editor');
  fs.writeFileSync(editor, `#!${runBy}\n${script}\n`, { mode: 0o700 });
  await make(cwd, 'm.json', {});
  const env = { EDITOR: `"${editor}" --wait`, TMPDIR: temporary };
  const terminal = start(['init', 'm.json', '--edit', '--section', 'what-informs-the-model'], { cwd, env });
  await terminal.waitForAsked('What feedback from young people');
  await terminal.press('Several asked', KEY.enter, 'for some');
  await terminal.waitFor('│ for some');
  return { terminal, cwd, env, left: () => fs.readdirSync(temporary) };
}

async function opened(terminal: Running, cwd: string): Promise<void> {
  await terminal.press(KEY.ctrlE);
  while (!fs.existsSync(path.join(cwd, 'open'))) await sleep(10);
}

const HALF = { 'youth-feedback': 'Several asked\nfor some' };

test('what the editor saved is there to go on with, and is kept; nothing is left behind', async () => {
  const { terminal, cwd, left } = await halfTyped(
    'clear; echo "what an editor draws"; echo "one who stays." >> "$2"',
  );
  await terminal.press(KEY.ctrlE);
  await terminal.waitFor('│ Several asked\n│ for some\n│ one who stays.');
  expect(terminal.screen()).toMatch(/^\n?What informs the model · 1 of 2/);
  expect(terminal.screen()).not.toContain('what an editor draws');
  expect(left()).toEqual([]);
  await terminal.press(' Always.', KEY.tab);
  await terminal.waitForAsked('What should the model take into account');
  const text = 'Several asked\nfor some\none who stays. Always.';
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': text });
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test('every key goes to the editor while that is open, and the terminal is as it is without us', async () => {
  const { terminal, cwd } = await halfTyped(
    'stty -a > modes; touch open; read first; read second; echo "$first, $second" > "$2"',
  );
  await opened(terminal, cwd);
  const modes = fs.readFileSync(path.join(cwd, 'modes'), 'utf8');
  for (const mode of ['icanon', 'echo', 'isig']) expect(modes).toMatch(new RegExp(`[\\s;]${mode}\\b`));
  const raw = terminal.raw();
  expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
  expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
  await terminal.press('one', KEY.enter, 'two', KEY.enter);
  await terminal.waitFor('│ one, two');
  await terminal.press('!', KEY.tab);
  await terminal.waitForAsked('What should the model take into account');
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': 'one, two!' });
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test.each([
  ['Ctrl+C', KEY.ctrlC],
  ['Ctrl+\\', '\u001c'],
])('%s in an editor that does not take it over ends the editor alone', async (_, key) => {
  // One process alone: a shell between two commands may not take the key.
  const { terminal, cwd, left } = await halfTyped(
    `const fs = require('node:fs');
    fs.writeFileSync(process.argv[3], 'lost');
    setInterval(() => {}, 60_000);
    fs.writeFileSync('open', '');`,
    process.execPath,
  );
  await opened(terminal, cwd);
  await terminal.press(key);
  await terminal.waitFor(/The editor (was ended|ended with)/);
  await terminal.waitFor('│ Several asked\n│ for some');
  expect(left()).toEqual([]);
  await terminal.press('one');
  await terminal.waitFor('│ for someone');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')).toEqual({ 'youth-feedback': 'Several asked\nfor someone' });
});

test('a window may change its size while the editor is open', async () => {
  const { terminal, cwd } = await halfTyped(
    'touch open; until test -e close; do sleep 0.02; done; echo new >> "$2"',
  );
  await opened(terminal, cwd);
  terminal.resize(30, 12);
  fs.writeFileSync(path.join(cwd, 'close'), '');
  await terminal.waitFor('│ Several asked\n│ for some\n│ new');
  expect(terminal.screen()).toMatch(/^\n?What feedback from young/);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

describe('what was typed is kept, and nothing is left behind, when while the editor is open', () => {
  test.each([
    ['the system ends us (SIGTERM)', (terminal: Running) => terminal.signal('SIGTERM')],
    ['the terminal goes away (SIGHUP)', (terminal: Running) => terminal.signal('SIGHUP')],
    ['the window is closed', (terminal: Running) => terminal.close()],
  ])('%s', async (_, end) => {
    const { terminal, cwd, left } = await halfTyped('touch open; exec sleep 60');
    await opened(terminal, cwd);
    end(terminal);
    expect(await terminal.exit).toBe(130);
    expect(answersIn(cwd, 'm.json')).toEqual(HALF);
    expect(left()).toEqual([]);
  });
});

test('what a killed run has left behind is gone once the next sitting begins', async () => {
  const { terminal, cwd, env, left } = await halfTyped('touch open; exec sleep 60');
  await opened(terminal, cwd);
  terminal.signal('SIGKILL');
  expect(await terminal.exit).toBe(137);
  expect(left()).toHaveLength(1);
  const next = start(['init', 'm.json', '--edit'], { cwd, env });
  await next.waitForAsked('❯ Before you begin');
  expect(left()).toEqual([]);
  await next.press(KEY.ctrlC);
  expect(await next.exit).toBe(130);
});
