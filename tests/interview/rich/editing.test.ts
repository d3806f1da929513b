import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/questionnaire/questionnaire.ts';
import { KEY } from '../../keys.ts';
import { type Asked, ask, openWindow, rowOf } from './window.ts';

const NOTES: Question = { kind: 'notes', id: 'why', ask: 'Why there?', careful: false };

/** Notes to edit: the cursor stands at their end. */
const notes = (answer: string | null = null, columns = 80) => ask(NOTES, { answer }, openWindow({ columns }));

async function answered(asked: Asked): Promise<unknown> {
  await asked.press(KEY.tab);
  return asked.reply;
}

const answer = (value: string) => ({ kind: 'answer', value });

describe('each key does what it does in a shell', () => {
  const { left, right, up, down, home, end } = KEY;
  test.each([
    ['Left', [left, '|'], 'one two.\nthree fou|r'],
    ['Left and Right', [left, left, right, '|'], 'one two.\nthree fou|r'],
    ['Left over a line end', [home, left, '|'], 'one two.|\nthree four'],
    ['Right over a line end', [up, end, right, '|'], 'one two.\n|three four'],
    ['Right at the end', [right, '|'], 'one two.\nthree four|'],
    ['Home', [home, '|'], 'one two.\n|three four'],
    ['End', [home, end, '|'], 'one two.\nthree four|'],
    ['Ctrl+A', ['\u0001', '|'], 'one two.\n|three four'],
    ['Up', [home, up, '|'], '|one two.\nthree four'],
    ['Down', [home, up, down, '|'], 'one two.\n|three four'],
    ['Ctrl+Left', [KEY.ctrlLeft, '|'], 'one two.\nthree |four'],
    ['Ctrl+Left twice', [KEY.ctrlLeft, KEY.ctrlLeft, '|'], 'one two.\n|three four'],
    ['Ctrl+Right', [home, KEY.ctrlRight, '|'], 'one two.\nthree| four'],
    ['Alt+B', [KEY.altB, '|'], 'one two.\nthree |four'],
    ['Alt+F', [home, KEY.altF, '|'], 'one two.\nthree| four'],
    ['Backspace', [KEY.backspace], 'one two.\nthree fou'],
    ['Backspace over a line end', [home, KEY.backspace], 'one two.three four'],
    ['Delete', [home, KEY.delete], 'one two.\nhree four'],
    ['Delete over a line end', [up, end, KEY.delete], 'one two.three four'],
    ['Ctrl+W', [KEY.ctrlW], 'one two.\nthree '],
    ['Ctrl+U', [KEY.ctrlU], 'one two.\n'],
    ['Ctrl+U in the middle', [KEY.ctrlLeft, KEY.ctrlU], 'one two.\nfour'],
    ['Ctrl+K', [KEY.ctrlLeft, KEY.ctrlK], 'one two.\nthree '],
  ])('%s', async (_, keys, expected) => {
    const asked = await notes('one two.\nthree four');
    await asked.press(...keys);
    expect(await answered(asked)).toEqual(answer(expected));
  });

  test('what they take out is gone from the screen', async () => {
    const asked = await notes('one two.\nthree four');
    await asked.press(KEY.ctrlU, KEY.backspace, KEY.ctrlW);
    expect(asked.screen()).toContain('│ one\n');
    expect(asked.screen()).not.toMatch(/two|three|four/);
  });

  test('keys that mean nothing here write nothing', async () => {
    const asked = await notes('one');
    await asked.press('\u001bOQ', '\u001b[15~', '\u001b[2~', '\u001b[5~', '\u0007', '\u001bx');
    await asked.press(KEY.backspace);
    expect(await answered(asked)).toEqual(answer('on'));
  });
});

test.each([
  ['an emoji of several parts', '👨‍👩‍👧'],
  ['a letter with a mark of its own', 'e\u0301'],
  ['a flag', '🇳🇱'],
  ['a wide character', '你'],
])('Backspace takes out %s as one', async (_, character) => {
  const asked = await notes();
  await asked.type(`ab${character}`);
  await asked.press(KEY.backspace);
  expect(await answered(asked)).toEqual(answer('ab'));
});

describe('the cursor is drawn', () => {
  /** Where the cursor is within the text: its row from the first, its column after the bar. */
  const place = (asked: Asked) => {
    const { row, column } = asked.cursor();
    return [row - rowOf(asked, '│'), column - 2];
  };

  test.each([
    ['at the start where nothing is typed', '', [0, 0]],
    ['behind what is typed', 'abc', [0, 3]],
    ['behind blanks', 'abc  ', [0, 5]],
    ['two columns on after a wide character', 'a你好', [0, 5]],
    ['two columns on after an emoji', 'ab😀', [0, 4]],
    ['in place after a letter with a mark', 'e\u0301a', [0, 2]],
  ])('%s', async (_, typed, expected) => {
    const asked = await notes();
    await asked.type(typed);
    expect(place(asked)).toEqual(expected);
    const loaded = await notes(typed);
    expect(place(loaded)).toEqual(expected);
  });

  test('on the row of its line', async () => {
    const asked = await notes('one\n\nthree');
    expect(place(asked)).toEqual([2, 5]);
    await asked.press(KEY.up);
    expect(place(asked)).toEqual([1, 0]);
    await asked.press(KEY.up);
    expect(place(asked)).toEqual([0, 3]);
  });

  test('before the character that the next one goes in front of', async () => {
    const asked = await notes('a你😀b');
    const columns = [];
    for (let step = 0; step < 5; step++) {
      columns.push(place(asked)[1]);
      await asked.press(KEY.left);
    }
    expect(columns).toEqual([6, 5, 3, 1, 0]);
  });

  test('on the row that a long line wraps to, while it is typed', async () => {
    const asked = await notes(null, 40);
    await asked.type('They meet after school, in the library, ');
    expect(asked.rows().filter((row) => row.startsWith('│'))).toEqual([
      '│ They meet after school, in the',
      '│ library,',
    ]);
    expect(place(asked)).toEqual([1, 9]);
    await asked.press(KEY.home);
    expect(place(asked)).toEqual([0, 0]);
  });

  test('on the right row of wide characters that wrap', async () => {
    const asked = await notes('你'.repeat(30), 40);
    expect(place(asked)).toEqual([1, 24]);
    await asked.press(KEY.up);
    expect(place(asked)).toEqual([0, 24]);
    await asked.press('好');
    expect(place(asked)).toEqual([0, 26]);
  });

  test('in its column on the way up and down, also past short lines', async () => {
    const asked = await notes('a long line\nab\n你好你好你\nanother one');
    const columns = [place(asked)[1]];
    for (const key of [KEY.left, KEY.up, KEY.up, KEY.up, KEY.down, KEY.down, KEY.down]) {
      await asked.press(key);
      columns.push(place(asked)[1]);
    }
    expect(columns).toEqual([11, 10, 10, 2, 10, 2, 10, 10]);
  });

  test('in sight, with the question, in a text that is longer than the window', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
    const asked = await notes(lines.join('\n'));
    for (const [keys, seen] of [
      [[], 'line 39'],
      [Array(20).fill(KEY.up), 'line 19'],
      [Array(30).fill(KEY.up), 'line 0'],
    ] as const) {
      await asked.press(...keys);
      expect(asked.rows()[asked.cursor().row]).toBe(`│ ${seen}`);
      expect(asked.screen()).toContain('Why there?');
      expect(asked.everything()).toHaveLength(24);
    }
  });

  test('a page up and down by what is in sight, to the first and the last line', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `line ${index}`);
    const asked = await notes(lines.join('\n'));
    const line = () => asked.rows()[asked.cursor().row];
    const inSight = asked.rows().filter((row) => row.startsWith('│')).length;
    expect(inSight).toBeGreaterThan(10);
    await asked.press(KEY.pageUp);
    expect(line()).toBe(`│ line ${59 - inSight}`);
    await asked.press(KEY.pageDown);
    expect(line()).toBe('│ line 59');
    await asked.press(...Array(9).fill(KEY.pageUp));
    expect(line()).toBe('│ line 0');
    await asked.press(...Array(9).fill(KEY.pageDown));
    expect(line()).toBe('│ line 59');
  });
});
