import { expect, test } from 'vitest';
import { changed, FILES, problemsOf } from './folder.ts';

const tool = (part: string, by: string) => changed('tool.yaml', part, by);
const place = (part: string, by: string) => changed('place.yaml', part, by);
const talk = (part: string, by: string) => changed('talk.yaml', part, by);
const steps = (part: string, by: string) => changed('next-steps.yaml', part, by);
const { 'tool.yaml': _, ...withoutTool } = FILES;

test.each<[string, Record<string, string>, string[]]>([
  [
    'no tool.yaml',
    withoutTool,
    [
      'q/tool.yaml: is missing; expected the questionnaire as a whole in it (its title, welcome and sections)',
    ],
  ],
  [
    'an unknown name',
    place('ask: Who?', 'ask: Who?\n    hlep: Someone'),
    ['q/place.yaml:14:5: questions.2.hlep: is not a name that is known here; did you mean "help"?'],
  ],
  [
    'an unknown name at the top',
    tool('title: Example', 'title: Example\ncolour: red'),
    [
      'q/tool.yaml:5:1: colour: is not a name that is known here; take it out, or look at the README for the names that are',
    ],
  ],
  [
    'a misspelt name',
    place('ask: Who?', 'aks: Who?'),
    [
      'q/place.yaml:11:5: questions.2.ask: is missing; expected text',
      'q/place.yaml:13:5: questions.2.aks: is not a name that is known here; did you mean "ask"?',
    ],
  ],
  [
    'an id with capitals',
    place('id: who', 'id: Who'),
    ['q/place.yaml:11:9: questions.2.id: is not an id; expected small letters, digits and hyphens'],
  ],
  [
    'a when with two tests',
    talk('has: away', 'has: away, lacks: home'),
    [
      'q/talk.yaml:5:12: points.1.when.1: expected exactly one of has, only, lacks, blank beside the question',
    ],
  ],
  [
    'next steps without words for what can become of one',
    steps('states: { done: Done, set-aside: Set aside, elsewhere: Elsewhere }\n', ''),
    ['q/next-steps.yaml:1:1: states: is missing; expected words for done, set-aside and elsewhere'],
  ],
  [
    'a step without a title, and with a name that is not known',
    steps('    title: Rides\n', '    tilte: Rides\n'),
    [
      'q/next-steps.yaml:8:5: steps.1.title: is missing; expected text',
      'q/next-steps.yaml:9:5: steps.1.tilte: is not a name that is known here; did you mean "title"?',
    ],
  ],
  [
    'a step that is of no kind for safety',
    steps('safety: true', 'safety: yes'),
    ['q/next-steps.yaml:11:13: steps.1.safety: expected true or false'],
  ],
  [
    'a when without a test',
    talk(', has: away', ''),
    [
      'q/talk.yaml:5:12: points.1.when.1: expected exactly one of has, only, lacks, blank beside the question',
    ],
  ],
  ['no ask', place('    ask: Who?\n', ''), ['q/place.yaml:11:5: questions.2.ask: is missing; expected text']],
  [
    'an empty ask',
    place('ask: Who?', 'ask: "  "'),
    ['q/place.yaml:13:10: questions.2.ask: is empty; expected text'],
  ],
  [
    'an unknown kind',
    place('kind: text', 'kind: date'),
    [
      'q/place.yaml:12:11: questions.2.kind: needs a kind: one (choose one), any (choose any), text (a line), or notes (several lines)',
    ],
  ],
  [
    'no kind',
    place('    kind: text\n', ''),
    [
      'q/place.yaml:11:5: questions.2.kind: needs a kind: one (choose one), any (choose any), text (a line), or notes (several lines)',
    ],
  ],
  [
    'a title that is no text',
    place('    column: Where\n', '    column: Where\n    share: title\n'),
    ['q/place.yaml:8:12: questions.1.share: expected true; a title is a question of text'],
  ],
  [
    'a day to check back that is something else',
    place('ask: Who?', 'ask: Who?\n    checking-back: often'),
    ['q/place.yaml:14:20: questions.2.checking-back: expected when'],
  ],
  [
    'a day to check back in notes',
    place('ask: Our model is…', 'ask: Our model is…\n    checking-back: when'),
    [expect.stringMatching(/^q\/place\.yaml:\d+:\d+: questions\.3\.checking-back: /)],
  ],
  [
    'no options',
    place('kind: text', 'kind: one'),
    ['q/place.yaml:11:5: questions.2.options: is missing; expected a list'],
  ],
  [
    'questions and points',
    talk('points:', 'questions:\n  - { id: x, kind: text, ask: X? }\npoints:'),
    ['q/talk.yaml:1:1: expected either questions or points'],
  ],
  [
    'neither',
    { ...FILES, 'talk.yaml': 'id: talk\ntitle: Talk\n' },
    ['q/talk.yaml:1:1: expected either questions or points'],
  ],
  [
    'a version in words',
    tool('version: 1', 'version: one'),
    ['q/tool.yaml:2:10: version: expected a whole number from 1 up'],
  ],
  [
    'version 0',
    tool('version: 1', 'version: 0'),
    ['q/tool.yaml:2:10: version: expected a whole number from 1 up'],
  ],
  [
    'a version with a point',
    tool('version: 1', 'version: 1.0'),
    ['q/tool.yaml:2:10: version: expected a whole number from 1 up'],
  ],
  [
    'an unknown language',
    tool('language: en', 'language: e_n'),
    ['q/tool.yaml:3:11: language: is not a language; expected a tag such as en or es-MX'],
  ],
  [
    'a flag that is neither',
    place('ask: Who?', 'ask: Who?\n    careful: yes'),
    ['q/place.yaml:14:14: questions.2.careful: expected true or false'],
  ],
  [
    'a control character',
    place('ask: Who?', 'ask: "Who\\u001b[2J"'),
    ['q/place.yaml:13:10: questions.2.ask: holds a control character; expected text alone'],
  ],
  [
    'a list in the place of text',
    place('ask: Who?', 'ask: [Who]'),
    ['q/place.yaml:13:10: questions.2.ask: is of another kind; expected text'],
  ],
  [
    'an earlier gloss that says nothing',
    place('label: Away', 'label: Away, glosses-before: [Far, ""]'),
    ['q/place.yaml:10:56: questions.1.options.2.glosses-before.2: is empty; expected text'],
  ],
  [
    'words for others without a label',
    place('label: Away', 'label: Away, for-others: { phrase: far }'),
    ['q/place.yaml:10:46: questions.1.options.2.for-others.label: is missing; expected text'],
  ],
  [
    'a telling word in the place of several',
    place('label: Away', 'label: Away, for-others: { label: Far, telling: Gone }'),
    ['q/place.yaml:10:69: questions.1.options.2.for-others.telling: is of another kind; expected a list'],
  ],
  [
    'an earlier gloss in the place of several',
    place('label: Away', 'label: Away, glosses-before: Far'),
    ['q/place.yaml:10:50: questions.1.options.2.glosses-before: is of another kind; expected a list'],
  ],
  [
    'an empty file',
    { ...FILES, 'talk.yaml': '' },
    ['q/talk.yaml:1:1: expected a section: id, title, and questions or points'],
  ],
  [
    'a list in the place of a section',
    { ...FILES, 'talk.yaml': '- a\n' },
    ['q/talk.yaml:1:1: expected a section: id, title, and questions or points'],
  ],
  [
    'an open quote',
    place('ask: Who?', 'ask: "Who?'),
    [
      'q/place.yaml:13:15: something is missing here: a closing quote or bracket, a comma, or a colon with a space after it',
    ],
  ],
  [
    'a name twice',
    place('ask: Who?', 'ask: Who?\n    ask: Where?'),
    ['q/place.yaml:14:5: this name is there twice in the same list of names; keep one of the two'],
  ],
  [
    'an alias',
    place('ask: Who?', 'ask: *where'),
    [
      'q/place.yaml:13:10: a word that begins with "*" stands for another part of the file; put it in quotes if it is text',
    ],
  ],
  [
    'a tag',
    place('ask: Who?', 'ask: !text Who?'),
    [
      'q/place.yaml:13:10: a word that begins with "!" has a meaning of its own in YAML; put it in quotes if it is text',
    ],
  ],
])('%s', (_name, texts, lines) => {
  expect(problemsOf(texts)).toEqual(lines);
});

test('a name that is known, in a place where it is not, is no nearest name to itself', () => {
  const [line] = problemsOf(place('kind: text', 'kind: text\n    column: Who'));
  expect(line).toMatch(/^q\/place\.yaml:13:5: questions\.2\.column: is not a name that is known here/);
  expect(line).not.toContain('did you mean "column"');
});
