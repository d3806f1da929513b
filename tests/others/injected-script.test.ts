/** The promise that any error of any call of a save, and nobody to ask, leaves the file whole and says what happened. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatFor } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { run } from '../commands/run.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { someOf } from '../faults/figures.ts';
import { type Found, inFolders, tryAll } from '../faults/trying.ts';
import type { Folders } from '../faults/watched.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';
import {
  type DiskCall,
  diskCalls,
  hasHit,
  type Injection,
  injecting,
  injections,
  type Log,
  NOTING,
  readLog,
  saysWhichRun,
  TRIES,
} from './injecting.ts';
import { SECRET } from './saving.ts';

const FILE = 'm.yaml';
const QUESTIONNAIRE = ownQuestionnaire();
const OLD = formatFor(FILE)?.create(modelWith({ form: 'natural' }), QUESTIONNAIRE) ?? '';
/** What is combined: others cannot read it. */
const INPUTS = Object.fromEntries(
  ['one.yaml', 'two.json'].map((name) => [
    name,
    formatFor(name)?.create(modelWith({ program: SECRET, comfort: name }), QUESTIONNAIRE) ?? '',
  ]),
);
/** How long a run may take at most, in milliseconds. */
const PATIENCE = 10_000;

/** What a script saves: the mode of the file that is there, if there is one, and the arguments. */
const SAVES = {
  'a new file': { mode: null, args: ['init', FILE, '--answers', '-', '--no-input'] },
  'a file of its own': { mode: 0o600, args: ['init', FILE, '--edit', '--answers', '-', '--no-input'] },
  'a file that others read': { mode: 0o644, args: ['init', FILE, '--edit'] },
  'starting over': { mode: 0o600, args: ['init', FILE, '--force', '--answers', '-'] },
  'several combined': { mode: null, args: ['combine', ...Object.keys(INPUTS), '--to', FILE] },
} as const;
type Save = keyof typeof SAVES;

interface Ran {
  readonly code: number | null;
  /** What ended it, where that was a signal. */
  readonly signal: string | null;
  readonly stderr: string;
  /** What strace noted. */
  readonly log: Log;
}

/** Saves under strace. Killed where it takes too long. */
async function save(
  what: Save,
  options: readonly string[],
  { cwd, temporary, notes }: Folders,
): Promise<Ran> {
  const { mode, args } = SAVES[what];
  if (mode !== null) fs.writeFileSync(path.join(cwd, FILE), OLD, { mode });
  for (const [name, text] of Object.entries(INPUTS))
    fs.writeFileSync(path.join(cwd, name), text, { mode: 0o600 });
  const log = path.join(notes, 'log');
  const command = ['--seccomp-bpf', '-o', log, ...options, process.execPath, PROGRAM, ...args];
  const env = { ...ENV, HOME: notes, TMPDIR: temporary };
  const ran = spawn('strace', command, { cwd, env, detached: true });
  const late = setTimeout(() => ran.pid && process.kill(-ran.pid, 'SIGKILL'), PATIENCE);
  let stderr = '';
  ran.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  ran.stdin.on('error', () => {}).end(`program: ${SECRET}`);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    ran.on('close', (...ended) => resolve(ended)),
  );
  clearTimeout(late);
  return { code, signal, stderr, log: readLog(log) };
}

/** Whether a file reads whole and holds the answer. */
function holdsAnswer(file: string): boolean {
  const format = formatFor(file);
  if (!format || !fs.existsSync(file)) return false;
  const read = readModelText(format, file, fs.readFileSync(file, 'utf8'), QUESTIONNAIRE);
  return read.ok && read.value.model.answers.get('program') === SECRET;
}

/** What was lost or is untrue after a run. */
function lostIn(what: Save, { code, signal, stderr }: Ran, { cwd }: Folders): string[] {
  const file = path.join(cwd, FILE);
  const before = SAVES[what].mode === null ? null : OLD;
  const isOld = (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null) === before;
  const isNew = holdsAnswer(file);
  const said = stderr.trim();
  const found = Object.entries(INPUTS).flatMap(([name, text]) =>
    fs.readFileSync(path.join(cwd, name), 'utf8') === text ? [] : [`${name} was changed`],
  );
  if (!isOld && !isNew) found.push(`${FILE} is neither what it was nor what it is to be`);
  if (code === 0 && !isNew) found.push('exit code 0, and the answer is not there');
  if (code === 1 && !/^(A file|\.): |m\.yaml|^A part of this program could not be read/m.test(said))
    found.push(`exit code 1 says no word of the file: ${said}`);
  if (code === 1 && isNew && !said.includes(`in ${FILE}`))
    found.push(`it is there, which is not told: ${said}`);
  if (code === 3 && !(isOld && holdsAnswer(path.join(cwd, 'm.yours.yaml')) && said.includes('m.yours.yaml')))
    found.push(`exit code 3, and it is not beside: ${said}`);
  if (code === null) found.push(signal === 'SIGKILL' ? 'it took too long' : `ended by ${signal}`);
  else if (![0, 1, 3].includes(code)) found.push(`exit code ${code}: ${said}`);
  if (/inside the program|^\s+at |node:internal/m.test(said)) found.push(said);
  return found;
}

/** What others may read, or could find out, after a run. */
function leakedIn(what: Save, { stderr }: Ran, { cwd, temporary }: Folders): string[] {
  const found = [cwd, temporary].flatMap((folder) =>
    fs.readdirSync(folder).flatMap((name) => {
      if (saysWhichRun(path.join(folder, name))) return [];
      const mode = fs.statSync(path.join(folder, name)).mode & 0o777;
      const most = name === FILE ? (SAVES[what].mode ?? 0o600) : 0o600;
      return mode & ~most ? [`${name} is ${mode.toString(8)}`] : [];
    }),
  );
  return stderr.includes(SECRET) ? [...found, 'the answer is told'] : found;
}

/** Whether the next run, on a disk that is well again, saves into the same file. */
async function lostAfter({ cwd }: Folders): Promise<string[]> {
  const args = ['init', FILE, '--answers', '-', '--no-input'];
  const edit = fs.existsSync(path.join(cwd, FILE)) ? ['--edit'] : [];
  const { code, stderr, files } = await run([...args, ...edit], {
    folder: cwd,
    stdin: 'took-part: Two advisers',
  });
  return code === 0 && files[FILE]?.includes('Two advisers') ? [] : [`the next run says: ${stderr.trim()}`];
}

interface Case extends Injection {
  readonly what: Save;
  /** Which of the calls of that save it is, from 0. */
  readonly place: number;
}

/** Tries a case; null where the error befell another call. */
async function tryOnce(one: Case, folders: Folders): Promise<Found | null> {
  const ran = await save(one.what, injecting(one), folders);
  if (!hasHit(ran.log, folders.cwd)) return null;
  const [lost, leaked] = [lostIn(one.what, ran, folders), leakedIn(one.what, ran, folders)];
  return { lost: [...lost, ...(await lostAfter(folders))], leaked };
}

/** The calls of a save, as a run makes them that nothing befalls. */
function callsOf(what: Save): Promise<DiskCall[]> {
  return inFolders(async (folders) => {
    const { log, code } = await save(what, NOTING, folders);
    expect(code).toBe(0);
    return diskCalls(log, folders.cwd, FILE);
  });
}

/**
 * Tries a case until its error befalls a call of the save. Where it befell another, the calls are counted anew: Node looks at
 * its own memory more or less often as it starts, so that now and then all counts of one run are others than those of the rest.
 */
async function attempt(one: Case, counted: Map<Save, DiskCall[]>): Promise<Found> {
  for (let count = 0; count < TRIES; count++) {
    const call = counted.get(one.what)?.[one.place];
    const found = call && (await inFolders((folders) => tryOnce({ ...one, call }, folders)));
    if (found) return found;
    counted.set(one.what, await callsOf(one.what));
  }
  return { lost: ['no call of the save was hit'], leaked: [] };
}

test('any error of any call of a save, in a script', async () => {
  const cases: Case[] = [];
  const counted = new Map<Save, DiskCall[]>();
  for (const what of Object.keys(SAVES) as Save[]) {
    const calls = await callsOf(what);
    expect(calls.filter(({ name }) => name === 'fsync').length).toBeGreaterThan(0);
    counted.set(what, calls);
    cases.push(...calls.flatMap((call, place) => injections([call]).map((one) => ({ ...one, what, place }))));
  }
  const name = (one: Case) => `${one.what}: strace ${injecting(one).join(' ')}`;
  const title = 'An error of the system at a call of a save, in a script';
  await tryAll(title, someOf(cases, 30), name, (one) => attempt(one, counted));
}, 3_600_000);
