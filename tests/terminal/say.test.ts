/** What a command says, as it reaches a window or a file. */
import { expect, test } from 'vitest';
import { say } from '../../src/terminal/say.ts';

const LINES = [
  'Stopped. Everything so far is in our-model.md.',
  'To go on:',
  '  mentoring-model init our-model.md --edit',
];

function said(output: { isTTY?: boolean; columns?: number }, ...lines: string[]): string {
  let written = '';
  say({ ...output, write: (text: string) => (written += text) }, ...lines);
  return written;
}

test('a window breaks lines between words, and a command stays whole', () => {
  expect(said({ isTTY: true, columns: 30 }, ...LINES)).toBe(`Stopped. Everything so far is
in our-model.md.
To go on:
  mentoring-model init our-model.md --edit
`);
});

test.each([{}, { isTTY: true }, { columns: 30 }])('elsewhere they stay as they are: %j', (output) => {
  expect(said(output, ...LINES)).toBe(`${LINES.join('\n')}\n`);
});

test('nothing is said in no lines', () => {
  expect(said({ isTTY: true, columns: 30 })).toBe('');
});
