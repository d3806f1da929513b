import { describe, expect, test } from 'vitest';
import { remindersIn, remindersOf, remindersOfNew, reminding } from '../../src/model/reminders.ts';
import { chosen, model } from '../questionnaire/example.ts';

const PHONE = '555-123-4567';

describe('what could point to someone', () => {
  test('is found in a text, with its line', () => {
    expect(remindersIn(`Some asked for evenings.\nCall ${PHONE}`)).toEqual([
      { text: PHONE, kind: 'phone', line: 2 },
    ]);
  });

  test('is found in the own words of an option', () => {
    expect(remindersIn(chosen('site', ['other', `Ask at ${PHONE}`]))).toMatchObject([
      { text: PHONE, line: 1 },
    ]);
  });

  test('is nothing where there is no answer', () => {
    expect(remindersIn(null)).toEqual([]);
  });

  test('is nobody reminded of twice', () => {
    expect(remindersOfNew(`Call ${PHONE}`, `Please call ${PHONE}, or jo@example.org`)).toMatchObject([
      { text: 'jo@example.org', kind: 'e-mail' },
    ]);
    expect(remindersOfNew(`Call ${PHONE}`, null)).toEqual([]);
  });

  test.each([
    ['A 15-year-old asked', '"15-year-old" (an age)'],
    ['on Instagram as river', '"on Instagram as river" (a name in an app)'],
    ['Our only girl', '"Our only girl" (words for the only one of a kind)'],
    ['J.T. on 3/12', '"J.T. on 3/12" (initials with a date)'],
    ['Call 555-123-4567', '"555-123-4567" (a phone number)'],
  ])('is asked about by what it looks like: %s', (text, said) => {
    expect(reminding(remindersIn(text))).toBe(`Could this point to someone? ${said}`);
  });

  test('is found in all that a model holds', () => {
    const answer = `Call ${PHONE}`;
    const held = model(
      { hopes: answer, location: chosen(['other', answer]) },
      {
        points: { rides: answer },
        revisions: [{ on: '2026-12-01T15:02:10Z', why: answer, changed: new Map() }],
        retired: new Map([['gone', { question: null, answer }]]),
      },
    );
    expect(remindersOf(held).map(({ id }) => id)).toEqual(['hopes', 'location', 'rides', 'gone', 'why']);
  });
});
