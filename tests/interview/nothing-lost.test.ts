/** The promise: no answer is ever lost, whatever a person does in whatever order. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reply } from '../../src/interview/asking.ts';
import { walkThrough } from '../../src/interview/interview.ts';
import { accept } from '../../src/model/accept.ts';
import type { Answer } from '../../src/model/answer.ts';
import { type Model, newModel } from '../../src/model/model.ts';
import { plansOf } from '../../src/model/unsettled.ts';
import { byAnswer } from '../../src/questionnaire/kinds.ts';
import {
  findPoint,
  findQuestion,
  type Question,
  type Questionnaire,
} from '../../src/questionnaire/questionnaire.ts';
import { answerText } from '../generated.ts';
import { textFor } from '../text-for.ts';
import { ownQuestionnaire, SMALL, sitting } from './scripted.ts';

/** What a person tends to do, before it is known where: `seed` picks an option or an item of a menu. */
type Whim =
  | { readonly does: 'skip' | 'back' | 'enter' }
  | { readonly does: 'answer' | 'back with' | 'clear'; readonly text: string; readonly seed: number }
  | { readonly does: 'wander'; readonly seed: number };

const whim: fc.Arbitrary<Whim> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('skip' as const, 'back' as const, 'enter' as const) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constantFrom('answer' as const, 'back with' as const, 'clear' as const),
      text: answerText,
      seed: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wander' as const), seed: fc.nat() }) },
);

function valueFor(question: Question, { does, text, seed }: Whim & { text: string; seed: number }): unknown {
  return byAnswer<unknown>(question, {
    options: ({ options }) => {
      if (does === 'clear') return [];
      const option = options[seed % options.length];
      return option?.describe === undefined ? [option?.id] : [{ [option.id]: text }];
    },
    text: (written) => {
      if (does === 'clear') return '';
      // Also what is not taken as it is.
      return seed % 2 === 0 ? text : textFor(written, text);
    },
  });
}

/** Acts on these whims, then stops with `last` half-typed; notes what was given to which question. */
async function act(questionnaire: Questionnaire, before: Model, whims: readonly Whim[], last: string) {
  const { interview, events } = sitting(questionnaire, []);
  const given = new Map<string, Answer | null>(saidIn(before));
  const give = (question: Question, value: unknown) => {
    const accepted = accept(question, value);
    if (accepted.ok) given.set(question.id, accepted.answer);
    return value;
  };
  const rest = [...whims];
  const ended = await walkThrough(
    {
      ...interview,
      asking: {
        ...interview.asking,
        async ask(question) {
          const one = rest.shift();
          if (!one) {
            return byAnswer<Reply>(question, {
              options: () => ({ kind: 'stop' }),
              text: () => ({ kind: 'stop', value: give(question, last) }),
            });
          }
          if ('text' in one) {
            const value = give(question, valueFor(question, one));
            return one.does === 'back with' ? { kind: 'back', value } : { kind: 'answer', value };
          }
          return one.does === 'back' ? { kind: 'back' } : { kind: 'skip' };
        },
        async choose(menu) {
          const one = rest.shift();
          if (!one) return { kind: 'stop' };
          if (one.does === 'back') return { kind: 'back' };
          const items = menu.items.flatMap((item) => (typeof item === 'string' ? [] : [item.value]));
          const value = 'seed' in one ? items[one.seed % items.length] : menu.start;
          return { kind: 'chosen', value: value ?? menu.start };
        },
      },
    },
    before,
  );
  const expected = new Map([...given].filter(([, answer]) => answer !== null));
  return { ended, events, expected };
}

/** All that a model holds in answers, notes and plans, by the id of the question, the point or the step. */
function saidIn(model: Model): Map<string, Answer> {
  return new Map<string, Answer>([...model.answers, ...model.points, ...plansOf(model)]);
}

test.each([
  ['a small questionnaire', SMALL],
  ['the own questionnaire', ownQuestionnaire()],
])(
  '%s: what is on disk in the end is what was said last to each question, point and step',
  async (_, questionnaire) => {
    await fc.assert(
      fc.asyncProperty(fc.array(whim, { maxLength: 60 }), answerText, async (whims, last) => {
        const { ended, events, expected } = await act(
          questionnaire,
          newModel('2026-11-23T09:12:44Z'),
          whims,
          last,
        );
        const onDisk = events.savedModels().at(-1);
        expect(saidIn(ended.model)).toEqual(expected);
        expect(onDisk ? saidIn(onDisk) : new Map()).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  },
);

test('the same holds over two sittings, the second of which goes on with what the first left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(fc.array(whim, { maxLength: 30 }), answerText),
      fc.tuple(fc.array(whim, { maxLength: 30 }), answerText),
      async (one, other) => {
        const first = await act(SMALL, newModel('2026-11-23T09:12:44Z'), ...one);
        const left = first.events.savedModels().at(-1) ?? first.ended.model;
        const { ended, expected } = await act(SMALL, left, ...other);
        expect(saidIn(ended.model)).toEqual(expected);
        for (const id of ended.model.answers.keys()) expect(findQuestion(SMALL, id)).not.toBeNull();
        for (const id of ended.model.points.keys()) expect(findPoint(SMALL, id)).not.toBeNull();
      },
    ),
    { numRuns: 100 },
  );
});
