/** What may be asked before a sitting is asked by Inquirer's own list, and nobody is to see that. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Menu, MenuReply } from '../../../src/interview/asking.ts';
import { KEY } from '../../keys.ts';
import { type Looks, openWindow, type Window } from './window.ts';

const MENU: Menu = {
  title: 'm.yaml is there already. What would you like to do?',
  items: [
    { value: 'edit', label: 'Go on with it', state: 'revise it, or answer what is open', lines: [] },
    { value: 'over', label: 'Start over', state: 'the earlier file is kept beside it', lines: [] },
    { value: 'see', label: 'See it', state: '', lines: [] },
  ],
  start: 'edit',
};

interface Shown extends Window {
  readonly reply: Promise<MenuReply>;
}

async function show(looks: Looks = {}, menu: Menu = { ...MENU, isFirst: true }): Promise<Shown> {
  const window = openWindow(looks);
  const reply = window.asking.choose(menu);
  await window.press();
  return { ...window, reply };
}

const seen = (window: Window) => [window.rows(), window.cursor(), window.cursorShows()];
const active = (window: Window) => window.rows().find((row) => row.startsWith('❯'));

const KEYS = [
  KEY.up,
  KEY.down,
  KEY.home,
  KEY.end,
  KEY.pageUp,
  KEY.pageDown,
  KEY.tab,
  ' ',
  '2',
  's',
  'g',
  'x',
  'sg',
  'xxs',
];

describe('a list that comes first', () => {
  test.each([
    [80, 24],
    [40, 12],
    [30, 10],
    [200, 50],
  ])('looks as any other does, whatever is pressed, in a window of %i by %i', async (columns, rows) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...KEYS), { maxLength: 8 }), async (keys) => {
        const [first, other] = [await show({ columns, rows }), await show({ columns, rows }, MENU)];
        expect(seen(first)).toEqual(seen(other));
        for (const key of keys) {
          await Promise.all([first.press(key), other.press(key)]);
          expect(seen(first)).toEqual(seen(other));
        }
        await Promise.all([first.press(KEY.enter), other.press(KEY.enter)]);
        expect(await first.reply).toEqual(await other.reply);
        expect(seen(first)).toEqual(seen(other));
      }),
      { numRuns: 8 },
    );
  });

  test('is written by the row that one comes to, and not as a whole', async () => {
    const shown = await show();
    const before = shown.raw().length;
    await shown.press(KEY.down);
    const written = shown.raw().slice(before);
    expect(written).toContain('Start over');
    expect(written).not.toContain('What would you like');
    expect(written).not.toContain('Go on');
  });

  test('is drawn anew where the window changes its size, with the arrow where it was', async () => {
    const shown = await show();
    await shown.press(KEY.down);
    await shown.resize(40, 12);
    expect(shown.rows().slice(0, 3)).toEqual(['', 'm.yaml is there already. What would you', 'like to do?']);
    expect(active(shown)).toBe('❯ Start over  the earlier file is kept');
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: 'over' });
    expect(shown.listeners()).toBe(0);
  });

  test('opens more, and comes back to where the arrow was', async () => {
    const shown = await show();
    await shown.press(KEY.down, '?');
    expect(shown.screen()).toContain('All keys');
    await shown.press(KEY.shiftTab);
    expect(active(shown)).toContain('Start over');
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: 'over' });
  });

  test.each<[string, (window: Window) => Promise<void>]>([
    ['Ctrl+C', (window) => window.press(KEY.ctrlC)],
    [
      'the system',
      async (window) => {
        window.end();
        await window.press();
      },
    ],
  ])('is stopped by %s, and leaves the terminal as it was', async (_, stop) => {
    const shown = await show();
    await stop(shown);
    expect(await shown.reply).toEqual({ kind: 'stop' });
    shown.asking.close();
    expect([shown.screen().trim(), shown.cursorShows(), shown.reads(), shown.listeners()]).toEqual([
      '',
      true,
      false,
      0,
    ]);
  });

  test('does nothing at Shift+Tab, since nothing is before it, nor at a paste', async () => {
    const shown = await show();
    const before = seen(shown);
    await shown.press(KEY.shiftTab);
    await shown.send('\u001b[200~s\u001b[201~');
    expect(seen(shown)).toEqual(before);
    await shown.press(KEY.enter);
    expect(await shown.reply).toEqual({ kind: 'chosen', value: 'edit' });
  });
});
