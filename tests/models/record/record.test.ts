import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../src/models/record/answers.ts';
import { yaml } from '../../../src/models/yaml.ts';
import { problemLine } from '../../../src/text/problem.ts';
import { readYaml } from '../../../src/text/yaml.ts';
import { chosen, EXAMPLE } from '../../questionnaire/example.ts';
import { problems, read } from '../kept.ts';

const HEAD = 'mentoring-model: 1\nquestionnaire: example 1\n';

describe('a saved model that cannot be read says where and why', () => {
  test.each([
    [
      'a newer format',
      'mentoring-model: 3\nquestionnaire: example 1\nanswers: {}\n',
      [
        'file:1:18: mentoring-model: was made by a newer version of this program; this one reads up to format 2. Install the newer one to open it',
      ],
    ],
    [
      'no format',
      'questionnaire: example 1\n',
      ['file:1:1: mentoring-model: is missing; expected the version of the file format: 1 or 2'],
    ],
    [
      'a format in words',
      'mentoring-model: one\nquestionnaire: example 1\n',
      ['file:1:18: mentoring-model: expected the version of the file format: 1 or 2'],
    ],
    [
      'another questionnaire',
      'mentoring-model: 1\nquestionnaire: housing 3\nanswers: { rooms: 4 }\n',
      [
        'file:2:16: was made with another questionnaire "housing"; this one is "example". Open it with a page made of that one, or name its folder with --questions <dir>',
      ],
    ],
    [
      'no questionnaire',
      'mentoring-model: 1\n',
      [
        'file:1:1: questionnaire: is missing; expected the name of the questionnaire, such as mentoring-models 1',
      ],
    ],
    [
      'a date in words',
      `${HEAD}started: last May\n`,
      ['file:3:10: started: expected a date and time, such as 2026-11-23T09:12:44Z'],
    ],
    [
      'a name that is not known',
      `${HEAD}anwsers: {}\n`,
      ['file:3:1: anwsers: is not a name that is known here; did you mean "answers"?'],
    ],
    [
      'a list of answers',
      `${HEAD}answers: [a]\n`,
      ['file:3:10: answers: expected answers by the id of their question'],
    ],
    [
      'notes in a text',
      `${HEAD}points: none\n`,
      ['file:3:9: points: expected notes by the id of their point'],
    ],
    [
      'revisions in a text',
      `${HEAD}revisions: none\n`,
      ['file:3:12: revisions: expected a list of revisions'],
    ],
    [
      'a revision without a date',
      `${HEAD}revisions:\n  - why: x\n    changed: {}\n`,
      ['file:4:5: revisions.1.on: expected a date and time'],
    ],
    [
      'what is decided in a text',
      `${HEAD}combining: yes\n`,
      ['file:3:12: combining: expected decided, with the ids of what is decided'],
    ],
    [
      'what is decided without a list',
      `${HEAD}combining:\n  decided: form\n`,
      ['file:4:12: in combining: expected the ids of what is decided'],
    ],
    [
      'what stood there with words in the place of a mark',
      `${HEAD}combining:\n  stood:\n    form: as we said\n`,
      ['file:5:11: in combining: expected a mark that this program made: 12 of the signs 0 to 9 and a to f'],
    ],
    [
      'what stood there with words in the place of an id',
      `${HEAD}combining:\n  stood:\n    our form: 0123456789ab\n`,
      ['file:5:5: in combining: expected ids, each with the mark that this program made of what stood there'],
    ],
    [
      'answers that do not fit',
      `${HEAD}answers:\n  progam: x\n  form: [natural, assigned]\n  location:\n    - sit\n    - site: [words]\n`,
      [
        'file:4:3: progam: no question has this id; did you mean "program"?',
        'file:5:9: form: has 2 options; expected one of them',
        'file:7:7: location: "sit" is no option here; did you mean "site"?',
        'file:8:13: location: is a list; expected text',
      ],
    ],
    [
      'a mark of no kind',
      `${HEAD}answers: {}\ndrafts: { statement: yes, program: 5C1F09AB77E2, Sam: older }\n`,
      [
        'file:4:22: in drafts: expected older, or a mark that this program made: 12 of the signs 0 to 9 and a to f',
        'file:4:36: in drafts: expected older, or a mark that this program made: 12 of the signs 0 to 9 and a to f',
      ],
    ],
    [
      'a mark or an unsettled answer under what is no id',
      `${HEAD}answers: {}\ndrafts: { Sam: older }\nunsettled: { Sam: x, location: [[y]] }\n`,
      [
        'file:4:11: is not an id; expected small letters, digits and hyphens',
        'file:5:14: is not an id; expected small letters, digits and hyphens',
        'file:5:33: location: expected an option id, or one id with its own words (other: words)',
      ],
    ],
    [
      'marks and unsettled answers in a text',
      `${HEAD}answers: {}\ndrafts: older\nunsettled: hummingbird\n`,
      [
        'file:4:9: drafts: expected marks by the id of their question',
        'file:5:12: unsettled: expected answers from before they were changed, by the id of their question',
      ],
    ],
    [
      'a note that does not fit',
      `${HEAD}points:\n  ride: x\n`,
      ['file:4:3: ride: no point has this id; did you mean "rides"?'],
    ],
  ])('%s', (_, text, lines) => {
    expect(problems(yaml, text)).toEqual(lines);
  });

  test.each([
    [
      'retired: { old: { answer: x, ask: y } }',
      'file:3:30: in retired: a name is not known here; take it out',
    ],
    [
      'retired: { old: { question: x, answer: y, anwser: z } }',
      'file:3:43: in retired: a name is not known here; did you mean "answer"?',
    ],
    ['retired: { old: [x] }', 'file:3:17: in retired: expected the answer'],
    [
      'revisions: [{ on: 2026-11-23, jo: x }]',
      'file:3:31: in revisions.1: a name is not known here; take it out',
    ],
    [
      'revisions: [{ on: 2026-11-23, changed: { form: { to: [], by: x } } }]',
      'file:3:58: in revisions.1.changed: a name is not known here; take it out',
    ],
  ])(
    'what is amiss within a part of it as in there, and not as if it were of the part itself: %s',
    (line, told) => {
      const [problem, ...more] = problems(yaml, `${HEAD}${line}\n`);
      expect(problem).toContain(told);
      expect(more).toEqual([]);
    },
  );

  test.each([
    'open: hummingbird',
    'open: [{ hummingbird: x }]',
    'gone: { form: hummingbird }',
    'gone: [hummingbird]',
    'drafts: hummingbird',
    'drafts: { statement: hummingbird }',
    'drafts: [{ hummingbird: older }]',
    'unsettled: hummingbird',
    'unsettled: { location: [{ hummingbird: [x] }] }',
    'retired: { old: hummingbird }',
    'revisions: hummingbird',
    'revisions: [hummingbird]',
    'revisions: [{ on: 2026-11-23, changed: [hummingbird] }]',
    'revisions: [{ on: 2026-11-23, changed: { form: hummingbird } }]',
    'revisions: [{ on: 2026-11-23, changed: { form: { from: [[hummingbird]] } } }]',
    'revisions: [{ on: hummingbird }]',
    'started: [hummingbird]',
    'place: { hummingbird: x }',
    'way: [hummingbird]',
  ])('in words of our own, not of the library that looks at its shape: %s', (line) => {
    const found = problems(yaml, `mentoring-model: 1\nquestionnaire: example 1\nanswers: {}\n${line}\n`);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) {
      expect(problem).toMatch(/^file:\d+:\d+: /);
      expect(problem).not.toMatch(/hummingbird|Invalid|received|undefined|\[object/);
    }
  });

  test('and never what it says', () => {
    const secret = 'Wilhelmina said so';
    const text = `${HEAD}answers:\n  ${secret}: x\n  form: ${secret}\n  location: [{ ${secret}: ${secret} }, [${secret}]]\nplace: [${secret}]\n${secret}: y\n`;
    const named = text.replace('example 1', secret);
    for (const line of [...problems(yaml, text), ...problems(yaml, named)])
      expect(line).not.toContain('Wilhelmina');
    expect(problems(yaml, text).length).toBeGreaterThan(0);
  });
});

describe('a saved model reads', () => {
  test.each([
    ['2026-11-23'],
    ['2026-11-23T09:12Z'],
    ['2026-11-23T09:12:44.123Z'],
    ['2026-11-23T09:12:44+02:00'],
  ])('with the date %s', (date) => {
    expect(read(yaml, `${HEAD}started: ${date}\n`).started).toBe(date);
  });

  test('without anything but its head', () => {
    const model = read(yaml, HEAD);
    expect([model.started, model.revised, model.place, model.answers.size]).toEqual([null, null, null, 0]);
  });

  test.each(['complete', 'in progress', '', '~'])(
    'whatever its status says (%j), which is worked out again',
    (status) => {
      expect(read(yaml, `${HEAD}status: ${status}\n`).answers.size).toBe(0);
    },
  );

  test.each([
    ['questionnaire: example 1 our note', 'file:2:16: questionnaire: expected the name of the questionnaire'],
    ['status: in progress since May', 'file:3:9: status: expected in progress or complete'],
    ['place: form, to begin with', 'file:3:8: place: expected the id of a question'],
    ['way: the short one', 'file:3:6: way: expected the id of a way through the questions'],
    ['combining: { decided: [form as we said] }', 'combining: expected the id of what is decided'],
    ['combining: { begun: [form as we said] }', 'combining: expected the id of what is decided'],
  ])('but not with words behind a value that would be gone with the next save: %s', (line, told) => {
    const head = line.startsWith('questionnaire') ? 'mentoring-model: 1\n' : HEAD;
    const [problem, ...more] = problems(yaml, `${head}${line}\n`);
    expect(problem).toContain(told);
    expect(problem).toContain('words of your own can stand behind a #');
    expect(more).toEqual([]);
  });

  test('with another version of its questionnaire', () => {
    expect(read(yaml, 'mentoring-model: 1\nquestionnaire: example 7\n').answers.size).toBe(0);
  });

  test('with a place that is no longer asked, which is forgotten', () => {
    expect(read(yaml, `${HEAD}place: budget\n`).place).toBeNull();
    expect(read(yaml, `${HEAD}place: form\n`).place).toBe('form');
  });

  test.each([
    ['that there is no more', 'place: form\nway: long\n', ['form', null]],
    ['that does not lead to the place', 'place: program\nway: short\n', ['program', null]],
    ['without a place', 'way: short\n', [null, 'short']],
    ['to a place that is no longer asked', 'place: budget\nway: short\n', [null, 'short']],
    ['that leads there', 'place: form\nway: short\n', ['form', 'short']],
  ])('with a way %s, which counts only where it holds', (_, lines, expected) => {
    const { place, way } = read(yaml, `${HEAD}${lines}`);
    expect([place, way]).toEqual(expected);
  });

  test('with revisions of what is no longer asked, and without the words that options had then', () => {
    const changed = '{ form: { from: natural, to: [{ other: x }] }, budget: {}, rooms: }';
    const [revision] = read(
      yaml,
      `${HEAD}revisions: [{ on: 2026-11-23, why: " ", changed: ${changed} }]\n`,
    ).revisions;
    expect(revision).toEqual({
      on: '2026-11-23',
      why: null,
      changed: new Map([
        ['form', { from: ['natural'], to: ['other'] }],
        ['budget', null],
        ['rooms', null],
      ]),
    });
  });
});

describe('answers for a script', () => {
  const answers = (text: string) => {
    const source = readYaml('<stdin>', text);
    const given = source.ok ? readAnswers(source.value, EXAMPLE) : source;
    if (!given.ok) return given.problems.map(problemLine);
    return [Object.fromEntries(given.value.answers), Object.fromEntries(given.value.points)];
  };

  test.each([
    [
      'a bare map',
      'program: A\nform: natural\npoints: { rides: r }\n',
      [{ program: 'A', form: chosen('natural') }, { rides: 'r' }],
    ],
    ['JSON', '{"location": "site", "hopes": ""}', [{ location: chosen('site'), hopes: null }, {}]],
    [
      'a saved model',
      `${HEAD}answers: { program: A }\npoints: { apps: a }\n`,
      [{ program: 'A' }, { apps: 'a' }],
    ],
    ['a map without anything', '{}', [{}, {}]],
    ['no points', 'points:\n', [{}, {}]],
    [
      'a list',
      '- a\n',
      ['<stdin>:1:1: expected answers by the id of their question, such as "program: River House"'],
    ],
    [
      'a text',
      'natural\n',
      ['<stdin>:1:1: expected answers by the id of their question, such as "program: River House"'],
    ],
    ['notes in a list', 'points: [a]\n', ['<stdin>:1:9: points: expected notes by the id of their point']],
    [
      'what does not fit',
      'form: natrual\nprogam: x\npoints:\n  ride: r\n',
      [
        '<stdin>:1:7: form: "natrual" is no option here; did you mean "natural"?',
        '<stdin>:2:1: progam: no question has this id; did you mean "program"?',
        '<stdin>:4:3: ride: no point has this id; did you mean "rides"?',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(answers(text)).toEqual(expected);
  });
});

test('what is decided of several answers is read by the ids of today; the name alone decides nothing yet', () => {
  const decided = (text: string) => read(yaml, `${HEAD.replace(': 1', ': 2')}${text}`).combining?.decided;
  expect(decided('combining: { decided: [form, not-asked-any-more, form] }')).toEqual([
    'form',
    'not-asked-any-more',
  ]);
  expect(decided('combining: { decided: }')).toEqual([]);
  expect(decided('combining: {}')).toEqual([]);
  expect(decided('answers: {}')).toBeUndefined();
});
