/** No pattern in the program costs more than linear time: a text of any size is read, or refused, while somebody waits. */
import { expect, test } from 'vitest';
import { ALL } from '../faults/figures.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { costOf, isBounded } from './linear.ts';
import { allPatterns, type Pattern, written } from './patterns.ts';

/** How long recheck may think about a pattern in `npm test`, in milliseconds: what takes longer is for `npm run faults`. */
const SHORT_PATIENCE = 400;

/** Asked for once: what a module puts together is seen only while that is loaded for the first time. */
const ALL_PATTERNS = allPatterns();

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
  const all = await ALL_PATTERNS;
  const { patterns, built } = written();
  expect(patterns.length).toBeGreaterThan(120);
  const places = new Set(all.map(({ file, line }) => `${file}:${line}`));
  expect(built.filter((place) => !places.has(place))).toEqual([]);
});

test('each exception is of a pattern that is there, and has no repetition without an upper bound', async () => {
  const all = await ALL_PATTERNS;
  for (const { file, begins } of EXCEPTIONS) {
    const meant = all.filter((one) => one.file === file && one.source.startsWith(begins));
    expect(meant.length, begins).toBeGreaterThan(0);
    expect(
      meant.filter((one) => !isBounded(one)),
      begins,
    ).toEqual([]);
  }
});

test('none costs more than linear time', { timeout: 900_000 }, async () => {
  const patterns = (await ALL_PATTERNS).filter((one) => !isException(one));
  const worse = patterns
    .map((one) => ({ ...one, ...(ALL ? costOf(one) : costOf(one, SHORT_PATIENCE)) }))
    // With all patience recheck still cannot tell of some, now of these and now of those: their repetitions are bounded.
    .filter((one) => one.verdict === 'worse' || (ALL && one.verdict === 'not known' && !isBounded(one)));
  expect(worse.map(({ file, line, source, verdict }) => `${file}:${line} /${source}/: ${verdict}`)).toEqual(
    [],
  );
});
