import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { make, pipe, textOf, throughWelcome } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const THEIRS = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: { program: Theirs }\n';

test('what another program writes meanwhile stays, and ours goes on beside it', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { form: 'natural' });
  const terminal = start(['init', 'm.yaml', '--edit', '--question', 'program,took-part'], { cwd });
  await terminal.waitForAsked('What is the program called?');
  fs.writeFileSync(path.join(cwd, 'm.yaml'), THEIRS);
  await terminal.press('Ours', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  expect(textOf(cwd, 'm.yaml')).toBe(THEIRS);
  expect(textOf(cwd, 'm.yours.yaml')).toMatch(/program: Ours\n.*form: \[natural\]\n/s);
  expect(terminal.screen()).toContain('m.yours.yaml');
  await terminal.press('Youth advisers', KEY.tab);
  expect(await terminal.exit).toBe(3);
  expect(textOf(cwd, 'm.yaml')).toBe(THEIRS);
  expect(textOf(cwd, 'm.yours.yaml')).toContain('took-part: Youth advisers');
  expect(fs.readdirSync(cwd).sort()).toEqual(['m.yaml', 'm.yours.yaml']);
  expect(pipe(['check', 'm.yaml', 'm.yours.yaml'], cwd).code).toBe(0);
  expect(terminal.raw()).toContain('mentoring-model init m.yours.yaml --edit');
});

test('a file that another program makes first stays too', async () => {
  const cwd = newFolder();
  const terminal = start(['init', 'm.yaml'], { cwd });
  await throughWelcome(terminal);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('What is the program called?');
  fs.writeFileSync(path.join(cwd, 'm.yaml'), THEIRS);
  await terminal.press('Ours');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(textOf(cwd, 'm.yaml')).toBe(THEIRS);
  expect(textOf(cwd, 'm.yours.yaml')).toContain('program: Ours');
  expect(terminal.raw()).toContain('mentoring-model init m.yours.yaml --edit');
});

test('a file that is taken away meanwhile is no loss', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { form: 'natural' });
  const terminal = start(['init', 'm.yaml', '--edit', '--question', 'program'], { cwd });
  await terminal.waitForAsked('What is the program called?');
  fs.rmSync(path.join(cwd, 'm.yaml'));
  await terminal.press('Ours', KEY.enter);
  expect(await terminal.exit).toBe(0);
  const kept = fs.readdirSync(cwd).map((name) => textOf(cwd, name));
  expect(kept).toEqual([expect.stringMatching(/program: Ours\n.*form: \[natural\]\n/s)]);
});

test('a folder that is taken away meanwhile leads to another place', async () => {
  const cwd = newFolder();
  fs.mkdirSync(path.join(cwd, 'usb'));
  const terminal = start(['init', 'usb/m.yaml', '--question', 'program'], { cwd });
  await throughWelcome(terminal, 'What is the program called');
  fs.rmSync(path.join(cwd, 'usb'), { recursive: true });
  await terminal.press('Ours', KEY.enter);
  await terminal.waitForAsked(/not on disk yet.*usb\/m\.yaml.*❯ Save in another place/);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Which file');
  await terminal.press('here.yaml', KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(textOf(cwd, 'here.yaml')).toContain('program: Ours');
  expect(terminal.raw()).toContain('mentoring-model init here.yaml --edit');
});
