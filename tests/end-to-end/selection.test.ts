import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { answersIn, make, sections, textOf, throughWelcome } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const focus =
  sections()
    .find(({ id }) => id === 'focus')
    ?.questions.map(({ ask }) => ask) ?? [];
const purpose =
  sections()
    .find(({ id }) => id === 'purpose')
    ?.questions.map(({ ask }) => ask) ?? [];
const form = 'What form will the mentoring take?';
const program = 'What is the program called?';

test.each([
  ['a section', ['--section', 'focus'], focus],
  ['two sections, in the order of the questionnaire', ['--section', 'focus,purpose'], [...purpose, ...focus]],
  ['a question', ['--question', 'form'], [form]],
  ['two questions', ['--question', 'form', '--question', 'program'], [program, form]],
  ['a section and a question', ['--section', 'focus', '--question', 'form'], [form, ...focus]],
])('asks only %s', async (_, flags, asks) => {
  const cwd = newFolder();
  const before = await make(cwd, 'm.yaml', { pay: 'paid' });
  const terminal = start(['init', 'm.yaml', '--edit', ...flags], { cwd });
  for (const ask of asks) {
    await terminal.waitForAsked(ask);
    await terminal.press(KEY.enter);
  }
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen()).toContain('Saved in m.yaml');
  expect(textOf(cwd, 'm.yaml')).toBe(before);
});

test('asks only one question of a new model, after the welcome', async () => {
  const cwd = newFolder();
  const terminal = start(['init', 'm.json', '--question', 'program'], { cwd });
  await throughWelcome(terminal, program.replace(/\?$/, ''));
  await terminal.press('River House', KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ program: 'River House' });
});

test('asks for the rest after answers from a file', async () => {
  const cwd = newFolder();
  const given = {
    ...{ program: 'River House', 'took-part': 'Youth advisers' },
    ...{ 'time-frame': 'A year', means: 'A grant', permission: 'A guardian' },
  };
  await make(cwd, 'given.json', given);
  const terminal = start(['init', 'm.json', '--answers', 'given.json'], { cwd });
  await throughWelcome(terminal, 'General information');
  expect(answersIn(cwd, 'm.json')).toEqual(given);
  expect(terminal.asked()).toMatch(/Before you begin +done ❯ General information/);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});
