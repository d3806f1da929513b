/** The promise that what is typed or pasted while a question is left, or a save is slow, is not lost. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answersIn, make } from '../end-to-end/sitting.ts';
import { newFolder, type Running, start } from '../end-to-end/terminal.ts';
import { KEY, paste } from '../keys.ts';
import { conclude, someOf } from './figures.ts';

const QUESTIONS = fileURLToPath(new URL('../../questions', import.meta.url));

/** Preloaded: each save takes this long, as on a drive far away. */
const slow = (milliseconds: number) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    const { fsyncSync } = fs;
    fs.fsyncSync = (descriptor) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${milliseconds});
      fsyncSync(descriptor);
    };
  `)}`;

/** Three questions in words that follow each other, a list, one in words behind it, and one of another section. */
const NOTES = ['feels-safe', 'unsafe-areas', 'prepare-for-safety'] as const;
const LIST = 'location';
const BEHIND = 'partnerships';
const ELSEWHERE = 'community-capacity';

/** The questionnaire, with a question behind the list of its section. */
function questionsFolder(): string {
  const folder = newFolder();
  fs.cpSync(QUESTIONS, folder, { recursive: true });
  const file = path.join(folder, 'location.yaml');
  const text = fs.readFileSync(file, 'utf8');
  const [moved = ''] = / {2}- id: partnerships\n(?: {4}.*\n)+/.exec(text) ?? [];
  fs.writeFileSync(file, `${text.replace(moved, '')}${moved}`);
  return folder;
}

const LONG = Array.from({ length: 1000 }, (_, index) => `word${index}`).join(' ');
const LINES = 'One\n\n\ntwo\n\nthree';

/** What is sent at the first of some questions, and the answers that are to come of it. */
interface Case {
  readonly what: string;
  readonly questions: readonly string[];
  readonly sent: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  /** What is to be said on the way. */
  readonly said?: RegExp;
}

const [first, second, third] = NOTES;

const CASES: readonly Case[] = [
  {
    what: 'words',
    questions: NOTES,
    sent: ['first', '\t', 'second', '\t', 'third', '\t'],
    answers: { [first]: 'first', [second]: 'second', [third]: 'third' },
  },
  {
    what: 'words and line ends',
    questions: NOTES,
    sent: ['first', '\t', 'one', '\r', 'two', '\t', 'é', ' ', '👨‍👩‍👧', '\t'],
    answers: { [first]: 'first', [second]: 'one\ntwo', [third]: 'é 👨‍👩‍👧' },
  },
  {
    what: 'going back',
    questions: NOTES,
    sent: ['first', '\t', 'second', KEY.shiftTab, ' and more', '\t', ' too', '\t', '\t'],
    answers: { [first]: 'first and more', [second]: 'second too' },
  },
  {
    what: 'a long paste without a line end',
    questions: NOTES,
    sent: ['first', '\t', paste(LONG), '\t', 'third', '\t'],
    answers: { [first]: 'first', [second]: LONG, [third]: 'third' },
  },
  {
    what: 'a paste with blank lines',
    questions: NOTES,
    sent: ['first', '\t', paste(LINES), '\t', '\t'],
    answers: { [first]: 'first', [second]: LINES },
  },
  {
    what: 'keys at a list, which are not meant for it',
    questions: [first, LIST, BEHIND],
    sent: ['first', '\t', KEY.down, ' ', ' ', '\r'],
    answers: { [first]: 'first' },
  },
  {
    what: 'a paste at a list, for the next question of the section',
    questions: [first, LIST, BEHIND],
    sent: ['first', '\t', paste(LINES), '\r'],
    answers: { [first]: 'first', [BEHIND]: LINES },
  },
  {
    what: 'a paste at a list with no such question behind it',
    questions: [first, LIST, ELSEWHERE],
    sent: ['first', '\t', paste(LINES), '\r'],
    answers: { [first]: 'first' },
    said: /What you pasted[\s\S]*not taken/,
  },
  {
    what: 'Ctrl+C at a list',
    questions: [first, LIST, BEHIND],
    sent: ['first', '\t', ' ', KEY.ctrlC],
    answers: { [first]: 'first' },
    said: /Stopped\./,
  },
  {
    what: 'Ctrl+C at notes',
    questions: NOTES,
    sent: ['first', '\t', 'sec', KEY.ctrlC],
    answers: { [first]: 'first', [second]: 'sec' },
    said: /Stopped\./,
  },
];

const WAYS: readonly (readonly [string, (sent: readonly string[]) => readonly string[]])[] = [
  ['in one write', (sent) => [sent.join('')]],
  [
    'key by key',
    (sent) => sent.flatMap((part) => (part.length < 10 && !part.startsWith('\u001b') ? [...part] : [part])),
  ],
  ['in pieces of 7 bytes', (sent) => sent.join('').match(/[\s\S]{1,7}/gu) ?? []],
];
const DELAYS = [0, 400];

const TRIALS = CASES.flatMap((one) => DELAYS.flatMap((delay) => WAYS.map((way) => ({ one, delay, way }))));

/** Goes on with Tab, or Enter where that is what goes on, once something is there to go on from, until the sitting ends. */
async function toTheEnd(terminal: Running): Promise<void> {
  let isOver = false;
  terminal.exit.then(() => {
    isOver = true;
  });
  for (let seen = ''; ; ) {
    // Below what was left stands what is open.
    await terminal.waitFor(
      () => isOver || (terminal.asked() !== seen && terminal.asked().includes('Ctrl+C stop')),
    );
    if (isOver) return;
    seen = terminal.asked();
    await terminal.press(/Enter chooses/.test(seen) ? KEY.enter : KEY.tab);
  }
}

async function keeps(
  { questions, sent, answers, said }: Case,
  delay: number,
  split: (typeof WAYS)[number][1],
): Promise<boolean> {
  const cwd = newFolder();
  await make(cwd, 'm.json', { program: 'River House' });
  const args = ['--questions', questionsFolder(), '--question', questions.join(',')];
  const terminal = start(['init', 'm.json', '--edit', ...args], {
    cwd,
    env: { NODE_OPTIONS: `--import=${slow(delay)}` },
  });
  await terminal.waitForAsked('might young people feel safe');
  terminal.send(...split(sent));
  await toTheEnd(terminal);
  const expected = { program: 'River House', ...answers };
  try {
    expect(answersIn(cwd, 'm.json')).toEqual(expected);
    if (said) expect(terminal.raw()).toMatch(said);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

test('keys and pastes that come between two questions', async () => {
  let lost = 0;
  const tried = someOf(TRIALS, 8);
  for (const { one, delay, way } of tried) {
    const kept = await keeps(one, delay, way[1]);
    if (!kept) console.error(`${one.what}, ${way[0]}, with a save of ${delay} ms`);
    if (!kept) lost++;
  }
  conclude({ what: 'Keys typed ahead and pasted between questions', tried: tried.length, lost, leaked: 0 });
}, 600_000);
