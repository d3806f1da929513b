/** The promise that whoever stops in the middle of an answer loses nothing of what stood there, and that nobody else sees it. */
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { run } from '../commands/run.ts';
import { textOf } from '../end-to-end/sitting.ts';
import { start } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';
import { DEATHS, type Death } from './deaths.ts';
import { someOf } from './figures.ts';
import { type Found, tryAll } from './trying.ts';
import type { Folders } from './watched.ts';

/** What is in the last tenth of the text. */
const SECRET = 'kingfisher';

/** A hundred letters. */
const WORDS = `Someone who stays with us, calm evenings at home, and nobody who asks for more than they w${SECRET}`;

/** How much of the text is deleted before the run is stopped, and how many letters of it are left. */
const CUTS = [
  { name: 'a tenth', keys: KEY.backspace.repeat(10), left: 90 },
  { name: 'a quarter', keys: KEY.backspace.repeat(25), left: 75 },
  { name: 'all', keys: KEY.ctrlU, left: 0 },
] as const;

/** Whether the run is stopped where the text is deleted, or once that question was left: at the next one, or there again. */
const LEAVES = [
  { name: 'not left', key: null, next: null },
  { name: 'left once by Tab', key: KEY.tab, next: /What prompted this change/ },
  { name: 'left once by Shift+Tab', key: KEY.shiftTab, next: /Shift\+Tab back/ },
] as const;

/** Where a text stands: what is asked, the answer as a file holds it, and the keys that lead to its words. */
interface Place {
  readonly id: string;
  readonly isPoint: boolean;
  readonly to: readonly string[];
  answer(text: string): unknown;
}

const text = (said: string) => said || undefined;
const PLACES: readonly Place[] = [
  { id: 'youth-feedback', isPoint: false, to: [], answer: text },
  { id: 'program', isPoint: false, to: [], answer: text },
  { id: 'online-safety', isPoint: true, to: [], answer: text },
  {
    id: 'location',
    isPoint: false,
    to: [KEY.enter],
    answer: (said) => (said ? [{ other: said }] : ['other']),
  },
];

interface Case {
  readonly death: Death;
  readonly cut: (typeof CUTS)[number];
  readonly place: Place;
  readonly leave: (typeof LEAVES)[number];
  readonly file: string;
}

const CASES = DEATHS.flatMap((death) =>
  CUTS.flatMap((cut) =>
    PLACES.flatMap((place) =>
      LEAVES.flatMap((leave) =>
        ['m.json', 'our model.yaml', 'm.md'].map((file): Case => ({ death, cut, place, leave, file })),
      ),
    ),
  ),
);

/** What a model says now of what is asked, and whether something of it is yet to be settled. */
async function standing({ cwd }: Folders, { file, place }: Case): Promise<{ said: string; kept: boolean }> {
  const { answers, points } = JSON.parse((await run(['show', file, '--json'], { folder: cwd })).stdout);
  const [checked] = JSON.parse((await run(['check', file, '--json'], { folder: cwd })).stdout);
  const said = JSON.stringify(answers[place.id] ?? points?.[place.id]);
  return { said, kept: checked.unsettled.includes(place.id) };
}

/** Where the words are seen by somebody who was not asked, or left in another file. */
async function seenBy({ cwd, temporary }: Folders, { file }: Case): Promise<string[]> {
  const seen: string[] = [];
  for (const args of [
    ['show', file],
    ['check', file],
    ['export', file, '--with-notes', '--to', 'out.md'],
  ]) {
    const { stdout, stderr } = await run(args, { folder: cwd });
    if (`${stdout}${stderr}`.includes(SECRET)) seen.push(`seen by ${args.join(' ')}`);
  }
  for (const folder of [cwd, temporary])
    for (const name of fs.readdirSync(folder).filter((one) => one !== file))
      if (fs.readFileSync(path.join(folder, name), 'utf8').includes(SECRET)) seen.push(`left in ${name}`);
  return seen;
}

/** Brings back what stood there, as the next run that asks offers it, and stops. */
async function bringBack(cwd: string, file: string): Promise<void> {
  const later = start(['init', file, '--edit', '--question', 'took-part'], { cwd });
  await later.waitFor('Bring back what stood there before');
  await later.press(KEY.enter);
  await later.waitForAsked('Who is taking part');
  await later.press(KEY.ctrlC);
  await later.exit;
}

async function tryCase(one: Case, folders: Folders): Promise<Found> {
  const { death, cut, place, leave, file } = one;
  const { cwd, temporary } = folders;
  const said = { [place.id]: place.answer(WORDS) };
  const given = { type: ['e-mentoring'], ...(place.isPoint ? { points: said } : said) };
  const made = await run(['init', file], { folder: cwd, stdin: JSON.stringify(given) });
  if (made.code !== 0) throw new Error(made.stderr);
  const args = ['init', file, '--edit', '--question', place.id];
  const stopping = start(args, { cwd, env: { TMPDIR: temporary } });
  await stopping.waitFor('Shift+Tab back');
  await stopping.press(...place.to);
  /** What stands in the field, which has a bar before each of its rows. */
  const field = (screen: string) =>
    screen
      .split('\n')
      .flatMap((row) => /^│ (.*)/.exec(row)?.[1] ?? [])
      .join('');
  await stopping.waitFor((screen) => field(screen).includes(SECRET));
  stopping.send(cut.keys);
  await stopping.waitFor((screen) => screen.includes('Esc undo') && !field(screen).includes(SECRET));
  if (leave.key !== null) await stopping.pressUntil(leave.key, leave.next);
  await death.come(stopping, stopping.pid);
  const code = await stopping.exit;
  const isKept = !death.sudden && cut.left < 80;
  const now = await standing(folders, one);
  // From the words of an option Shift+Tab leads to the list of the same question, which is not left by that.
  const isLeft = leave.key !== null && !(leave.key === KEY.shiftTab && place.to.length > 0);
  const left = death.sudden && !isLeft ? WORDS : WORDS.slice(0, cut.left);
  const screen = stopping.screen().replace(/\s+/g, ' ').trim();
  const saysSo = screen.endsWith('You are asked which to keep when you go on.');
  const lost = [
    ...(death.codes.includes(code) ? [] : [`ended with ${code}`]),
    ...(now.said === JSON.stringify(place.answer(left)) ? [] : [`holds ${now.said}`]),
    ...(now.kept === isKept ? [] : [isKept ? 'what stood there is not kept' : 'something is kept']),
    ...(death.closes || saysSo === isKept ? [] : ['the last line does not say what is so']),
    ...(isKept && !textOf(cwd, file).includes(SECRET) ? ['the words are gone'] : []),
  ];
  const leaked = death.sudden ? [] : await seenBy(folders, one);
  if (!isKept) return { lost, leaked };
  await bringBack(cwd, file);
  const then = await standing(folders, one);
  const isBack = then.said === JSON.stringify(place.answer(WORDS)) && !then.kept;
  return { lost: [...lost, ...(isBack ? [] : [`brought back as ${then.said}`])], leaked };
}

test(
  'stopped in any way with any part of a text deleted: it is kept, told, and brought back',
  () =>
    tryAll(
      'An answer cut short when a run is stopped',
      someOf(CASES, 16),
      ({ death, cut, place, leave, file }) => [death.name, cut.name, place.id, leave.name, file].join(', '),
      tryCase,
    ),
  1_800_000,
);
