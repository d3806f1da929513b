/** Node prints its own warnings at whoever runs the program: nothing that the program does is to raise one. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENT_KINDS, WORKSHEET_KINDS } from '../../src/documents/document-kinds.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { KEY } from '../keys.ts';
import { make, pipe, throughWelcome } from './sitting.ts';
import { newFolder, PROGRAM, start } from './terminal.ts';

/** As Node begins a warning: `(node:1234)`. */
const WARNING = /^\(node:\d+\)/m;

const QUESTIONS = path.join(PROGRAM, '../../questions');

test.each<[string, string[]]>([
  ...FORMATS.map(({ name, endings }): [string, string[]] => [`init: ${name}`, ['init', `new${endings[0]}`]]),
  ...DOCUMENT_KINDS.map(({ name }): [string, string[]] => [
    `export: ${name}`,
    ['export', 'm.yaml', '--to', '-', '--format', name],
  ]),
  ...WORKSHEET_KINDS.map(({ name }): [string, string[]] => [
    `worksheet: ${name}`,
    ['worksheet', '--to', '-', '--format', name],
  ]),
  ['show', ['show', 'm.yaml']],
  ['check, of so many files that several cores share them', ['check', ...Array(700).fill('m.yaml')]],
  ['check, of a questionnaire', ['check', '--questions', QUESTIONS]],
])('%s', async (_, args) => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { form: 'natural', statement: 'Ours.' });
  const { code, stderr } = pipe(args, cwd, 'form: natural');
  expect(stderr).not.toMatch(WARNING);
  expect(code).toBe(0);
});

test.each([[[]], [['--plain']]])('a sitting: %j', async (how: readonly string[]) => {
  const terminal = start(['init', 'm.yaml', ...how], { cwd: newFolder() });
  if (how.length === 0) await throughWelcome(terminal);
  else await terminal.waitFor('Press Enter to');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw()).not.toMatch(WARNING);
});
