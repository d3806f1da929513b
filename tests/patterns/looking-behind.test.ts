/** What stands in for patterns that look behind finds what those find: every one of the program, in many texts. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { LookingBehind, patternsThatLookBehind } from '../../src/page/script/looking-behind.ts';
import { allPatterns } from './patterns.ts';

const PATTERNS = (await allPatterns()).filter(({ source }) => /\(\?<[=!]/.test(source));

/** What people write and what they do not mean, in the tests of what could identify someone, and marks of Markdown. */
const TEXTS = ['../text/identifying.test.ts', '../models/markdown/signs.test.ts', '../../README.md'].flatMap(
  (file) => fs.readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'),
);

const findsIn = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].map((found) => [found.index, ...found]);

test('there are texts and patterns to try', () => {
  expect(PATTERNS.length).toBeGreaterThan(60);
  expect(TEXTS.length).toBeGreaterThan(800);
});

test.each(PATTERNS)('$file:$line finds what the browser’s own does', ({ source, flags }) => {
  const every = `${flags.replace(/[gy]/g, '')}g`;
  const [own, standIn] = [new RegExp(source, every), new LookingBehind(source, every)];
  for (const text of TEXTS) expect(findsIn(standIn, text), text).toEqual(findsIn(own, text));
});

test.each([
  [/(?<=a|b)(c)(?<!bc)d/u, 'acd bcd acd'],
  [/(?<![\])(])x/u, ']x (x x'],
  [/(?<=\\)\(/u, '( \\('],
  [/(?<!a)_|_(?!b)/u, 'a_b a_c _b'],
  [/(?<!\p{L})\p{L}+/u, 'one 2two \u{1d504}\u{1d505}'],
])('%s replaces what its own would, and keeps groups in their places', (own, text) => {
  for (const flags of ['u', 'gu']) {
    const [first, second] = [new RegExp(own, flags), new LookingBehind(own.source, flags)];
    expect(text.replace(second, '<$&$1>')).toBe(text.replace(first, '<$&$1>'));
    expect(second.test('nothing')).toBe(first.test('nothing'));
  }
});

test('only patterns that look behind have a stand-in, however they are made', () => {
  const Patterns = patternsThatLookBehind();
  expect(new Patterns('a', 'g')).not.toBeInstanceOf(LookingBehind);
  const one = Patterns('(?<=a)b');
  expect(one).toBeInstanceOf(LookingBehind);
  expect([one.source, new Patterns(one, 'g').source]).toEqual(['(?<=a)b', '(?<=a)b']);
  expect('ab b'.replace(new Patterns(one, 'g'), '-')).toBe('a- b');
  expect(/a/).toBeInstanceOf(Patterns);
});
