/** What becomes of the marks of words in the place of a draft, as a model changes. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { sameAnswer } from './answer.ts';
import { changedSinceWritten } from './look-again.ts';
import { changedChoices, markOf, newMark } from './mark-of-choices.ts';
import { changedIds, type DraftMark, type Model } from './model.ts';
import { type DraftedQuestion, draftedQuestions, isDraft } from './statement.ts';

/**
 * A model after a change, with the marks that words of one's own have then. Words that the change wrote are marked with the
 * choices of now; those that are word for word the draft are taken out, since the draft says them anyhow. Words that it left
 * keep their mark, which names the choices that it changed. The very same model as before where the change came to nothing.
 * @param before the model before the change; words in it without a mark are taken to fit its choices
 */
export function withMarks(questionnaire: Questionnaire, before: Model, after: Model): Model {
  let model = after;
  for (const question of before === after ? [] : draftedQuestions(questionnaire))
    model = withMarkAt(questionnaire, before, model, question);
  return saysTheSame(before, model) ? before : withMissingMarks(questionnaire, model);
}

/** The model with a mark for words that a file without one held: they fit the choices of now. */
function withMissingMarks(questionnaire: Questionnaire, model: Model): Model {
  let marked = model;
  for (const question of draftedQuestions(questionnaire)) {
    if (!marked.answers.has(question.id) || marked.drafts.has(question.id)) continue;
    marked = withMark(marked, question.id, newMark(questionnaire, question, marked.answers));
  }
  return marked;
}

/** Whether two models say the same: of their answers what is in them counts, of all else whether it is the very same. */
function saysTheSame(one: Model, other: Model): boolean {
  const keys = Object.keys(one) as (keyof Model)[];
  return (
    keys.every((key) => key === 'answers' || one[key] === other[key]) &&
    changedIds(one.answers, other.answers).length === 0
  );
}

/** The model with the mark that the words at one question have after a change. */
function withMarkAt(
  questionnaire: Questionnaire,
  before: Model,
  model: Model,
  question: DraftedQuestion,
): Model {
  const { id } = question;
  const text = model.answers.get(id);
  // Words that are yet to be settled may come back, and were written for the choices of then.
  if (text === undefined) return model.unsettled.has(id) ? model : withMark(model, id, null);
  const isNew = !sameAnswer(before.answers.get(id) ?? null, text);
  if (isNew && typeof text === 'string' && isDraft(questionnaire, question, model.answers, text))
    return withMark({ ...model, answers: without(model.answers, id) }, id, null);
  const now = newMark(questionnaire, question, model.answers);
  if (isNew) return withMark(model, id, now);
  const then = newMark(questionnaire, question, before.answers);
  if (then.choices === now.choices) return model;
  const mark = model.drafts.get(id) ?? then;
  const changed = changedChoices(questionnaire, question, mark, before.answers, model.answers);
  return withMark(model, id, { ...mark, changed: mark.choices === now.choices ? [] : changed });
}

/**
 * The model with the marks that its words have in the model that they came from. The very same model where that has none for
 * them, and where it is null.
 */
export function withMarksOf(questionnaire: Questionnaire, from: Model | null, model: Model): Model {
  if (from === null) return model;
  let marked = model;
  for (const question of draftedQuestions(questionnaire)) {
    const text = from.answers.get(question.id);
    if (text === undefined || text !== marked.answers.get(question.id)) continue;
    const mark = from.drafts.get(question.id) ?? newMark(questionnaire, question, from.answers);
    if (mark.choices === markOf(questionnaire, question, marked.answers)) continue;
    const changed = changedChoices(questionnaire, question, mark, from.answers, marked.answers);
    marked = withMark(marked, question.id, { ...mark, changed });
  }
  return marked;
}

/**
 * The model with the marks of words that were cut short and are yet to be settled: they may come back, and need them then.
 * The very same model where there are no such words.
 * @param found the model as it was before those words were cut short
 */
export function withMarksOfThen(
  questionnaire: Questionnaire,
  found: Pick<Model, 'answers' | 'drafts'>,
  model: Model,
): Model {
  let marked = model;
  for (const question of draftedQuestions(questionnaire)) {
    const { id } = question;
    if (!model.unsettled.has(id) || model.answers.has(id) || model.drafts.has(id)) continue;
    if (!found.answers.has(id)) continue;
    marked = withMark(marked, id, found.drafts.get(id) ?? newMark(questionnaire, question, found.answers));
  }
  return marked;
}

/**
 * A model in which the words at one question have come back, with the mark that they had before. The very same model where
 * they had none.
 * @param before the model that still has the mark
 */
export function withMarkOfThen(
  questionnaire: Questionnaire,
  before: Pick<Model, 'drafts'>,
  model: Model,
  id: string,
): Model {
  const isDrafted = draftedQuestions(questionnaire).some((one) => one.id === id);
  const mark = before.drafts.get(id);
  return isDrafted && mark && model.answers.has(id) ? withMark(model, id, mark) : model;
}

/** The model once somebody has said that their words still hold. The very same model where they did already. */
export function withWordsKept(questionnaire: Questionnaire, model: Model, question: DraftedQuestion): Model {
  if (changedSinceWritten(questionnaire, model, question) === null) return model;
  return withMark(model, question.id, newMark(questionnaire, question, model.answers));
}

/** The model with another mark for the words at a question; null takes it away. */
function withMark(model: Model, id: string, mark: DraftMark | null): Model {
  if (mark === null && !model.drafts.has(id)) return model;
  const drafts = new Map(model.drafts);
  if (mark === null) drafts.delete(id);
  else drafts.set(id, mark);
  return { ...model, drafts };
}

function without<T>(entries: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
  return new Map([...entries].filter(([other]) => other !== id));
}
