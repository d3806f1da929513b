/** The promise that a key draws what it changes, and not the whole window: over a slow line each byte is waited for. */

import { expect, test } from 'vitest';
import { walkThrough } from '../../../src/interview/interview.ts';
import { newModel } from '../../../src/model/model.ts';
import { hasOptions } from '../../../src/questionnaire/kinds.ts';
import { allQuestions, type Question } from '../../../src/questionnaire/questionnaire.ts';
import { earlierOf } from '../../../src/walk/earlier.ts';
import { KEY } from '../../keys.ts';
import { largeQuestions, loaded, longNotes } from '../../large.ts';
import { ownQuestionnaire } from '../scripted.ts';
import { ask, openWindow, type Window } from './window.ts';

/** Two rows of a window; a screen full of text has 2,000 bytes and more. */
const FEW = 300;

/** The most bytes that one of these keys wrote. */
async function mostWritten(window: Window, keys: readonly string[]): Promise<number> {
  const written: number[] = [];
  for (const key of keys) {
    const before = window.raw().length;
    await window.press(key);
    written.push(Buffer.byteLength(window.raw().slice(before)));
  }
  return Math.max(...written);
}

test('a letter in notes of 200 lines', async () => {
  const notes: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };
  const asked = await ask(notes, { answer: `${longNotes(200)}\nAnd more` });
  const most = await mostWritten(asked, ['a', 'b', ' ', 'c']);
  expect([most > 0, most < FEW]).toEqual([true, true]);
  await asked.press(KEY.tab);
});

test('down in the longest list of options', async () => {
  const lists = allQuestions(ownQuestionnaire()).filter(hasOptions);
  const longest = lists.reduce((a, b) => (b.options.length > a.options.length ? b : a));
  const asked = await ask(longest, {}, openWindow({ rows: 60 }));
  const most = await mostWritten(asked, [KEY.down, KEY.down, KEY.down]);
  expect([most > 0, most < FEW]).toEqual([true, true]);
  await asked.press(KEY.tab);
});

test('up and down in the sections of 500 questions', async () => {
  const questionnaire = loaded(largeQuestions(500));
  const window = openWindow();
  const save = async <T>(model: T) => model;
  const walk = walkThrough(
    {
      questionnaire,
      asking: window.asking,
      words: new Map(),
      firstNotes: {},
      stood: null,
      earlier: earlierOf(null),
      fresh: (one) => one,
      save,
      keepApart: () => null,
      bringIn: async (model) => ({ model, stopped: false }),
      share: async () => 'on',
    },
    newModel('2026-11-23T09:12:44Z'),
  );
  await window.press();
  const most = await mostWritten(window, [KEY.down, KEY.up, KEY.down]);
  expect([most > 0, most < FEW]).toEqual([true, true]);
  window.end();
  await walk;
});
