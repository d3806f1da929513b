/** What could point to one person is shown to whoever typed it, with keys and in plain lines. */
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { listener } from './listener.ts';
import { answersIn, make } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const TYPED = 'A 15-year-old is on Instagram as river';
const ASKED =
  'Could this point to someone? "15-year-old" (an age), "on Instagram as river" (a name in an app)';
const ARGS = ['init', 'm.json', '--edit', '--question', 'youth-feedback'];

test('with keys', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { form: 'natural' });
  const terminal = start(ARGS, { cwd, cols: 120 });
  await terminal.waitFor(/Enter twice/);
  await terminal.press(TYPED, KEY.enter, KEY.enter);
  await terminal.waitFor(ASKED);
  await terminal.press(KEY.down, KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ form: ['natural'], 'youth-feedback': TYPED });
});

test('in plain lines', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.json', { form: 'natural' });
  const terminal = start([...ARGS, '--plain'], { cwd, cols: 120 });
  const { type } = listener(terminal);
  await type('Enter alone leaves it open.', TYPED);
  await type('as river', ':again');
  await type('Typed just now:', '');
  expect(await type('1. Change it', '2')).toContain(ASKED);
  expect(await terminal.exit).toBe(0);
  expect(answersIn(cwd, 'm.json')).toEqual({ form: ['natural'], 'youth-feedback': TYPED });
});
