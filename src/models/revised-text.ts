/** The text of a model's file with what changed since it was saved. */
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Format } from './format.ts';
import { samePlain } from './record/plain.ts';
import { type ReadModel, readModel } from './record/read.ts';
import { toRecord } from './record/record.ts';

/** A text, and what it reads as; null where that is not known yet. */
export interface ModelText {
  readonly text: string;
  readonly read: ReadModel | null;
}

/** The text with what changed, unless that would not read back as the model: then the answers go before the layout. */
export function revisedText(
  format: Format,
  before: ModelText,
  saved: Model,
  model: Model,
  questionnaire: Questionnaire,
): ModelText {
  const saying = toRecord(questionnaire, model);
  const saysSo = (one: Model) => samePlain(toRecord(questionnaire, one), saying);
  if (saysSo(saved)) return before;
  const created = (): ModelText => ({ text: format.create(model, questionnaire), read: null });
  const readOf = (text: string) => {
    const source = format.read('', text, questionnaire);
    const read = source.ok ? readModel(source.value, questionnaire) : source;
    return read.ok ? read.value : null;
  };
  if (!format.revise) return created();
  // What the last save has read back is what this one edits: reading is most of the work.
  const old = before.read ?? readOf(before.text);
  if (old === null) return created();
  const text = format.revise(before.text, old, saved, model, questionnaire);
  const read = readOf(text);
  return read !== null && saysSo(read.model) ? { text, read } : created();
}
