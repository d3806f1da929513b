/** What each command loads: a start takes as long as what it loads, and most of it is for others. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { make, throughWelcome } from './sitting.ts';
import { ENV, newFolder, PROGRAM, start } from './terminal.ts';

/** Preloaded: notes which files the program had read by the time it ends. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  const { openSync, readFileSync, writeFileSync } = fs;
  const read = [];
  fs.openSync = (file, ...how) => {
    read.push(String(file));
    return openSync(file, ...how);
  };
  fs.readFileSync = (file, ...how) => {
    read.push(String(file));
    return readFileSync(file, ...how);
  };
  fs.openSync = (file, ...how) => {
    read.push(String(file));
    return openSync(file, ...how);
  };
  process.on('exit', () => writeFileSync(process.env.LOADED, read.join('\\n')));
`)}`;

function watched() {
  const loaded = path.join(newFolder(), 'loaded');
  return {
    env: { NODE_OPTIONS: `--import=${WATCH}`, LOADED: loaded },
    files: () => fs.readFileSync(loaded, 'utf8').split('\n'),
    packages: () =>
      filesIn(loaded)
        .filter((file) => file.endsWith('.cjs'))
        .map((file) => path.parse(file).name),
    beside: () => filesIn(loaded).filter((file) => /questions.(?:youth-sheet|example)/.test(file)),
  };
}

function filesIn(loaded: string): string[] {
  return fs.readFileSync(loaded, 'utf8').split('\n');
}

const HEAVY = ['yaml', 'zod-mini', 'inquirer-core', 'inquirer-prompts'];

test.each([
  [['--version'], []],
  [['--help'], []],
  [['init', '--help'], []],
  [
    ['show', 'm.yaml'],
    ['yaml', 'zod-mini'],
  ],
  [
    ['compare', 'm.yaml', 'n.yaml'],
    ['yaml', 'zod-mini'],
  ],
  [
    ['check', 'm.yaml'],
    ['yaml', 'zod-mini'],
  ],
])('%j loads no more than it needs', async (args, expected) => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { form: 'natural' });
  await make(cwd, 'n.yaml', { form: 'assigned' });
  const { env, packages, beside } = watched();
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, env: { ...ENV, ...env } });
  expect(ran.status).toBe(0);
  expect(beside()).toEqual([]);
  expect(HEAVY.filter((name) => packages().includes(name))).toEqual(expected);
});

test('a new sitting has neither yaml nor zod loaded when its first questions are asked', async () => {
  const { env, packages, beside } = watched();
  const terminal = start(['init', 'new.yaml'], { cwd: newFolder(), env });
  await throughWelcome(terminal);
  await terminal.press('\u0003');
  await terminal.exit;
  expect(beside()).toEqual([]);
  expect(HEAVY.filter((name) => packages().includes(name))).toEqual(['inquirer-core']);
});

test('the guide is read by whoever opens it, and not by a start, or the list that leads to it', async () => {
  const { env, files } = watched();
  const ofGuide = () => files().filter((file) => file.includes(path.join('questions', 'guide')));
  const before = start(['init', 'new.yaml'], { cwd: newFolder(), env });
  await throughWelcome(before);
  await before.press('?');
  await before.waitFor('About the choices');
  await before.press('\u0003');
  await before.exit;
  expect(ofGuide()).toEqual([]);
  const reader = start(['init', 'new.yaml'], { cwd: newFolder(), env });
  await throughWelcome(reader);
  await reader.press('?');
  await reader.waitFor('About the choices');
  await reader.press('a', KEY.enter);
  await reader.waitFor('Paid or volunteer');
  await reader.press('\u0003');
  await reader.exit;
  expect(ofGuide().length).toBeGreaterThan(2);
});

test('the list of what to do with a file that is there is loaded by whoever is shown it', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { form: 'natural' });
  const { env, packages } = watched();
  const terminal = start(['init', 'm.yaml'], { cwd, env });
  await terminal.waitForAsked('m.yaml is there already');
  await terminal.press('\u0003');
  await terminal.exit;
  expect(HEAVY.filter((name) => packages().includes(name))).toEqual(['inquirer-prompts']);
});

test('the sheet for young people and the examples are read by whoever asks for them', () => {
  const asked = [
    { args: ['worksheet', '--for', 'youth', 'a-few-questions.md'], expected: ['youth-sheet.yaml'] },
    { args: ['show', '--example'], expected: ['example-plain.yaml', 'example.yaml'] },
  ];
  for (const { args, expected } of asked) {
    const { env, beside } = watched();
    spawnSync(process.execPath, [PROGRAM, ...args], { cwd: newFolder(), env: { ...ENV, ...env } });
    expect(beside().map((file) => path.basename(file))).toEqual(expected);
  }
});

test('a trace of a crash names the lines of the source', () => {
  const crash = 'data:text/javascript,process.stdout.write = () => { throw new Error("crash"); }';
  const { stderr } = spawnSync(process.execPath, ['--import', crash, PROGRAM, 'show', '--help'], {
    env: { ...ENV, MENTORING_MODEL_DEBUG: '1' },
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/src\/(cli\/run|main)\.ts:\d+:\d+/);
});
