import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import type { Current } from '../../../src/walk/current.ts';
import { CURRENT, person } from './person.ts';

const NOTES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };
const LINE: Question = { kind: 'text', id: 'program', ask: 'What is it called?', careful: false };

/** Somebody whose editor is this shell script; the file is its `$1`. */
function withEditor(script: string) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  vi.spyOn(os, 'homedir').mockReturnValue(folder);
  onTestFinished(() => {
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  const editor = path.join(folder, 'editor');
  fs.writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  return person(80, 24, { PATH: process.env['PATH'], TMPDIR: folder, EDITOR: editor });
}

const asked = (who: ReturnType<typeof person>, question: Question, current: Partial<Current> = {}) =>
  who.asking.ask(question, { ...CURRENT, ...current });

describe('the editor, from plain lines', () => {
  test('is opened by :edit with what is typed, and what was saved there is the answer', async () => {
    const who = withEditor('echo "and calm" >> "$1"');
    const reply = asked(who, NOTES);
    await who.type('Someone who stays', ':edit');
    expect(await reply).toEqual({ kind: 'answer', value: 'Someone who stays\nand calm' });
    who.asking.kept();
    expect(who.said()).toContain('Taken over from the editor.');
  });

  test.each([
    ['an earlier answer', { answer: 'Trust' }, [':edit'], 'Trust\nand calm'],
    [
      'an earlier answer with what is added',
      { answer: 'Trust' },
      [':add', 'time', ':edit'],
      'Trust\ntime\nand calm',
    ],
    ['a draft', { draft: 'Ours is kind.' }, [':edit'], 'Ours is kind.\nand calm'],
    ['what comes in the place of an answer', { answer: 'Trust' }, ['Time', ':edit'], 'Time\nand calm'],
  ])('begins with %s', async (_, current, lines, value) => {
    const who = withEditor('echo "and calm" >> "$1"');
    const reply = asked(who, NOTES, current);
    await who.type(...lines);
    expect(await reply).toEqual({ kind: 'answer', value });
  });

  test('that ends with an error keeps what is typed, says so, and the question stays open', async () => {
    const who = withEditor('echo gone > "$1"; exit 1');
    const reply = asked(who, NOTES);
    await who.type('Someone who stays', ':edit');
    await vi.waitFor(() => expect(who.said()).toContain('The editor ended with an error.'));
    await who.type('');
    expect(await reply).toEqual({ kind: 'answer', value: 'Someone who stays' });
  });

  test('is named by :help where it is set, and only there', async () => {
    for (const [who, named] of [
      [withEditor('true'), true],
      [person(), false],
    ] as const) {
      const reply = asked(who, NOTES);
      await who.type(':help', '', '', ':skip');
      await reply;
      expect(who.said().includes(':edit opens your editor')).toBe(named);
    }
  });

  test('is not for one line', async () => {
    const who = withEditor('echo x > "$1"');
    const reply = asked(who, LINE);
    await who.type(':edit', 'River House');
    expect(await reply).toEqual({ kind: 'answer', value: 'River House' });
    expect(who.said()).toContain(':edit does nothing here.');
  });
});

test('texts that lead on say so, and going back from the first of them does, too', async () => {
  for (const line of ['', ':back']) {
    const who = person();
    const read = who.asking.showUntilRead(['If someone needs help now', 'Call 911'], 'Back to the sections');
    await who.type(line);
    expect(await read).toBe(true);
    expect(who.said()).toContain('Press Enter to go on:');
  }
});
