/** How long a key takes from the keyboard to the screen, and how many bytes it writes there. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { decideTogether } from '../../src/interview/deciding.ts';
import { walkThrough } from '../../src/interview/interview.ts';
import type { Interview } from '../../src/interview/needs.ts';
import type { Answer } from '../../src/model/answer.ts';
import { combined, MOST_COMBINED } from '../../src/model/combined.ts';
import { deciding } from '../../src/model/deciding.ts';
import { newModel } from '../../src/model/model.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import { allQuestions, type Question, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { earlierOf } from '../../src/walk/earlier.ts';
import { ask, openWindow, type Window } from '../interview/rich/window.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { KEY, paste } from '../keys.ts';
import { largeQuestions, loaded, longNotes } from '../large.ts';
import { REPETITIONS, rowOf } from './measuring.ts';
import type { Row } from './rounds.ts';
import { print } from './table.ts';

const KEY_TARGET = 16;
const PASTE_TARGET = 200;
/** About one row of a window. A screen full of text has some 2,000. */
const BYTES_TARGET = 300;

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };

/** Measures keys in process, and once in a real pseudo-terminal, with the program that is built. */
export async function measureKeys(program: string): Promise<Row[]> {
  const own = ownQuestionnaire();
  const many = loaded(largeQuestions(500));
  return [
    ...(await inNotes()),
    ...(await inLongestList(own)),
    ...(await inHub('the hub', own)),
    ...(await inHub('the hub, 500 questions', many)),
    ...(await readingOver(many)),
    ...(await walking(many)),
    ...(await decidingTogether(own)),
    ...(await pasting()),
    await inTerminal(program),
  ];
}

/** Presses keys in turn, over and over. What each writes counts until the screen has taken it in. */
async function pressed(
  what: string,
  window: Window,
  keys: readonly string[],
  bytes: number | null,
): Promise<Row[]> {
  const times: number[] = [];
  const written: number[] = [];
  for (let index = 0; index <= REPETITIONS; index++) {
    const before = Buffer.byteLength(window.raw());
    const start = performance.now();
    await window.press(keys[index % keys.length] ?? '');
    times.push(performance.now() - start);
    written.push(Buffer.byteLength(window.raw()) - before);
  }
  return [
    rowOf(what, 'ms', KEY_TARGET, times.slice(1)),
    rowOf(`${what}: written`, 'bytes', bytes, written.slice(1)),
  ];
}

async function inNotes(): Promise<Row[]> {
  const asked = await ask(NOTES, { answer: longNotes(200) });
  const nothing = await pressed('no key, to compare with', asked, [''], null);
  const rows = [
    ...(await pressed('a letter in notes of 200 lines', asked, ['a'], BYTES_TARGET)),
    ...(await pressed('up and down in notes of 200 lines', asked, [KEY.up, KEY.up, KEY.down], null)),
  ];
  await asked.press(KEY.tab);
  return [...nothing.map((row) => ({ ...row, target: null })), ...rows];
}

async function inLongestList(questionnaire: Questionnaire): Promise<Row[]> {
  const lists = allQuestions(questionnaire).filter(hasOptions);
  const longest = lists.sort((a, b) => b.options.length - a.options.length)[0];
  if (!longest) return [];
  const asked = await ask(longest, {}, openWindow({ rows: 60 }));
  const rows = await pressed(
    `down in a list of ${longest.options.length} options`,
    asked,
    [KEY.down],
    BYTES_TARGET,
  );
  await asked.press(KEY.tab);
  return rows;
}

async function inHub(what: string, questionnaire: Questionnaire): Promise<Row[]> {
  const window = openWindow();
  const walk = walked(questionnaire, window);
  await window.press();
  const rows = await pressed(`up and down in ${what}`, window, [KEY.up, KEY.down], BYTES_TARGET);
  window.end();
  await walk;
  return rows;
}

/** The answers of all questions as one menu. */
async function readingOver(questionnaire: Questionnaire): Promise<Row[]> {
  const window = openWindow();
  const items = allQuestions(questionnaire).map(({ id, ask: label }) => ({
    value: id,
    label,
    state: '',
    lines: ['An answer of a line.'],
  }));
  const chosen = window.asking.choose({ title: 'Reading it over', items, start: 'q-250' });
  await window.press();
  const rows = await pressed('down in the answers to 500 questions', window, [KEY.down], null);
  window.end();
  await chosen;
  return rows;
}

async function walking(questionnaire: Questionnaire): Promise<Row[]> {
  const window = openWindow();
  const walk = walked(questionnaire, window);
  await window.press();
  await window.press(KEY.enter);
  const rows = await pressed('from question to question, of 500', window, [KEY.tab], null);
  window.end();
  await walk;
  return rows;
}

const NOW = '2026-11-23T09:12:44Z';

/** Choices that fifty people made otherwise, with words of their own: each option has a line of who chose it. */
async function decidingTogether(questionnaire: Questionnaire): Promise<Row[]> {
  const window = openWindow();
  const models = Array.from({ length: MOST_COMBINED }, (_, person) => {
    const answers = allQuestions(questionnaire).flatMap((question): [string, Answer][] => {
      if (!hasOptions(question)) return [[question.id, `${longNotes(3)}\nSaid by ${person}.`]];
      const { id: option = '' } = question.options[person % question.options.length] ?? {};
      return [[question.id, [{ option, words: `As ${person} says` }]]];
    });
    return { ...newModel(NOW), answers: new Map(answers) };
  });
  const all = combined(questionnaire, models, NOW);
  const toDecide = { decisions: all.decisions, counted: true };
  const walk = decideTogether(interviewIn(questionnaire, window), toDecide, deciding(all));
  await window.press();
  const inList = await pressed(
    'up and down in what is to be decided',
    window,
    [KEY.up, KEY.down],
    BYTES_TARGET,
  );
  await window.press(KEY.home);
  while (!window.screen().includes('[ ]')) await window.press(KEY.down, KEY.enter);
  const inChoice = await pressed('down in a choice of fifty people', window, [KEY.down], null);
  window.end();
  await walk;
  return [...inList, ...inChoice];
}

function walked(questionnaire: Questionnaire, window: Window): Promise<unknown> {
  return walkThrough(interviewIn(questionnaire, window), newModel(NOW));
}

/** An interview in a window, which keeps nothing. */
function interviewIn(questionnaire: Questionnaire, { asking }: Window): Interview {
  return {
    questionnaire,
    asking,
    words: new Map(),
    firstNotes: {},
    stood: null,
    earlier: earlierOf(null),
    fresh: (one) => one,
    save: async (model) => model,
    keepApart: () => null,
    bringIn: async (model) => ({ model, stopped: false }),
    share: async () => 'on',
  };
}

async function pasting(): Promise<Row[]> {
  const times: number[] = [];
  for (let index = 0; index <= REPETITIONS; index++) {
    const asked = await ask(NOTES);
    const start = performance.now();
    await asked.send(paste(longNotes(1000)));
    times.push(performance.now() - start);
    await asked.press(KEY.tab);
  }
  return [rowOf('a paste of 1,000 lines', 'ms', PASTE_TARGET, times.slice(1))];
}

/** The built program, from a key to the first byte that comes back. */
async function inTerminal(program: string): Promise<Row> {
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'keys-'));
  const env = { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'C.UTF-8' };
  const args = [program, 'init', 'm.yaml', '--question', 'youth-feedback'];
  const pty = spawn(process.execPath, args, { cols: 80, rows: 24, cwd, env });
  let screen = '';
  let onData = () => {};
  pty.onData((data) => {
    screen += data;
    onData();
  });
  const exit = new Promise((resolve) => pty.onExit(resolve));
  const drawn = () =>
    new Promise<void>((resolve) => {
      onData = resolve;
    });
  try {
    for (const choice of ['Read on\r', 'Begin\r']) {
      while (!screen.includes(choice)) await drawn();
      pty.write(KEY.enter);
    }
    // The last row of the question: a letter that is typed from here on is its answer.
    while (!screen.includes('Enter twice')) await drawn();
    const times: number[] = [];
    for (let index = 0; index <= REPETITIONS; index++) {
      const next = drawn();
      const start = performance.now();
      pty.write('a');
      await next;
      times.push(performance.now() - start);
    }
    return rowOf('a letter in notes, in a pseudo-terminal', 'ms', KEY_TARGET, times.slice(1));
  } finally {
    pty.kill('SIGKILL');
    await exit;
    fs.rmSync(cwd, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  print(await measureKeys(fileURLToPath(new URL('../../bin/mentoring-model.cjs', import.meta.url))));
}
