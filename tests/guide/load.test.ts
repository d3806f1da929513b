import { describe, expect, test } from 'vitest';
import { topicAt, topicsBeside } from '../../src/guide/guide.ts';
import { guideWarnings } from '../../src/guide/warnings.ts';
import { problemLine } from '../../src/text/problem.ts';
import { changed, FILES, guideFolder, guideIn, problemsOf, QUESTIONNAIRE } from './folder.ts';

describe('a guide', () => {
  test('has its topics, and their options, in the order of the questionnaire', () => {
    const { topics } = guideIn();
    expect(topics.map(({ title, entries }) => [title, ...entries.map((entry) => entry.title)])).toEqual([
      ['Where', 'At home', 'Away'],
      ['Who?', 'Who?'],
    ]);
  });

  test('says in words what its ids stand for', () => {
    const entry = topicAt(guideIn(), 'where')?.entries[1];
    expect(entry?.strength.whom).toBe('Studied with');
    expect(entry?.about).toBe('some young people');
    expect(entry?.sources.map(({ by, readAs }) => [by, readAs])).toEqual([
      ['Somebody', 'its abstract'],
      ['Another', 'its abstract'],
    ]);
  });

  test('is known at a question, and beside it in its section', () => {
    const guide = guideIn();
    expect(topicAt(guide, 'statement')).toBeNull();
    expect(topicsBeside(guide, QUESTIONNAIRE, 'statement').map(({ title }) => title)).toEqual([
      'Where',
      'Who?',
    ]);
    expect(topicsBeside(guide, QUESTIONNAIRE, 'rides')).toEqual([]);
  });
});

const { 'guide.yaml': _whole, ...withoutWhole } = FILES;
const { 'sources.yaml': _sources, ...withoutSources } = FILES;
const where = (part: string, by: string) => changed('where.yaml', part, by);
const elements = (part: string, by: string) => changed('elements.yaml', part, by);

test.each<[string, Record<string, string>, string]>([
  ['no guide.yaml', withoutWhole, 'q/guide/guide.yaml: is missing; expected the guide as a whole in it'],
  [
    'no sources.yaml',
    withoutSources,
    'q/guide/sources.yaml: is missing; expected where its entries come from in it',
  ],
  [
    'a slip in the name of a part of an entry',
    where('worth-knowing: [It takes rides.]', 'worth-knowin: [It takes rides.]'),
    'q/guide/where.yaml:4:5: options.away.worth-knowing: is missing; expected a list\nq/guide/where.yaml:6:5: options.away.worth-knowin: is not a name that is known here; did you mean "worth-knowing"?',
  ],
  [
    'an entry without what',
    where('    what: They meet at home.\n', ''),
    'q/guide/where.yaml:12:5: options.home.what: is missing; expected text',
  ],
  [
    'an entry without evidence',
    where(
      '    evidence: { strength: few, about: some, say: It helped some. }\n    sources: two',
      '    sources: two',
    ),
    'q/guide/where.yaml:12:5: options.home.evidence: is missing; expected the strength, about and say of what is known',
  ],
  [
    'an entry with neither fits-when nor looks-like',
    where('    fits-when: [Home is calm.]\n', ''),
    'q/guide/where.yaml:12:5: options.home: expected either fits-when or looks-like',
  ],
  [
    'an option that there is not',
    where('  away:', '  awya:'),
    'q/guide/where.yaml:2:1: away: has no entry; expected as much about each option of where as about the others\nq/guide/where.yaml:3:3: awya: is no option of where; did you mean "away"?',
  ],
  [
    'a question that there is not',
    elements('  who:', '  whom:'),
    'q/guide/elements.yaml:2:3: whom: is no question that is asked; did you mean "who"?',
  ],
  [
    'a file that is called otherwise than its question',
    { ...withoutName('where.yaml'), 'place.yaml': FILES['where.yaml'] ?? '' },
    'q/guide/place.yaml:1:11: where: differs from the name of its file; expected place',
  ],
  [
    'a question in two files',
    { ...FILES, 'more.yaml': FILES['elements.yaml'] ?? '' },
    'q/guide/more.yaml:2:3: who: is also in q/guide/elements.yaml; expected it once',
  ],
  [
    'options among the elements',
    elements('  who:', '  where:'),
    'q/guide/elements.yaml:2:3: where: is also in q/guide/where.yaml; expected it once\nq/guide/elements.yaml:2:3: where: has options; expected them in a file where.yaml',
  ],
  [
    'a strength that there is not',
    where('strength: few', 'strength: fwe'),
    'q/guide/where.yaml:8:27: away: names "fwe"; expected a strength in guide.yaml; did you mean "few"?',
  ],
  [
    'a group that there is not',
    where('about: some', 'about: sme'),
    'q/guide/where.yaml:8:39: away: names "sme"; expected one of about in guide.yaml; did you mean "some"?',
  ],
  [
    'a source that there is not',
    where('[one, two]', '[one, too]'),
    'q/guide/where.yaml:9:20: away: names "too"; expected a source in sources.yaml; did you mean "two"?',
  ],
  [
    'a way of reading that there is not',
    changed('sources.yaml', 'read: abstract }', 'read: abstrct }'),
    'q/guide/sources.yaml:2:86: one: names "abstrct"; expected a way of reading in guide.yaml; did you mean "abstract"?',
  ],
  [
    'a year in words',
    changed('sources.yaml', 'year: 2020', 'year: last year'),
    'q/guide/sources.yaml:2:46: sources.one.year: expected a year, or null',
  ],
  [
    'a review without a day',
    elements('{ on: 2027-03-01, role: a young adviser }', '{ role: a young adviser }'),
    'q/guide/elements.yaml:8:15: elements.who.reviewed.on: is missing; expected a date',
  ],
  [
    'a review on a day that no calendar has',
    elements('on: 2027-03-01', 'on: 2027-02-30'),
    'q/guide/elements.yaml:8:21: elements.who.reviewed.on: expected a date: 2026-11-23',
  ],
])('%s is told with its place', (_, texts, expected) => {
  expect(problemsOf(texts).join('\n')).toBe(expected);
});

function withoutName(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(FILES).filter(([one]) => one !== name));
}

describe('its author is warned', () => {
  const warnings = (texts: Readonly<Record<string, string>>, language = 'en') =>
    guideWarnings(guideFolder(texts), language).map(problemLine);
  const WORDS = Array.from({ length: 50 }, () => 'word').join(' ');
  const HARD =
    'Considerations regarding organizational sustainability necessitate comprehensive institutional accountability.';

  test('of nothing where all is even and plain', () => {
    expect(warnings(FILES)).toEqual([]);
  });

  test('where one option gets more than twice the words of another', () => {
    expect(
      warnings(where('It helped some. }\n    sources: [', `It helped. ${WORDS} }\n    sources: [`)),
    ).toContain(
      'q/guide/where.yaml:3:3: away: has 67 words, and home has 13; expected 2 times as many at most: say about as much of each',
    );
  });

  test('of what reads above grade 8, in English alone', () => {
    const hard = elements('It takes time.', HARD);
    expect(warnings(hard).join('\n')).toMatch(/^q\/guide\/elements\.yaml:5:21: who: reads at grade \d/);
    expect(warnings(hard, 'es')).toEqual([]);
  });

  test('of words that blame', () => {
    expect(warnings(elements('It takes time.', 'You must wait.')).join('\n')).toContain('"must"');
  });

  test('where a source does not say how much of it was read', () => {
    expect(warnings(changed('sources.yaml', ', read: abstract }', ' }'))).toEqual([
      'q/guide/sources.yaml:2:3: one: does not say how much of it was read; expected a read',
    ]);
  });
});
