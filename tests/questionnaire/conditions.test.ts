import { describe, expect, test } from 'vitest';
import { isMet } from '../../src/questionnaire/conditions.ts';

/** What is chosen: null where the question is open. */
const STATES = {
  open: null,
  text: [],
  a: ['a'],
  b: ['b'],
  c: ['c'],
  ab: ['a', 'b'],
  ac: ['a', 'c'],
} as const;

type State = keyof typeof STATES;

/** Each condition, and the states in which it holds; in all others it does not. */
const TABLE: [string, object, State[]][] = [
  ['has a', { has: ['a'] }, ['a', 'ab', 'ac']],
  ['has a or b', { has: ['a', 'b'] }, ['a', 'b', 'ab', 'ac']],
  ['only a', { only: ['a'] }, ['a']],
  ['only a or b', { only: ['a', 'b'] }, ['a', 'b', 'ab']],
  ['lacks a', { lacks: ['a'] }, ['text', 'b', 'c']],
  ['lacks a and b', { lacks: ['a', 'b'] }, ['text', 'c']],
  ['blank', { blank: 'true' }, ['open']],
];

describe.each(TABLE)('%s', (_, condition, holdsIn) => {
  test.each(Object.keys(STATES) as State[])('with %s', (state) => {
    const line = { question: 'type', ...condition };
    const answered = (id: string) => (id === 'type' ? STATES[state] : null);
    expect(isMet(line, answered)).toBe(holdsIn.includes(state));
  });
});
