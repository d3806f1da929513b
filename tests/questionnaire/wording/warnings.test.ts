import { describe, expect, test } from 'vitest';
import { wordingWarnings } from '../../../src/questionnaire/wording/warnings.ts';
import { problemLine } from '../../../src/text/problem.ts';
import { changed, FILES, folder } from '../folder.ts';

const warningsOf = (texts: Readonly<Record<string, string>>) =>
  wordingWarnings(folder(texts)).map(problemLine);

/** A section with one question, and what else is written with it. */
const asking = (ask: string, ...lines: string[]) => ({
  ...FILES,
  'place.yaml': [
    'id: place\ntitle: Place\nquestions:',
    '  - id: it\n    kind: notes',
    `    ask: ${ask}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n'),
});

const THIRTY = Array.from({ length: 30 }, () => 'a').join(' ');

describe('a questionnaire in plain words', () => {
  test('has no warnings', () => {
    expect(warningsOf(asking('What helps?', 'help: Think of the last year.'))).toEqual([]);
  });
});

describe('words that blame', () => {
  const tool = (part: string, by: string) => changed('tool.yaml', part, by);
  const place = (part: string, by: string) => changed('place.yaml', part, by);
  test.each<[string, Record<string, string>, string]>([
    ['the title', tool('title: Example', 'title: You must'), 'q/tool.yaml:4:8: title: '],
    ['the subtitle', tool('welcome:', 'subtitle: You must\nwelcome:'), 'q/tool.yaml:5:11: subtitle: '],
    ['the welcome', tool('welcome: W', 'welcome: You must w'), 'q/tool.yaml:5:10: welcome: '],
    ['what comes before', tool('welcome:', 'before: You must\nwelcome:'), 'q/tool.yaml:5:9: before: '],
    ['the line on privacy', tool('Private', '|\n  You must'), 'q/tool.yaml:6:10: privacy: '],
    [
      'the same for paper',
      tool('sections', 'privacyOnPaper: You must\nsections'),
      'q/tool.yaml:7:17: privacyOnPaper: ',
    ],
    [
      'the same for the page',
      tool('sections', 'privacyOnPage: You must\nsections'),
      'q/tool.yaml:7:16: privacyOnPage: ',
    ],
    [
      'the note with the help lines',
      tool('sections', 'helpLines: { checked: 2026-11-23, note: You must, lines: [] }\nsections'),
      'q/tool.yaml:7:41: note: ',
    ],
    ["a section's title", place('title: Place', 'title: You must'), 'q/place.yaml:2:8: title: '],
    [
      'what a section is about',
      place('questions:', 'about: You must\nquestions:'),
      'q/place.yaml:3:8: about: ',
    ],
    ['a question', place('ask: Who?', 'ask: You must'), 'q/place.yaml:13:10: who: '],
    [
      'the help of a question',
      place('ask: Who?', 'ask: It\n    help: You must'),
      'q/place.yaml:14:11: who: ',
    ],
    ["a question's name in the grid", place('column: Where', 'column: Must'), 'q/place.yaml:7:13: where: '],
    ['a label', place('label: Away', 'label: You must'), 'q/place.yaml:10:28: away: '],
    ['a gloss', place('label: Away', 'label: A, gloss: Must'), 'q/place.yaml:10:38: away: '],
    ['a phrase', place('label: Away', 'label: A, phrase: must'), 'q/place.yaml:10:39: away: '],
    [
      "what asks for an option's own words",
      place('label: Away', 'label: A, describe: You must'),
      'q/place.yaml:10:41: away: ',
    ],
    ['a sentence of a draft', place('We meet', 'We must meet'), 'q/place.yaml:17:13: statement: '],
    ['a point', changed('talk.yaml', 'How do they', 'How must they'), 'q/talk.yaml:6:10: rides: '],
  ])('are told of in %s, at its place', (_, texts, place) => {
    const blaming = warningsOf(texts).filter((line) => line.toLowerCase().includes('"must"'));
    expect(blaming).toEqual([expect.stringContaining(place)]);
  });

  test('are told with a reason, and with what to say instead', () => {
    expect(warningsOf(asking('Do sex workers come?'))).toEqual([
      'q/place.yaml:6:10: it: "sex workers" suggests that exploitation was a choice; expected words such as "young person who was exploited"',
    ]);
  });

  test('are not looked for in sources, ids, conditions and the names of help lines', () => {
    const tool = [
      'source: { name: Trustees must, note: They must }',
      'helpLines:\n  checked: 2026-11-23\n  lines: [{ name: You Must Call, reach: must.org }]',
    ].join('\n');
    const texts = {
      'tool.yaml': `${FILES['tool.yaml']}${tool}\n`,
      'place.yaml':
        'id: place\ntitle: Place\nquestions: [{ id: must, kind: text, ask: It?, source: A must }]\n',
      'talk.yaml':
        'id: talk\ntitle: T\npoints: [{ id: a, when: [{ question: must, blank: true }], ask: It?, source: Must }]\n',
    };
    expect(warningsOf(texts)).toEqual([]);
  });
});

describe('a long question', () => {
  test('is told of from 31 words', () => {
    expect(warningsOf(asking(`${THIRTY}?`))).toEqual([]);
    expect(warningsOf(asking(`${THIRTY} b?`))).toEqual([
      'q/place.yaml:6:10: it: asks in 31 words; expected 30 at most: ask for one thing, or in two questions',
    ]);
  });

  test('is told of among the points too, but its help may be longer', () => {
    expect(warningsOf(asking('What helps?', `help: ${THIRTY}. It is ${THIRTY}.`))).toEqual([]);
    expect(warningsOf(changed('talk.yaml', 'How do they get there?', `${THIRTY} b?`))).toContainEqual(
      expect.stringMatching(/^q\/talk\.yaml:6:10: rides: asks in 31 words/),
    );
  });
});

describe('a question that is hard to read', () => {
  const HARD = 'What eligibility criteria and recruitment procedures do you anticipate?';

  test('is told of with its grade and its longest words', () => {
    expect(warningsOf(asking(HARD))).toEqual([
      'q/place.yaml:6:10: it: reads at grade 14.1; expected 8 at most: use shorter sentences, or shorter words for eligibility, criteria, anticipate',
    ]);
  });

  test('may have help that makes it plain, and help that makes it hard', () => {
    const plain = 'help: Say how you will find them. Say how you will choose. It can be a short list.';
    expect(warningsOf(asking(HARD, `${plain} Add to it when you like, or come back to it.`))).toEqual([]);
    expect(warningsOf(asking('What helps?', `help: ${HARD}`))).toEqual([
      expect.stringContaining('reads at grade'),
    ]);
  });

  test('is told of among the points too', () => {
    expect(warningsOf(changed('talk.yaml', 'How do they get there?', HARD))).toContainEqual(
      expect.stringMatching(/^q\/talk\.yaml:6:10: rides: reads at grade/),
    );
  });
});

describe('a question about places or people', () => {
  test('is told of where nobody said whether answers could point to someone', () => {
    expect(warningsOf(asking('Where do they meet?'))).toEqual([
      'q/place.yaml:6:10: it: asks about places or people ("Where"); expected careful: true, which shows the line on privacy, or careful: false where no answer can point to someone',
    ]);
    expect(warningsOf(asking('What helps?', 'help: Say who.'))).toHaveLength(1);
  });

  test.each([['careful: true'], ['careful: false']])('is let be with %s', (line) => {
    expect(warningsOf(asking('Where do they meet?', line))).toEqual([]);
  });

  test('is let be where people only choose, but not where an option asks for words of its own', () => {
    const describes = changed('place.yaml', 'label: Away', 'label: Away, describe: Say it in a few words');
    const told = (texts: Record<string, string>) => warningsOf(texts).map((line) => line.split(': ', 2)[1]);
    expect(told(FILES)).toEqual(['who']);
    expect(told(describes)).toEqual(['where', 'who']);
  });

  test('is let be among the points, which have no such mark', () => {
    expect(warningsOf(changed('talk.yaml', 'How do', 'Where do')).join()).not.toContain('rides');
  });
});

describe('warnings', () => {
  test('are in the order of the text, file by file', () => {
    const texts = {
      'tool.yaml': `${FILES['tool.yaml']}subtitle: A must\n`,
      'place.yaml': asking(`Where ${THIRTY}?`, 'help: You must')['place.yaml'] ?? '',
      'talk.yaml': (FILES['talk.yaml'] ?? '').replace('How do', 'How must'),
    };
    expect(warningsOf(texts).map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'q/tool.yaml:8:11 subtitle',
      'q/place.yaml:6:10 it',
      'q/place.yaml:6:10 it',
      'q/place.yaml:7:11 it',
      'q/talk.yaml:6:10 rides',
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ['a name that is not known', asking('You must', 'hlep: x')],
    ['a missing kind', changed('place.yaml', 'kind: text\n    ask: Who?', 'ask: You must')],
    ['another file that is no YAML', { ...asking('You must'), 'talk.yaml': 'id: "' }],
    ['a list in the place of text', asking('You must', 'help: [a]')],
    ['nothing in a list', changed('place.yaml', 'questions:', 'questions:\n  - null\n  - ask: You must')],
    ['a language that is none', { ...asking('You must'), 'tool.yaml': 'language: e_n' }],
    ['no tool.yaml', { 'place.yaml': asking('You must')['place.yaml'] ?? '' }],
  ])('are given beside what is amiss: %s', (_, texts) => {
    expect(warningsOf(texts)).toContainEqual(expect.stringContaining('"must"'));
  });

  test.each([
    ['q/place.yaml', 'id: "'],
    ['q/place.yaml', '- a'],
    ['q/place.yaml', ''],
  ])('are none for a file without anything to read: %s, %j', (_, text) => {
    expect(warningsOf({ ...FILES, 'place.yaml': text })).toEqual([]);
  });

  test('in another language are about length alone', () => {
    const spanish = (ask: string) => ({
      ...asking(ask),
      'tool.yaml': (FILES['tool.yaml'] ?? '').replace('language: en', 'language: es-MX'),
    });
    const hard = 'Where must eligibility criteria and recruitment procedures be communicated?';
    expect(warningsOf(asking(hard))).toHaveLength(3);
    expect(warningsOf(spanish(hard))).toEqual([]);
    expect(warningsOf(spanish(`${THIRTY} b?`))).toEqual([expect.stringContaining('31 words')]);
  });
});
