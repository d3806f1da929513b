import { describe, expect, test } from 'vitest';
import { yaml } from '../../../src/models/yaml.ts';
import { answering, noting, revised } from '../kept.ts';

const HEAD = `mentoring-model: 1
questionnaire: example 1
status: in progress
`;

describe('line ends of Windows stay', () => {
  const text = `${HEAD}answers:\n  # ours\n  program: River House # a title\n  hopes: |\n    One\n    Two\n`;
  test.each<[string, ReturnType<typeof answering>, string]>([
    ['where a text changes', answering('program', 'Bridge'), text.replace('River House', 'Bridge')],
    [
      'where a text of several lines changes',
      answering('hopes', 'A\nB'),
      text.replace('|\n    One\n    Two\n', '|-\n    A\n    B\n'),
    ],
    [
      'where an answer is new',
      answering('location', ['site']),
      `${text}  # Where will they meet?\n  location: [site]\n`,
    ],
    [
      'where an answer is cleared',
      answering('hopes', null),
      text.replace('  hopes: |\n    One\n    Two\n', ''),
    ],
    ['where a note is new', noting('apps', 'Ours'), `${text}points:\n  # Which app?\n  apps: Ours\n`],
  ])('%s', (_, change, expected) => {
    expect(revised(yaml, text.replaceAll('\n', '\r\n'), change)).toBe(expected.replaceAll('\n', '\r\n'));
  });
});

test('another indentation stays', () => {
  const text = `${HEAD}answers:\n      program: A\n      location:\n      - site\n`;
  const now = revised(yaml, text, (before) =>
    answering('hopes', 'One\nTwo')(answering('program', 'B')(before)),
  );
  expect(now).toBe(
    `${HEAD}answers:\n      program: B\n      # What do you hope for?\n      hopes: |-\n        One\n        Two\n      location:\n      - site\n`,
  );
});

describe('a file may be written in other ways', () => {
  test.each<[string, string, ReturnType<typeof answering>, string]>([
    [
      'no answers yet',
      `${HEAD}answers: {}\n`,
      answering('program', 'A'),
      `${HEAD}answers:\n  # What is the program called?\n  program: A\n`,
    ],
    [
      'an empty list of answers',
      `${HEAD}answers:\n`,
      answering('program', 'A'),
      `${HEAD}answers:\n  # What is the program called?\n  program: A\n`,
    ],
    [
      'answers in one line',
      `${HEAD}answers: { hopes: h, program: A }\npoints: { rides: r }\n`,
      answering('program', 'B'),
      `${HEAD}answers:\n  # What is the program called?\n  program: B\n  # What do you hope for?\n  hopes: h\npoints: { rides: r }\n`,
    ],
    [
      'no newline at the end',
      `${HEAD}answers:\n  program: A`,
      answering('hopes', 'h'),
      `${HEAD}answers:\n  program: A\n  # What do you hope for?\n  hopes: h\n`,
    ],
    [
      'no newline at the end of what changes',
      `${HEAD}answers:\n  program: A`,
      answering('program', 'B'),
      `${HEAD}answers:\n  program: B\n`,
    ],
    [
      'a value below its name',
      `${HEAD}answers:\n  program:\n    A\n  hopes: h\n`,
      answering('program', 'B'),
      `${HEAD}answers:\n  program: B\n  hopes: h\n`,
    ],
    [
      'a name in quotes',
      `${HEAD}answers:\n  "program": A\n  hopes: h\n`,
      answering('hopes', 'i'),
      `${HEAD}answers:\n  "program": A\n  hopes: i\n`,
    ],
    [
      'a name without a value',
      `${HEAD}answers:\n  program:\n  hopes: h\n`,
      answering('program', 'B'),
      `${HEAD}answers:\n  program: B\n  hopes: h\n`,
    ],
    [
      'the marks of a document',
      `%YAML 1.2\n---\n${HEAD}answers:\n  program: A\n...\n`,
      answering('program', 'B'),
      `%YAML 1.2\n---\n${HEAD}answers:\n  program: B\n...\n`,
    ],
    [
      'a new entry before the end mark',
      `---\n${HEAD}answers:\n  program: A\n...\n`,
      answering('hopes', 'h'),
      `---\n${HEAD}answers:\n  program: A\n  # What do you hope for?\n  hopes: h\n...\n`,
    ],
    [
      'a byte order mark',
      `\ufeff${HEAD}answers:\n  program: A\n`,
      answering('program', 'B'),
      `\ufeff${HEAD}answers:\n  program: B\n`,
    ],
    [
      'the only answer cleared',
      `${HEAD}answers:\n  # What is the program called?\n  program: A\n`,
      answering('program', null),
      `${HEAD}answers: {}\n`,
    ],
    [
      'the only note cleared',
      `${HEAD}answers:\n  program: A\npoints:\n  # How do they get there?\n  rides: r\n`,
      noting('rides', null),
      `${HEAD}answers:\n  program: A\n`,
    ],
    [
      'the top in another order',
      `answers:\n  program: A\n${HEAD}`,
      answering('program', 'B'),
      `answers:\n  program: B\n${HEAD}`,
    ],
  ])('%s', (_, text, change, expected) => {
    expect(revised(yaml, text, change)).toBe(expected);
  });

  test('a byte order mark stays at the start alone where a line at the top is new', () => {
    const text = `\ufeff${HEAD}answers:\n  program: A\n`;
    const now = revised(yaml, text, (before) => ({ ...before, place: 'hopes' }));
    expect(now).toBe(`\ufeff${HEAD}place: hopes\nanswers:\n  program: A\n`);
  });

  test('comments stay also where the answers were in one line', () => {
    const text = `${HEAD}# above\nanswers: { program: A } # beside\n# below\n`;
    const now = revised(yaml, text, answering('program', 'B'));
    expect(now.match(/# (above|beside|below)/g)).toEqual(['# above', '# beside', '# below']);
    const empty = revised(yaml, `${HEAD}answers: {} # beside\n`, answering('program', 'B'));
    expect(empty).toContain('# beside');
  });

  test('comments that somebody wrote stay when the last answer is cleared', () => {
    const text = `${HEAD}answers:\n  # What is the program called?\n  # (a working title)\n  program: A # ask\n`;
    const now = revised(yaml, text, answering('program', null));
    expect(now.match(/# .*/g)).toEqual(['# (a working title)', '# ask']);
  });
});

test('earlier revisions stay as somebody wrote them when one is added', () => {
  const first =
    '  # the first one\n  - on:   2026-12-01\n    why: "The council asked"   # in May\n    changed: {hopes: {}}\n';
  const text = `${HEAD}answers:\n  program: A\nrevisions:\n${first}`;
  const added = { on: '2026-12-02T10:00:00Z', why: null, changed: new Map([['program', null]]) };
  const now = revised(yaml, text, (before) => ({ ...before, revisions: [...before.revisions, added] }));
  expect(now).toBe(`${text}  - "on": 2026-12-02T10:00:00Z\n    changed:\n      program: {}\n`);
});

test.each([
  ['- ', ''],
  ['-   ', '    '],
])('a list that other programs have put on lines stays on lines', (mark, indent) => {
  const open = (...ids: string[]) => ids.map((id) => `${indent}${mark}${id}\n`).join('');
  const head = `${HEAD}answers:\n  program: A\n`;
  const before = `${head}open:\n${open('hopes', 'form', 'location', 'statement')}`;
  expect(revised(yaml, before, answering('location', 'site'))).toContain(
    `open:\n${open('hopes', 'form').trimEnd()}\n${indent}- statement\n`,
  );
});

describe('what stands below a text stays out of it', () => {
  test.each([['|'], ['|-'], ['>'], ['>-']])('blank lines and comments below a %s text', (mark) => {
    const below = '\n\n# by hand\n\n  # Which form?\n  form: natural\n';
    const text = `${HEAD}answers:\n  hopes: ${mark}\n    One\n    Two\n${below}`;
    expect(revised(yaml, text, answering('hopes', 'Three'))).toBe(
      `${HEAD}answers:\n  hopes: Three\n${below}`,
    );
  });

  test('a comment that is indented below a line that becomes several', () => {
    const text = `${HEAD}answers:\n  hopes: One\n      # by hand\n  form: natural\n`;
    expect(revised(yaml, text, answering('hopes', 'One\nTwo'))).toContain('# by hand\n');
  });
});
