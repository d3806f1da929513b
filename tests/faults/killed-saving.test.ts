/** The promise that no answer is lost where a run is ended in the midst of its saves. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { type Answering, answerAll, lostWhileAnswering, openToAnswer } from './answering-fast.ts';
import { DEATHS, type Death } from './deaths.ts';
import { ALL, SEED, someOf } from './figures.ts';
import { leftBeside, saidOnDisk } from './remains.ts';
import { type Found, inFolders, tryAll } from './trying.ts';
import type { Folders } from './watched.ts';

const QUESTIONNAIRE = ownQuestionnaire();

/** Ends the process at a call to the file system. */
const TRAP = new URL('save-trap.js', import.meta.url);
const TRAPPED = { NODE_OPTIONS: `--import=${TRAP.href}` };

const FILE = fc.constantFrom('m.yaml', 'm.md', 'm.json');

/** A run that is ended so many milliseconds after its first question appeared. */
const MOMENT = fc.record({
  file: FILE,
  isNew: fc.boolean(),
  death: fc.constantFrom(...DEATHS),
  after: fc.noBias(fc.nat(600)),
});

test('at any moment while answers are saved', () => {
  const cases = fc.sample(MOMENT, { seed: SEED, numRuns: ALL ? 120 : 4 });
  const nameOf = ({ death, after, file, isNew }: (typeof cases)[number]) =>
    `${death.name} after ${after} ms, ${isNew ? 'new ' : ''}${file}`;
  return tryAll('A run ended at any moment of its saves', cases, nameOf, async (one, folders) => {
    const { death, file, after, isNew } = one;
    const answering = await openToAnswer(QUESTIONNAIRE, folders, file, isNew, {});
    const { terminal, pid } = answering.run;
    let isOver = false;
    const ended = sleep(after).then(() => {
      isOver = true;
      return death.come(terminal, pid());
    });
    await answerAll(QUESTIONNAIRE, terminal, () => isOver);
    await ended;
    await terminal.exit;
    return foundAfter(folders, file, answering, death);
  });
}, 1_800_000);

/** How a run is ended at a call; the closed terminal has no signal that a process could send to itself. */
const CALL = fc.record({
  file: FILE,
  death: fc.constantFrom(...DEATHS.filter(({ name }) => name.startsWith('SIG'))),
  when: fc.constantFrom('before', 'half', 'after'),
});

test('at every call to the file system while answers are saved', async () => {
  const calls = (await Promise.all([callsOfRun(true), callsOfRun(false)])).flat();
  const chances = fc.sample(CALL, { seed: SEED, numRuns: calls.length });
  const all = calls.flatMap((call, index) =>
    chances.slice(index, index + 1).map((by) => ({ ...call, ...by })),
  );
  const nameOf = ({ death, when, at, file, isNew }: (typeof all)[number]) =>
    `${death.name} ${when} call ${at}, ${isNew ? 'new ' : ''}${file}`;
  await tryAll('A run ended at any call of its saves', someOf(all, 4), nameOf, async (one, folders) => {
    const { death, file } = one;
    const trap = { TRAP_AT: String(one.at), TRAP_WHEN: one.when, TRAP_SIGNAL: death.name };
    const answering = await answerTrapped(folders, file, one.isNew, trap);
    return foundAfter(folders, file, answering, death);
  });
}, 1_800_000);

/** The number of each call of a whole run. */
async function callsOfRun(isNew: boolean): Promise<{ isNew: boolean; at: number }[]> {
  return inFolders(async (folders) => {
    const counted = path.join(folders.notes, 'calls');
    await answerTrapped(folders, 'm.json', isNew, { TRAP_CALLS: counted });
    const count = Number(fs.readFileSync(counted, 'utf8'));
    expect(count).toBeGreaterThan(40);
    return Array.from({ length: count }, (_, index) => ({ isNew, at: index + 1 }));
  });
}

/**
 * A run with the trap in it, which is killed in the end where the trap only counts. Where it ends the run, no key may
 * come on top of that: a terminal throws away what is on its way to the screen when Ctrl+C makes it send a signal.
 */
async function answerTrapped(
  folders: Folders,
  file: string,
  isNew: boolean,
  trap: Readonly<Record<string, string>>,
): Promise<Answering> {
  const env = { ...TRAPPED, TRAP_FOLDER: folders.cwd, ...trap };
  const answering = await openToAnswer(QUESTIONNAIRE, folders, file, isNew, env);
  const { terminal, isOver } = answering.run;
  await answerAll(QUESTIONNAIRE, terminal, isOver);
  // A run that stops by itself reads its file once more, and those calls are none of a save.
  if (trap['TRAP_CALLS']) process.kill(answering.run.pid(), 'SIGKILL');
  await terminal.waitFor(isOver);
  await terminal.exit;
  return answering;
}

async function foundAfter(
  folders: Folders,
  file: string,
  answering: Answering,
  death: Death,
): Promise<Found> {
  const { run } = answering;
  const onDisk = saidOnDisk(QUESTIONNAIRE, folders, file);
  return {
    lost: [
      ...lostWhileAnswering(QUESTIONNAIRE, answering, death, onDisk),
      ...(death.codes.includes(run.code() ?? -1) ? [] : [`ended with ${run.code()}`]),
    ],
    leaked: [
      ...(await leftBeside(folders, file, death)),
      ...(death.sudden || death.closes ? [] : await run.terminalChanges()),
    ],
  };
}
