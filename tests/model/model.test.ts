import { describe, expect, test } from 'vitest';
import { plainChosen, sameAnswer } from '../../src/model/answer.ts';
import { withGiven } from '../../src/model/given.ts';
import { changedIds, newModel, withAnswer, withPoint } from '../../src/model/model.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';

const before = model(
  { program: 'River House', location: chosen('site', ['other', 'Library']) },
  { points: { rides: 'By bus' } },
);

describe('a model where nothing changes stays the very same', () => {
  test.each([
    ['the same text', withAnswer(before, 'program', 'River House')],
    ['the same options', withAnswer(before, 'location', chosen('site', ['other', 'Library']))],
    ['no answer where there was none', withAnswer(before, 'form', null)],
    ['the same note', withPoint(before, 'rides', 'By bus')],
    ['no note where there was none', withPoint(before, 'apps', null)],
    [
      'nothing given',
      withGiven(EXAMPLE, before, {
        answers: new Map(),
        points: new Map(),
        steps: new Map(),
        why: null,
        retired: new Map(),
        model: null,
      }),
    ],
    [
      'the same given',
      withGiven(EXAMPLE, before, {
        answers: new Map([['form', null]]),
        points: new Map([['rides', 'By bus']]),
        steps: new Map(),
        why: null,
        retired: new Map(),
        model: null,
      }),
    ],
  ])('%s', (_, after) => {
    expect(after).toBe(before);
  });
});

describe('a model changes in what is changed alone', () => {
  test('an answer', () => {
    const after = withAnswer(before, 'program', 'Bridge House');
    expect(after).toEqual({ ...before, answers: new Map([...before.answers, ['program', 'Bridge House']]) });
    expect(before.answers.get('program')).toBe('River House');
  });

  test('an answer taken out', () => {
    const after = withAnswer(before, 'program', null);
    expect([...after.answers.keys()]).toEqual(['location']);
    expect(before.answers.has('program')).toBe(true);
  });

  test('a note on a point', () => {
    expect([...withPoint(before, 'apps', 'Our own').points]).toEqual([
      ['rides', 'By bus'],
      ['apps', 'Our own'],
    ]);
    expect([...withPoint(before, 'rides', null).points]).toEqual([]);
  });

  test('several answers given together', () => {
    const given = {
      answers: new Map([['program', null]]),
      points: new Map([['apps', 'Our own']]),
      steps: new Map(),
      why: null,
      retired: new Map(),
      model: null,
    };
    const after = withGiven(EXAMPLE, before, given);
    expect([...after.answers.keys()]).toEqual(['location']);
    expect([...after.points.keys()]).toEqual(['rides', 'apps']);
  });
});

test.each([
  ['a', 'a', true],
  ['a', 'b', false],
  [null, null, true],
  ['a', null, false],
  [null, chosen('a'), false],
  [chosen('a'), chosen('a'), true],
  [chosen('a'), 'a', false],
  [chosen('a'), chosen('a', 'b'), false],
  [chosen('a', 'b'), chosen('a'), false],
  [chosen('a'), chosen(['a', 'x']), false],
  [chosen(['a', 'x']), chosen(['a', 'x']), true],
  [chosen(['a', 'x']), chosen(['a', 'y']), false],
])('%j and %j say the same: %s', (one, other, same) => {
  expect(sameAnswer(one, other)).toBe(same);
  expect(sameAnswer(other, one)).toBe(same);
});

test('what differs is what was added, changed or taken out', () => {
  const one = new Map([
    ['a', 'stays'],
    ['b', 'old'],
    ['c', 'goes'],
  ]);
  const other = new Map([
    ['d', 'comes'],
    ['b', 'new'],
    ['a', 'stays'],
  ]);
  expect(changedIds(one, other)).toEqual(['d', 'b', 'c']);
  expect(changedIds(one, one)).toEqual([]);
});

test('a new model is empty, and began when it was made', () => {
  const now = '2026-11-23T09:12:44Z';
  expect(newModel(now)).toEqual(model({}, { started: now, revised: now }));
});

test('files hold an option as its id, or as its id with its words', () => {
  expect(plainChosen(chosen('site', ['other', 'Library']))).toEqual(['site', { other: 'Library' }]);
});
