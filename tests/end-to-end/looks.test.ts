/** The built program in a real terminal: what it says is in the terminal's own colour, and what is to be read first stands out. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { type Run, runsEverShown } from '../looks.ts';
import { make, throughWelcome } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

const [COLS, ROWS] = [80, 24];

async function shownIn(terminal: Running): Promise<Run[]> {
  await terminal.exit;
  return runsEverShown(terminal.raw(), COLS, ROWS);
}

/** What has a colour or is dim, as text. */
const decorated = (runs: readonly Run[]) =>
  new Set(runs.filter(({ coloured, faint }) => coloured || faint).map(({ text }) => text));

test('a sitting has colours for signs alone, and the line on privacy in bold behind its own', async () => {
  const terminal = start(['init'], { cwd: newFolder(), cols: COLS, rows: ROWS });
  await throughWelcome(terminal);
  await terminal.pressUntil(KEY.enter, /What is the program called/);
  await terminal.press('River House');
  await terminal.pressUntil(KEY.enter, /Who is taking part/);
  await terminal.press('Two advisers');
  await terminal.press(KEY.ctrlC);
  const runs = await shownIn(terminal);
  expect(decorated(runs)).toEqual(new Set(['❯', '│', '✔']));
  const privacy = runs.find(({ text }) => text.includes('Please leave out what'));
  expect(privacy).toMatchObject({ text: expect.stringMatching(/^! Please/), bold: true });
  for (const text of ['Who is taking part in this choice?', 'River House'])
    expect(runs.filter((run) => run.bold).map((run) => run.text)).toContainEqual(
      expect.stringContaining(text),
    );
});

test.each([
  ['show', ['show', 'm.yaml'], 0],
  ['show --history', ['show', 'm.yaml', '--history'], 0],
  ['check', ['check', 'm.yaml'], 0],
  ['check, of what does not read', ['check', 'broken.yaml'], 1],
  ['show, of what does not read', ['show', 'broken.yaml'], 1],
  ['a file that is not there', ['show', 'none.yaml'], 1],
  ['an option that is not known', ['show', '--other'], 2],
  ['the help', ['--help'], 0],
  ['plain lines', ['init', 'm.yaml', '--edit', '--plain', '--question', 'form'], 130],
] as const)('no word has a colour or is dim: %s', async (_, args, code) => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { form: 'natural', location: ['community'], statement: 'Ours.' });
  fs.writeFileSync(path.join(cwd, 'broken.yaml'), 'form: x');
  const terminal = start(args, { cwd, cols: COLS, rows: ROWS });
  if (code === 130) {
    await terminal.waitFor('Type one number');
    await terminal.press(KEY.ctrlC);
  }
  const runs = await shownIn(terminal);
  expect(await terminal.exit).toBe(code);
  expect(runs).not.toEqual([]);
  expect(decorated(runs)).toEqual(new Set());
});
