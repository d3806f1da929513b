import { describe, expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make, pipe, textOf, throughWelcome } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

/** Begins a model, answers the first question, and types a part of the second answer. */
async function halfTyped(cwd: string, file: string, shell?: string): Promise<Running> {
  const terminal = start(['init', file], { cwd, ...(shell && { shell }) });
  await throughWelcome(terminal);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('What is the program called?');
  await terminal.press('River House', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  await terminal.press('Two youth', KEY.enter, 'advisers and a sur');
  await terminal.waitFor('advisers and a sur');
  return terminal;
}

const KEPT = { program: 'River House', 'took-part': 'Two youth\nadvisers and a sur' };

test('Ctrl+C stops and saves, half-typed text included, and says how to go on', async () => {
  const cwd = newFolder();
  const terminal = await halfTyped(cwd, 'm.json', '"$@"; code=$?; stty -a; exit $code');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'm.json')).toEqual(KEPT);
  const raw = terminal.raw();
  expect(raw).toMatch(/is in m\.json\.\s+To go on:\s+mentoring-model init m\.json --edit\s/);
  expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
  expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
  expect(raw).toMatch(/[\s;]icanon\b/);
  expect(raw).toMatch(/[\s;]echo\b/);
  expect(raw).toMatch(/[\s;]isig\b/);
});

test('going on starts at the question where it stopped, with the text there', async () => {
  const cwd = newFolder();
  const stopped = await halfTyped(cwd, 'm.json');
  await stopped.press(KEY.ctrlC);
  await stopped.exit;
  const terminal = start(['init', 'm.json', '--edit'], { cwd });
  await terminal.waitFor('❯ Before you begin');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/Who is taking part.*Two youth.*advisers and a sur/);
  await terminal.press('vivor', KEY.tab);
  await terminal.waitForAsked('How long do young people stay');
  expect(answersIn(cwd, 'm.json')['took-part']).toBe('Two youth\nadvisers and a survivor');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test('finishing what was half typed is no revision, and nobody is asked what prompted it', async () => {
  const cwd = newFolder();
  const stopped = await halfTyped(cwd, 'm.json');
  await stopped.press(KEY.ctrlC);
  await stopped.exit;
  const terminal = start(['init', 'm.json', '--edit'], { cwd });
  await terminal.waitFor('❯ Before you begin');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked(/Who is taking part.*advisers and a sur/);
  await terminal.press('vivor', KEY.tab);
  for (const ask of ['How long do young people stay', 'What can you count on', 'Whose permission']) {
    await terminal.waitForAsked(ask);
    await terminal.press(KEY.tab);
  }
  await terminal.waitForAsked('❯ General information');
  await terminal.press(KEY.end, KEY.up);
  await terminal.waitForAsked('❯ Finish');
  await terminal.press(KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(terminal.raw()).not.toContain('What prompted');
  expect(pipe(['show', 'm.json', '--history'], cwd).stdout).toMatch(/^No revisions yet/);
});

test('Ctrl+C in a list keeps what is ticked', async () => {
  const cwd = newFolder();
  await make(cwd, 'our model.json', { program: 'River House' });
  const terminal = start(['init', 'our model.json', '--edit', '--question', 'type'], { cwd });
  await terminal.waitForAsked('What type');
  await terminal.press(KEY.down, KEY.space, KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(answersIn(cwd, 'our model.json')).toEqual({ program: 'River House', type: ['group'] });
  expect(terminal.raw()).toContain("mentoring-model init 'our model.json' --edit");
  expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
    terminal.raw().lastIndexOf('\u001b[?25l'),
  );
});

test.each([
  ['in the welcome', /❯ (Read on|Begin|All the questions)/, 0],
  ['in the hub', 'Read it over', 1],
  ['at the first question', 'What is the program called?', 2],
])('Ctrl+C before anything is answered writes nothing: %s', async (_, wanted, steps) => {
  const cwd = newFolder();
  const terminal = start(['init', 'm.json'], { cwd });
  if (steps > 0) await throughWelcome(terminal);
  if (steps > 1) await terminal.press(KEY.enter);
  await terminal.waitFor(wanted);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen()).toMatch(/[Nn]othing/);
  expect(() => textOf(cwd, 'm.json')).toThrow('ENOENT');
});

describe('half-typed text is kept, and the run is no success, when', () => {
  test.each([
    ['the system ends it (SIGTERM)', (terminal: Running) => terminal.signal('SIGTERM')],
    ['its terminal goes away (SIGHUP)', (terminal: Running) => terminal.signal('SIGHUP')],
    ['its window is closed', (terminal: Running) => terminal.close()],
  ])('%s', async (_, end) => {
    const cwd = newFolder();
    const terminal = await halfTyped(cwd, 'm.json');
    end(terminal);
    expect(await terminal.exit).toBe(130);
    expect(answersIn(cwd, 'm.json')).toEqual(KEPT);
  });
});

test('what was answered is there after kill -9, and a later run reads it', async () => {
  const cwd = newFolder();
  const terminal = await halfTyped(cwd, 'm.yaml');
  terminal.signal('SIGKILL');
  expect(await terminal.exit).toBe(137);
  expect(textOf(cwd, 'm.yaml')).toContain('program: River House');
  expect(pipe(['check', 'm.yaml'], cwd)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(': in progress; '),
  });
  const later = start(['init', 'm.yaml', '--edit'], { cwd });
  await later.waitFor('❯ Before you begin');
  await later.press(KEY.enter);
  await later.waitForAsked('Who is taking part');
  await later.press(KEY.shiftTab);
  await later.waitForAsked(/What is the program called\?.*River House/);
  await later.press(KEY.ctrlC);
  expect(await later.exit).toBe(130);
});
