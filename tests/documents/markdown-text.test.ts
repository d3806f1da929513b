import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, decodeWithin, encodeText, encodeWithin } from '../../src/documents/markdown-text.ts';
import { answerText } from '../generated.ts';

describe('a text reads well as Markdown', () => {
  test.each([
    ['River House', 'River House'],
    ['One\n\nTwo', 'One\n\nTwo'],
    ['One\nTwo', 'One  \nTwo'],
    ['We bring:\n- food\n- time', 'We bring:\n- food\n- time'],
    ['First:\n1. ask\n2. listen', 'First:\n1. ask\n2. listen'],
    ['? ask the board', '? ask the board'],
    ['*strong* and _soft_', '*strong* and _soft_'],
    ['# not a heading', '\\# not a heading'],
    ['  ### nor this', '  \\### nor this'],
    ['---', '\\---'],
    ['Title\n===', 'Title  \n\\==='],
    ['```', '\\```'],
    ['<!-- location -->', '\\<!-- location -->'],
    ['<script>', '\\<script>'],
    ['a < b & c', 'a < b & c'],
    ['&#35; x', '\\&#35; x'],
    ['\\#', '\\\\#'],
    ['C:\\temp', 'C:\\temp'],
    ['ends in a blank ', 'ends in a blank&#32;'],
    ['\n\nlater', '&#10;&#10;later'],
  ])('%j', (text, written) => {
    expect(encodeText(text)).toBe(written);
    expect(decodeText(written.split('\n'))).toBe(text);
  });
});

describe('what a person writes is read as they meant it', () => {
  test.each([
    [['', '', 'One', '', ''], 'One'],
    [['One', 'Two'], 'One\nTwo'],
    [['One   ', 'Two\t', '', 'Three'], 'One\nTwo\n\nThree'],
    [['\\# one', '\\*two\\*'], '# one\n*two*'],
    [['a &amp; b'], 'a &amp; b'],
    [['&#233;', '&#1114112;'], 'é\n&#1114112;'],
    [['', '  '], ''],
    [[], ''],
  ])('%j', (lines, text) => {
    expect(decodeText(lines)).toBe(text);
  });
});

test('every text comes back as it was typed, and none of its lines is a mark of the file', () => {
  fc.assert(
    fc.property(answerText, (text) => {
      const lines = encodeText(text).split('\n');
      expect(decodeText(lines)).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^\s*(#|```|~~~|---+\s*$|===+\s*$)/);
        expect(line).not.toMatch(/(?<!\\)<!--/);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every text fits into one line, and comes back', () => {
  fc.assert(
    fc.property(answerText, (text) => {
      expect(encodeWithin(text)).not.toContain('\n');
      expect(decodeWithin(` ${encodeWithin(text)}  `)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
