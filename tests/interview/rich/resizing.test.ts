/** A window that changes its size in the middle of something: all is drawn anew at once, and nothing that was done is lost. */
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY, paste } from '../../keys.ts';
import { ask, openWindow, rowOf, type Window } from './window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why would they meet there?', careful: true };
const ANY: Question = {
  kind: 'any',
  id: 'where',
  ask: 'Where will mentors and young people meet?',
  careful: true,
  options: Array.from({ length: 8 }, (_, index) => ({
    id: `place-${index}`,
    label: `Place ${index}`,
    gloss: 'They meet there freely',
    describe: 'which one?',
  })),
};
const item = (value: string, label: string) => ({ value, label, state: '2 of 6', lines: [] });
const MENU = { title: 'Sections', items: [item('a', 'Location'), item('b', 'Location')], start: 'a' };

const timesIn = (window: Window, text: string) => window.screen().split(text).length - 1;

describe('what was done is still there', () => {
  test('the half-typed text, with the cursor in its place', async () => {
    const asked = await ask(NOTES);
    await asked.type('They know the library, and feel safe there.');
    await asked.press(KEY.ctrlLeft, KEY.ctrlLeft);
    await asked.resize(30, 12);
    expect(asked.rows()[asked.cursor().row]).toBe('│ feel safe there.');
    expect(asked.cursor().column).toBe(2 + 'feel '.length);
    await asked.type('quite ');
    await asked.press(KEY.tab);
    const value = 'They know the library, and feel quite safe there.';
    expect(await asked.reply).toEqual({ kind: 'answer', value });
  });

  test('a paste that is coming in', async () => {
    const asked = await ask(NOTES);
    await asked.send('\u001b[200~One\r\rtw');
    await asked.resize(40, 12);
    await asked.send('o\rthree\u001b[201~');
    expect(asked.screen()).toContain('│\n│ two\n│ three');
    await asked.press(KEY.tab);
    expect(await asked.reply).toEqual({ kind: 'answer', value: 'One\n\ntwo\nthree' });
  });

  test('ticks, and the option that is active', async () => {
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.down, KEY.down, KEY.space, KEY.down);
    await asked.resize(40, 12);
    expect(asked.screen()).toContain('3 [x] Place 2\n❯ 4 [ ] Place 3');
    await asked.press(KEY.shiftTab);
    expect(await asked.reply).toEqual({ kind: 'back', value: ['place-0', 'place-2'] });
  });

  test('the active one of two items that look alike', async () => {
    const window = openWindow();
    const reply = window.asking.choose(MENU);
    await window.press();
    await window.press(KEY.down);
    await window.resize(40, 12);
    await window.press(KEY.enter);
    expect(await reply).toEqual({ kind: 'chosen', value: 'b' });
  });

  test('the words that a page begins with, so that all of the text is seen in the end', async () => {
    const words = Array.from({ length: 300 }, (_, index) => `word-${index}`);
    const window = openWindow({ columns: 60, rows: 12 });
    const read = window.asking.showUntilRead(['Welcome', words.join(' ')]);
    const seen = new Set<string>();
    const look = () => {
      for (const word of window.screen().match(/word-\d+/g) ?? []) seen.add(word);
    };
    const sizes = [
      [30, 10],
      [80, 24],
      [22, 10],
      [100, 12],
    ] as const;
    await window.press();
    for (let page = 0; rowOf(window, 'Begin') < 0; page++) {
      const first = /word-\d+/.exec(window.screen())?.[0] ?? '';
      const [columns, rows] = sizes[page % sizes.length] ?? [80, 24];
      await window.resize(columns, rows);
      expect(window.screen()).toContain(first);
      look();
      await window.press(KEY.enter);
      look();
    }
    expect([...seen]).toEqual(expect.arrayContaining(words));
    await window.press(KEY.enter);
    expect(await read).toBe(true);
  });
});

describe('what is on screen', () => {
  test.each([
    ['notes', NOTES],
    ['a list', ANY],
  ])('is %s once, from the top, and the keys', async (_, question) => {
    const asked = await ask(question, { answer: null }, openWindow({ columns: 100, rows: 30, filled: 40 }));
    for (const [columns, rows] of [
      [60, 24],
      [100, 30],
      [45, 20],
    ] as const) {
      await asked.resize(columns, rows);
      expect(asked.rows().slice(0, 2).join(' ')).toContain('Location · 2 of 6');
      expect(timesIn(asked, question.ask.slice(0, 20))).toBe(1);
      expect(timesIn(asked, 'Shift+Tab')).toBe(1);
      await asked.press(KEY.down);
      expect(timesIn(asked, question.ask.slice(0, 20))).toBe(1);
    }
    expect(asked.everything().join('\n')).toContain('earlier\nearlier');
  });

  test('still has what was told before, above what is asked', async () => {
    const window = openWindow({ filled: 40 });
    window.asking.tell(['The earlier file is kept beside it.', 'Nothing is lost.']);
    const reply = window.asking.choose(MENU);
    await window.press();
    for (const [columns, rows] of [
      [30, 20],
      [100, 24],
    ] as const) {
      await window.resize(columns, rows);
      await window.press(KEY.down);
      expect(window.screen().replace(/\s+/g, ' ')).toMatch(/^ ?The earlier .* Nothing is lost. Sections/);
      expect(timesIn(window, 'Nothing is lost.')).toBe(1);
      expect(timesIn(window, 'Sections')).toBe(1);
    }
    await window.press(KEY.enter);
    await reply;
    await window.press();
    expect(window.screen().trim()).toMatch(/Nothing is lost\.$/);
    const next = window.asking.choose(MENU);
    await window.press();
    await window.resize(80, 24);
    expect(window.screen()).not.toContain('Nothing is lost');
    window.end();
    await next;
  });

  test('has what was told at least in what scrolled away, where there is no room for it', async () => {
    const window = openWindow();
    const told = Array.from({ length: 20 }, (_, index) => `Told in line ${index}.`);
    window.asking.tell(told);
    const asked = await ask(NOTES, {}, window);
    await asked.resize(40, 10);
    expect(asked.everything()).toEqual(expect.arrayContaining(told));
    expect(asked.screen()).toContain('Why would they meet there?\n');
    asked.end();
    await asked.reply;
  });

  test('is not drawn with every key of a paste', async () => {
    const asked = await ask(NOTES);
    const before = asked.raw().length;
    await asked.send(paste('line\n'.repeat(100)));
    await asked.resize(40, 12);
    expect(asked.raw().length - before).toBeLessThan(10_000);
    asked.end();
    await asked.reply;
  });
});

describe('nothing listens any more', () => {
  const ways = [KEY.enter, KEY.shiftTab, KEY.ctrlC];

  test.each([NOTES, ANY])('when a question is left: $kind', async (question) => {
    for (const key of ways) {
      const asked = await ask(question);
      expect(asked.listeners()).toBe(1);
      await asked.press(key);
      await asked.reply;
      expect(asked.listeners()).toBe(0);
    }
  });

  test('when a menu, a page or the words of an option are left', async () => {
    for (const key of ways) {
      const window = openWindow();
      const chosen = window.asking.choose(MENU);
      await window.press();
      expect(window.listeners()).toBe(1);
      await window.press(key);
      await chosen;
      expect(window.listeners()).toBe(0);
      const read = window.asking.showUntilRead(['Welcome'], 'Back');
      await window.press();
      expect(window.listeners()).toBe(1);
      await window.press(key);
      await read;
      expect(window.listeners()).toBe(0);
    }
    const asked = await ask(ANY);
    await asked.press(KEY.space, KEY.enter, KEY.shiftTab);
    expect(asked.listeners()).toBe(1);
    asked.end();
    await asked.reply;
    expect(asked.listeners()).toBe(0);
  });
});
