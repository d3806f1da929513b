/** No pattern in the program costs more than linear time: a text of any size is read, or refused, while somebody waits. */
import { expect, test } from 'vitest';
import { ALL } from '../faults/figures.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { costOf, isBounded } from './linear.ts';
import { allPatterns, type Pattern, written } from './patterns.ts';

/** What takes recheck more than a second each: tried in `npm run faults` alone. */
const SLOW_TO_JUDGE = ['src/text/identifying.ts'];

const isException = ({ file, source }: Pattern) =>
  EXCEPTIONS.some((one) => one.file === file && source.startsWith(one.begins));

test('recheck finds what it is asked for', () => {
  expect(costOf({ source: '\\n+$', flags: '' }).verdict).toBe('worse');
  expect(costOf({ source: '(?:a|a)*b', flags: '' }).verdict).toBe('worse');
  expect(costOf({ source: '^\\n+$', flags: '' }).verdict).toBe('linear');
});

test.each([
  ['a{2,3}[+*]\\+\\*', true],
  ['a{2,}', false],
  ['[a-z]+', false],
  ['(?:ab)*', false],
])('%s: every repetition has an upper bound: %s', (source, bounded) => {
  expect(isBounded({ source })).toBe(bounded);
});

test('all patterns are found, and each is there when its module is loaded', async () => {
  const all = await allPatterns();
  const { patterns, built } = written();
  expect(patterns.length).toBeGreaterThan(120);
  const places = new Set(all.map(({ file, line }) => `${file}:${line}`));
  expect(built.filter((place) => !places.has(place))).toEqual([]);
});

test('none costs more than linear time', { timeout: 600_000 }, async () => {
  const patterns = (await allPatterns()).filter((one) => !isBounded(one) && !isException(one));
  const looked = ALL ? patterns : patterns.filter(({ file }) => !SLOW_TO_JUDGE.includes(file));
  const worse = looked
    .map((one) => ({ ...one, ...costOf(one) }))
    .filter(({ verdict }) => verdict !== 'linear');
  expect(worse.map(({ file, line, source, verdict }) => `${file}:${line} /${source}/: ${verdict}`)).toEqual(
    [],
  );
});
