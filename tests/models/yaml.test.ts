import { describe, expect, test } from 'vitest';
import { json } from '../../src/models/json.ts';
import { yaml } from '../../src/models/yaml.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { answering, noting, read, revised } from './kept.ts';

/** A file that somebody has been at by hand. */
const BY_HAND = `# Our copy. Do not print.
mentoring-model: 1
questionnaire: example 1   # from the toolkit
status: in progress # or: complete

answers:   # ours
  # What is the program called?
  # (a working title)
  program: River House   # ask the board

  hopes: |   # from the youth council
    Someone who stays.
    # not a comment

    ? who pays
  # Which form?
  form: natural

  # where we are today
  location:
    - site      # until May
    # and then
    - other: Library
  # the end
points: { rides: By bus }
# goodbye
`;

test('a created file has each question above its answer', () => {
  const answers = {
    program: 'River House',
    hopes: 'One\n\n? two\n# three',
    form: chosen('natural'),
    location: chosen('site', ['other', 'Library: rooms']),
  };
  const revisions = [
    {
      on: '2026-12-01T15:02:10Z',
      why: 'The council asked.',
      changed: new Map([
        ['location', { from: ['site'], to: ['site', 'other'] }],
        ['hopes', null],
      ]),
    },
  ];
  const kept = model(answers, { place: 'statement', points: { rides: 'By bus' }, revisions });
  expect(yaml.create(kept, EXAMPLE)).toBe(`# Choosing a model
mentoring-model: 1
questionnaire: example 1
status: complete
started: 2026-11-23T09:12:44Z
revised: 2026-11-23T09:12:44Z
place: statement
answers:
  # What is the program called?
  program: River House
  # What do you hope for?
  hopes: |-
    One

    ? two
    # three
  # Which form?
  form: natural
  # Where will they meet?
  location:
    - site
    - other: "Library: rooms"
points:
  # How do they get there?
  rides: By bus
revisions:
  - "on": 2026-12-01T15:02:10Z
    why: The council asked.
    changed:
      location: {from: [site], to: [site, other]}
      hopes: {}
open: [statement]
`);
});

test.each([
  ['02134', '"02134"'],
  ['1e3', '"1e3"'],
  ['no', '"no"'],
  ['Yes', '"Yes"'],
  ['null', '"null"'],
  ['~', '"~"'],
  ['2026-11-23', '"2026-11-23"'],
  ['=cmd()', '"=cmd()"'],
  ['=', '"="'],
  ['<<', '"<<"'],
  ['12:30:45', '"12:30:45"'],
  ['1:4', '"1:4"'],
  ['1,000', '"1,000"'],
  ['0o17', '"0o17"'],
  ['1_000', '"1_000"'],
  ['5.', '"5."'],
  ['.inf', '".inf"'],
  ['2026-1-5 8:05:00', '"2026-1-5 8:05:00"'],
  [':symbol', '":symbol"'],
  ['y', '"y"'],
  ['off', '"off"'],
  ['*x', '"*x"'],
  ['&x', '"&x"'],
  ['\ufeffx', '"\\ufeffx"'],
  ['a\uffff', '"a\\uffff"'],
  ['- x', '"- x"'],
  ['# x', '"# x"'],
  ['a: b', '"a: b"'],
  ['River House', 'River House'],
])('a text that other readers would take for something else is in quotes: %s', (text, written) => {
  expect(yaml.create(model({ program: text }), EXAMPLE)).toContain(`  program: ${written}\n`);
});

test('a file where nothing changes stays as it is', () => {
  expect(revised(yaml, BY_HAND, (same) => same)).toBe(BY_HAND);
});

test('a comment beside a text that gets several lines goes above it', () => {
  const text = 'mentoring-model: 1\nquestionnaire: example 1\nanswers:\n  hopes: One   # ask the board\n';
  expect(revised(yaml, text, answering('hopes', 'One\nTwo'))).toContain(
    '  # ask the board\n  hopes: |-\n    One\n    Two\n',
  );
});

describe('a file edited by hand changes in one entry alone', () => {
  test.each<[string, ReturnType<typeof answering>, string, string]>([
    [
      'a comment beside a text stays beside it',
      answering('program', 'Bridge House'),
      'program: River House   # ask the board\n',
      'program: Bridge House # ask the board\n',
    ],
    [
      'a text of several lines becomes another',
      answering('hopes', 'One\n\nTwo'),
      '  hopes: |   # from the youth council\n    Someone who stays.\n    # not a comment\n\n    ? who pays\n',
      '  # from the youth council\n  hopes: |-\n    One\n\n    Two\n',
    ],
    [
      'a text of several lines becomes one line',
      answering('hopes', 'One'),
      '  hopes: |   # from the youth council\n    Someone who stays.\n    # not a comment\n\n    ? who pays\n',
      '  hopes: One # from the youth council\n',
    ],
    ['an option', answering('form', 'assigned'), '  form: natural\n', '  form: assigned\n'],
    [
      'the comments inside a list go above it',
      answering('location', ['community', 'blend']),
      '  location:\n    - site      # until May\n    # and then\n    - other: Library\n',
      '  # until May\n  # and then\n  location: [community, blend]\n',
    ],
    [
      "a cleared answer takes the tool's own comment with it",
      answering('form', null),
      '  # Which form?\n  form: natural\n',
      '',
    ],
    [
      'a cleared answer leaves the comments that somebody wrote',
      answering('program', null),
      '  program: River House   # ask the board\n',
      '  # ask the board\n',
    ],
    [
      'a cleared list leaves the comments inside it',
      answering('location', null),
      '  location:\n    - site      # until May\n    # and then\n    - other: Library\n',
      '  # until May\n  # and then\n',
    ],
    [
      'a new answer comes after those before it, with its question',
      answering('statement', 'Ours.'),
      '    - other: Library\n',
      '    - other: Library\n  # Our model is…\n  statement: Ours.\n',
    ],
    [
      'a note among notes in one line',
      noting('rides', 'By van'),
      'points: { rides: By bus }\n',
      'points:\n  # How do they get there?\n  rides: By van\n',
    ],
  ])('%s', (_, change, part, by) => {
    expect(BY_HAND).toContain(part);
    expect(revised(yaml, BY_HAND, change)).toBe(BY_HAND.replace(part, () => by));
  });

  test('the status changes with the choices, and keeps its comment', () => {
    const text = BY_HAND.replace('  # Which form?\n  form: natural\n', '');
    expect(revised(yaml, text, answering('form', 'natural'))).toBe(
      BY_HAND.replace('in progress # or: complete', 'complete # or: complete').replace(
        '    ? who pays\n',
        '    ? who pays\n',
      ),
    );
  });
});

test('a text that somebody typed with the marks of a merge is kept', () => {
  const text = '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> theirs';
  const said = model(
    { hopes: text, statement: text, location: chosen(['other', text]) },
    { points: { rides: text }, revisions: [{ on: '2026-12-01T15:02:10Z', why: text, changed: new Map() }] },
  );
  for (const format of [yaml, json]) expect(read(format, format.create(said, EXAMPLE))).toEqual(said);
});

test('a revision is read as programs write it that take its name for true', () => {
  const said = model(
    { program: 'P' },
    { revisions: [{ on: '2026-12-01T15:02:10Z', why: null, changed: new Map() }] },
  );
  const text = yaml
    .create(said, EXAMPLE)
    .replace('"on": 2026-12-01T15:02:10Z', 'true: 2026-12-01 15:02:10+00:00');
  expect(read(yaml, text)).toEqual(said);
});
