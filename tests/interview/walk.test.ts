import { describe, expect, test } from 'vitest';
import {
  entryOf,
  nextSection,
  nothingOpen,
  questionAfter,
  questionBefore,
  stateOf,
  stepInSection,
  walkedSections,
} from '../../src/interview/walk.ts';
import type { Answer, Answers } from '../../src/model/answer.ts';
import { allQuestions, type Section } from '../../src/questionnaire/questionnaire.ts';
import { ownQuestionnaire, SMALL } from './scripted.ts';

const NOT_SURE = [{ option: 'not-sure', words: null }];

/** Answers to these questions; a question with `~` behind it is answered by "Not sure yet". */
function answersTo(...ids: string[]): Answers {
  return new Map<string, Answer>(
    ids.map((id) => (id.endsWith('~') ? [id.slice(0, -1), NOT_SURE] : [id, 'Said'])),
  );
}

const ALL = allQuestions(SMALL).map(({ id }) => id);

function sectionOf(id: string): Section {
  const section = SMALL.sections.find((one) => one.id === id);
  if (!section) throw new Error(`There is no section ${id}.`);
  return section;
}

test('sections without questions are not walked', () => {
  expect(walkedSections(SMALL).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test('the own questionnaire has 40 questions, one after the other', () => {
  const own = ownQuestionnaire();
  const ids = [];
  for (let id: string | null = 'program'; id !== null; id = questionAfter(own, id)) ids.push(id);
  expect(ids).toHaveLength(40);
  expect(ids).toEqual(allQuestions(own).map(({ id }) => id));
});

test.each([
  ['name', 'people'],
  ['people', 'form'],
  ['form', 'where'],
  ['why', 'statement'],
  ['statement', null],
])('after %s comes %s', (id, expected) => {
  expect(questionAfter(SMALL, id)).toBe(expected);
});

test.each([
  ['name', null],
  ['people', 'name'],
  ['form', 'people'],
  ['statement', 'why'],
])('before %s comes %s', (id, expected) => {
  expect(questionBefore(SMALL, id)).toBe(expected);
});

test.each([
  ['name', 1, 'people'],
  ['people', 1, null],
  ['form', 1, 'where'],
  ['why', 1, null],
  ['name', -1, null],
  ['people', -1, 'name'],
  ['form', -1, null],
  ['why', -1, 'where'],
  ['statement', 1, null],
  ['statement', -1, null],
  ['unknown', 1, null],
  ['unknown', -1, null],
] as const)('in its section, from %s by %i stands %s', (id, steps, expected) => {
  expect(stepInSection(SMALL, id, steps)).toBe(expected);
});

describe('a section starts', () => {
  test.each([
    ['at its first question where nothing is answered', [], null, 'form'],
    ['at the first that is open where some are answered', ['form'], null, 'where'],
    ['at an open one before those that are answered', ['where', 'why'], null, 'form'],
    ['at one that is not sure yet', ['form~', 'where'], null, 'form'],
    ['at its first question where all are answered', ['form', 'where', 'why'], null, 'form'],
    ['where the person stopped, answered or not', ['form'], 'why', 'why'],
    ['where the person stopped, with all answered', ['form', 'where', 'why'], 'where', 'where'],
    ['as ever where the person stopped in another section', ['form'], 'people', 'where'],
    ['as ever where the person stopped at what is no longer asked', ['form'], 'gone', 'where'],
    ['at its first question where only "not sure yet" was said', ['where~'], null, 'form'],
  ])('%s', (_, ids, place, expected) => {
    expect(entryOf(sectionOf('second'), answersTo(...ids), place)).toBe(expected);
  });

  test('nowhere where it has no questions', () => {
    expect(entryOf(sectionOf('points'), new Map(), null)).toBeNull();
  });
});

describe('the next section', () => {
  test.each([
    ['is the first at the very beginning', [], null, null, 'first'],
    ['is the first with something open', ['name', 'people'], null, null, 'second'],
    ['is one that is not sure yet', ['name', 'people', 'form~', 'where', 'why'], null, null, 'second'],
    ['is where the person stopped', [], 'why', null, 'second'],
    ['is where the person stopped even with all of it answered', ['name', 'people'], 'name', null, 'first'],
    ['is, after a question, the next one', [], null, 'people', 'second'],
    [
      'is, after a question, the next one with something open',
      ['form', 'where', 'why'],
      null,
      'name',
      'third',
    ],
    ['is not one that was walked past', [], null, 'why', 'third'],
    ['is, once something was asked, not where the person had stopped', [], 'name', 'why', 'third'],
    ['is none after the last question', [], null, 'statement', null],
    ['is none where all is answered', ALL, null, null, null],
    ['is none where all that follows is answered', ['statement'], null, 'why', null],
  ])('%s', (_, ids, place, last, expected) => {
    expect(nextSection(SMALL, answersTo(...ids), place, last)).toBe(expected);
  });
});

test.each([
  ['first', [], '0 of 2'],
  ['first', ['people'], '1 of 2'],
  ['first', ['name', 'people'], 'done'],
  ['second', ['form~', 'where'], '1 of 3'],
  ['second', ['form', 'where', 'why', 'name'], 'done'],
])('the state of section %s with %j answered is "%s"', (id, ids, expected) => {
  expect(stateOf(sectionOf(id), answersTo(...ids))).toBe(expected);
});

test.each([
  [[], false],
  [ALL.slice(1), false],
  [ALL, true],
  [[...ALL.slice(0, -1), 'statement~'], false],
])('with %j answered, nothing is open: %s', (ids, expected) => {
  expect(nothingOpen(SMALL, answersTo(...ids))).toBe(expected);
});
