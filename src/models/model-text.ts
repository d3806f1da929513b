/** The text of a model's file: reading the model out of it, and putting into it what changed since it was saved. */
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { samePlain } from '../text/plain-values.ts';
import type { Result } from '../text/problem.ts';
import type { Format, Reader } from './format.ts';
import { type ReadModel, readModel } from './record/read.ts';
import { recorded, toRecord } from './record/record.ts';

/** Reads a model from the text of a file. `name` is shown in problems. */
export function readModelText(
  reader: Reader,
  name: string,
  text: string,
  questionnaire: Questionnaire,
): Result<ReadModel> {
  const source = reader.read(name, text, questionnaire);
  return source.ok ? readModel(source.value, questionnaire) : source;
}

/** A text, and what it reads as; null where that is not known yet. */
export interface ModelText {
  readonly text: string;
  readonly read: ReadModel | null;
}

/**
 * The text with what changed since it was saved. Where that would not read back as the model it is made anew, so that no
 * answer is lost for the sake of somebody's layout.
 */
export function revisedText(
  format: Format,
  before: ModelText,
  saved: Model,
  model: Model,
  questionnaire: Questionnaire,
): ModelText {
  const [from, to] = [recorded(questionnaire, saved), recorded(questionnaire, model)];
  if (samePlain(from.record, to.record)) return before;
  const created = (): ModelText => ({ text: format.create(model, questionnaire), read: null });
  const readOf = (text: string) => {
    const read = readModelText(format, '', text, questionnaire);
    return read.ok ? read.value : null;
  };
  if (!format.revise) return created();
  // What the last save has read back is what this one edits: reading is most of the work.
  const old = before.read ?? readOf(before.text);
  if (old === null) return created();
  const text = format.revise(before.text, old, from, to, questionnaire);
  const read = readOf(text);
  const saysSo = read !== null && samePlain(toRecord(questionnaire, read.model), to.record);
  return saysSo ? { text, read } : created();
}
