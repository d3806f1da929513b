/** Bringing several people's answers together, one decision at a time: what is yet to be decided, and what a decision makes of the model. */
import { takesLines } from '../questionnaire/kinds.ts';
import { findQuestion, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from './answer.ts';
import type { Combined, Decision } from './combined.ts';
import { withMarks, withWordsKept } from './draft-marks.ts';
import { type Given, withGiven } from './given.ts';
import { type Model, withAnswer, withDecided } from './model.ts';
import { allRetired } from './retired.ts';
import { isDrafted } from './statement.ts';

/** The model that deciding begins with. */
export function deciding({ model, decisions }: Combined): Model {
  return onceDecided({ ...model, combining: [] }, decisions);
}

/**
 * The model that deciding goes on with: what was decided in it stays, also what was left open; all else is as the answers
 * say now, which may have changed since.
 */
export function decidingOn(
  questionnaire: Questionnaire,
  saved: Model,
  { model: now, decisions }: Pick<Combined, 'model' | 'decisions'>,
): Model {
  const decided = saved.combining ?? [];
  const brought = <T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) =>
    new Map([
      ...[...after].filter(([id]) => !decided.includes(id)),
      ...[...before].filter(([id]) => decided.includes(id)),
    ]);
  const marked = withMarks(questionnaire, saved, {
    ...saved,
    answers: brought(saved.answers, now.answers),
    points: brought(saved.points, now.points),
    steps: brought(saved.steps, now.steps),
    retired: allRetired(saved.retired, now.retired),
    newQuestions: now.newQuestions,
  });
  const drafts = [...brought(marked.drafts, now.drafts)].filter(
    ([id]) => marked.answers.has(id) || marked.unsettled.has(id),
  );
  return onceDecided({ ...marked, drafts: new Map(drafts) }, decisions);
}

/**
 * A model with what others wrote brought into it, which it is one of: every note is in it, and its own choices and words in the
 * place of a draft stay until something else is decided. What became of its steps stays as well.
 */
export function broughtInto(
  questionnaire: Questionnaire,
  own: Model,
  { model: now, decisions }: Combined,
): Model {
  const stays = decisions
    .filter(({ question }) => !takesLines(question) || isDrafted(question))
    .map(({ question }) => question.id);
  const steps = [...now.steps].map(
    ([id, step]) => [id, { ...step, state: own.steps.get(id)?.state ?? null }] as const,
  );
  const brought = withMarks(questionnaire, own, {
    ...own,
    answers: new Map([
      ...[...now.answers].filter(([id]) => !stays.includes(id)),
      ...[...own.answers].filter(([id]) => stays.includes(id)),
    ]),
    points: now.points,
    steps: new Map(steps),
    retired: now.retired,
  });
  return onceDecided({ ...brought, combining: [] }, decisions);
}

/** What is not decided yet, in order. */
export function undecided(decisions: readonly Decision[], { combining }: Model): Decision[] {
  return combining === null ? [] : decisions.filter(({ question }) => !combining.includes(question.id));
}

/** The model with nothing where something is yet to be decided: what is taken meanwhile is nobody's choice yet. */
export function withoutUndecided(decisions: readonly Decision[], model: Model): Model {
  const open = undecided(decisions, model).map(({ question }) => question.id);
  return { ...model, answers: new Map([...model.answers].filter(([id]) => !open.includes(id))) };
}

/** What stands at a question: what was decided, or what is taken as long as nobody does. */
export function standingAt(model: Model, decision: Decision): Answer | null {
  const isOpen = undecided([decision], model).length > 0;
  return isOpen ? decision.taken : (model.answers.get(decision.question.id) ?? null);
}

/** The model once this is decided at a question; null is to leave it open. */
export function withDecision(
  questionnaire: Questionnaire,
  decisions: readonly Decision[],
  model: Model,
  { id }: Decision['question'],
  answer: Answer | null,
): Model {
  const answered = withMarks(questionnaire, model, withAnswer(model, id, answer));
  const question = findQuestion(questionnaire, id);
  // Whoever leaves words as they are has seen what the choices are now.
  const kept = question && isDrafted(question) ? withWordsKept(questionnaire, answered, question) : answered;
  return onceDecided(withDecided(kept, id), decisions);
}

/** The model with answers that were given in the place of decisions: each of them is one. */
export function withDecisionsGiven(
  questionnaire: Questionnaire,
  decisions: readonly Decision[],
  model: Model,
  given: Given,
): Model {
  const ids = [given.answers, given.points, given.steps].flatMap((group) => [...group.keys()]);
  return onceDecided(ids.reduce(withDecided, withGiven(questionnaire, model, given)), decisions);
}

/** The model with nothing to be decided in it any more: what was not decided stays as it was taken. */
export function withoutDeciding(model: Model): Model {
  return { ...model, combining: null };
}

function onceDecided(model: Model, decisions: readonly Decision[]): Model {
  return undecided(decisions, model).length > 0 ? model : withoutDeciding(model);
}
