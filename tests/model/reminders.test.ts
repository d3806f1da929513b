import { describe, expect, test } from 'vitest';
import { remindersIn, remindersOf, remindersOfNew } from '../../src/model/reminders.ts';
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
