/** Ctrl+E in notes: out into the person's own editor, and back with the text. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { type Asked, ask, openWindow, rowOf } from './window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };
const TEXT: Question = { kind: 'text', id: 'name', ask: 'Which name?', careful: false };

/** A folder with an editor in it that is a shell script; the file is its `$1`. */
function editor(script: string): { env: Record<string, string>; folder: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  vi.spyOn(os, 'homedir').mockReturnValue(folder);
  onTestFinished(() => {
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const file = path.join(folder, 'editor');
  fs.writeFileSync(file, `#!/bin/sh\ncd "${folder}"\n${script}\n`, { mode: 0o700 });
  return { folder, env: { PATH: process.env['PATH'] ?? '', TMPDIR: folder, VISUAL: file } };
}

/** Notes, with an editor. */
async function notes(script: string, filled = 0): Promise<Asked & { folder: string }> {
  const { env, folder } = editor(script);
  return { ...(await ask(NOTES, { note: 'Please look once more.' }, openWindow({ env, filled }))), folder };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Opens the editor, and waits until the question is asked again. */
async function throughEditor(asked: Asked): Promise<void> {
  const before = asked.raw().length;
  await asked.press(KEY.ctrlE);
  await until(() => asked.raw().slice(before).includes('Enter new line'));
  await asked.press();
}

const answer = (value: string) => ({ kind: 'answer', value });

describe('where an editor is set', () => {
  test('the keys of notes name it, and those of a line of text do not', async () => {
    const { env } = editor('');
    expect((await ask(NOTES, {}, openWindow({ env }))).screen()).toContain('Ctrl+E your editor');
    expect((await ask(TEXT, {}, openWindow({ env }))).screen()).not.toContain('Ctrl+E');
  });

  test('it begins with what is typed, and what it saves is there to go on with', async () => {
    const asked = await notes('cp "$1" seen; echo two >> "$1"');
    await asked.type('One');
    await asked.press(KEY.enter, KEY.up);
    await throughEditor(asked);
    expect(fs.readFileSync(path.join(asked.folder, 'seen'), 'utf8')).toBe('One\n');
    expect(asked.screen()).toContain('│ One\n│ two');
    expect(asked.cursor()).toEqual({ row: rowOf(asked, '│ two'), column: '│ two'.length });
    await asked.type(' and three');
    await asked.press(KEY.tab);
    expect(await asked.reply).toEqual(answer('One\ntwo and three'));
    expect(fs.readdirSync(asked.folder).toSorted()).toEqual(['editor', 'seen']);
  });

  test('the screen is clean when the question is back', async () => {
    const asked = await notes('echo new > "$1"', 30);
    await throughEditor(asked);
    expect(asked.screen().trim().split('\n').slice(0, 4)).toEqual([
      'Location · 2 of 6',
      'Why there?',
      '',
      '│ new',
    ]);
    asked.end();
    await asked.reply;
  });

  test('a text that is not taken leaves the one that was typed, and says why above the question', async () => {
    const asked = await notes('if test -e once; then echo new > "$1"; else touch once; exit 3; fi');
    await asked.type('Half a th');
    await throughEditor(asked);
    const rows = asked.rows().filter((row) => row !== '');
    expect(rows[1]).toContain('The editor ended with an error');
    expect(rows.indexOf('Why there?')).toBe(2);
    expect(asked.screen()).toContain('│ Half a th');
    expect(asked.screen()).not.toContain('Please look once more.');
    await throughEditor(asked);
    expect(asked.screen()).toContain('│ new');
    expect(asked.screen()).not.toContain('ended with an error');
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: 'new' });
  });

  test('a note above the question stays until then', async () => {
    const asked = await notes('echo new > "$1"');
    expect(asked.screen()).toContain('Please look once more.');
    await throughEditor(asked);
    expect(asked.screen()).not.toContain('Please look once more.');
    asked.end();
    await asked.reply;
  });

  test('while it is open, nothing but it has the terminal', async () => {
    const asked = await notes('touch open; until test -e close; do sleep 0.02; done; echo new > "$1"');
    await asked.press(KEY.ctrlE);
    await until(() => fs.existsSync(path.join(asked.folder, 'open')));
    expect(asked.screen()).toContain('Your editor is open.');
    expect(asked.screen()).not.toContain('Why there?');
    expect(asked.bracketsPastes()).toBe(false);
    expect(asked.cursorShows()).toBe(true);
    expect(asked.listeners()).toBe(0);
    expect(asked.reads()).toBe(false);
    fs.writeFileSync(path.join(asked.folder, 'close'), '');
    await until(() => asked.screen().includes('│ new'));
    expect(asked.bracketsPastes()).toBe(true);
    expect(asked.reads()).toBe(true);
    asked.end();
    await asked.reply;
  });

  test('a program that is ended from outside meanwhile keeps what was typed', async () => {
    const asked = await notes('touch open; exec sleep 60');
    await asked.type('Half a th');
    await asked.press(KEY.ctrlE);
    await until(() => fs.existsSync(path.join(asked.folder, 'open')));
    asked.end();
    expect(await asked.reply).toEqual({ kind: 'stop', value: 'Half a th' });
    expect(fs.readdirSync(asked.folder).toSorted()).toEqual(['editor', 'open']);
  });

  test('a draft that came back unchanged is no answer on the way back', async () => {
    const { env } = editor('true');
    const asked = await ask(NOTES, { draft: 'We meet at school.' }, openWindow({ env }));
    await throughEditor(asked);
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back' });
  });
});

test.each<[string, Question, Record<string, string>]>([
  ['in notes where no editor is set', NOTES, {}],
  ['in notes where its name is empty', NOTES, { VISUAL: '', EDITOR: '' }],
  ['in a line of text', TEXT, { EDITOR: '/none/such' }],
])('Ctrl+E does nothing and is not named %s', async (_, question, env) => {
  const asked = await ask(question, {}, openWindow({ env }));
  expect(asked.screen()).not.toContain('Ctrl+E');
  await asked.type('One');
  await asked.press(KEY.ctrlE, '!');
  expect(asked.screen()).toContain('│ One!');
  await asked.press(KEY.tab);
  expect(await asked.reply).toEqual(answer('One!'));
});
