/** Keys where nobody expects them: within a paste, and on a page that is only read. */

import { expect, test } from 'vitest';
import type { Question } from '../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../keys.ts';
import { ask, openWindow } from './rich/window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };

test('Shift+Tab leads from a page that is read to the page before', async () => {
  const window = openWindow({ columns: 60, rows: 10 });
  const read = window.asking.showUntilRead(Array.from({ length: 9 }, (_, index) => `Paragraph ${index}.`));
  await window.press();
  expect(window.screen()).toContain('Paragraph 0.');
  await window.press(KEY.enter, KEY.shiftTab);
  await window.press();
  expect(window.screen()).toContain('Paragraph 0.');
  window.end();
  await read;
});

test('Shift+Tab on the first page stays there', async () => {
  const window = openWindow({ columns: 60, rows: 10 });
  const read = window.asking.showUntilRead(Array.from({ length: 9 }, (_, index) => `Paragraph ${index}.`));
  await window.press();
  await window.press(KEY.shiftTab);
  await window.press();
  expect(window.screen()).toContain('Paragraph 0.');
  window.end();
  await read;
});

test('Ctrl+C while a paste is still coming in keeps what came', async () => {
  const asked = await ask(NOTES);
  await asked.type('First. ');
  await asked.send('\u001b[200~Second');
  await asked.press(KEY.ctrlC);
  expect(await asked.reply).toEqual({ kind: 'stop', value: 'First. Second' });
});

test('the bytes of Shift+Tab within a paste put nothing in, and do not go back', async () => {
  const asked = await ask(NOTES);
  await asked.send(paste(`one${KEY.shiftTab}two`));
  await asked.press(KEY.tab);
  expect(await asked.reply).toEqual({ kind: 'answer', value: 'onetwo' });
});
