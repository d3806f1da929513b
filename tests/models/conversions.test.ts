import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModel } from '../../src/models/record/read.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { ALL } from '../faults/figures.ts';
import { withModels } from '../generated.ts';
import { revisedAs } from './kept.ts';

function reading(format: Format, text: string, questionnaire: Questionnaire): Model {
  const source = format.read('model', text, questionnaire);
  const model = source.ok ? readModel(source.value, questionnaire) : source;
  if (!model.ok) throw new Error(`${JSON.stringify(model.problems)}\n${text}`);
  return model.value.model;
}

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('gives back every model that it keeps', () => {
    fc.assert(
      fc.property(withModels(1), ([questionnaire, [model]]) => {
        expect(reading(format, format.create(model as Model, questionnaire), questionnaire)).toEqual(model);
      }),
      { numRuns: ALL ? 1000 : 250 },
    );
  });

  test('gives back a model after every revision of its text', () => {
    fc.assert(
      fc.property(withModels(4), ([questionnaire, models]) => {
        let [before, ...later] = models as [Model, ...Model[]];
        let text = format.create(before, questionnaire);
        for (const after of later) {
          text = revisedAs(format, text, before, after, questionnaire);
          expect(reading(format, text, questionnaire)).toEqual(after);
          before = after;
        }
      }),
      { numRuns: ALL ? 500 : 125 },
    );
  });

  test('comes out the same where nothing changed', () => {
    fc.assert(
      fc.property(withModels(1), ([questionnaire, [model]]) => {
        const text = format.create(model as Model, questionnaire);
        expect(revisedAs(format, text, model as Model, model as Model, questionnaire)).toBe(text);
      }),
      { numRuns: ALL ? 300 : 75 },
    );
  });
});
