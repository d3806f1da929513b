/** The promise: opening a file of an earlier questionnaire and saving it loses nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/documents/format.ts';
import { FORMATS } from '../../src/documents/formats.ts';
import { readModelText } from '../../src/documents/model-file.ts';
import type { ReadModel } from '../../src/documents/record.ts';
import { type Answer, plainChosen } from '../../src/model/answer.ts';
import { type Model, withAnswer } from '../../src/model/model.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { problemLine } from '../../src/text/problem.ts';
import { withNextVersion } from '../generated.ts';

function reading(format: Format, text: string, questionnaire: Questionnaire): ReadModel {
  const read = readModelText(format, 'file', text, questionnaire);
  if (!read.ok) throw new Error(`${read.problems.map(problemLine).join('\n')}\n${text}`);
  return read.value;
}

/** The text once the file was opened with the next version, a question of it was answered, and it was saved. */
function savedWith(format: Format, text: string, next: Questionnaire): { text: string; after: Model } {
  const before = reading(format, text, next).model;
  const after = { ...withAnswer(before, 'the-last-one', 'No'), revised: '2027-01-01T00:00:00Z' };
  return { text: format.revise(text, before, after, next), after };
}

/** All that was said, wherever it is kept now. */
function said({ answers, points, retired }: Model): string[] {
  const plain = (answer: Answer) => {
    if (typeof answer === 'string') return JSON.stringify(answer);
    const options = plainChosen(answer).map((one) => JSON.stringify(one));
    // What is gone stands behind the others. One option alone is kept as its id, a text once it is retired.
    return options.sort().join(', ');
  };
  const kept = [
    ...answers.values(),
    ...points.values(),
    ...[...retired.values()].map(({ answer }) => answer),
  ];
  return kept.map(plain).sort();
}

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('a file reads with the next version of its questionnaire, and what was saved then reads the same', () => {
    fc.assert(
      fc.property(withNextVersion(false), ({ of, model, next }) => {
        const saved = savedWith(format, format.create(model, of), next);
        const { model: again, found } = reading(format, saved.text, next);
        expect(again).toEqual(saved.after);
        expect({ ...found, newQuestions: null }).toEqual({
          newQuestions: null,
          retired: [],
          moved: [],
          returned: [],
        });
      }),
      { numRuns: 400 },
    );
  });

  test('what the next version took out comes back with the version before', () => {
    fc.assert(
      fc.property(withNextVersion(true), ({ of, model, next }) => {
        const saved = savedWith(format, format.create(model, of), next);
        const back = reading(format, saved.text, of).model;
        expect(back.answers).toEqual(model.answers);
        expect(back.points).toEqual(model.points);
        expect(back.revisions).toEqual(model.revisions);
      }),
      { numRuns: 400 },
    );
  });
});

test.each(FORMATS.filter(({ name }) => name !== 'markdown').map((format) => [format.name, format] as const))(
  '%s: all that was said is still there, under the same words',
  (_, format) => {
    fc.assert(
      fc.property(withNextVersion(false), ({ of, model, next }) => {
        const saved = savedWith(format, format.create(model, of), next);
        const kept = said(reading(format, saved.text, next).model);
        for (const one of said(model)) expect(kept).toContain(one);
      }),
      { numRuns: 400 },
    );
  },
);
