/** What each editing key does to a text: the cursor is marked by `|` in the tables. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deleteTo,
  type EditedText,
  editedText,
  insert,
  move,
  onEmptyLastLine,
} from '../../../src/interview/rich/edited-text.ts';

/** A text from a text with `|` where the cursor stands. */
function at(marked: string): EditedText {
  const cursor = marked.indexOf('|');
  return { text: marked.replace('|', ''), cursor };
}

function marked({ text, cursor }: EditedText): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

/** One character to the eye, several to the computer. */
const CHARACTERS = [
  ['a letter', 'a'],
  ['a letter with a combining mark', 'e\u0301'],
  ['a letter with three marks', 'a\u0300\u0316\u0327'],
  ['a wide character', '日'],
  ['a Korean syllable of three parts', '\u1112\u1161\u11ab'],
  ['an emoji', '😀'],
  ['an emoji with a skin tone', '👍🏽'],
  ['a family', '👨‍👩‍👧‍👦'],
  ['a flag', '🇩🇪'],
  ['the rainbow flag', '🏳️‍🌈'],
  ['a keycap', '3️⃣'],
  ['a Hindi syllable', 'नि'],
];

describe.each(CHARACTERS)('%s', (_, character) => {
  const before = at(`x|${character}y`);
  const after = at(`x${character}|y`);

  test('is one step to the right and to the left', () => {
    expect(marked(move.right(before))).toBe(marked(after));
    expect(marked(move.left(after))).toBe(marked(before));
  });

  test('goes as a whole by Delete and by Backspace', () => {
    expect(marked(deleteTo(before, move.right(before)))).toBe('x|y');
    expect(marked(deleteTo(after, move.left(after)))).toBe('x|y');
  });

  test('is one step among others of its kind, however many', () => {
    let edited = editedText(character.repeat(40));
    for (let steps = 1; steps <= 40; steps++) {
      edited = move.left(edited);
      expect(edited.cursor).toBe(character.length * (40 - steps));
    }
    for (let steps = 1; steps <= 40; steps++) {
      edited = move.right(edited);
      expect(edited.cursor).toBe(character.length * steps);
    }
  });
});

test.each([
  ['left', 'a|b', '|ab'],
  ['left', '|ab', '|ab'],
  ['left', 'a\n|b', 'a|\nb'],
  ['right', 'a|b', 'ab|'],
  ['right', 'ab|', 'ab|'],
  ['right', 'a|\nb', 'a\n|b'],
  ['wordLeft', 'one two|', 'one |two'],
  ['wordLeft', 'one two  |', 'one |two  '],
  ['wordLeft', 'one t|wo', 'one |two'],
  ['wordLeft', '|one', '|one'],
  ['wordLeft', 'one\n\n|two', '|one\n\ntwo'],
  ['wordLeft', 'zwei Häuser|', 'zwei |Häuser'],
  ['wordRight', '|one two', 'one| two'],
  ['wordRight', 'one| two', 'one two|'],
  ['wordRight', 'one|', 'one|'],
  ['wordRight', 'one|\n\ntwo', 'one\n\ntwo|'],
  ['lineStart', 'one\ntw|o', 'one\n|two'],
  ['lineStart', 'one\n|', 'one\n|'],
  ['lineStart', 'on|e', '|one'],
  ['lineEnd', 'o|ne\ntwo', 'one|\ntwo'],
  ['lineEnd', '|\ntwo', '|\ntwo'],
  ['lineEnd', 'one\nt|wo', 'one\ntwo|'],
  ['start', 'one\ntw|o', '|one\ntwo'],
  ['end', 'o|ne\ntwo', 'one\ntwo|'],
] as const)('%s in %j leads to %j', (name, before, after) => {
  expect(marked(move[name](at(before)))).toBe(after);
});

test.each([
  ['the word to the left', 'one two| three', move.wordLeft, 'one | three'],
  ['the word to the right', 'one |two three', move.wordRight, 'one | three'],
  ['the line up to the cursor', 'one\ntwo| three', move.lineStart, 'one\n| three'],
  ['the rest of the line', 'one\ntwo| three\nfour', move.lineEnd, 'one\ntwo|\nfour'],
  ['nothing at the start', '|one', move.left, '|one'],
  ['nothing at the end', 'one|', move.right, 'one|'],
  ['the line end before a line', 'one\n|two', move.left, 'one|two'],
] as const)('deleting takes out %s', (_, before, to, after) => {
  expect(marked(deleteTo(at(before), to(at(before))))).toBe(after);
});

test.each([
  ['|', 'a', 'a|'],
  ['a|c', 'b', 'ab|c'],
  ['a|', '\n', 'a\n|'],
  ['|', 'two\nlines', 'two\nlines|'],
  ['a|b', '', 'a|b'],
])('into %j, %j is put in front of the cursor', (before, added, after) => {
  expect(marked(insert(at(before), added))).toBe(after);
});

test.each([
  ['|', true],
  ['one\n|', true],
  ['one\n\n|', true],
  ['one|', false],
  ['one\n|\n', false],
  ['|one\n', false],
  ['one\n |', false],
])('the cursor in %j stands on an empty last line: %s', (text, expected) => {
  expect(onEmptyLastLine(at(text))).toBe(expected);
});

describe('whatever is typed', () => {
  const text = fc.string({
    unit: fc.constantFrom(...CHARACTERS.map(([, one]) => one ?? ''), ' ', '\n'),
    maxLength: 60,
  });
  const key = fc.constantFrom(...Object.values(move));

  test('the cursor stays in the text, and no move changes it', () => {
    fc.assert(
      fc.property(text, fc.array(key, { maxLength: 20 }), (typed, keys) => {
        const moved = keys.reduce((edited, one) => one(edited), editedText(typed));
        expect(moved.text).toBe(typed);
        expect(moved.cursor).toBeGreaterThanOrEqual(0);
        expect(moved.cursor).toBeLessThanOrEqual(typed.length);
      }),
    );
  });

  test('a text that is put in is taken out again by deleting back to where it began', () => {
    fc.assert(
      fc.property(text, text, fc.array(key, { maxLength: 9 }), (typed, added, keys) => {
        const before = keys.reduce((edited, one) => one(edited), editedText(typed));
        expect(deleteTo(insert(before, added), before)).toEqual(before);
      }),
    );
  });

  test('Backspace alone empties it, a whole character at a time', () => {
    fc.assert(
      fc.property(text, (typed) => {
        let edited = editedText(typed);
        for (let left = typed.length; left > 0; left--) {
          edited = deleteTo(edited, move.left(edited));
          expect(typed.startsWith(edited.text)).toBe(true);
          expect(edited.text).not.toMatch(/[\ud800-\udbff]$/);
        }
        expect(edited).toEqual({ text: '', cursor: 0 });
      }),
    );
  });
});
