/** Ctrl+Z and `fg`, in a shell with jobs: the shell gets its terminal back, and the question comes back as it was. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEY, paste } from '../keys.ts';
import { answersIn, make } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

const CTRL_Z = '\u001a';

/** Preloaded: writes down which process the program is. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  if (process.argv[1]?.includes('mentoring-model')) fs.writeFileSync(process.env.PID_FILE, String(process.pid));
`)}`;

/** A program that a shell runs as a job. Once that is stopped, the shell says how its terminal is; Enter brings the job back. */
interface Job {
  readonly cwd: string;
  readonly terminal: Running;
  /** The process of the program itself. */
  kill(signal: NodeJS.Signals): void;
}

async function jobAt(question: string, command = '"$@"', ...more: string[]): Promise<Job> {
  const cwd = newFolder();
  await make(cwd, 'm.json', { program: 'River House' });
  const pidFile = path.join(newFolder(), 'pid');
  const shell = `set -m; ${command}; while :; do echo "IN THE SHELL"; stty -a; stty sane; echo READY; read _; fg; done`;
  const terminal = start(['init', 'm.json', '--edit', '--question', question, ...more], {
    cwd,
    shell,
    rows: 50,
    env: { NODE_OPTIONS: `--import=${WATCH}`, PID_FILE: pidFile },
  });
  return { cwd, terminal, kill: (signal) => process.kill(Number(fs.readFileSync(pidFile, 'utf8')), signal) };
}

/** Whether pastes are marked, after all that was written. */
const marksPastes = (raw: string) => raw.lastIndexOf('\u001b[?2004h') > raw.lastIndexOf('\u001b[?2004l');

/** Goes on with the job, and waits until the question is drawn anew. */
async function back({ terminal }: Job, wanted: RegExp): Promise<void> {
  const before = terminal.raw().length;
  await terminal.press(KEY.enter);
  await terminal.waitFor(() => {
    const since = terminal.raw().slice(before);
    return wanted.test(since) && since.includes('Ctrl+C stop') && marksPastes(terminal.raw());
  });
}

/** Stops the job, and waits for the shell. Gives how that found the terminal. */
async function stopped(job: Job, stop: (job: Job) => unknown): Promise<string> {
  const before = job.terminal.raw().split('READY').length;
  await stop(job);
  await job.terminal.waitFor(() => job.terminal.raw().split('READY').length > before);
  return job.terminal.raw().split('IN THE SHELL').at(-1) ?? '';
}

const WAYS: readonly (readonly [string, (job: Job) => unknown, boolean])[] = [
  ['Ctrl+Z', ({ terminal }) => terminal.press(CTRL_Z), true],
  ['Ctrl+Z as CSI u', ({ terminal }) => terminal.press('\u001b[122;5u'), true],
  ['kill -TSTP', (job) => job.kill('SIGTSTP'), true],
  ['kill -STOP', (job) => job.kill('SIGSTOP'), false],
];

describe.each(WAYS)('after %s and fg', (_, stop, leavesInOrder) => {
  test('notes go on as they were', async () => {
    const job = await jobAt('unsafe-areas');
    const { terminal } = job;
    await terminal.waitForAsked('young people be unsafe');
    await terminal.press('one');
    await terminal.waitFor('│ one');
    for (let time = 0; time < 2; time++) {
      const found = await stopped(job, stop);
      // Nothing can be done before a SIGSTOP: there it is the shell that has to put things in order.
      if (leavesInOrder) expect(found).toMatch(/[\s;]icanon\b/);
      expect(marksPastes(terminal.raw())).toBe(!leavesInOrder);
      await back(job, /young people be unsafe[\s\S]*│ .*one/);
    }
    await terminal.press(' two', KEY.enter, paste('three\n\nfour'), '\u001b[13;2u', 'five', KEY.ctrlC);
    await terminal.waitFor('Stopped.');
    expect(answersIn(job.cwd, 'm.json')['unsafe-areas']).toBe('one two\nthree\n\nfour\nfive');
  });

  test('a list goes on as it was', async () => {
    const job = await jobAt('type');
    const { terminal } = job;
    await terminal.waitForAsked('What type');
    await terminal.press(KEY.space);
    await terminal.waitFor('[x]');
    await stopped(job, stop);
    await back(job, /\[x\]/);
    await terminal.press(KEY.down, KEY.space, KEY.ctrlC);
    await terminal.waitFor('Stopped.');
    expect(answersIn(job.cwd, 'm.json')['type']).toEqual(['traditional', 'group']);
  });
});

test('under npx, which waits for the program, the shell gets the terminal back too', async () => {
  const npx =
    'mkdir -p node_modules/.bin; ln -s "$2" node_modules/.bin/mentoring-model; shift 2; npx mentoring-model "$@"';
  const job = await jobAt('unsafe-areas', npx);
  const { terminal } = job;
  await terminal.waitForAsked('young people be unsafe');
  await terminal.press('one');
  await terminal.waitFor('│ one');
  await stopped(job, () => terminal.press(CTRL_Z));
  await back(job, /young people be unsafe[\s\S]*│ .*one/);
  await terminal.press(' two', KEY.ctrlC);
  await terminal.waitFor('Stopped.');
  expect(answersIn(job.cwd, 'm.json')['unsafe-areas']).toBe('one two');
});

test('where no shell could bring it back, Ctrl+Z stops nothing', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { program: 'River House' });
  const terminal = start(['init', 'm.json', '--edit', '--question', 'unsafe-areas'], { cwd });
  await terminal.waitForAsked('young people be unsafe');
  await terminal.press('one', CTRL_Z, ' two', KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')['unsafe-areas']).toBe('one two');
});

test('in plain lines, what is asked is said again', async () => {
  const job = await jobAt('unsafe-areas', '"$@"', '--plain');
  const { terminal } = job;
  await terminal.waitFor('Enter alone leaves it open');
  await terminal.press(`one${KEY.enter}`, `:again${KEY.enter}`);
  await terminal.waitFor('Typed just now: one');
  await terminal.press('lost');
  await stopped(job, () => terminal.press(CTRL_Z));
  const before = terminal.raw().length;
  await terminal.press(KEY.enter);
  await terminal.waitFor(() =>
    /young people be unsafe[\s\S]*Typed just now: one/.test(terminal.raw().slice(before)),
  );
  // Lines that come at once are one reply, so the empty one that ends them waits until the others are there.
  await terminal.press(`two${KEY.enter}`, `:again${KEY.enter}`);
  await terminal.waitFor('Typed just now, 2 lines:');
  await terminal.press(KEY.enter);
  await terminal.waitFor('Saved in m.json');
  expect(answersIn(job.cwd, 'm.json')['unsafe-areas']).toBe('one\ntwo');
});
