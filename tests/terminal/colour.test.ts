/** Colour is decoration: all that has to be read is in the terminal's own colour, in every screen there is. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Around, newFolder, run } from '../commands/run.ts';
import type { Plant } from '../faults/hostile.ts';
import { commands } from '../faults/screen-commands.ts';
import { meetingSitting, movingSitting, shownModel } from '../faults/screen-places.ts';
import { plainSitting, richSitting } from '../faults/screen-sittings.ts';
import { type Run, runsEverShown } from '../looks.ts';

/** Signs that may have a colour: what they say stands beside them. */
const SIGNS = ['❯', '│', '✔'];

/** Each text says where it stands, and that there is more of it than its place shows. */
const plant: Plant = (place) => `${place} ‹word›`;

const isUnreadable = ({ text, coloured, faint }: Run) => faint || (coloured && !SIGNS.includes(text));

async function shownBy(raw: string): Promise<Run[]> {
  return runsEverShown(raw, 200, 100);
}

describe('what the terminal of the tests makes of letters', () => {
  test.each([
    ['a colour', '\u001b[33mread\u001b[m', true],
    ['a bright colour', '\u001b[96mread\u001b[m', true],
    ['a colour of many', '\u001b[38;5;244mread\u001b[m', true],
    ['a colour by its parts', '\u001b[38;2;10;10;10mread\u001b[m', true],
    ['a colour behind them', '\u001b[47mread\u001b[m', true],
    ['dim', '\u001b[2mread\u001b[m', true],
    ['dim and bold', '\u001b[1;2mread\u001b[m', true],
    ['not to be seen', '\u001b[8mread\u001b[m', true],
    ['drawn over at once', '\u001b[31mread\u001b[m\r\u001b[Kread', true],
    ['their own colour', 'read', false],
    ['bold, underlined and reversed', '\u001b[1;4;7mread\u001b[m', false],
    ['beside a sign with a colour', '\u001b[36m❯\u001b[m read', false],
  ])('%s', async (_, raw, unreadable) => {
    const runs = await shownBy(raw);
    expect(runs.some(isUnreadable)).toBe(unreadable);
    expect(runs.map(({ text }) => text)).toContain('read');
  });
});

test.each([
  ['a sitting with colours and keys', richSitting],
  ['another place for a file', movingSitting],
  ['a file that is there already', meetingSitting],
  ['a model as it is shown', shownModel],
] as const)('no text has a colour or is dim, and some stands out: %s', async (_, sit) => {
  const runs = await shownBy(Buffer.from(await sit(plant, newFolder())).toString());
  expect(runs.filter(isUnreadable)).toEqual([]);
  expect(runs.filter(({ bold }) => bold)).not.toEqual([]);
});

test('the line on privacy stands out wherever a sitting shows it', async () => {
  const runs = await shownBy(Buffer.from(await richSitting(plant, newFolder())).toString());
  const lines = runs.filter(({ text }) => text.includes('Please leave out what'));
  expect(lines.map(({ text }) => text)).toEqual([
    '! Please leave out what could point to one person: a name, age or address.',
  ]);
  expect(lines.every(({ bold }) => bold)).toBe(true);
});

test('plain lines have no looks at all', async () => {
  const raw = Buffer.from(await plainSitting(plant, newFolder())).toString();
  expect(raw).toContain('Please leave out what');
  expect(raw).not.toMatch(/\u001b\[[\d;:]*m/);
});

test('no text of a command or of an error has a colour or is dim', async () => {
  const unreadable: (readonly [string, Run[]])[] = [];
  let withLooks = 0;
  for (const [args, around] of commands(plant)) {
    const folder = newFolder();
    const inTerminal: Around = { ...around, columns: around?.columns ?? 80, folder };
    const { stdout, stderr } = await run(args, inTerminal);
    fs.rmSync(folder, { recursive: true });
    // What sends no sequence looks like the terminal itself.
    if (!/\u001b/.test(stdout + stderr)) continue;
    const runs = await runsEverShown(stdout + stderr, inTerminal.columns ?? 80, 24);
    withLooks += 1;
    const found = runs.filter(isUnreadable);
    if (found.length > 0) unreadable.push([args.join(' '), found]);
  }
  expect(unreadable).toEqual([]);
  expect(withLooks).toBeGreaterThan(0);
});
