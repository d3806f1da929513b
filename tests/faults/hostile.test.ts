/** The promise that no text does harm: it is refused with a place and without an answer's words, or it reads rightly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { withGiven } from '../../src/model/given.ts';
import { type Model, newModel } from '../../src/model/model.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { markdown } from '../../src/models/markdown.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { readAnswers } from '../../src/models/record/answers.ts';
import { toRecord } from '../../src/models/record/record.ts';
import { loadQuestionnaire } from '../../src/questionnaire/load.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { wordingWarnings } from '../../src/questionnaire/wording/warnings.ts';
import { type Problem, problemLine } from '../../src/text/problem.ts';
import { readYaml } from '../../src/text/yaml.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { FILES, folder } from '../questionnaire/folder.ts';
import { ALL, conclude, SEED } from './figures.ts';
import { hostileText } from './hostile-texts.ts';

/** A word in every answer below, and nowhere else. */
const SECRET = /hummingbird/i;

/** Notes in which our own marks stand as text, between plain ones. */
const MODELS: readonly Model[] = [
  model({ program: 'Hummingbird', hopes: 'Hummingbird\n\n? hummingbird: yes', form: chosen('natural') }),
  model(
    {
      program: '02134 hummingbird',
      hopes:
        '### Hummingbird <!-- form -->\n- [x] Natural hummingbird\n---\n<!-- grid hummingbird\n## Hummingbird',
      form: chosen('not-sure'),
      location: chosen('community', ['other', 'Hummingbird: *hall*']),
      statement: 'hummingbird <<: &a\n# hummingbird',
    },
    {
      points: { rides: 'Hummingbird by bus', apps: '- hummingbird' },
      retired: new Map([
        ['old', { question: 'What of the hummingbird?', answer: 'Hummingbird then' }],
        ['older', { question: null, answer: chosen('nest', ['tree', 'hummingbird']) }],
      ]),
      revisions: [
        {
          on: '2026-12-01T15:02:10Z',
          why: 'Hummingbird asked',
          changed: new Map([
            ['location', { from: ['site'], to: ['community', 'other'] }],
            ['program', null],
          ]),
        },
      ],
      drafts: new Map([['statement', { choices: null, changed: ['form'] }]]),
      unsettled: new Map<string, Answer>([
        ['hopes', 'Hummingbird\n\n- hummingbird'],
        ['location', chosen('community', ['other', 'hummingbird'])],
        ['rides', 'By hummingbird'],
      ]),
      place: 'form',
    },
  ),
];

const ANSWERS = [
  'program: Hummingbird\nform: natural\nlocation:\n  - community\n  - other: Hummingbird\nhopes: |\n  Hummingbird\n  no\npoints: { rides: hummingbird }\nwhy: Hummingbird\n',
  JSON.stringify({
    program: 'Hummingbird',
    hopes: 'Hummingbird\nhummingbird',
    location: [{ other: 'hummingbird' }],
  }),
];

/** What a model says. A page always shows which questions it knew, also where another file did not say. */
const said = ({ newQuestions, ...rest }: Model) =>
  JSON.stringify(toRecord(EXAMPLE, { ...rest, newQuestions: newQuestions ?? [] }));

/** Each problem has words, and a place that the text has unless it is about the text as a whole. */
function expectTold(text: string, problems: readonly Problem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  // As editors count them.
  const lines = text.split(text.includes('\n') ? '\n' : '\r');
  for (const problem of problems) {
    expect(problem.message).not.toBe('');
    expect(problemLine(problem)).not.toMatch(SECRET);
    expect(problemLine(problem)).not.toMatch(/undefined|\[object|\n|Invalid|received/);
    if (problem.position === null) expect(problem.message).toMatch(/^is (not JSON|missing|larger)/);
    else {
      const { line, column } = problem.position;
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
    }
  }
}

/** What was read can be kept in each format, and comes back. */
function expectKept(read: Model): void {
  for (const format of FORMATS) {
    const again = readModelText(format, '', format.create(read, EXAMPLE), EXAMPLE);
    const wanted = format === markdown && isAllNew(read) ? { ...read, newQuestions: [] } : read;
    expect(again.ok ? said(again.value.model) : again.problems, format.name).toEqual(said(wanted));
  }
}

/** A page leaves out what is new. One with nothing in it would not be read, so there none is new. */
function isAllNew({ newQuestions, points, retired }: Model): boolean {
  return newQuestions?.length === allQuestions(EXAMPLE).length && points.size + retired.size === 0;
}

/** How many texts of each of the five kinds are tried. */
const RUNS = ALL ? 42_000 : 800;

/** Tries a kind of text, and notes how many were tried. The first that breaks the promise fails, and is shown. */
function tryTexts(what: string, valid: readonly string[], holds: (text: string) => void): void {
  let tried = 0;
  const property = fc.property(hostileText(valid), (text) => {
    tried += 1;
    holds(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  fc.assert(property, { seed: SEED, numRuns: RUNS });
  conclude({ what: `Hostile texts: ${what}`, tried, lost: 0, leaked: 0 });
}

const PATIENCE = 600_000;

test.each(FORMATS.map((format) => [format.name, format] as const))(
  'a model kept as %s is refused with its place, or comes back',
  (name, format) => {
    const valid = MODELS.map((one) => format.create(one, EXAMPLE));
    tryTexts(`models kept as ${name}`, valid, (text) => {
      const read = readModelText(format, 'm', text, EXAMPLE);
      if (read.ok) expectKept(read.value.model);
      else expectTold(text, read.problems);
    });
  },
  PATIENCE,
);

test(
  'answers are refused with their place, or can be kept',
  () => {
    const begun = newModel('2026-11-23T09:12:44Z');
    tryTexts(
      'answers',
      [...ANSWERS, ...MODELS.map((one) => FORMATS[0]?.create(one, EXAMPLE) ?? '')],
      (text) => {
        const source = readYaml('<stdin>', text);
        const read = source.ok ? readAnswers(source.value, EXAMPLE) : source;
        if (read.ok) expectKept(withGiven(EXAMPLE, begun, read.value));
        else expectTold(text, read.problems);
      },
    );
  },
  PATIENCE,
);

test(
  'a questionnaire is refused with its place, or a model can be kept with it',
  () => {
    const names = Object.keys(FILES);
    let at = 0;
    tryTexts('questionnaires', Object.values(FILES), (text) => {
      // The file whose place the text takes: what it was made from does not matter.
      const name = names[at++ % names.length] ?? '';
      const files = folder({ ...FILES, [name]: text });
      const loaded = loadQuestionnaire('q', files);
      if (!loaded.ok) {
        for (const problem of loaded.problems)
          expectTold(files.find(({ path }) => path === problem.file)?.text ?? '', [problem]);
      } else {
        for (const format of FORMATS) {
          const begun = newModel('2026-11-23T09:12:44Z');
          const again = readModelText(format, '', format.create(begun, loaded.value), loaded.value);
          expect(again.ok || again.problems, format.name).toBe(true);
        }
      }
      wordingWarnings(files);
    });
  },
  PATIENCE,
);
