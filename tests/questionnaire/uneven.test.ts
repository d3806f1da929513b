import { describe, expect, test } from 'vitest';
import { unevenWarnings } from '../../src/questionnaire/uneven.ts';
import { problemLine } from '../../src/text/problem.ts';
import { changed, FILES, folder, load } from './folder.ts';

const warningsOf = (texts: Readonly<Record<string, string>>) =>
  unevenWarnings(folder(texts), load(texts)).map(problemLine);

const when = (condition: string) => changed('talk.yaml', '{ question: where, has: away }', condition);
const place = (part: string, by: string) => ({
  ...changed('place.yaml', part, by),
  'talk.yaml': when('')['talk.yaml'] ?? '',
});
const HOME =
  'q/place.yaml:9:9: home: brings up no point, as away does; expected a point for each option, or for none';

describe('an option that brings up no point where another does', () => {
  test.each<[string, string, string[]]>([
    ['has', '{ question: where, has: away }', [HOME]],
    ['only', '{ question: where, only: away }', [HOME]],
    ['lacks', '{ question: where, lacks: home }', [HOME]],
    [
      'has, though another is lacking',
      '{ question: where, has: away }, { question: where, lacks: home }',
      [HOME],
    ],
  ])('is told by %s', (_, condition, warnings) => {
    expect(warningsOf(when(condition))).toEqual(warnings);
  });

  test.each([
    ['all do', '{ question: where, has: [away, home] }'],
    ['none does', '{ question: where, blank: true }'],
    ['the point always comes up', ''],
  ])('is not told where %s', (_, condition) => {
    expect(warningsOf(when(condition))).toEqual([]);
  });
});

describe('a draft that leaves something out', () => {
  test('is told of each model choice that it does not name', () => {
    expect(warningsOf(place('We meet {where}.', 'We meet.'))).toEqual([
      `q/place.yaml:17:12: statement: leaves out what is chosen at where, with words of one's own there; expected a sentence with {where}`,
    ]);
    expect(warningsOf(place('    column: Where\n', ''))).toEqual([]);
    expect(warningsOf(place('    draft: ["We meet {where}."]\n', ''))).toEqual([]);
  });

  test('is told of an option that falls away without words of its own', () => {
    const other = (more: string) =>
      place('label: Away }', `label: Away, describe: Where?, phrase: "{described}"${more} }`);
    expect(warningsOf(other(''))).toEqual([
      'q/place.yaml:10:9: away: is left out of the draft where it has no words of its own; expected a phrase-without-words',
    ]);
    expect(warningsOf(other(', phrase-without-words: elsewhere'))).toEqual([]);
  });
});

test('a step is told of that is not about safety, though its point is', () => {
  const safe = when('')['talk.yaml']?.replace('    ask: How', '    safety: true\n    ask: How') ?? '';
  const texts = { ...changed('next-steps.yaml', '    safety: true\n', ''), 'talk.yaml': safe };
  expect(warningsOf(texts)).toEqual([
    'q/talk.yaml:8:11: rides: is about safety, and its step ride-plan is not; expected "safety: true" there too',
  ]);
  expect(warningsOf({ ...FILES, 'talk.yaml': safe })).toEqual([]);
});

test('an option is told of whose words for others hold what would tell it', () => {
  const others = (telling: string) =>
    place('label: Away }', `label: Away, for-others: { label: Trained mentors, telling: [${telling}] } }`);
  expect(warningsOf(others('were-there, trained-MENTOR'))).toEqual([
    'q/place.yaml:10:9: away: tells by "trained-MENTOR", which its own words for others say; expected words that those do not',
  ]);
  expect(warningsOf(others('were-there'))).toEqual([]);
});

test('nothing is uneven in a folder whose points and drafts take in all', () => {
  expect(warningsOf({ ...FILES, 'talk.yaml': when('')['talk.yaml'] ?? '' })).toEqual([]);
});
