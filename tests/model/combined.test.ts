import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, chosenIn } from '../../src/model/answer.ts';
import { combined } from '../../src/model/combined.ts';
import type { Model } from '../../src/model/model.ts';
import { hasOptions, takesLines } from '../../src/questionnaire/kinds.ts';
import { allQuestions, NOT_SURE } from '../../src/questionnaire/questionnaire.ts';
import { withPeople } from '../generated.ts';
import { modelWith, ownQuestionnaire } from '../interview/scripted.ts';

const OWN = ownQuestionnaire();
const NOW = '2026-11-26T10:00:00Z';

function chose(...options: string[]) {
  return options.map((option) => ({ option, words: null }));
}

/** What one question comes to, and whether it is to be decided. */
function at(id: string, ...answers: readonly (Answer | undefined)[]) {
  const models = answers.map((answer) => modelWith(answer === undefined ? {} : { [id]: answer }));
  const { model, parted } = combined(OWN, models, NOW);
  return [model.answers.get(id) ?? null, parted.some((question) => question.id === id)];
}

describe('a choice', () => {
  test.each([
    ['made alike by all', [chose('natural'), chose('natural')], [chose('natural'), false]],
    ['made alike by those who answered', [chose('natural'), undefined], [null, true]],
    [
      'of which one option is the same',
      [chose('natural', 'assigned'), chose('assigned')],
      [chose('assigned'), true],
    ],
    ['made otherwise by each', [chose('natural'), chose('assigned')], [null, true]],
    ['not sure yet in all', [chose(NOT_SURE), chose(NOT_SURE)], [chose(NOT_SURE), false]],
    ['not sure yet in one', [chose(NOT_SURE), chose('natural')], [null, true]],
    [
      'not sure yet in all, in other words',
      [[{ option: NOT_SURE, words: 'Ask them' }], chose(NOT_SURE)],
      [[{ option: NOT_SURE, words: 'Ask them' }], true],
    ],
    ['that nobody made', [undefined, undefined], [null, false]],
  ])('%s', (_, answers, expected) => {
    expect(at('form', ...answers)).toEqual(expected);
  });

  test('keeps all words of one’s own behind an option that all chose, each once', () => {
    const words = (...all: string[]) => all.map((one) => [{ option: 'other', words: one }]);
    const [answer, parted] = at('location', ...words('A library', 'A hall', 'A library'));
    expect(parted).toBe(true);
    expect(
      chosenIn(answer as Answer)[0]
        ?.words?.split('; ')
        .sort(),
    ).toEqual(['A hall', 'A library']);
  });
});

test('notes stand one after the other, the same paragraph once; lines that differ are to be decided', () => {
  const [notes, parted] = at(
    'comfort',
    'Someone who stays.\n\nNear by.',
    'Near by.\n\n? Ask them',
    undefined,
  );
  expect(parted).toBe(false);
  expect((notes as string).split('\n\n').sort()).toEqual(['? Ask them', 'Near by.', 'Someone who stays.']);
  expect(at('program', 'River House', 'River House', undefined)).toEqual(['River House', false]);
  expect(at('program', 'River House', 'Harbor')).toEqual([null, true]);
});

test('a step is done where all say so, and every plan is kept', () => {
  const steps = (...all: (Model['steps'] extends ReadonlyMap<string, infer Step> ? Step | null : never)[]) =>
    combined(
      OWN,
      all.map((step) => ({
        ...modelWith({}),
        steps: new Map(step === null ? [] : [['good-endings', step]]),
      })),
      NOW,
    ).model.steps.get('good-endings');
  expect(steps({ state: 'done', plan: 'By May' }, { state: 'done', plan: null })).toEqual({
    state: 'done',
    plan: 'By May',
  });
  expect(steps({ state: 'done', plan: null }, null)).toEqual({ state: null, plan: null });
  // What is not to be done is not for a blank to bring up again.
  const [aside, elsewhere] = [
    { state: 'set-aside', plan: null },
    { state: 'elsewhere', plan: 'Handled at the school' },
  ] as const;
  expect(steps(aside, null)).toEqual(aside);
  expect(steps(null, elsewhere)).toEqual(elsewhere);
  expect(steps(aside, elsewhere)?.state).toBe('set-aside');
  expect(steps(aside, { state: null, plan: null })?.state).toBe(null);
  expect(
    steps({ state: 'done', plan: 'One' }, { state: null, plan: 'Other' })?.plan?.split('\n').sort(),
  ).toEqual(['One', 'Other']);
});

test('words in the place of a draft are to be looked at again unless all made the choices that it names alike', () => {
  const mark = (...models: Model[]) => combined(OWN, models, NOW).model.drafts.get('statement')?.choices;
  const [one, other] = [{ form: chose('natural'), statement: 'Ours.' }, { form: chose('natural') }];
  expect(mark(modelWith(one), modelWith(other))).toMatch(/^[0-9a-f]{12}$/);
  expect(mark(modelWith(one), modelWith({}))).toBeNull();
  expect(mark(modelWith(one), modelWith({ form: chose('assigned') }))).toBeNull();
});

test('words that several wrote in the place of a draft are all there, to be looked at again', () => {
  const { model } = combined(
    OWN,
    [modelWith({ statement: 'Ours.' }), modelWith({ statement: 'Theirs.' })],
    NOW,
  );
  expect((model.answers.get('statement') as string).split('\n\n').sort()).toEqual(['Ours.', 'Theirs.']);
  expect(model.drafts.get('statement')).toEqual({ choices: null, changed: [] });
});

test('what is more together than one answer can have is told', () => {
  const long = (sign: string) => sign.repeat(60_000);
  const models = ['a', 'b'].map((sign) => ({
    ...modelWith({
      comfort: long(sign),
      program: 'River House',
      location: [{ option: 'other', words: long(sign) }],
    }),
    points: new Map([['online-safety', long(sign)]]),
    steps: new Map([['good-endings', { state: null, plan: long(sign) }]]),
  }));
  expect(combined(OWN, models, NOW).tooLong).toEqual([
    'comfort',
    'location',
    'online-safety',
    'good-endings',
  ]);
  expect(combined(OWN, models.slice(0, 1), NOW).tooLong).toEqual([]);
});

describe('of any models', () => {
  /** All that a model says, but for what a combined one says of itself. */
  const said = ({ answers, points, steps, retired }: Model) => ({ answers, points, steps, retired });
  const choices = ({ answers }: Model) =>
    [...answers].flatMap(([id, answer]) =>
      typeof answer === 'string' ? [] : [[id, answer.map(({ option }) => option)] as const],
    );
  /** What stands between blank lines. */
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => (line.trim() === '' ? '' : line))
      .join('\n')
      .split(/\n{2,}/)
      .map((one) => one.replace(/^\n|\n$/g, ''))
      .filter((one) => one !== '');

  test('one combined with itself is itself', () => {
    fc.assert(
      fc.property(withPeople(1), ([of, [one]]) => {
        if (!one) return;
        const model = { ...one, combining: null };
        const { model: twice, parted } = combined(of, [model, model], NOW);
        expect([said(twice), parted]).toEqual([said(model), []]);
        for (const [id, mark] of twice.drafts) expect(model.drafts.get(id) ?? mark).toEqual(mark);
      }),
    );
  });

  test('what nobody has decided in one of them is to be decided, and nothing that stands there goes', () => {
    fc.assert(
      fc.property(withPeople(2), ([of, [one, other]]) => {
        if (!one || !other) return;
        const ids = allQuestions(of)
          .filter(hasOptions)
          .map(({ id }) => id);
        const combining = { decided: [], begun: [], parted: ids, own: [] };
        const { parted, decisions } = combined(of, [{ ...one, combining }, other], NOW);
        expect(parted.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        for (const id of ids)
          expect(decisions.find(({ question }) => question.id === id)?.given).toContainEqual(
            one.answers.get(id) ?? null,
          );
      }),
    );
  });

  test('the order in which they come changes nothing', () => {
    fc.assert(
      fc.property(withPeople(4), ([of, models]) => {
        const [first, second, third, fourth] = models;
        if (!first || !second || !third || !fourth) return;
        const turned = combined(of, [third, first, fourth, second], NOW);
        expect(combined(of, [...models].reverse(), NOW)).toEqual(turned);
        expect(combined(of, models, NOW)).toEqual(turned);
      }),
    );
  });

  test('every option that all chose is there, and every paragraph of every note', () => {
    fc.assert(
      fc.property(withPeople(3), ([of, models]) => {
        const { model } = combined(of, models, NOW);
        for (const question of allQuestions(of)) {
          const answers = models.map((one) => one.answers.get(question.id));
          const there = model.answers.get(question.id);
          const all = answers.map((answer) => chosenIn(answer).map(({ option }) => option));
          const inAll = (all[0] ?? []).filter((option) => all.every((one) => one.includes(option)));
          expect(chosenIn(there).map(({ option }) => option)).toEqual(expect.arrayContaining(inAll));
          if (!takesLines(question)) continue;
          const written = answers.flatMap((answer) => (typeof answer === 'string' ? paragraphs(answer) : []));
          expect(paragraphs(String(there ?? ''))).toEqual(expect.arrayContaining(written));
        }
        for (const one of models)
          for (const [id, note] of one.points)
            expect(paragraphs(model.points.get(id) ?? '')).toEqual(expect.arrayContaining(paragraphs(note)));
        for (const one of models) {
          const kept = [...model.retired.values()].map(({ answer }) => JSON.stringify(answer));
          for (const { answer } of one.retired.values()) expect(kept).toContain(JSON.stringify(answer));
        }
      }),
    );
  });

  test('in two steps and in one it comes to the same choices', () => {
    fc.assert(
      fc.property(withPeople(3), ([of, [one, other, third]]) => {
        if (!one || !other || !third) return;
        const [two, ended] = [combined(of, [one, other], NOW), combined(of, [third, other], NOW)];
        const whole = choices(combined(of, [one, other, third], NOW).model);
        expect(choices(combined(of, [two.model, third], NOW).model)).toEqual(whole);
        expect(choices(combined(of, [one, ended.model], NOW).model)).toEqual(whole);
      }),
    );
  });
});
