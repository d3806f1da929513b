/** The number of the file format: 2 for what version 1 does not know, and 1 for all else. */
import { describe, expect, test } from 'vitest';
import { withGiven } from '../../src/model/given.ts';
import { type Model, newModel, withAnswer } from '../../src/model/model.ts';
import { status } from '../../src/model/progress.ts';
import { asSaved } from '../../src/model/revisions.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { json } from '../../src/models/json.ts';
import { markdown } from '../../src/models/markdown.ts';
import { readAnswers } from '../../src/models/record/answers.ts';
import { yaml } from '../../src/models/yaml.ts';
import { EXAMPLE, model } from '../questionnaire/example.ts';
import { problems, read, revised } from './kept.ts';

const FIRST = model({ program: 'River House', hopes: 'Trust', statement: 'We walk along.' });
const MARKED: Model = {
  ...FIRST,
  drafts: new Map([['statement', { choices: '4f53cda18c2b', changed: [] }]]),
};
const UNSETTLED: Model = { ...FIRST, unsettled: new Map([['hopes', 'Trust, and time']]) };

const WITH_STEPS: Model = {
  ...FIRST,
  steps: new Map([
    ['role', { state: 'done', plan: 'In March.' }],
    ['call', { state: null, plan: null }],
  ]),
};

const DECIDING: Model = { ...FIRST, combining: { decided: ['form'], begun: [], parted: [], own: [] } };
const BEGUN: Model = { ...FIRST, combining: { decided: [], begun: [], parted: [], own: [] } };

const ON_A_WAY: Model = { ...FIRST, place: 'form', way: 'short' };
const TO_GO_ON: Model = { ...FIRST, place: null, way: 'short' };

const numberOf = (text: string) => /"?mentoring-model"?: (\d+)/.exec(text)?.[1];

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('a file has the first number until it needs the second, and again once it needs it no more', () => {
    const text = format.create(FIRST, EXAMPLE);
    expect(numberOf(text)).toBe('1');
    for (const newer of [MARKED, UNSETTLED, WITH_STEPS, ON_A_WAY, TO_GO_ON, DECIDING, BEGUN]) {
      const marked = revised(format, text, () => newer);
      expect(numberOf(marked)).toBe('2');
      expect(numberOf(format.create(newer, EXAMPLE))).toBe('2');
      expect(revised(format, marked, () => FIRST)).toBe(text);
    }
  });

  test('both numbers are read', () => {
    const text = format.create(FIRST, EXAMPLE);
    expect(read(format, text)).toEqual(FIRST);
    expect(read(format, text.replace(/(mentoring-model"?: )1/, '$12'))).toEqual(FIRST);
    expect(read(format, format.create(MARKED, EXAMPLE).replace(/(mentoring-model"?: )2/, '$11'))).toEqual(
      MARKED,
    );
  });
});

test.each([
  ['yaml', yaml, 'way: short'],
  ['json', json, '"way": "short"'],
  ['markdown', markdown, 'way: short'],
] as const)('a way that there is no more goes with the next save of %s', (_, format, line) => {
  const text = format.create(ON_A_WAY, EXAMPLE).replace(line, line.replace('short', 'other'));
  expect(text).toContain('other');
  const saved = revised(format, text, (before) => withAnswer(before, 'hopes', 'Time'));
  expect(saved).not.toMatch(/^"?way|"way"/m);
});

test('in a page it stands above, and in no block', () => {
  const page = markdown.create({ ...UNSETTLED, drafts: MARKED.drafts }, EXAMPLE);
  expect(page.slice(0, page.indexOf('\n---\n', 4))).toMatch(
    /^drafts:\n {2}statement: "4f53cda18c2b"\nunsettled:\n {2}hopes: /m,
  );
  expect(page.split('Trust, and time')).toHaveLength(2);
});

test('a word that programs put above pages of web sites stays, and is no slip of ours', () => {
  const page = markdown.create(FIRST, EXAMPLE).replace('---\n', '---\ndraft: true\n');
  expect(problems(markdown, page)).toEqual([]);
  expect(revised(markdown, page, () => MARKED)).toContain('---\ndraft: true\n');
});

test('none counts: not for what is open, not for completeness, and as no revision', () => {
  const both = { ...MARKED, unsettled: UNSETTLED.unsettled };
  expect(status(EXAMPLE, both)).toBe(status(EXAMPLE, FIRST));
  const saved = asSaved(FIRST, FIRST, both, '2027-01-01T00:00:00Z', null);
  expect(saved.revisions).toEqual([]);
  expect(saved.revised).toBe(FIRST.revised);
});

test('nor do steps, though the file says that it was changed', () => {
  expect(status(EXAMPLE, WITH_STEPS)).toBe(status(EXAMPLE, FIRST));
  const now = '2027-01-01T00:00:00Z';
  expect(asSaved(FIRST, FIRST, WITH_STEPS, now, null)).toEqual({ ...WITH_STEPS, revised: now });
});

test.each([yaml, json, markdown])(
  'taken as answers, a file in $name leaves unsettled answers where they are',
  (format) => {
    const source = format.read('a', format.create(UNSETTLED, EXAMPLE), EXAMPLE);
    const given = source.ok ? readAnswers(source.value, EXAMPLE) : source;
    if (!given.ok) throw new Error('does not read');
    const taken = withGiven(EXAMPLE, newModel('2027-01-01T00:00:00Z'), given.value);
    expect(taken.answers).toEqual(UNSETTLED.answers);
    expect(taken.unsettled).toEqual(new Map());
  },
);
