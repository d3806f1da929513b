/** The promise that a combined model does not say who wrote what, and that what it says can be read again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenIn } from '../../src/model/answer.ts';
import { combined } from '../../src/model/combined.ts';
import type { Model } from '../../src/model/model.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { createdText } from '../../src/models/size.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { ALL } from '../faults/figures.ts';
import { withPeople } from '../generated.ts';

const NOW = '2026-11-26T10:00:00Z';
const PEOPLE = 4;
/** Each writes a model in every format, twice. */
const RUNS = { numRuns: ALL ? 500 : 40 };

/** What all of them said, each thing given to one of them by lot: who said one thing tells nothing of who said another. */
function dealtAnew(models: readonly Model[], lots: readonly (readonly number[])[]): Model[] {
  let dealt = 0;
  const anew = <T>(part: (model: Model) => ReadonlyMap<string, T>): Map<string, T>[] => {
    const ids = new Set(models.flatMap((model) => [...part(model).keys()]));
    const parts = models.map(() => new Map<string, T>());
    for (const id of ids) {
      const lot = lots[dealt++ % lots.length] ?? [];
      for (const [place, model] of models.entries()) {
        const one = part(model).get(id);
        if (one !== undefined) parts[lot[place] ?? place]?.set(id, one);
      }
    }
    return parts;
  };
  const points = anew((model) => model.points);
  const steps = anew((model) => model.steps);
  const retired = anew((model) => model.retired);
  const answers = anew(
    (model) =>
      new Map([...model.answers].map(([id, answer]) => [id, { answer, mark: model.drafts.get(id) }])),
  );
  return models.map((model, place): Model => {
    const said = [...(answers[place] ?? [])];
    return {
      ...model,
      points: points[place] ?? new Map(),
      steps: steps[place] ?? new Map(),
      retired: retired[place] ?? new Map(),
      answers: new Map(said.map(([id, { answer }]) => [id, answer])),
      drafts: new Map(said.flatMap(([id, { mark }]) => (mark ? [[id, mark]] : []))),
    };
  });
}

function textsOf(of: Questionnaire, models: readonly Model[]): string[] {
  return FORMATS.map((format) => createdText(format, combined(of, models, NOW).model, of));
}

const places = Array.from({ length: PEOPLE }, (_, place) => place);
const lot = fc.shuffledSubarray(places, { minLength: PEOPLE, maxLength: PEOPLE });
const lots = fc.array(lot, { minLength: 1, maxLength: 12 });

test('whoever of them said what, the files are the same to the last letter', () => {
  fc.assert(
    fc.property(withPeople(PEOPLE), lots, ([of, models], dealt) => {
      expect(textsOf(of, dealtAnew(models, dealt))).toEqual(textsOf(of, models));
    }),
    RUNS,
  );
});

test('it reads in each format as it was combined', () => {
  fc.assert(
    fc.property(withPeople(PEOPLE), ([of, models]) => {
      const { model } = combined(of, models, NOW);
      for (const [index, text] of textsOf(of, models).entries()) {
        const format = FORMATS[index];
        const read = format && readModelText(format, 'ours', text, of);
        expect(read?.ok).toBe(true);
        if (!read?.ok) continue;
        const { answers, points, steps, retired } = read.value.model;
        expect({ answers, points, steps, retired }).toEqual({
          answers: model.answers,
          points: model.points,
          steps: model.steps,
          retired: model.retired,
        });
      }
    }),
    RUNS,
  );
});

test('every plan is there, and all words behind an option that all chose, whatever comes together', () => {
  fc.assert(
    fc.property(withPeople(PEOPLE), fc.nat(PEOPLE), ([of, models], cut) => {
      const some = combined(of, models.slice(0, cut), NOW).model;
      const inSteps = cut > 1 ? [some, ...models.slice(cut)] : models;
      for (const { model } of [combined(of, models, NOW), combined(of, inSteps, NOW)]) {
        for (const one of models) {
          for (const [id, { plan }] of one.steps)
            expect(linesOf(model.steps.get(id)?.plan)).toEqual(expect.arrayContaining(linesOf(plan)));
          for (const [id, answer] of one.answers)
            for (const { option, words } of chosenIn(answer)) {
              const there = chosenIn(model.answers.get(id)).find((other) => other.option === option);
              if (there) expect(wordsOf(there.words)).toEqual(expect.arrayContaining(wordsOf(words)));
            }
        }
      }
    }),
  );
});

function linesOf(plan: string | null | undefined): string[] {
  return (plan ?? '').split('\n').filter((line) => line.trim() !== '');
}

function wordsOf(words: string | null): string[] {
  return (words ?? '').split('; ').filter((part) => part.trim() !== '');
}
