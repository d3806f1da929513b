import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, type Model, newModel, type Revision, withAnswer } from '../../src/model/model.ts';
import { optionsIn, withRevision } from '../../src/model/revisions.ts';
import { revisionsByDay } from '../../src/model/revisions-by-day.ts';
import { chosen, EXAMPLE } from '../questionnaire/example.ts';

const [MORNING, NOON, EVENING] = ['2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z', '2026-12-01T13:00:00Z'];
const NEXT_DAY = '2026-12-03T12:00:00Z';
const revision = (on: string, changed: Record<string, Change>, why: string | null = null): Revision => ({
  on,
  why,
  changed: new Map(Object.entries(changed)),
});
const choice = (from: string[], to: string[]): Change => ({ from, to });

/** The revisions of a model whose answers are what each was changed to last. */
function joinedByDay(revisions: readonly Revision[]): Revision[] {
  const answers = revisions.flatMap(({ changed }) =>
    [...changed].map(([id, change]) => [id, change === null ? 'Words' : chosen(...change.to)] as const),
  );
  return revisionsByDay(EXAMPLE, { ...newModel(MORNING), answers: new Map(answers), revisions });
}

describe('the revisions of a day', () => {
  test.each<[string, Record<string, Change>[], Record<string, Change>]>([
    [
      'a choice in steps',
      [{ form: choice(['a'], ['b']) }, { form: choice(['b'], ['c']) }],
      { form: choice(['a'], ['c']) },
    ],
    [
      'a choice and another',
      [{ form: choice(['a'], ['b']) }, { place: choice(['x'], []) }],
      { form: choice(['a'], ['b']), place: choice(['x'], []) },
    ],
    ['a text twice', [{ hopes: null }, { hopes: null }], { hopes: null }],
    ['words of an option', [{ form: choice(['a'], ['a']) }], { form: choice(['a'], ['a']) }],
    [
      'words, then the option',
      [{ form: choice(['a'], ['a']) }, { form: choice(['a'], ['b']) }],
      { form: choice(['a'], ['b']) },
    ],
  ])('are joined: %s', (_, steps, expected) => {
    const times = [MORNING, NOON];
    const joined = joinedByDay(steps.map((step, index) => revision(times[index] ?? '', step)));
    expect(joined).toEqual([revision(times[steps.length - 1] ?? '', expected)]);
  });

  test('are none where all was changed back', () => {
    const [there, back] = [choice(['a'], ['b']), choice(['b'], ['a'])];
    expect(joinedByDay([revision(MORNING, { form: there }), revision(EVENING, { form: back })])).toEqual([]);
  });

  test('keep each reason once, in order', () => {
    const change = { hopes: null };
    const [joined] = joinedByDay([
      revision(MORNING, change, 'First'),
      revision(NOON, change, 'Second'),
      revision(EVENING, change, 'First'),
    ]);
    expect(joined?.why).toBe('First\nSecond');
  });

  test('stay apart from those of another day', () => {
    const all = [revision(MORNING, { hopes: null }), revision(NEXT_DAY, { hopes: null })];
    expect(joinedByDay(all)).toEqual(all);
  });

  test('come to what the day began and ended with', () => {
    const option = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(option, { minLength: 2, maxLength: 6 }), (walked) => {
        const steps = walked
          .slice(1)
          .map((to, index) => revision(NOON, { form: choice([walked[index] ?? ''], [to]) }));
        const [first = '', last = ''] = [walked[0], walked.at(-1)];
        const [joined] = joinedByDay(steps);
        const inOtherWords = steps.some((_, index) => walked[index] === walked[index + 1]);
        const expected = first === last && !inOtherWords ? undefined : choice([first], [last]);
        expect(joined?.changed.get('form')).toEqual(expected);
      }),
    );
  });
});

/** A model after one change of its form each, every change in a run of its own. */
function changedInTurn(
  steps: readonly { readonly form: string | null; readonly on: string; readonly recorded?: boolean }[],
): Model {
  return steps.reduce<Model>((opened, { form, on, recorded = true }) => {
    const now = withAnswer(opened, 'form', form === null ? null : chosen(form));
    return recorded ? withRevision(opened, now, on) : now;
  }, newModel(MORNING));
}

const formChanges = (model: Model) =>
  revisionsByDay(EXAMPLE, model).flatMap(({ changed }) => {
    const change = changed.get('form');
    return change ? [change] : [];
  });

describe('the history of a choice', () => {
  test.each([
    ['left open and made anew', ['natural', 'not-sure', 'assigned'], [choice(['natural'], ['assigned'])]],
    ['left open and made again', ['natural', 'not-sure', 'natural'], []],
    ['cleared and made anew', ['natural', null, 'assigned'], [choice(['natural'], ['assigned'])]],
    ['left open since the start', ['not-sure', null, 'assigned'], []],
  ])('on one day: %s', (_, forms, expected) => {
    expect(formChanges(changedInTurn(forms.map((form) => ({ form, on: MORNING }))))).toEqual(expected);
  });

  test('on the days on which it was left open and made anew', () => {
    const days: [string | null, string][] = [
      ['natural', MORNING],
      ['not-sure', NOON],
      ['assigned', NEXT_DAY],
    ];
    const model = changedInTurn(days.map(([form, on]) => ({ form, on })));
    expect(revisionsByDay(EXAMPLE, model).map(({ on, changed }) => [on, changed.get('form')])).toEqual([
      [NOON, choice(['natural'], ['not-sure'])],
      [NEXT_DAY, choice(['not-sure'], ['assigned'])],
    ]);
  });

  test('leads without a gap to the answer of today, also where a file does not hold all of it', () => {
    const step = fc.record({
      form: fc.constantFrom('natural', 'assigned', 'peer', 'not-sure', null),
      recorded: fc.boolean(),
      day: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let day = 1;
        const dated = steps.map(({ form, recorded, day: later }) => {
          day += later;
          return { form, recorded, on: `2026-12-${String(day).padStart(2, '0')}T10:00:00Z` };
        });
        const model = changedInTurn(dated);
        const changes = formChanges(model);
        changes.forEach(({ to }, index) => {
          expect(to).toEqual(changes[index + 1]?.from ?? optionsIn(model.answers.get('form') ?? null));
        });
      }),
    );
  });

  test('goes by the ids of today', () => {
    const once = revision(MORNING, { form: choice(['old'], ['natural']) });
    const renamed = {
      ...EXAMPLE,
      sections: EXAMPLE.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.id === 'form' ? { ...question, id: 'shape', was: ['form'] } : question,
        ),
      })),
    };
    const model = {
      ...newModel(MORNING),
      answers: new Map([['shape', chosen('natural')]]),
      revisions: [once],
    };
    expect(revisionsByDay(renamed, model).map(({ changed }) => [...changed])).toEqual([
      [['shape', choice(['old'], ['natural'])]],
    ]);
  });
});
