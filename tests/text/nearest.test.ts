import { expect, test } from 'vitest';
import { nearest, slipOf, withMeant } from '../../src/text/nearest.ts';

const KNOWN = ['location', 'form', 'type', 'mentor-type', 'feels-safe'];

test.each([
  ['lokation', 'location'],
  ['LOCATION', 'location'],
  ['from', 'form'],
  ['typ', 'type'],
  ['mentortype', 'mentor-type'],
  ['mentor_type', 'mentor-type'],
  ['feel-safe', 'feels-safe'],
  ['form', 'form'],
])('"%s" is near to "%s"', (word, known) => {
  expect(nearest(word, KNOWN)).toBe(known);
});

test.each([['budget'], [''], ['completely-different'], ['xyz']])('nothing is near to "%s"', (word) => {
  expect(nearest(word, KNOWN)).toBeNull();
});

test('of two that are equally near, the first', () => {
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
});

test('ends a message with the nearest, or with nothing', () => {
  expect(withMeant('none', nearest('lokation', KNOWN))).toBe('none; did you mean "location"?');
  expect(withMeant('none', nearest('budget', KNOWN))).toBe('none');
  expect(withMeant('none', nearest('location', []))).toBe('none');
});

test.each([
  ['inti', 'init'],
  ['from', 'form'],
  ['SHOW', 'show'],
  ['shwo', 'show'],
  ['exprot', 'export'],
  ['quit', null],
  ['edit', null],
  ['foo', null],
])('typed, "%s" is a slip for %j', (word, known) => {
  expect(slipOf(word, ['init', 'show', 'export', 'form'])).toBe(known);
});
