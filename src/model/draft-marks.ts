/** Words of one's own in the place of a draft: which choices they were written for, and whether those have changed since. */
import type { ChoiceQuestion } from '../questionnaire/kinds.ts';
import { findQuestion, NOT_SURE, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { sha256 } from '../text/sha256.ts';
import { type Answers, type Chosen, chosenIn, plainChosen, sameAnswer } from './answer.ts';
import { changedIds, type DraftMark, type Model } from './model.ts';
import { choicesNamed, type DraftedQuestion, draftedQuestions, isDraft } from './statement.ts';

/** Words of one's own that were written before a choice changed that the draft names. */
export interface LookAgain {
  readonly question: DraftedQuestion;
  /** What those choices are called; empty where nobody saw which they were. */
  readonly changed: readonly string[];
}

/** All words of one's own that are to be looked at again, in order. */
export function lookAgain(
  questionnaire: Questionnaire,
  model: Pick<Model, 'answers' | 'drafts'>,
): LookAgain[] {
  return draftedQuestions(questionnaire).flatMap((question) => {
    const changed = changedSinceWritten(questionnaire, model, question);
    return changed === null ? [] : [{ question, changed }];
  });
}

/**
 * What the choices are called that changed after the words at a question were written; empty where nobody saw which they
 * were. Null where the words are not to be looked at again. A mark says nothing of the words: where nobody saw which choice changed, they may have been changed by hand along with it.
 */
export function changedSinceWritten(
  questionnaire: Questionnaire,
  { answers, drafts }: Pick<Model, 'answers' | 'drafts'>,
  question: DraftedQuestion,
): string[] | null {
  const mark = drafts.get(question.id);
  if (!mark || !answers.has(question.id) || mark.choices === markOf(questionnaire, question, answers))
    return null;
  return choicesNamed(questionnaire, question)
    .filter(({ id }) => mark.changed.includes(id))
    .map(nameOfChoice);
}

/** A mark as a file is to hold it: that of changed choices is a mark no more, since it may tell what stood there. */
export function markToKeep(
  questionnaire: Questionnaire,
  { answers }: Pick<Model, 'answers'>,
  id: string,
  mark: DraftMark,
): DraftMark {
  const question = findQuestion(questionnaire, id);
  const drafted = draftedQuestions(questionnaire).find((one) => one === question);
  return !drafted || mark.choices === markOf(questionnaire, drafted, answers)
    ? mark
    : { ...mark, choices: null };
}

/**
 * A model after a change, with what that means for words of one's own: such as were written in it are marked with the
 * choices of now, word for word the draft is a draft, and those that stay are marked as older than the choices it changed.
 * The very same model where it means nothing.
 * @param before the model before the change, whose words without a mark fit what is chosen
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
    const choices = markOf(questionnaire, question, marked.answers);
    marked = withMark(marked, question.id, { choices, changed: [] });
  }
  return marked;
}

/** Whether two models are one, but for answers that were put in and taken out again. */
function saysTheSame(one: Model, other: Model): boolean {
  const keys = Object.keys(one) as (keyof Model)[];
  return (
    keys.every((key) => key === 'answers' || one[key] === other[key]) &&
    changedIds(one.answers, other.answers).length === 0
  );
}

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
  const now = markOf(questionnaire, question, model.answers);
  if (isNew) return withMark(model, id, { choices: now, changed: [] });
  const then = markOf(questionnaire, question, before.answers);
  if (then === now) return model;
  const mark = model.drafts.get(id) ?? { choices: then, changed: [] };
  const changed = changedChoices(questionnaire, question, mark, before.answers, model.answers);
  return withMark(model, id, { ...mark, changed: mark.choices === now ? [] : changed });
}

/** The choices that a mark knows to have changed, and those that differ. */
function changedChoices(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  mark: DraftMark,
  before: Answers,
  after: Answers,
): string[] {
  return choicesNamed(questionnaire, question)
    .map(({ id }) => id)
    .filter((id) => mark.changed.includes(id) || differs(id, before, after));
}

/** The model with the marks that words have in another one that they came from; null for none. The very same where it has none. */
export function withMarksOf(questionnaire: Questionnaire, from: Model | null, model: Model): Model {
  if (from === null) return model;
  let marked = model;
  for (const question of draftedQuestions(questionnaire)) {
    const text = from.answers.get(question.id);
    if (text === undefined || text !== marked.answers.get(question.id)) continue;
    const then = markOf(questionnaire, question, from.answers);
    const mark = from.drafts.get(question.id) ?? { choices: then, changed: [] };
    if (mark.choices === markOf(questionnaire, question, marked.answers)) continue;
    const changed = changedChoices(questionnaire, question, mark, from.answers, marked.answers);
    marked = withMark(marked, question.id, { ...mark, changed });
  }
  return marked;
}

/**
 * The model with the marks that words had which are yet to be settled, since they may come back. The very same where none is.
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
    const choices = markOf(questionnaire, question, found.answers);
    marked = withMark(marked, id, found.drafts.get(id) ?? { choices, changed: [] });
  }
  return marked;
}

/** A model in which words have come back, with the mark that they had before. The very same where they have none. */
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
  return withMark(model, question.id, {
    choices: markOf(questionnaire, question, model.answers),
    changed: [],
  });
}

/** A mark of the choices that a draft names: the same for the same choices, and nothing can be read from it. */
export function markOf(questionnaire: Questionnaire, question: DraftedQuestion, answers: Answers): string {
  return markOfChosen(
    choicesNamed(questionnaire, question).map(({ id }): [string, readonly Chosen[]] => [
      id,
      chosenIn(answers.get(id)),
    ]),
  );
}

/** The same for choices by their ids, whatever those are called today. */
export function markOfChosen(choices: readonly (readonly [string, readonly Chosen[]])[]): string {
  const made = choices.map(([id, chosen]) => [id, plainChosen(chosen.filter(isMade))] as const);
  return sha256(JSON.stringify(made.filter(([, chosen]) => chosen.length > 0))).slice(0, DIGITS);
}

const DIGITS = 12;

function isMade({ option }: Chosen): boolean {
  return option !== NOT_SURE;
}

function differs(id: string, before: Answers, after: Answers): boolean {
  const made = (answers: Answers) => chosenIn(answers.get(id)).filter(isMade);
  return !sameAnswer(made(before), made(after));
}

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

function nameOfChoice({ column, ask }: ChoiceQuestion): string {
  return column ?? ask;
}
