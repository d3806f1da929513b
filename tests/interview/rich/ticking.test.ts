/** A list to tick in: it is shown again at once with what was done, where it was, and nothing that was typed meanwhile is lost. */
import { expect, test } from 'vitest';
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
