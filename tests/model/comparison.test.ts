import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameAnswer } from '../../src/model/answer.ts';
import { compared } from '../../src/model/comparison.ts';
import { stateInWords } from '../../src/model/comparison-in-words.ts';
import type { Model } from '../../src/model/model.ts';
import { isOpen } from '../../src/model/progress.ts';
import { draftedQuestions, draftFor } from '../../src/model/statement.ts';
import { allQuestions, type Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { withPeople } from '../generated.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const ALL = { withNotes: true, unnamed: false, differing: false, ids: null };

function chose(...options: string[]) {
  return options.map((option) => ({ option, words: null }));
}

/** How the answers of models stand to each other at one question, in words. */
function stateAt(id: string, ...models: Model[]): string {
  const found = compared(OWN, models, ALL).questions.find(({ question }) => question.id === id);
  return found ? stateInWords(found) : 'not there';
}

test.each([
  ['the same options', [chose('natural'), chose('natural')], 'Same'],
  ['other options', [chose('natural'), chose('assigned')], 'Differs'],
  ['one of two', [chose('natural', 'assigned'), chose('assigned')], 'Differs'],
  [
    'the same with other words of their own',
    [[{ option: 'natural', words: 'by day' }], chose('natural')],
    'Differs in words',
  ],
  ['nothing in one', [chose('natural'), undefined], 'Open in B'],
  ['not sure in one', [chose('not-sure'), chose('natural')], 'Open in A'],
  [
    'nothing in one of three that differ',
    [chose('natural'), chose('assigned'), undefined],
    'Differs; open in C',
  ],
  ['nothing in two of three', [undefined, chose('assigned'), undefined], 'Open in A and C'],
  ['not sure and nothing', [chose('not-sure'), undefined], 'Open in all'],
] as const)('%s: how a choice stands', (_, answers, state) => {
  const models = answers.map((form) => modelWith(form === undefined ? {} : { form }));
  expect(stateAt('form', ...models)).toBe(state);
});

test('texts are the same word for word, or differ in words', () => {
  const model = (comfort: string) => modelWith({ comfort });
  expect(stateAt('comfort', model('Someone who stays.'), model('Someone who stays.'))).toBe('Same');
  expect(stateAt('comfort', model('Someone who stays.'), model('Someone.'))).toBe('Differs in words');
});

test('a statement that nobody wrote is its draft', () => {
  const [one, other] = [modelWith({ form: chose('natural') }), modelWith({ form: chose('assigned') })];
  expect(stateAt('statement', one, one)).toBe('Same');
  expect(stateAt('statement', one, other)).toBe('Differs in words');
  expect(stateAt('statement', one, modelWith({}))).toBe('Open in B');
  const [at] = compared(OWN, [one, other], ALL).questions.filter(
    ({ question }) => question.id === 'statement',
  );
  expect(at?.answers.map(({ isDraft }) => isDraft)).toEqual([true, true]);
});

test('a draft has the words of one’s own behind options only where notes are wanted', () => {
  const model = modelWith({ location: [{ option: 'other', words: 'Library study rooms' }] });
  const texts = (withNotes: boolean) =>
    JSON.stringify(
      compared(OWN, [model, modelWith({})], { ...ALL, withNotes })
        .questions.filter(({ question }) => question.id === 'statement')
        .flatMap(({ answers }) => answers),
    );
  expect(texts(true)).toContain('Library study rooms');
  expect(texts(false)).not.toContain('Library');
  expect(texts(false)).toContain('Mentors and young people meet');
});

test('what only some bring up is told, and what all do is not', () => {
  const both = chose('natural', 'e-mentoring');
  const [one, other] = [
    modelWith({ form: chose('natural'), type: chose('e-mentoring') }),
    modelWith({ form: chose('assigned'), type: chose('e-mentoring') }),
  ];
  const { points, steps } = compared(OWN, [one, other], ALL);
  expect(both).toHaveLength(2);
  expect(points.map(({ among }) => among.length)).toEqual(points.map(() => 1));
  expect(points.find(({ id }) => id === 'online-safety')).toBeUndefined();
  expect([points.length > 0, steps.length > 0]).toEqual([true, true]);
});

test('what is open in all, and not without a word in all, is among what differs', () => {
  const differs = (...forms: (ReturnType<typeof chose> | null)[]) =>
    compared(
      OWN,
      forms.map((form) => modelWith(form === null ? {} : { form })),
      { ...ALL, differing: true },
    ).questions.map((one) => [one.question.id, stateInWords(one)]);
  expect(differs(chose('not-sure'), null)).toEqual([['form', 'Open in all']]);
  expect(differs(null, chose('not-sure'), chose('not-sure'))).toEqual([['form', 'Open in all']]);
  expect(differs(chose('not-sure'), chose('not-sure'))).toEqual([]);
  expect(differs(null, null)).toEqual([]);
});

/** Entries by their ids, as one text. */
function inOrder(entries: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('of any models', () => {
  const differs = (of: Questionnaire, models: readonly Model[]) => {
    const { questions, points, steps } = compared(of, models, { ...ALL, differing: true });
    return questions.length + points.length + steps.length;
  };

  test('one does not differ from itself', () => {
    fc.assert(
      fc.property(withPeople(1), ([of, [model]]) => {
        expect(model && differs(of, [model, model, model])).toBe(0);
      }),
    );
  });

  test('two of which nothing differs answer alike whatever both answer', () => {
    fc.assert(
      fc.property(withPeople(2), ([of, models]) => {
        const [one, other] = models;
        if (!one || !other || differs(of, models) > 0) return;
        for (const question of allQuestions(of)) {
          const drafted = draftedQuestions(of).includes(question as never);
          const [first, second] = [one, other].map(
            ({ answers }) =>
              answers.get(question.id) ?? (drafted ? draftFor(of, question, answers) || null : null),
          );
          const openInBoth = [one, other].every(({ answers }) => isOpen(question, answers));
          expect(openInBoth || sameAnswer(first ?? null, second ?? null)).toBe(true);
        }
      }),
    );
  });

  test('all is the same, and no more is told, only of models that say the same', () => {
    fc.assert(
      fc.property(withPeople(2), ([of, [one, other]]) => {
        if (!one || !other) return;
        const { questions, notCompared } = compared(of, [one, other], ALL);
        const same = (id: keyof Pick<Model, 'answers' | 'points' | 'steps'>) =>
          inOrder(one[id]) === inOrder(other[id]);
        const others = (['points', 'steps'] as const).filter((id) => !same(id));
        expect((['points', 'steps'] as const).filter((id) => notCompared[id])).toEqual(others);
        if (questions.every(({ state }) => state === 'same')) expect(same('answers')).toBe(true);
        const near = { ...one, answers: other.answers };
        expect(Object.values(compared(of, [one, near], ALL).notCompared)).toEqual([
          null,
          false,
          false,
          false,
        ]);
      }),
    );
  });

  test('their order changes nothing but the letters', () => {
    fc.assert(
      fc.property(withPeople(3), ([of, models]) => {
        const [there, back] = [compared(of, models, ALL), compared(of, [...models].reverse(), ALL)];
        const turned = (among: readonly number[]) =>
          among.map((place) => models.length - 1 - place).reverse();
        expect(back.questions.map(({ state }) => state)).toEqual(there.questions.map(({ state }) => state));
        expect(back.questions.map(({ answers }) => [...answers].reverse())).toEqual(
          there.questions.map(({ answers }) => answers),
        );
        expect(back.points.map(({ id, among }) => [id, turned(among)])).toEqual(
          there.points.map(({ id, among }) => [id, among]),
        );
      }),
    );
  });
});
