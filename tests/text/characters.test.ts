import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unfitCharacter, withPlainSigns } from '../../src/text/characters.ts';

test.each([
  ['a\r\nb', 'a\nb'],
  ['a\rb', 'a\nb'],
  ['a\n\rb', 'a\n\nb'],
  ['a\r\r\nb', 'a\n\nb'],
  ['a\nb', 'a\nb'],
  ['a line of Word\u000band its next', 'a line of Word\nand its next'],
  ['a page\u000ca column\u000ethe next', 'a page\na column\nthe next'],
  ['one\u0085two\u2028three\u2029four', 'one\ntwo\nthree\nfour'],
  ['a group\u001da file\u001cend', 'a group\na file\nend'],
  ['check\u001ein', 'check\u2011in'],
  ['hand\u001fbook', 'hand\u00adbook'],
  ['They said \u0093we\u0092re here\u0094 \u0096 often', 'They said “we’re here” – often'],
])('%j is meant as %j', (text, plain) => {
  expect(withPlainSigns(text)).toBe(plain);
});

test.each([
  ['\u0007'],
  ['\u001b[2J'],
  ['\u009b2J'],
  ['soft\u00adhyphen zero\u200bwidth \u200d\u200c \ufffc \ufeff'],
  ['no\u00a0break \u202f\u2011 \u3000\t'],
])('%j stays as it is', (text) => {
  expect(withPlainSigns(text)).toBe(text);
});

test.each([
  ['\u0000', 'a control character (U+0000) in line 1 of the text'],
  ['one\ntwo\u0007', 'a control character (U+0007) in line 2 of the text'],
  ['\n\n\u001b[31mred', 'a control character (U+001B) in line 3 of the text'],
  ['\u007f', 'a control character (U+007F) in line 1 of the text'],
  ['\u009b1m', 'a control character (U+009B) in line 1 of the text'],
  ['a\r\n', 'a control character (U+000D) in line 1 of the text'],
  ['x\ud83d', 'half a character (U+D83D) in line 1 of the text'],
  ['x\n\ude00', 'half a character (U+DE00) in line 2 of the text'],
  ['\ude00\ud83d', 'half a character (U+DE00) in line 1 of the text'],
  ['a\ud83d\n\u0001', 'half a character (U+D83D) in line 1 of the text'],
])('%j holds %s', (text, what) => {
  expect(unfitCharacter(text)).toBe(`holds ${what}; expected text that a screen can show`);
});

test.each([
  [''],
  ['a\tb\n'],
  ['é e\u0301 ñ'],
  ['😀 👨‍👩‍👧'],
  ['שלום \u200fمرحبا'],
  ['日本語\u3000\u00a0\u2028'],
  ['\ufeff'],
  ['\ue000'],
])('%j is fine', (text) => {
  expect(unfitCharacter(text)).toBeNull();
});

test('every whole character but the controls is fine', () => {
  const printed = fc.string({ unit: 'binary' }).map((text) => text.replace(/[^\P{Cc}\t\n]/gu, ''));
  fc.assert(
    fc.property(printed, (text) => {
      expect(unfitCharacter(text)).toBeNull();
    }),
  );
});
