/** What questions leave on screen, for whoever looks at it later: what is so, and nothing that was taken back. */
import { expect, test } from 'vitest';
import type { Menu } from '../../../src/interview/asking.ts';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { ask, openWindow, type Window } from './window.ts';

const NAME: Question = { kind: 'text', id: 'name', ask: 'What is it called?', careful: false };
const HOPES: Question = { kind: 'notes', id: 'hopes', ask: 'What do you hope for?', careful: false };
const WHERE: Question = {
  kind: 'any',
  id: 'where',
  ask: 'Where?',
  careful: false,
  options: [
    { id: 'park', label: 'Park' },
    { id: 'other', label: 'Other', describe: 'Where is that?' },
  ],
};
const REMINDER: Menu = {
  title: 'Could this point to someone?',
  items: ['Change it', 'Keep it'].map((label) => ({ value: label, label, state: '', lines: [] })),
  start: 'Change it',
};

const left = (window: Window) => window.everything().filter((row) => /^[✔○]/.test(row));

async function answered(window: Window, question: Question, ...keys: string[]): Promise<void> {
  const asked = await ask(question, {}, window);
  await asked.press(...keys);
  await asked.reply;
}

test.each([
  [80, 24],
  [40, 12],
])(
  'a text that is changed after a reminder is not left as it was, in a window of %i by %i',
  async (columns, rows) => {
    const window = openWindow({ columns, rows, filled: 30 });
    await answered(window, NAME, 'R', KEY.enter);
    await answered(window, HOPES, ...'Call 555-0100', KEY.tab);
    const reminded = window.asking.choose(REMINDER);
    await window.press();
    await window.press(KEY.enter);
    await reminded;
    await answered(window, HOPES, ...'Call us', KEY.tab);
    expect(left(window)).toEqual(['✔ What is it called? R', '✔ What do you hope for? Call us']);
    expect(window.everything().join('\n')).not.toContain('555-0100');
  },
);

test('going back leaves nothing of what was left, and takes away what stood there before', async () => {
  const window = openWindow({ filled: 30 });
  await answered(window, NAME, KEY.enter);
  await answered(window, HOPES, KEY.tab);
  await answered(window, WHERE, KEY.space, KEY.shiftTab);
  expect(left(window)).toEqual(['○ What is it called? left open', '○ What do you hope for? left open']);
  await answered(window, HOPES, KEY.shiftTab);
  await answered(window, NAME, 'R', KEY.enter);
  expect(left(window)).toEqual(['✔ What is it called? R']);
  await answered(window, HOPES, 'C', KEY.tab);
  expect(left(window)).toEqual(['✔ What is it called? R', '✔ What do you hope for? C']);
});

test('going back from the words of an option to its list, too', async () => {
  const window = openWindow();
  const toWords = [KEY.down, KEY.space, KEY.enter, KEY.shiftTab];
  await answered(window, WHERE, ...toWords, KEY.down, KEY.space, KEY.up, KEY.space, KEY.enter);
  expect(left(window)).toEqual(['✔ Where? Park']);
});

test('what was said in between stays', async () => {
  const window = openWindow();
  await answered(window, NAME, 'R', KEY.enter);
  window.asking.tell(['The earlier file is kept beside it.']);
  await answered(window, NAME, 'S', KEY.enter);
  const all = window.everything().join('\n');
  expect(all).toContain('The earlier file is kept beside it.');
  expect(left(window)).toHaveLength(2);
});

test('in a window of another size nothing else is taken away', async () => {
  const window = openWindow();
  await answered(window, NAME, 'R', KEY.enter);
  const asked = await ask(HOPES, {}, window);
  await asked.resize(40, 12);
  await asked.press(KEY.shiftTab);
  await asked.reply;
  window.asking.tell(['Kept.']);
  await answered(window, NAME, 'S', KEY.enter);
  expect(window.everything().join('\n')).toContain('Kept.');
});
