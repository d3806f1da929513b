/** The promise that what people's answers are brought together from is only read, and what is made of them is whole or not there. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFor } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { newFolder, run } from '../commands/run.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';
import { KEY } from '../keys.ts';
import { befall, type CallName, canBefall, FAULTS, type Fault, stepIn } from './calls.ts';
import { conclude, SEED, someOf } from './figures.ts';
import { inFolders, tryAll } from './trying.ts';
import { type Folders, startWatched, type Watched } from './watched.ts';

const QUESTIONNAIRE = ownQuestionnaire();
const SECRET = 'Hummingbird';

/** What is brought together: the same choice, and notes of their own. */
const INPUTS = Object.fromEntries(
  ['one.yaml', 'two.md', 'three.json'].map((name) => {
    const model = modelWith({ form: [{ option: 'natural', words: null }], comfort: `${SECRET} in ${name}` });
    return [name, formatFor(name)?.create(model, QUESTIONNAIRE) ?? ''];
  }),
);

/** What is made of them, by its name: a model, and documents to look at. */
const MADE = {
  'ours.yaml': ['combine'],
  'ours.md': ['combine'],
  'ours.json': ['combine'],
  'sides.html': ['compare', '--with-notes'],
  'sides.csv': ['compare', '--with-notes'],
} as const;
type Made = keyof typeof MADE;
const ALL_MADE = Object.keys(MADE) as Made[];

function argsOf(made: Made): string[] {
  const [command, ...options] = MADE[made];
  return [command, ...Object.keys(INPUTS), '--to', made, ...options];
}

function putInputs(folder: string): void {
  for (const [name, text] of Object.entries(INPUTS)) fs.writeFileSync(path.join(folder, name), text);
}

/** Whether what was made is whole: a model reads and holds everybody's words, and a document has its end. */
function isWhole(folder: string, made: Made): boolean {
  const text = fs.readFileSync(path.join(folder, made), 'utf8');
  if (!Object.keys(INPUTS).every((name) => text.includes(`${SECRET} in ${name}`))) return false;
  const format = formatFor(made);
  if (format) return readModelText(format, made, text, QUESTIONNAIRE).ok;
  return made.endsWith('.html') ? text.trimEnd().endsWith('</html>') : text.endsWith('\r\n');
}

/** What is not as it was, or not whole. */
function lostIn(folder: string, made: Made, code: number | null): string[] {
  const changed = Object.entries(INPUTS).flatMap(([name, text]) =>
    fs.readFileSync(path.join(folder, name), 'utf8') === text ? [] : [`${name} was changed`],
  );
  const isThere = fs.existsSync(path.join(folder, made));
  if (isThere && !isWhole(folder, made)) return [...changed, `${made} is a part of what it is to be`];
  return code === 0 && !isThere ? [...changed, `exit code 0, and ${made} is not there`] : changed;
}

/** What others could read, or what lies about. */
function leakedIn(folder: string, allowed: (name: string) => boolean = () => false): string[] {
  return fs.readdirSync(folder).flatMap((name) => {
    if (name in INPUTS) return [];
    const mode = fs.statSync(path.join(folder, name)).mode & 0o777;
    const isLeft = !(name in MADE) && !allowed(name);
    return [
      ...(mode & 0o077 ? [`${name} is ${mode.toString(8)}`] : []),
      ...(isLeft ? [`${name} is left over`] : []),
    ];
  });
}

/** Ends the process at a call to the file system, from the first temporary file on. */
const TRAP = new URL('save-trap.js', import.meta.url);
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;
const CHANCE = fc.record({
  signal: fc.constantFrom(...SIGNALS),
  when: fc.constantFrom('before', 'half', 'after'),
});

function runTrapped({ cwd, temporary, notes }: Folders, made: Made, trap: Readonly<Record<string, string>>) {
  putInputs(cwd);
  const env = {
    ...ENV,
    HOME: notes,
    TMPDIR: temporary,
    NODE_OPTIONS: `--import=${TRAP.href}`,
    TRAP_FOLDER: cwd,
    ...trap,
  };
  return spawnSync(process.execPath, [PROGRAM, ...argsOf(made)], { cwd, env, encoding: 'utf8' });
}

/** The number of calls that a save makes. */
function callsOf(made: Made): Promise<number> {
  return inFolders(async (folders) => {
    const counted = path.join(folders.notes, 'calls');
    expect(runTrapped(folders, made, { TRAP_CALLS: counted }).status).toBe(0);
    return Number(fs.readFileSync(counted, 'utf8'));
  });
}

test('a run that is ended at any call of its save', async () => {
  const calls: { made: Made; at: number }[] = [];
  for (const made of ALL_MADE) {
    const count = await callsOf(made);
    expect(count).toBeGreaterThan(5);
    calls.push(...Array.from({ length: count }, (_, index) => ({ made, at: index + 1 })));
  }
  const chances = fc.sample(CHANCE, { seed: SEED, numRuns: calls.length });
  const cases = calls.flatMap((call, index) =>
    chances.slice(index, index + 1).map((by) => ({ ...call, ...by })),
  );
  const nameOf = ({ made, at, signal, when }: (typeof cases)[number]) =>
    `${signal} ${when} call ${at}, ${made}`;
  await tryAll(
    'A run of compare or combine ended at any call of its save',
    someOf(cases, 4),
    nameOf,
    async (one, folders) => {
      const { made, at, signal, when } = one;
      const { cwd, temporary } = folders;
      const ended = runTrapped(folders, made, { TRAP_AT: String(at), TRAP_WHEN: when, TRAP_SIGNAL: signal });
      const lost = lostIn(cwd, made, ended.status);
      const isThere = fs.existsSync(path.join(cwd, made));
      // After a sudden end the next run that saves there takes away what was left.
      if (isThere && made.startsWith('ours'))
        expect((await run(['init', made, '--edit'], { folder: cwd, stdin: '{}' })).code).toBe(0);
      const again = await run([...argsOf(made), ...(made.startsWith('sides') ? ['--force'] : [])], {
        folder: cwd,
      });
      const isKept = isThere && made.startsWith('ours') ? again.code === 2 : again.code === 0;
      // A model that is whole is not combined anew: whoever goes on with it takes away what was left.
      if (again.code === 2) await run(['init', made, '--edit'], { folder: cwd, stdin: '{}' });
      return {
        lost: [...lost, ...lostIn(cwd, made, 0), ...(isKept ? [] : [`the next run says ${again.stderr}`])],
        leaked: [...leakedIn(cwd, (name) => isThere && /\.bak$/.test(name)), ...fs.readdirSync(temporary)],
      };
    },
  );
}, 1_800_000);

/** What people decide on, in a sitting: two choices that part, and notes. */
const TO_DECIDE = Object.fromEntries(
  (
    [
      ['one.yaml', 'natural', 'paid'],
      ['two.md', 'assigned', 'volunteer'],
      ['three.json', 'natural', 'volunteer'],
    ] as const
  ).map(([name, form, pay]) => {
    const chose = (option: string) => [{ option, words: null }];
    const model = modelWith({ form: chose(form), pay: chose(pay), comfort: `${SECRET} in ${name}` });
    return [name, formatFor(name)?.create(model, QUESTIONNAIRE) ?? ''];
  }),
);
/** The questions that are asked then, in order. */
const DECIDED = allQuestions(QUESTIONNAIRE).filter(({ id }) => ['comfort', 'form', 'pay'].includes(id));
const OURS = 'ours.json';
const SITTING = ['combine', ...Object.keys(TO_DECIDE), '--to', OURS];

/** Decides all of it with Enter alone, until the run is at its end. */
async function decideAll(folders: Folders, trap: Readonly<Record<string, string>>): Promise<Watched> {
  for (const [name, text] of Object.entries(TO_DECIDE))
    fs.writeFileSync(path.join(folders.cwd, name), text, { mode: 0o600 });
  const env = { NODE_OPTIONS: `--import=${TRAP.href}`, TRAP_FOLDER: folders.cwd, ...trap };
  const watched = startWatched(SITTING, folders, env);
  const { terminal, isOver } = watched;
  await terminal.waitFor(() => isOver() || terminal.screen().includes('❯'));
  while (!isOver()) {
    const before = terminal.raw().length;
    await terminal.press(KEY.enter);
    await terminal.waitFor(() => isOver() || terminal.raw().length > before);
  }
  await terminal.exit;
  return watched;
}

/** Whether each decision is in the file whose next question had appeared. */
function undecidedIn(folder: string, shown: string): string[] {
  const file = path.join(folder, OURS);
  if (!fs.existsSync(file)) return shown.includes(DECIDED[0]?.ask ?? '') ? [`${OURS} is not there`] : [];
  const { combining } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return DECIDED.slice(0, -1).flatMap(({ id }, index) => {
    const isThere = combining === undefined || combining.decided?.includes(id);
    return isThere || !shown.includes(DECIDED[index + 1]?.ask ?? '') ? [] : [`${id} is to be decided again`];
  });
}

test('a sitting in which people decide, ended at any call of its saves', async () => {
  const count = await inFolders(async (folders) => {
    const counted = path.join(folders.notes, 'calls');
    const { code } = await decideAll(folders, { TRAP_CALLS: counted });
    expect(code()).toBe(0);
    return Number(fs.readFileSync(counted, 'utf8'));
  });
  expect(count).toBeGreaterThan(40);
  const cases = fc
    .sample(CHANCE, { seed: SEED, numRuns: count })
    .map((chance, index) => ({ ...chance, at: index + 1 }));
  const nameOf = ({ at, signal, when }: (typeof cases)[number]) => `${signal} ${when} call ${at}`;
  const what = 'People deciding together, ended at any call of its saves';
  await tryAll(what, someOf(cases, 3), nameOf, async ({ at, signal, when }, folders) => {
    const { cwd, temporary } = folders;
    const ended = await decideAll(folders, { TRAP_AT: String(at), TRAP_WHEN: when, TRAP_SIGNAL: signal });
    const changed = Object.entries(TO_DECIDE).flatMap(([name, text]) =>
      fs.readFileSync(path.join(cwd, name), 'utf8') === text ? [] : [`${name} was changed`],
    );
    const lost = [...changed, ...undecidedIn(cwd, ended.terminal.raw().replace(/\s+/g, ' '))];
    const isBegun = fs.existsSync(path.join(cwd, OURS));
    const isDone = isBegun && !('combining' in JSON.parse(fs.readFileSync(path.join(cwd, OURS), 'utf8')));
    const again = await run([...SITTING, '--no-input'], { folder: cwd });
    if (again.code !== (isDone ? 2 : 0)) lost.push(`the next run says ${again.stderr}`);
    if (isDone) await run(['init', OURS, '--edit'], { folder: cwd, stdin: '{}' });
    const text = fs.readFileSync(path.join(cwd, OURS), 'utf8');
    for (const name of Object.keys(TO_DECIDE))
      if (!text.includes(`${SECRET} in ${name}`)) lost.push(`the words of ${name} are gone`);
    const beside = fs.readdirSync(cwd).filter((name) => name !== OURS && !(name in TO_DECIDE));
    const mode = fs.statSync(path.join(cwd, OURS)).mode & 0o777;
    return {
      lost,
      leaked: [...beside, ...fs.readdirSync(temporary), ...(mode === 0o600 ? [] : [`${OURS} is ${mode}`])],
    };
  });
}, 3_600_000);

/** What names the files of these runs: other calls are none of theirs. */
function isAbout(folder: string, args: readonly unknown[]): boolean {
  return typeof args[0] === 'number' || String(args[0]).startsWith(folder);
}

/** Runs with the call of this number going wrong, from the first look at a file on; undefined only counts. */
async function befallen(folder: string, made: Made, fault?: Fault, at?: number) {
  putInputs(folder);
  const calls: CallName[] = [];
  let isBegun = false;
  const ended = new Promise<void>((resolve) => setImmediate(resolve));
  const back = stepIn((call) => {
    isBegun ||= isAbout(folder, call.args) && typeof call.args[0] !== 'number';
    if (!isBegun || !isAbout(folder, call.args)) return call.make(...call.args);
    calls.push(call.name);
    const isIt = calls.length - 1 === at;
    return isIt && fault && canBefall(fault, call.name) ? befall(fault, call) : call.make(...call.args);
  });
  try {
    const ran = run(argsOf(made), { folder });
    await ended;
    return { ...(await ran), calls: [...calls] };
  } finally {
    back();
  }
}

test('a disk that fails at one call of a run', async () => {
  const cases: { made: Made; at: number; name: CallName; fault: Fault }[] = [];
  await befallen(newFolder(), 'ours.yaml');
  for (const made of ALL_MADE) {
    const { calls, code } = await befallen(newFolder(), made);
    expect([code, calls.includes('fsyncSync')]).toEqual([0, true]);
    for (const [at, name] of calls.slice(0, calls.lastIndexOf('fsyncSync') + 2).entries())
      for (const fault of FAULTS.filter((one) => canBefall(one, name))) cases.push({ made, at, name, fault });
  }
  const tally = { tried: 0, lost: 0, leaked: 0 };
  const broken: unknown[] = [];
  for (const one of someOf(cases, 30)) {
    const folder = newFolder();
    const { code, stdout, stderr } = await befallen(folder, one.made, one.fault, one.at);
    const lost = lostIn(folder, one.made, code);
    const isSaid = code === 0 || (code === 1 && stderr.trim() !== '');
    const isQuiet = !(stdout + stderr).includes(SECRET) && !/^\s+at |\.ts:|injected/m.test(stderr);
    const leaked = one.name === 'rmSync' ? [] : leakedIn(folder);
    tally.tried += 1;
    if (lost.length > 0 || !isSaid) tally.lost += 1;
    if (leaked.length > 0 || !isQuiet) tally.leaked += 1;
    if (lost.length + leaked.length > 0 || !isSaid || !isQuiet)
      broken.push({ ...one, code, stderr, lost, leaked });
    fs.rmSync(folder, { recursive: true });
  }
  expect(broken.slice(0, 5), `try it again with FAULTS_SEED=${SEED}`).toEqual([]);
  conclude({ what: 'A disk that fails at a call of compare or combine', ...tally });
}, 600_000);
