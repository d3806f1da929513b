/** Bringing several people's answers together, one decision at a time: what is yet to be decided, and what a decision makes of the model. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answer, sameAnswer } from './answer.ts';
import type { Combined, Decision } from './combined.ts';
import { isBegunAt, NOTHING_DECIDED, withBegun } from './combining.ts';
import { withMarks, withWordsKept } from './draft-marks.ts';
import { type Given, withGiven } from './given.ts';
import { type Model, withAnswer, withDecided } from './model.ts';
import { isDrafted } from './statement.ts';

/** The model that deciding begins with: all that is in it is what the files say together. */
export function deciding(all: Combined): Model {
  const parted = all.parted.map(({ id }) => id);
  return onceDecided({ ...all.model, combining: { ...NOTHING_DECIDED, parted } }, all.decisions);
}

/** What is not decided yet, in order. */
export function undecided(decisions: readonly Decision[], { combining }: Model): Decision[] {
  return combining === null
    ? []
    : decisions.filter(({ question }) => !combining.decided.includes(question.id));
}

/** What is left to decide where nobody is asked: at which the answers part, or what was begun. All notes are kept then. */
export function leftToDecide({ decisions, parted }: Combined, model: Model): Decision[] {
  return undecided(decisions, model).filter(
    ({ question }) => parted.includes(question) || isBegunAt(model, question.id),
  );
}

/** The model with nothing where something is yet to be decided: what is taken meanwhile is nobody's choice yet. */
export function withoutUndecided(decisions: readonly Decision[], model: Model): Model {
  const open = undecided(decisions, model).map(({ question }) => question.id);
  return { ...model, answers: new Map([...model.answers].filter(([id]) => !open.includes(id))) };
}

/** What stands at a question: what was decided or begun, or what is taken as long as nobody does. */
export function standingAt(model: Model, decision: Decision): Answer | null {
  const { id } = decision.question;
  const isOpen = undecided([decision], model).length > 0 && !isBegunAt(model, id);
  return isOpen ? decision.taken : (model.answers.get(id) ?? null);
}

/** What a model itself says at a question where others say something else, as long as nobody has decided or begun to; null for nothing. */
export function ownStanding(
  { answers, combining }: Model,
  { question: { id }, taken }: Decision,
): Answer | null {
  const answer = answers.get(id) ?? null;
  return combining?.own.includes(id) && !sameAnswer(answer, taken) ? answer : null;
}

/** The model once this is decided at a question; null is to leave it open. */
export function withDecision(
  questionnaire: Questionnaire,
  decisions: readonly Decision[],
  model: Model,
  question: Decision['question'],
  answer: Answer | null,
): Model {
  return withDecidedAt(
    questionnaire,
    decisions,
    withDecisionBegun(questionnaire, model, question, answer),
    question,
  );
}

/** The model once an answer is begun at a question, which is yet to be decided as far as it was. */
export function withDecisionBegun(
  questionnaire: Questionnaire,
  model: Model,
  { id }: Decision['question'],
  answer: Answer | null,
): Model {
  return withBegun(model, withMarks(questionnaire, model, withAnswer(model, id, answer)), id);
}

/** The model once what was begun at a question is decided. */
export function withDecidedAt(
  questionnaire: Questionnaire,
  decisions: readonly Decision[],
  begun: Model,
  question: Decision['question'],
): Model {
  // Whoever leaves words as they are has seen what the choices are now.
  const kept = isDrafted(question) ? withWordsKept(questionnaire, begun, question) : begun;
  return onceDecided(withDecided(kept, question.id), decisions);
}

/** The model with answers that were given in the place of decisions. */
export function withDecisionsGiven(
  questionnaire: Questionnaire,
  decisions: readonly Decision[],
  model: Model,
  given: Given,
): Model {
  return onceDecided(withGiven(questionnaire, model, given), decisions);
}

/** The model with nothing to be decided in it any more: what was not decided stays as it was taken. */
export function withoutDeciding(model: Model): Model {
  return { ...model, combining: null };
}

/**
 * The model with nothing to be decided in it any more once that is decided at which answers part: notes are all in it.
 * @param before the model in which something was yet to be decided
 */
export function onceNoneParts(before: Model, model: Model): Model {
  const isLeft = ({ combining }: Model) =>
    combining !== null && combining.parted.length + combining.begun.length > 0;
  return isLeft(before) && !isLeft(model) ? withoutDeciding(model) : model;
}

/** The model with nothing to be decided in it any more once all is decided. */
export function onceDecided(model: Model, decisions: readonly Decision[]): Model {
  return undecided(decisions, model).length > 0 ? model : withoutDeciding(model);
}
