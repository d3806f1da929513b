/** Coming back to a model whose choices are all made, in a real terminal: where things stood, on one screen. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { CHOICES, textOf } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

const ANSWERS = {
  ...CHOICES,
  form: ['natural', 'assigned'],
  type: ['traditional', 'e-mentoring'],
  program: 'River House',
  'youth-feedback': 'SECRET note\n? SECRET line',
  'review-when': 'March 2027',
  'review-signs': 'SECRET sign',
};

const STEPS = { 'describe-the-role': { plan: 'SECRET plan' }, 'map-known-adults': {} };

/** The folder of a model in `m.json` that was last changed then. */
function left(revised: string, answers: object = ANSWERS): string {
  const cwd = newFolder();
  const model = { 'mentoring-model': 2, questionnaire: 'mentoring-models 2', revised, answers, steps: STEPS };
  fs.writeFileSync(path.join(cwd, 'm.json'), JSON.stringify(model));
  return cwd;
}

const EARLIER = '2026-11-20T12:00:00Z';
const now = () => new Date().toISOString();
const SHOWN = [
  'Where things stood on November 20, 2026',
  'Form: Natural; Assigned. Type: Traditional; E-mentoring',
  'Location: Community',
  'Focus: Blended',
  'Our mentoring model in a few sentences',
  'Young people',
  'paid mentors',
  'Next steps: Helping young people think of safe adults; Describing the role on one page',
  'steps about safety are not kept yet.',
  'Check back: March 2027',
];
const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Stops at the hub, and looks at what became of the file. */
async function stopped(terminal: Running, cwd: string, before: string): Promise<void> {
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(textOf(cwd, 'm.json')).toBe(before);
  expect(fs.readdirSync(cwd)).toEqual(['m.json']);
}

describe.each([
  [100, 30, 1],
  [80, 24, 1],
  [40, 12, 5],
])('with keys, in a window of %i × %i', (cols, rows, mostPages) => {
  test('it is the first entry, read with Enter, and the notes are a key behind it; nothing is changed', async () => {
    const cwd = left(EARLIER);
    const before = textOf(cwd, 'm.json');
    const terminal = start(['init', 'm.json', '--edit'], { cwd, cols, rows });
    const atHub = async () => {
      await terminal.waitFor('❯ Before you begin');
      await terminal.press(KEY.home);
      await terminal.waitFor('❯ Where things stood');
    };
    await atHub();
    const pages: string[] = [];
    for (let said = ''; !said.startsWith('Back'); ) {
      said = await terminal.pressUntil(KEY.enter, /Read on|Back to the sections/);
      await terminal.waitFor(`❯ ${said}`);
      pages.push(terminal.screen());
    }
    expect(pages.length).toBeLessThanOrEqual(mostPages);
    for (const text of SHOWN) expect(onOneLine(pages.join(' '))).toContain(text);
    await terminal.press(KEY.enter);
    await atHub();
    expect(terminal.raw()).not.toContain('SECRET');

    const toEnd = async () => {
      for (let said = ''; !said.startsWith('Back'); )
        said = await terminal.pressUntil(KEY.enter, /Read on|Back to the sections/);
    };
    await toEnd();
    await terminal.press(KEY.down, KEY.enter);
    await terminal.waitFor('? SECRET line');
    await terminal.press(KEY.shiftTab);
    await atHub();
    await toEnd();
    await terminal.press(KEY.down, KEY.down, KEY.enter);
    await terminal.waitFor('Read it over: choose one to change it');
    await terminal.press(KEY.shiftTab);
    await atHub();
    await stopped(terminal, cwd, before);
  });
});

describe.each([
  [100, 30],
  [80, 24],
  [40, 12],
])('in plain lines, in a window of %i × %i', (cols, rows) => {
  test('it is the first entry, read with Enter, and the notes are a number behind it; nothing is changed', async () => {
    const cwd = left(EARLIER);
    const before = textOf(cwd, 'm.json');
    const terminal = start(['init', 'm.json', '--edit', '--plain'], { cwd, cols, rows });
    const said = () => onOneLine(terminal.raw());
    const typed = async (line: string, wanted: RegExp) => {
      const from = said().length;
      await terminal.press(`${line}\r`);
      await terminal.waitFor(() => wanted.test(said().slice(from)));
    };
    const isAtEnd =
      /1\. Back to the sections 2\. To come back to: 1 3\. Read it over: with all notes .*number:/;
    const isFirst = /1\. Where things stood .*Press Enter for \d+, [^:]*, or type a number:/;
    // A long list is not said whole again.
    const isAtHub = /Choosing a mentoring model .*Press Enter for \d+, [^:]*, or type a number:/;
    const toEnd = async () => {
      const from = said().length;
      await typed('1', /(read on|number): ?$/);
      while (!isAtEnd.test(said().slice(from))) await typed('', /(read on|number): ?$/);
      return said().slice(from);
    };
    await terminal.waitFor(() => isFirst.test(said()));
    const told = await toEnd();
    for (const text of SHOWN) expect(told).toContain(text);
    await typed('', isAtHub);
    expect(said()).not.toContain('SECRET');
    await toEnd();
    await typed('2', /\? SECRET line/);
    await typed(':back', isAtHub);
    await toEnd();
    await typed('3', /Read it over: choose one to change it .*SECRET sign/);
    await typed(':back', isAtHub);
    await terminal.press(':stop\r');
    expect(await terminal.exit).toBe(130);
    expect(textOf(cwd, 'm.json')).toBe(before);
  });
});

test.each([
  ['on the same day', now(), ANSWERS],
  ['while a choice is still open', EARLIER, { ...ANSWERS, focus: ['not-sure'] }],
])('there is none %s', async (_, revised, answers) => {
  const terminal = start(['init', 'm.json', '--edit'], { cwd: left(revised, answers) });
  await terminal.waitFor('If someone needs help now');
  expect(terminal.screen()).not.toContain('Where things stood');
  await terminal.press(KEY.ctrlC);
  await terminal.exit;
});
