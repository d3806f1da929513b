import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { type Model, newModel } from '../../src/model/model.ts';
import {
  COMBINED,
  revisionOfRun,
  withoutReason,
  withReason,
  withRevision,
} from '../../src/model/revisions.ts';

const NOW = '2026-12-01T15:02:10Z';
const LATER = '2026-12-01T16:00:00Z';
const chosen = (...ids: string[]) => ids.map((option) => ({ option, words: null }));

function model(answers: Record<string, Answer>, points: Record<string, string> = {}): Model {
  return {
    ...newModel(NOW),
    answers: new Map(Object.entries(answers)),
    points: new Map(Object.entries(points)),
  };
}

const OPENED = model(
  { location: chosen('site'), form: chosen('not-sure'), hopes: 'One' },
  { rides: 'By bus' },
);

describe('what a run changes', () => {
  test.each([
    [
      'a choice, from what to what',
      model(
        { ...Object.fromEntries(OPENED.answers), location: chosen('community', 'site') },
        { rides: 'By bus' },
      ),
      [['location', { from: ['site'], to: ['community', 'site'] }]],
    ],
    [
      'a choice that is left open again',
      model({ form: chosen('not-sure'), hopes: 'One' }, { rides: 'By bus' }),
      [['location', { from: ['site'], to: [] }]],
    ],
    [
      'a text, without its words',
      model({ ...Object.fromEntries(OPENED.answers), hopes: 'Two' }, { rides: 'By bus' }),
      [['hopes', null]],
    ],
    ['a note on a point', model(Object.fromEntries(OPENED.answers), { rides: 'On foot' }), [['rides', null]]],
  ])('is a revision: %s', (_, now, changed) => {
    const revised = withRevision(OPENED, now as Model, NOW);
    expect(revised.revisions).toEqual([
      { on: NOW, why: null, changed: new Map(changed as [string, null][]) },
    ]);
  });

  test.each([
    ['an answer to what was open', { focus: 'New' }],
    ['an answer to what was not sure yet', { form: chosen('natural') }],
    ['words for what is not sure yet', { form: [{ option: 'not-sure', words: 'until May' }] }],
  ])('is none: %s', (_, answers: Record<string, Answer>) => {
    const now = model({ ...Object.fromEntries(OPENED.answers), ...answers }, { rides: 'By bus' });
    expect(withRevision(OPENED, now, NOW).revisions).toEqual([]);
  });

  test.each([
    ['a text', 'hopes', { hopes: 'One and two' }, {}],
    ['a choice', 'location', { location: chosen('community') }, {}],
    ['a note on a point', 'rides', {}, { rides: 'By bus and on foot' }],
  ])(
    'is none: going on with %s that was half given where the person stopped',
    (_, place, answers, points) => {
      const now = model(
        { ...Object.fromEntries(OPENED.answers), ...answers },
        { ...Object.fromEntries(OPENED.points), ...points },
      );
      expect(withRevision({ ...OPENED, place }, now, NOW).revisions).toEqual([]);
      expect(withRevision({ ...OPENED, place: 'form' }, now, NOW).revisions).toHaveLength(1);
    },
  );

  test.each([
    ['at the end', 'One \n'],
    ['at the ends of lines', '  One'],
  ])('is none: blanks %s', (_, hopes) => {
    const now = model({ ...Object.fromEntries(OPENED.answers), hopes }, { rides: 'By bus\t' });
    expect(withRevision(OPENED, now, NOW).revisions).toEqual([]);
  });

  test('keeps no words of an option', () => {
    const opened = model({ location: [{ option: 'other', words: 'Ana' }] });
    const now = model({ location: [{ option: 'other', words: 'Library' }] });
    expect(withRevision(opened, now, NOW).revisions).toEqual([
      { on: NOW, why: null, changed: new Map([['location', { from: ['other'], to: ['other'] }]]) },
    ]);
  });

  test('is none: an answer to what was not sure yet, in words', () => {
    const opened = model({ form: [{ option: 'not-sure', words: 'until May' }] });
    expect(withRevision(opened, model({ form: chosen('natural') }), NOW).revisions).toEqual([]);
  });

  test('joins the revision that the run has begun, with its date and reason', () => {
    const first = withReason(
      withRevision(OPENED, { ...OPENED, answers: new Map([...OPENED.answers, ['hopes', 'Two']]) }, NOW),
      [0],
      'The council asked',
    );
    const second = withRevision(
      OPENED,
      { ...first, answers: new Map([...first.answers, ['location', chosen('other')]]) },
      LATER,
    );
    expect(second.revisions).toHaveLength(1);
    expect(second.revisions[0]).toMatchObject({ on: NOW, why: 'The council asked' });
    expect([...(second.revisions[0]?.changed.keys() ?? [])].sort()).toEqual(['hopes', 'location']);
  });

  test('leaves no trace once it is undone', () => {
    const changed = withRevision(
      OPENED,
      { ...OPENED, answers: new Map([...OPENED.answers, ['hopes', 'Two']]) },
      NOW,
    );
    expect(revisionOfRun(OPENED, changed)).not.toBeNull();
    const undone = withRevision(OPENED, { ...changed, answers: OPENED.answers }, LATER);
    expect(undone.revisions).toEqual([]);
  });

  test('leaves earlier revisions as they are', () => {
    const earlier = { on: '2026-01-01', why: 'Before', changed: new Map([['hopes', null]]) };
    const opened = { ...OPENED, revisions: [earlier] };
    const now = withRevision(
      opened,
      { ...opened, answers: new Map([...opened.answers, ['hopes', 'Two']]) },
      NOW,
    );
    expect(now.revisions[0]).toBe(earlier);
    expect(now.revisions).toHaveLength(2);
  });

  test("is told of others' answers where they first came in, also where nothing that was there has changed", () => {
    const combining = { decided: [], begun: [], parted: ['location'], own: [] };
    const first = withRevision(OPENED, { ...OPENED, combining }, NOW, COMBINED);
    expect(first.revisions).toEqual([{ on: NOW, why: COMBINED, changed: new Map() }]);
    expect(withRevision(first, first, LATER, COMBINED).revisions).toEqual(first.revisions);
  });

  test("is prompted by one thing before and after others' answers came in", () => {
    const revision = (why: string | null) => ({ on: NOW, why, changed: new Map([['hopes', null]]) });
    const opened = { ...OPENED, revisions: [revision(null)] };
    const now = { ...opened, revisions: [...opened.revisions, ...[null, COMBINED, null].map(revision)] };
    const places = withoutReason(opened, now);
    const reasons = withReason(now, places, 'The council asked').revisions.map(({ why }) => why);
    expect(reasons).toEqual([null, 'The council asked', COMBINED, 'The council asked']);
  });
});
