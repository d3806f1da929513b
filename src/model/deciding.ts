/** Bringing several people's answers together, one decision at a time: what is yet to be decided, and what a decision makes of the model. */
import { takesLines } from '../questionnaire/kinds.ts';
import { allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Answer } from './answer.ts';
import type { Combined, Decision } from './combined.ts';
import { isBegunAt, NOTHING_DECIDED, saysAnything, saysItself, withBegun } from './combining.ts';
import { withMarks, withWordsKept } from './draft-marks.ts';
import { type Given, withGiven } from './given.ts';
import { type Combining, type KeptStep, type Model, withAnswer, withDecided } from './model.ts';
import { paragraphsOf } from './paragraphs.ts';
import { allRetired } from './retired.ts';
import { isDrafted } from './statement.ts';

/** The model that deciding begins with: all that is in it is what the files say together. */
export function deciding(all: Combined): Model {
  const parted = all.parted.map(({ id }) => id);
  return onceDecided({ ...all.model, combining: { ...NOTHING_DECIDED, parted } }, all.decisions);
}

/**
 * A model with what others wrote brought into it, for the first time or once more. What was decided or begun in it stays, also
 * what was left open; so do its own choices and words in the place of a draft, until something else is decided, and what became
 * of its own steps, where the others who have those say the same. Every note is in it. All else is as the others say now, which may have changed since.
 * @param all what `combined` made of the others, into this very model
 */
export function broughtInto(questionnaire: Questionnaire, into: Model, all: Combined): Model {
  const stays = all.decisions
    .filter(({ question }) => !takesLines(question) || isDrafted(question))
    .map(({ question }) => question.id);
  const { model, combining } = goneOnWith(questionnaire, into, all, (id) => stays.includes(id));
  const parted = all.parted.map(({ id }) => id).filter((id) => !combining.decided.includes(id));
  return onceDecided({ ...model, combining: { ...combining, parted } }, all.decisions);
}

/**
 * The same, and how far it is brought together then.
 * @param staysItself whether what the model itself says at a question stays until something else is decided
 */
export function goneOnWith(
  questionnaire: Questionnaire,
  into: Model,
  { model: now, partedSteps }: Pick<Combined, 'model' | 'partedSteps'>,
  staysItself: (id: string) => boolean,
): { readonly model: Model; readonly combining: Combining } {
  const { decided, begun } = into.combining ?? NOTHING_DECIDED;
  const isDecided = (id: string) => decided.includes(id) || begun.includes(id);
  const isOwn = (id: string) => saysItself(into, id);
  const brought = <T>(
    before: ReadonlyMap<string, T>,
    after: ReadonlyMap<string, T>,
    stays = (_: string) => false,
  ) => {
    const isThere = (id: string) => isDecided(id) || (isOwn(id) && stays(id));
    return new Map([
      ...[...after].filter(([id]) => !isThere(id)).map(([id, said]) => asBefore(id, before.get(id), said)),
      ...[...before].filter(([id]) => isThere(id)),
    ]);
  };
  const steps = [...now.steps].map(([id, step]): [string, KeptStep] => [
    id,
    isOwn(id) && !partedSteps.includes(id) ? { ...step, state: into.steps.get(id)?.state ?? null } : step,
  ]);
  const marked = withMarks(questionnaire, into, {
    ...into,
    answers: brought(into.answers, now.answers, staysItself),
    points: brought(into.points, now.points),
    steps: brought(into.steps, new Map(steps)),
    retired: allRetired(into.retired, now.retired),
  });
  const drafts = [...brought(marked.drafts, now.drafts, () => true)].filter(
    ([id]) => marked.answers.has(id) || marked.unsettled.has(id),
  );
  const own = into.combining?.own ?? idsIn(questionnaire, marked);
  const newQuestions = into.newQuestions?.filter((id) => !marked.answers.has(id)) ?? null;
  return {
    model: { ...marked, drafts: new Map(drafts), newQuestions },
    combining: { decided, begun, parted: [], own },
  };
}

/** A note as it stood before, where it has the same paragraphs in another order: their order tells nothing, and stays. */
function asBefore<T>(id: string, before: T | undefined, after: T): [string, T] {
  if (typeof before !== 'string' || typeof after !== 'string') return [id, after];
  const [one, other] = [before, after].map((text) => paragraphsOf([text]).sort());
  return [id, JSON.stringify(one) === JSON.stringify(other) ? before : after];
}

/**
 * A model in hand that others' answers are brought into, with all of it as its own that is not decided: one more file does not
 * say again what those before it said. One that says nothing is no answer among theirs.
 */
export function withAllOwn(questionnaire: Questionnaire, model: Model): Model {
  const { combining } = model;
  if (combining === null) return saysAnything(model) ? model : { ...model, combining: NOTHING_DECIDED };
  const others = [...combining.decided, ...combining.begun];
  const own = idsIn(questionnaire, model).filter((id) => !others.includes(id));
  return { ...model, combining: { ...combining, own } };
}

/** The ids of all questions, and of the points and steps of which something is said. */
function idsIn(questionnaire: Questionnaire, { points, steps }: Pick<Model, 'points' | 'steps'>): string[] {
  return [...allQuestions(questionnaire).map(({ id }) => id), ...points.keys(), ...steps.keys()];
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

function onceDecided(model: Model, decisions: readonly Decision[]): Model {
  return undecided(decisions, model).length > 0 ? model : withoutDeciding(model);
}
