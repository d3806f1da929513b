/** The answers on the page: what was typed goes through the gate into a model, and from it into the text of a file. Pure. */

import { accept } from '../model/accept.ts';
import { NOT_ALL_DECIDED } from '../model/deciding-in-words.ts';
import { withWordsKept } from '../model/draft-marks.ts';
import { withGiven } from '../model/given.ts';
import type { Misfit } from '../model/misfit.ts';
import { type Model, newModel, type Revision } from '../model/model.ts';
import { goneFrom } from '../model/progress.ts';
import { asSaved, revisionOfRun, withRevision } from '../model/revisions.ts';
import { isDrafted } from '../model/statement.ts';
import { statesOf, withoutStepKept, withStepState } from '../model/steps.ts';
import { unsettledIn } from '../model/unsettled.ts';
import { readAnyText } from '../models/any-text.ts';
import { type ModelText, revisedText } from '../models/model-text.ts';
import { changesLines } from '../models/questionnaire-changes.ts';
import { readAnswers } from '../models/record/answers.ts';
import { isSavedModel, readModel } from '../models/record/read.ts';
import { toRecord } from '../models/record/record.ts';
import { wordsToTakeOut } from '../models/record/words-in-revisions.ts';
import { requireRoom } from '../models/size.ts';
import { yaml } from '../models/yaml.ts';
import { findQuestion, findStep, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { withoutUnfit, withPlainSigns } from '../text/characters.ts';
import { entriesOf, samePlain } from '../text/plain-values.ts';
import { good, type Result } from '../text/problem.ts';
import { askedNow, withStepOfPoint } from '../walk/asked.ts';
import { decidedNow, type Partings } from './to-decide.ts';

/** The answers, and the file that they are from or go into. */
export interface Sheet {
  readonly questionnaire: Questionnaire;
  /** The model as it was opened, which revisions are told from; null where it was begun on the page. */
  readonly opened: Model | null;
  /** The model as a file holds it; where it was begun on the page, as it was then. */
  readonly kept: Model;
  /** The text of that file, which is edited in place; null where there is none that can be. */
  readonly text: ModelText | null;
  readonly model: Model;
  /** Where the answers of several people part that were brought together on this page. */
  readonly partings: Partings;
}

const NONE: Partings = new Map();

/** A sheet without answers. Times are ISO 8601 in UTC, here and below. */
export function newSheet(questionnaire: Questionnaire, now: string): Sheet {
  const model = newModel(now);
  return { questionnaire, opened: null, kept: model, text: null, model, partings: NONE };
}

/**
 * The sheet with what was put into the field of a question or a point. Where something in it cannot be taken: what that is,
 * and whether the rest was kept without it; else the sheet is as it was. Throws for an id that is not asked.
 */
export function withValue(
  sheet: Sheet,
  id: string,
  value: unknown,
): { readonly sheet: Sheet; readonly misfits: readonly Misfit[]; readonly isRestKept: boolean } {
  const asked = askedNow(sheet.questionnaire, sheet.model, id, []);
  if (!asked) throw new Error(`${id} is not asked`);
  // What was an option when it was chosen may stay, and be chosen again.
  const gone = goneFrom(asked.question, sheet.opened?.answers.get(id)).map(({ option }) => option);
  const taken = (given: unknown) => accept(asked.question, given, (option) => gone.includes(option));
  const whole = taken(value);
  const rest = whole.ok ? whole : taken(withoutUnfitIn(value));
  return {
    sheet: rest.ok ? withDecidedNow({ ...sheet, model: asked.keep(sheet.model, rest.answer) }) : sheet,
    misfits: whole.ok ? [] : whole.misfits,
    isRestKept: !whole.ok && rest.ok,
  };
}

/** The sheet with what of it is decided, where answers were brought together. */
function withDecidedNow(sheet: Sheet): Sheet {
  return { ...sheet, model: { ...sheet.model, combining: decidedNow(sheet) } };
}

/** The sheet with other answers in it that were brought together; it goes into the same file. */
export function withTogether(sheet: Sheet, model: Model, partings: Partings): Sheet {
  return withDecidedNow({ ...sheet, model, partings });
}

/** The sheet once somebody has said that a question stays as it stood when answers were brought together. */
export function withStaying(sheet: Sheet, id: string): Sheet {
  const parting = sheet.partings.get(id);
  if (!parting) return sheet;
  return withTogether(sheet, sheet.model, new Map([...sheet.partings, [id, { ...parting, stays: true }]]));
}

/** The sheet once somebody has said that their words at a question still hold, although a choice has changed. */
export function withKept(sheet: Sheet, id: string): Sheet {
  const question = findQuestion(sheet.questionnaire, id);
  if (!question || !isDrafted(question)) return sheet;
  return { ...sheet, model: withWordsKept(sheet.questionnaire, sheet.model, question) };
}

/** The sheet with what became of a step, which keeps it: `KEPT` for nothing yet; an empty text for one that is not to be kept. */
export function withBecame(sheet: Sheet, id: string, value: string): Sheet {
  const step = findStep(sheet.questionnaire, id);
  if (!step) return sheet;
  if (value === '' && !sheet.model.steps.has(id)) return sheet;
  const kept = withStepState(sheet.model, id, statesOf(step).find((state) => state === value) ?? null);
  return { ...sheet, model: value === '' ? withoutStepKept(kept, id) : kept };
}

/** The sheet with a step kept, or taken off the list where nothing became of it yet. */
export function withStepWanted(sheet: Sheet, id: string, isWanted: boolean): Sheet {
  return { ...sheet, model: withStepOfPoint(sheet.model, id, isWanted) };
}

/** What stands in a field, without the characters that a text may not hold. */
function withoutUnfitIn(value: unknown): unknown {
  if (typeof value === 'string') return withoutUnfit(withPlainSigns(value));
  if (Array.isArray(value)) return value.map(withoutUnfitIn);
  return Object.fromEntries(entriesOf(value).map(([name, words]) => [name, withoutUnfitIn(words)]));
}

/** Said of an answer that is yet to be settled, before its question. */
const SHORTER =
  'Shorter than before; what stood there stays in the file that you opened, and the program asks which to keep:';

/** How that goes on. */
const OPEN_ALL_AGAIN =
  'To see what is to be decided, open all the files again that it was made of, together.';

/** A sheet that was opened, and what there is to know of that: lines, or none. */
export interface Opened {
  readonly sheet: Sheet;
  readonly news: readonly string[];
  /** What else there is to know where it alone is opened. */
  readonly alone: readonly string[];
}

/** The sheet of a file: a saved model in any format, or bare answers. All problems at once where it does not read. */
export function opened(
  questionnaire: Questionnaire,
  file: string,
  text: string,
  now: string,
): Result<Opened> {
  const { reader, source } = readAnyText(file, text, questionnaire);
  if (!source.ok) return source;
  if (isSavedModel(source.value.value)) {
    const read = readModel(source.value, questionnaire);
    if (!read.ok) return read;
    const kept = read.value.model;
    // What the page saves may go to others: answers that are yet to be settled stay in the file that they are in.
    const model = { ...kept, unsettled: new Map() };
    const whole = reader === yaml ? { text, read: read.value } : null;
    const sheet = { questionnaire, opened: model, kept, text: whole, model, partings: NONE };
    const alone = [
      ...(kept.combining === null ? [] : [`${NOT_ALL_DECIDED} ${OPEN_ALL_AGAIN}`]),
      ...(read.value.hasWordsInRevisions ? [wordsToTakeOut(file)] : []),
    ];
    const toSettle = unsettledIn(questionnaire, kept).map(({ ask }) => `${SHORTER} ${ask}`);
    return good({ sheet, news: [...changesLines(questionnaire, read.value), ...toSettle], alone });
  }
  const given = readAnswers(source.value, questionnaire);
  if (!given.ok) return given;
  const model = withGiven(questionnaire, newModel(now), given.value);
  const sheet = { questionnaire, opened: null, kept: model, text: null, model, partings: NONE };
  return good({ sheet, news: [], alone: [] });
}

/** What changed of that which was there when the file was opened, so that it can be said what prompted it; null for nothing. */
export function revisionIn({ opened, model }: Sheet): Revision | null {
  return opened && revisionOfRun(opened, withRevision(opened, model, ''));
}

/** Whether the file does not hold all of it. `why`: what prompted the change; empty where that is not said. */
export function isUnsaved(sheet: Sheet, why: string): boolean {
  const recordOf = (model: Model) => toRecord(sheet.questionnaire, { ...model, unsettled: new Map() });
  const keptWhy = sheet.opened && (revisionOfRun(sheet.opened, sheet.kept)?.why ?? '');
  const newWhy = why.trim() !== '' && revisionIn(sheet) !== null && why !== keptWhy;
  return newWhy || !samePlain(recordOf(sheet.model), recordOf(sheet.kept));
}

/** A sheet with the text of its file. */
export type SavedSheet = Sheet & { readonly text: ModelText };

/**
 * The sheet once it is saved: its text is what the file is to hold. Throws `TooLargeError` where no program could read that
 * again. It may take all the room there is: whoever fills in the page has no other place for it.
 */
export function savedSheet(sheet: Sheet, why: string | null, now: string): SavedSheet {
  const model = asSaved(sheet.opened, sheet.kept, sheet.model, now, why);
  const text = sheet.text
    ? revisedText(yaml, sheet.text, sheet.kept, model, sheet.questionnaire)
    : { text: yaml.create(model, sheet.questionnaire), read: null };
  requireRoom(yaml, text.text, model, sheet.questionnaire, true);
  return { ...sheet, model, kept: model, text };
}

/** The sheet once a file has what was saved of it: what was put into fields in the meantime is there, and yet to be saved. */
export function withSaved(sheet: Sheet, { kept, text }: SavedSheet): Sheet {
  const { revisions, revised } = kept;
  return { ...sheet, kept, text, model: { ...sheet.model, revisions, revised } };
}
