import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shown } from '../../src/text/shown.ts';

test.each([
  ['a colour', '\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['clearing the screen', '\u001b[2J\u001b[H', '␛[2J␛[H'],
  ['a window title', '\u001b]0;title\u0007', '␛]0;title␇'],
  ['a link', '\u001b]8;;http://x\u001b\\y', '␛]8;;http://x␛\\y'],
  ['the clipboard', '\u001b]52;c;aGk=\u0007', '␛]52;c;aGk=␇'],
  ['a control of one byte', '\u009b2J\u009d0;x\u009c', '<U+009B>2J<U+009D>0;x<U+009C>'],
  ['a next line', 'a\u0085b', 'a<U+0085>b'],
  ['null', 'a\u0000b', 'a␀b'],
  ['delete', 'a\u007fb', 'a␡b'],
  ['going back to the start of the line', 'secret\rpublic', 'secret␍public'],
  ['going back by one', 'a\b\bb', 'a␈␈b'],
  ['line and page feeds', 'a\u000bb\u000cc', 'a␋b␌c'],
  ['a direction turned around', 'a\u202ecba', 'a<U+202E>cba'],
  ['directions embedded', '\u202a\u202b\u202c\u202d', '<U+202A><U+202B><U+202C><U+202D>'],
  ['directions isolated', '\u2066\u2067\u2068\u2069', '<U+2066><U+2067><U+2068><U+2069>'],
  ['lines and paragraphs separated', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
  ['an annotation', 'a\ufff9b\ufffac\ufffb', 'a<U+FFF9>b<U+FFFA>c<U+FFFB>'],
  ['shapes and digits switched', 'a\u206ab', 'a<U+206A>b'],
  ['words in tags', 'a\u{e0001}\u{e0068}b', 'a<U+E0001><U+E0068>b'],
  ['a tab', 'a\tb', 'a    b'],
])('%s cannot act on the terminal', (_, text, safe) => {
  expect(shown(text)).toBe(safe);
});

describe('what people write stays as it is', () => {
  test.each([
    ['lines', 'one\n\ntwo\n'],
    ['accents', 'é e\u0301 ñ'],
    ['emoji of several parts', '👨‍👩‍👧 👍🏽 🏳️‍🌈 🇲🇽'],
    [
      'the flag of Scotland, which is made of tags',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    ],
    ['joiners that scripts need', 'می\u200cخواهم क्\u200dष'],
    ['marks of direction', 'שלום\u200f (1)\u200e'],
    ['wide characters', '日本語\u3000'],
    ['typographic spaces and dashes', 'a\u00a0b\u2009c — “d”'],
    ['pictures of controls', '␛[31m'],
  ])('%s', (_, text) => {
    expect(shown(text)).toBe(text);
  });
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\u202e', '\u2066', '\u2069', '\u001b[', '\u001b]', '\r\n', '😀', 'é'),
  ),
});

test('no control but the newline is left of any text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(shown(text)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('a text that was made safe stays as it is, and keeps its lines', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(shown(shown(text))).toBe(shown(text));
      expect(shown(text).split('\n')).toHaveLength(text.split('\n').length);
    }),
  );
});
