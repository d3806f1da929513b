import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, decodeWithin, encodeText, encodeWithin } from '../../../src/models/markdown/text.ts';
import { answerText } from '../../generated.ts';

describe('a text reads well as Markdown', () => {
  test.each([
    ['River House', 'River House'],
    ['One\n\nTwo', 'One\n\nTwo'],
    ['One\nTwo', 'One  \nTwo'],
    ['We bring:\n- food\n- time', 'We bring:  \n\\- food  \n\\- time'],
    ['First:\n1. ask\n2) listen', 'First:  \n1\\. ask  \n2\\) listen'],
    ['+ a\n> b\n* c', '\\+ a  \n\\> b  \n\\* c'],
    ['| a |\n| --- |', '| a |  \n\\| --- |'],
    ['[x](y) `z` ~~no~~', '\\[x](y) \\`z\\` \\~\\~no\\~\\~'],
    ['https://a.org and www.b.org or c@d.org', 'https\\://a.org and www\\.b.org or c\\@d.org'],
    ['snake_case 3 < 4', 'snake_case 3 < 4'],
    ['two  blanks\tand a tab', 'two &#32;blanks&#9;and a tab'],
    ['<<<<<<< HEAD', '\\<<<<<<< HEAD'],
    ['? ask the board', '? ask the board'],
    ['*strong* and _soft_', '\\*strong\\* and \\_soft\\_'],
    ['# not a heading', '\\# not a heading'],
    ['  ### nor this', '&#32;&#32;\\### nor this'],
    ['---', '\\---'],
    ['Title\n===', 'Title  \n\\==='],
    ['```', '\\`\\`\\`'],
    ['<!-- location -->', '\\<!-- location -->'],
    ['<script>', '\\<script>'],
    ['a < b & c', 'a < b & c'],
    ['a &amp; &nbsp', 'a \\&amp; \\&nbsp'],
    ['&#35; x', '\\&#35; x'],
    ['\\#', '\\\\#'],
    ['C:\\temp', 'C:\\temp'],
    ['ends in a blank ', 'ends in a blank&#32;'],
    ['\n\nlater', '<br><br>later'],
    ['one\n\n\n\ntwo', 'one\n\n<br><br>two'],
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
    [['a &amp; b &lt;c&gt;&nbsp;&hellip; &eacute;'], 'a & b <c>\u00a0… é'],
    [['&#233; &#xE9;&#x20;', '&#1114112; &nosuch; & &'], 'é é \n&#1114112; &nosuch; & &'],
    [['&#10;&#10;later'], '\n\nlater'],
    [['One<br>Two<br />Three'], 'One\nTwo\nThree'],
    [['One\\', 'Two  ', 'Three\\\\', 'Four\\', '', 'Five\\'], 'One\nTwo\nThree\\\nFour\\\n\nFive\\'],
    [['One  \\', 'Two'], 'One  \nTwo'],
    [['- food', '- time', '  1. now'], '- food\n- time\n  1. now'],
    [['```', '# a \\* b', 'c\\', '```', 'd \\* e'], '```\n# a \\* b\nc\\\n```\nd * e'],
    [['~~~', 'one\\', 'two'], '~~~\none\ntwo'],
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

describe('lines that a program has wrapped are one line', () => {
  const long = 'Several of them told us that they would like to meet somewhere near to school, or';
  test.each([
    ['where the next word had no room', [long.slice(0, 78), 'school, or in the library'], ' '],
    ['but not where it had', ['Several of them told us.', 'Others did not.'], '\n'],
    ['nor where a line is longer than that', [`${long} at`, 'home'], '\n'],
    ['nor where something to come back to begins', [long.slice(0, 78), '?wheelchairs and ramps'], '\n'],
    ['nor where a list begins', [long.slice(0, 78), '- school and the library'], '\n'],
    ['nor where a row of a table begins', [long.slice(0, 78), '|school|the library|'], '\n'],
    ['but where a word only begins like one', [long.slice(0, 78), '|school and the library'], ' '],
    ['where wide signs had no room', ['他们 '.repeat(15).trim(), '他们他们 他们'], ' '],
    ['where they had, to a program that counts each as one', ['他们 '.repeat(26).trim(), '他们 他们'], ' '],
  ])('%s', (_, lines, between) => {
    expect(decodeText(lines)).toBe(lines.join(between));
  });

  test('where the last word had room, and the blanks of the hard break behind it had not', () => {
    const line = long.slice(0, 77).trimEnd();
    const last = 'x'.repeat(78 - line.length);
    expect(decodeText([line, `${last}  `, 'More'])).toBe(`${line} ${last}\nMore`);
    expect(decodeText([line, last, 'More'])).toBe(`${line}\n${last}\nMore`);
  });

  test('and any break is a blank in a text of one line, but one that is marked', () => {
    expect(decodeText(['River', '  House  ', 'North\\', 'South', '', 'East'], true)).toBe(
      'River House\nNorth\nSouth\n\nEast',
    );
  });
});
