/** The promise that any error of any call of a save, in a sitting, loses no answer: it is saved, or another place is asked for. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answersIn, make } from '../end-to-end/sitting.ts';
import { newFolder, type Running, start } from '../end-to-end/terminal.ts';
import { someOf } from '../faults/figures.ts';
import { type Found, inFolders, tryAll } from '../faults/trying.ts';
import type { Folders } from '../faults/watched.ts';
import { KEY } from '../keys.ts';
import {
  type DiskCall,
  diskCalls,
  hasHit,
  type Injection,
  injecting,
  injections,
  NOTING,
  readLog,
  saysWhichRun,
  TRIES,
} from './injecting.ts';

const FILE = 'm.json';

/** Who may read the file that is saved into: its owner alone, or others too. */
const MODES = { 'a file of its own': 0o600, 'a file that others read': 0o644 } as const;
type Kind = keyof typeof MODES;

/** The two questions that the sitting goes to and fro between, and the keys that lead on from them. */
const QUESTIONS = [
  { id: 'youth-needs', ask: 'What do the young people you serve need?', leave: KEY.tab },
  { id: 'community-resources', ask: 'What does your community have that could help?', leave: KEY.shiftTab },
] as const;
const ANSWERS = { form: 'natural', [QUESTIONS[0].id]: 'first', [QUESTIONS[1].id]: 'second' };

/** How many cases one sitting goes through: what is typed grows with each. */
const A_SITTING = 20;

/** A sitting at the one of two questions, and what has been typed there. */
interface Sitting {
  readonly terminal: Running;
  readonly folders: Folders;
  readonly mode: number;
  turn: number;
}

/** Folders of its own for a sitting. */
function newFolders(): Folders {
  const [cwd, temporary, notes] = [newFolder(), newFolder(), newFolder()];
  return { cwd, temporary, notes };
}

async function begin(kind: Kind, folders: Folders): Promise<Sitting> {
  const { cwd, temporary, notes } = folders;
  const mode = MODES[kind];
  await make(cwd, FILE, ANSWERS);
  fs.chmodSync(path.join(cwd, FILE), mode);
  const questions = QUESTIONS.map(({ id }) => id).join(',');
  const env = { TMPDIR: temporary, HOME: notes };
  const terminal = start(['init', FILE, '--edit', '--question', questions], { cwd, env });
  await terminal.waitForAsked(QUESTIONS[0].ask);
  const sitting = { terminal, folders, mode, turn: 0 };
  // The first saves of a sitting differ from all that come after them.
  for (let count = 0; count < 2; count++) await goOn(sitting, await typeMore(sitting));
  return sitting;
}

/** Where a sitting is, where it goes from there, and what the answer was and is to be. */
interface Turn {
  readonly here: (typeof QUESTIONS)[number];
  readonly next: (typeof QUESTIONS)[number];
  readonly before: string;
  readonly after: string;
}

/** Types more at the question that is open. */
async function typeMore({ terminal, folders, turn }: Sitting): Promise<Turn> {
  const [here, next] = turn % 2 === 0 ? QUESTIONS : ([QUESTIONS[1], QUESTIONS[0]] as const);
  const before = String(answersIn(folders.cwd, FILE)[here.id]);
  const after = `${before} ${turn}`;
  await terminal.press(` ${turn}`);
  await terminal.waitFor((screen) => screen.includes(after.slice(-20)));
  return { here, next, before, after };
}

/** Leaves the question that is open, and gives what comes of that. */
async function goOn(sitting: Sitting, { here, next }: Turn): Promise<'next' | 'asked' | 'nothing'> {
  const { terminal } = sitting;
  sitting.turn += 1;
  const isNext = () => terminal.asked().includes(next.ask);
  const isAsked = () => terminal.asked().includes('Save in another place');
  await terminal.press(here.leave);
  await Promise.race([terminal.waitFor(() => isNext() || isAsked()).catch(() => {}), terminal.exit]);
  return isNext() ? 'next' : isAsked() ? 'asked' : 'nothing';
}

/** Lets strace step in; gives what ends that. */
async function traced(pid: number, log: string, options: readonly string[]): Promise<() => Promise<void>> {
  const strace = spawn('strace', ['-o', log, ...options, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => strace.on('close', () => resolve()));
  await new Promise<void>((resolve) => strace.stderr.once('data', () => resolve()));
  return async () => {
    strace.kill('SIGINT');
    await ended;
  };
}

/** Answers the question that is open, with strace stepping in from when it is left on. */
async function answerTraced(sitting: Sitting, options: readonly string[]) {
  const { terminal, folders } = sitting;
  const log = path.join(folders.notes, 'log');
  const turn = await typeMore(sitting);
  const letGo = await traced(terminal.pid, log, options);
  const outcome = await goOn(sitting, turn);
  await letGo();
  return { ...turn, outcome, log: readLog(log, terminal.pid) };
}

/** What came of an error at a save of this sitting; null where it befell another call. */
async function attempt(sitting: Sitting, one: Injection): Promise<Found | null> {
  const { terminal, folders } = sitting;
  const file = path.join(folders.cwd, FILE);
  const [shown, found] = [terminal.raw().length, fs.readFileSync(file, 'utf8')];
  const { here, next, after, outcome, log } = await answerTraced(sitting, injecting(one));
  if (!hasHit(log, folders.cwd)) return null;
  const leaked = leakedIn(sitting);
  if (outcome === 'nothing') return { lost: [`nothing more is asked:\n${terminal.screen()}`], leaked };
  const said = () => terminal.raw().slice(shown);
  const isKept = () => holds(file, here.id, after) || isBeside(folders, here.id, after, said());
  const lost: string[] = [];
  const isWhole = fs.readFileSync(file, 'utf8') === found || isKept();
  if (!isWhole) lost.push(`the file is neither what it was nor what it is to be:\n${said()}`);
  if (outcome === 'asked') {
    await terminal.press(KEY.down, KEY.enter);
    await terminal.waitForAsked(next.ask);
  }
  if (!isKept()) lost.push(`the answer is neither in the file nor beside it:\n${said()}`);
  if (/inside the program|^\s+at |node:internal/m.test(said())) lost.push(said());
  if (/Another program changed/.test(said())) lost.push(`no other program changed it:\n${said()}`);
  return { lost, leaked };
}

/** Whether a file reads whole and holds an answer. */
function holds(file: string, id: string, answer: string): boolean {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).answers[id] === answer;
  } catch {
    return false;
  }
}

/** Whether an answer is in a file beside, and that was told. */
function isBeside({ cwd }: Folders, id: string, answer: string, said: string): boolean {
  return said.includes('m.yours.json') && holds(path.join(cwd, 'm.yours.json'), id, answer);
}

/** What others may read of a sitting. */
function leakedIn({ folders: { cwd, temporary, notes }, mode }: Sitting): string[] {
  return [cwd, temporary, notes].flatMap((folder) =>
    fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.name === 'log' || saysWhichRun(path.join(folder, entry.name))) return [];
      const found = fs.statSync(path.join(folder, entry.name)).mode & 0o777;
      const most = entry.isDirectory() ? 0o700 : entry.name === FILE ? mode : 0o600;
      return found & ~most ? [`${entry.name} is ${found.toString(8)}`] : [];
    }),
  );
}

interface Case extends Injection {
  readonly kind: Kind;
}

/** The calls that each of three saves makes in a sitting. */
function callsOf(kind: Kind): Promise<DiskCall[]> {
  return inFolders(async (folders) => {
    const sitting = await begin(kind, folders);
    const found: DiskCall[][] = [];
    for (let count = 0; count < 3; count++) {
      const { log } = await answerTraced(sitting, NOTING);
      found.push(diskCalls(log, folders.cwd, FILE));
    }
    const isIn = (calls: DiskCall[], one: DiskCall) =>
      calls.some(({ name, count }) => name === one.name && count === one.count);
    return (found[0] ?? []).filter((one) => found.every((calls) => isIn(calls, one)));
  });
}

test('any error of any call of a save, in a sitting', async () => {
  const cases: Case[] = [];
  for (const kind of Object.keys(MODES) as Kind[]) {
    const calls = await callsOf(kind);
    expect(calls.filter(({ name }) => name === 'fsync').length).toBeGreaterThan(0);
    cases.push(...injections(calls).map((one) => ({ ...one, kind })));
  }
  const free: Record<Kind, Sitting[]> = { 'a file of its own': [], 'a file that others read': [] };
  // Not each save makes each call: one that is slowed down by strace may look once more.
  let missed = 0;
  const inSomeSitting = async (one: Case): Promise<Found> => {
    for (let count = 0; count < TRIES; count++) {
      const sitting = free[one.kind].pop() ?? (await begin(one.kind, newFolders()));
      const found = await attempt(sitting, one);
      const isStillThere = fs.readdirSync(sitting.folders.cwd).length === 1 && sitting.turn < A_SITTING;
      if (found?.lost.length === 0 && isStillThere) free[one.kind].push(sitting);
      else sitting.terminal.close();
      if (found) return found;
    }
    missed += 1;
    return { lost: [], leaked: [] };
  };
  const name = (one: Case) => `${one.kind}: strace ${injecting(one).join(' ')}`;
  const what = 'An error of the system at a call of a save, in a sitting';
  const some = someOf(cases, 25);
  await tryAll(what, some, name, inSomeSitting);
  expect(missed).toBeLessThan(some.length / 10);
}, 3_600_000);
