/** Texts that hold a model of the example, read and revised as the program does it. */
import { expect } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import { type Model, withAnswer, withPoint } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { recorded } from '../../src/models/record/record.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { problemLine } from '../../src/text/problem.ts';
import { asked, EXAMPLE } from '../questionnaire/example.ts';

/** The model that a text holds. */
export function read(format: Format, text: string): Model {
  const model = readModelText(format, 'file', text, EXAMPLE);
  if (!model.ok) throw new Error(`${model.problems.map(problemLine).join('\n')}\n${text}`);
  return model.value.model;
}

/** What is amiss in a text, a line each. */
export function problems(format: Format, text: string): string[] {
  const model = readModelText(format, 'file', text, EXAMPLE);
  return model.ok ? [] : model.problems.map(problemLine);
}

/** The text after a change to its model; it then holds the changed model. */
export function revised(format: Format, text: string, change: (model: Model) => Model): string {
  const before = read(format, text);
  const after = change(before);
  const now = revisedAs(format, text, before, after, EXAMPLE);
  expect(read(format, now)).toEqual(after);
  return now;
}

/** The text as a format revises it, without the check that saving makes. */
export function revisedAs(
  format: Format,
  text: string,
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): string {
  const there = readModelText(format, 'file', text, questionnaire);
  if (!there.ok) throw new Error(there.problems.map(problemLine).join('\n'));
  const as = (model: Model) => recorded(questionnaire, model);
  const now = format.revise?.(text, there.value, as(before), as(after), questionnaire);
  return now ?? format.create(after, questionnaire);
}

/** A change to one answer, given as files hold it. Null clears it. */
export function answering(id: string, value: unknown): (model: Model) => Model {
  const taken = accept(asked(id), value);
  if (!taken.ok) throw new Error(JSON.stringify(taken.misfits));
  return (model) => withAnswer(model, id, taken.answer);
}

/** A change to the note on one point. Null clears it. */
export function noting(id: string, note: string | null): (model: Model) => Model {
  return (model) => withPoint(model, id, note);
}
