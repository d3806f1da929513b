import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/model/answer.ts';
import { NOTHING_DECIDED } from '../../src/model/combining.ts';
import { isOpen, modelChoices, openChoices, openQuestions, status } from '../../src/model/progress.ts';
import { asked, chosen, EXAMPLE } from '../questionnaire/example.ts';

const answers = (entries: Record<string, string | ReturnType<typeof chosen>>): Answers =>
  new Map(Object.entries(entries));

describe('a question is open', () => {
  test.each([
    ['without an answer', 'form', {}, true],
    ['when they are not sure yet', 'form', { form: chosen('not-sure') }, true],
    ['when they are not sure yet, in words', 'form', { form: chosen(['not-sure', 'until May']) }, true],
    ['no longer when it is answered', 'form', { form: chosen('natural') }, false],
    ['no longer when an option has no words yet', 'location', { location: chosen('other') }, false],
    ['no longer when a text says not-sure', 'hopes', { hopes: 'not-sure' }, false],
  ])('%s', (_, id, given, open) => {
    expect(isOpen(asked(id), answers(given))).toBe(open);
  });
});

test('what is open is listed in order, the model choices by themselves too', () => {
  const given = answers({ hopes: 'Someone who stays', location: chosen('not-sure') });
  const ids = (questions: { id: string }[]) => questions.map(({ id }) => id);
  expect(ids(openQuestions(EXAMPLE, given))).toEqual(['program', 'form', 'location', 'statement']);
  expect(ids(openChoices(EXAMPLE, given))).toEqual(['form', 'location']);
  expect(ids(modelChoices(EXAMPLE))).toEqual(['form', 'location']);
});

test.each([
  [{}, 'in progress'],
  [{ form: chosen('natural') }, 'in progress'],
  [{ form: chosen('natural'), location: chosen('not-sure') }, 'in progress'],
  [{ form: chosen('natural'), location: chosen('other') }, 'complete'],
])('a model with %j is %s', (given, expected) => {
  expect(status(EXAMPLE, { answers: answers(given), combining: null })).toBe(expected);
});

test('a model is in progress as long as what others wrote is not all decided, whatever stands there', () => {
  const all = answers({ form: chosen('natural'), location: chosen('other') });
  expect(status(EXAMPLE, { answers: all, combining: NOTHING_DECIDED })).toBe('in progress');
});
