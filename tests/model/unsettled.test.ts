import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { withRevision } from '../../src/model/revisions.ts';
import { withStepPlan, withStepState } from '../../src/model/steps.ts';
import {
  isCutShort,
  openedWith,
  unsettledIn,
  withCutShort,
  withSettled,
  withUnsettled,
} from '../../src/model/unsettled.ts';
import { modelWith, SMALL } from '../interview/scripted.ts';
import { EXAMPLE } from '../questionnaire/example.ts';

const NOW = '2026-12-01T12:00:00Z';
const one = (option: string, words: string | null = null) => ({ option, words });

describe('an answer is cut short', () => {
  const text = 'x'.repeat(100);

  test.each<[string, Answer, Answer | null, boolean]>([
    ['where nothing is left of a text', text, null, true],
    ['where nothing is left of what was chosen', [one('park')], null, true],
    ['where more than a fifth is gone', text, 'x'.repeat(79), true],
    ['not where a fifth is gone', text, 'x'.repeat(80), false],
    ['not where a tenth is gone', text, 'x'.repeat(90), false],
    ['not where it is longer', text, `${text}x`, false],
    ['not by blanks at its ends', `${text}${' '.repeat(60)}`, text, false],
    ['where own words are gone', [one('other', 'Library study rooms')], [one('other')], true],
    ['not where another option is chosen', [one('park'), one('school')], [one('park')], false],
  ])('%s', (_, before, after, is) => {
    expect(isCutShort(before, after)).toBe(is);
  });
});

test('what was there first stays, also where somebody stops twice', () => {
  const once = withUnsettled(modelWith({ name: 'Riv' }), 'name', 'River House');
  expect(withUnsettled(once, 'name', 'Riv').unsettled).toEqual(new Map([['name', 'River House']]));
});

test('all that is cut short by now is kept as it was at first, and nothing else is', () => {
  const found = modelWith({ name: 'River House', why: 'Near the school', people: 'Someone who stays' });
  const now = modelWith({ name: 'River', why: 'Near the schools', place: [one('park')] });
  expect(withCutShort(found, now).unsettled).toEqual(
    new Map([
      ['name', 'River House'],
      ['people', 'Someone who stays'],
    ]),
  );
  expect(withCutShort(found, found)).toBe(found);
  const noted = { ...found, points: new Map([['point', 'Talk early']]) };
  expect(withCutShort(noted, found).unsettled).toEqual(new Map([['point', 'Talk early']]));
});

test('what is settled is kept no longer, and the others are', () => {
  const both = withUnsettled(withUnsettled(modelWith({}), 'why', 'Near'), 'name', 'River House');
  expect(unsettledIn(SMALL, both).map(({ id }) => id)).toEqual(['name', 'why']);
  expect(unsettledIn(SMALL, withSettled(both, both, 'name'))).toEqual([
    { id: 'why', ask: 'What about why?' },
  ]);
});

test('a revision is told from what stood there before', () => {
  const stopped = withUnsettled(modelWith({ name: 'Riv' }), 'name', 'River House');
  const found = modelWith({ name: 'River House' });
  expect(withRevision(found, stopped, NOW).revisions).toEqual([]);
  const opened = openedWith(SMALL, stopped, 'name', 'River House');
  const brought = withSettled(stopped, modelWith({ name: 'River House' }), 'name');
  expect(withRevision(opened, brought, NOW).revisions).toEqual([]);
  const [kept] = withRevision(opened, withSettled(stopped, stopped, 'name'), NOW).revisions;
  expect([...(kept?.changed.keys() ?? [])]).toEqual(['name']);
});

test('a note on a point counts as found with what it said, too', () => {
  expect(openedWith(SMALL, modelWith({}), 'point', 'Talk early').points).toEqual(
    new Map([['point', 'Talk early']]),
  );
});

test('a plan for a next step is kept as it was, told by what the step is, and counts as found with what it said', () => {
  const planned = withStepPlan(modelWith({}), 'role', 'Two of us, by March.');
  const cut = withStepPlan(planned, 'role', 'Two');
  const stopped = withCutShort(planned, cut);
  expect(stopped.unsettled).toEqual(new Map([['role', 'Two of us, by March.']]));
  expect(unsettledIn(EXAMPLE, stopped)).toEqual([{ id: 'role', ask: 'Write down the role.' }]);
  expect(openedWith(EXAMPLE, cut, 'role', 'Two of us, by March.').steps).toEqual(planned.steps);
  expect(withCutShort(planned, withStepState(planned, 'role', 'done')).unsettled).toEqual(new Map());
});
