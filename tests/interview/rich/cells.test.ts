/** The promise: a row that is changed looks like one that is written whole, and only what is new in it is written. */
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { changeOfRow } from '../../../src/interview/rich/cells.ts';

const terminal = new xterm.Terminal({ cols: 60, rows: 2, allowProposedApi: true, logLevel: 'off' });
afterAll(() => terminal.dispose());

/** The characters of the row, and how each looks. */
async function shownBy(...writes: readonly string[]): Promise<string[]> {
  terminal.reset();
  await new Promise<void>((resolve) => terminal.write(writes.join(''), resolve));
  const line = terminal.buffer.active.getLine(0);
  return Array.from({ length: 60 }, (_, column) => {
    const cell = line?.getCell(column);
    const character = cell?.getChars() || ' ';
    const looks = [cell?.isBold(), cell?.isUnderline(), cell?.isInverse(), cell?.getFgColor()];
    return character === ' ' ? '' : [character, ...looks].join();
  });
}

const LOOKS = [
  (text: string) => text,
  (text: string) => `\u001b[1m${text}\u001b[22m`,
  (text: string) => `\u001b[36m${text}\u001b[39m`,
  (text: string) => `\u001b[1m\u001b[32m${text}\u001b[39m\u001b[22m`,
  (text: string) => `\u001b[4m${text}\u001b[24m`,
  (text: string) => `\u001b[7m${text}\u001b[27m`,
];

const PARTS = fc.array(
  fc.tuple(
    fc.constantFrom(...LOOKS),
    fc.constantFrom('❯ ', '  ', '[x] ', '[ ] ', 'Team', 'Teams ', 'é·', '日本', 'e\u0301', '👩‍👩‍👧', ''),
  ),
  { maxLength: 6 },
);
const ROW = PARTS.map((parts) => parts.map(([look, text]) => look(text)).join(''));

test('a changed row looks as if it were written whole', async () => {
  await fc.assert(
    fc.asyncProperty(ROW, ROW, fc.option(fc.nat(20)), async (before, after, said) => {
      const change = changeOfRow(before, after, said);
      if (change === null) return;
      expect(await shownBy(before, '\r', change)).toEqual(await shownBy(after));
    }),
    { numRuns: 300 },
  );
});

/** What a screen reader would speak of what is written. */
function spoken(change: string | null): string | undefined {
  return change
    ?.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('what is written of a row', () => {
  test.each([
    ['that one has left is nothing', '❯ [x] Team  ticked', '  [x] Team', null, ''],
    [
      'that one has left is nothing, also where its blank has a colour',
      '\u001b[36m❯\u001b[39m Team',
      '\u001b[36m \u001b[39m Team',
      null,
      '',
    ],
    ['that one has come to is its text', '  [x] Team', '❯ [x] Team  ticked', 6, '❯ Team ticked'],
    ['that is ticked is its tick and its text', '❯ [ ] Team', '❯ [x] Team  ticked', 6, 'x Team ticked'],
    ['that stays is nothing', '❯ Team', '❯ Team', null, ''],
    ['that is typed in is the letter', '│ Som', '│ Some', null, 'e'],
    ['that a letter is taken from is nothing', '│ Some', '│ Som', null, ''],
    ['that another one stands in is what differs', 'Where? 1', 'Where? 2', null, '2'],
    ['whose looks change is that part', 'Team  two', '\u001b[1mTeam\u001b[22m  two', null, 'Team'],
  ])('%s', (_, before, after, said, wanted) => {
    expect(spoken(changeOfRow(before, after, said))).toBe(wanted);
  });

  test.each(['日本', '👩‍👩‍👧 mentors', 'e\u0301'])(
    'is all of it where columns cannot be counted for sure: %s',
    (text) => {
      expect(changeOfRow(`${text} a`, `${text} b`, null)).toBeNull();
    },
  );
});
