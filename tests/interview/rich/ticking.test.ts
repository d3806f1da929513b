/** A list to tick in: it is shown again at once with what was done, where it was, and nothing that was typed meanwhile is lost. */
import { describe, expect, test } from 'vitest';
import type { Menu } from '../../../src/interview/asking.ts';
import { KEY } from '../../keys.ts';
import { openWindow } from './window.ts';

const COUNT = 30;
const list = (ticked: readonly number[], start: number): Menu => ({
  id: 'next steps',
  title: 'Next steps',
  about: 'What follows from your choices.',
  items: [
    { value: 'back', label: 'Back', state: '', lines: [] },
    'Safety',
    ...Array.from({ length: COUNT }, (_, number) => ({
      ...{ value: String(number), label: `Step ${number}`, state: ticked.includes(number) ? 'Done' : '' },
      ...{ lines: [], isTicked: ticked.includes(number) },
    })),
  ],
  start: String(start),
  space: 'keeps it',
});

test('Space ticks what can be ticked, and says with which key it was done', async () => {
  const { asking, press, rows } = openWindow();
  const reply = asking.choose(list([1], 0));
  await press();
  expect(rows().slice(0, 6)).toEqual([
    'Next steps',
    'What follows from your choices.',
    '  Back',
    ' Safety',
    '❯ [ ] Step 0',
    '  [x] Step 1  Done',
  ]);
  expect(rows().join('\n')).toContain('Space keeps it · Enter chooses');
  await press(KEY.up, ' ', ' ');
  expect(rows().join('\n')).toContain('That key does nothing here.');
  await press(KEY.down, ' ');
  expect(await reply).toEqual({ kind: 'chosen', value: '0', bySpace: true });
});

test('the list stays where it is, and what was typed while it was saved is for it', async () => {
  const { asking, press, send, rows } = openWindow({ rows: 12 });
  const first = asking.choose(list([], 10));
  await press();
  await press(KEY.down, KEY.down);
  const before = rows();
  const row = before.findIndex((one) => one.startsWith('❯'));
  await send(` ${KEY.down}`);
  expect(await first).toEqual({ kind: 'chosen', value: '12', bySpace: true });
  const again = asking.choose(list([12], 12));
  await press();
  const after = rows();
  expect(after[row]).toBe(`${before[row]?.replace('❯ [ ]', '  [x]')}  Done`);
  expect(after.findIndex((one) => one.startsWith('❯'))).toBe(row + 1);
  await press(KEY.enter);
  expect(await again).toEqual({ kind: 'chosen', value: '13' });
});

describe('words that are typed into it', () => {
  const SAID = /Words are not taken here\..*Press an arrow key first, then Space\. Enter opens it\./;
  const open = async (ticked: readonly number[] = []) => {
    const window = openWindow();
    const reply = window.asking.choose({ ...list(ticked, 4), words: 'Enter opens it.' });
    await window.press();
    return { ...window, reply, said: () => window.rows().join(' ').replace(/\s+/g, ' ') };
  };

  test('tick nothing, with all blanks and numbers in them, and it is said where they belong', async () => {
    const { type, press, said, reply } = await open([4]);
    await type('The person, by May');
    expect(said()).toMatch(SAID);
    await type(' 2 or 3 at first');
    expect(said()).toMatch(SAID);
    await press(KEY.home, KEY.down, KEY.down);
    expect(said()).not.toMatch(SAID);
    await press(' ');
    expect(await reply).toEqual({ kind: 'chosen', value: '1', bySpace: true });
  });

  test('that come in one burst, as where a terminal does not mark pastes, tick nothing', async () => {
    const { send, press, said, reply } = await open();
    await send('Say who does it, by May');
    expect(said()).toMatch(SAID);
    await press(KEY.home, KEY.down, ' ');
    expect(await reply).toEqual({ kind: 'chosen', value: '0', bySpace: true });
  });

  test('are over with a second Space, which ticks', async () => {
    const { type, said, reply } = await open();
    await type('we ');
    expect(said()).toMatch(SAID);
    await type(' ');
    expect(await reply).toEqual({ kind: 'chosen', value: '4', bySpace: true });
  });

  test.each(['A coordinator, by May', 'I will', '2 staff by May', 'The co-lead - by May.  Then check'])(
    'tick nothing from the first letter or number on: %s',
    async (words) => {
      const { type, press, said, reply } = await open();
      await type(words);
      expect(said()).toMatch(SAID);
      await press(KEY.home, KEY.down, ' ');
      expect(await reply).toEqual({ kind: 'chosen', value: '0', bySpace: true });
    },
  );
});
