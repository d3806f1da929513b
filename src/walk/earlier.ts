/** What stood in the place of answers before they were changed in this sitting: kept in memory alone, to bring it back. */
import { type Answer, sameAnswer } from '../model/answer.ts';
import { changedIds, type KeptStep, type Model, withStep } from '../model/model.ts';
import { isCutShort, plansOf } from '../model/unsettled.ts';
import { allSteps, type Question, type Questionnaire, type Step } from '../questionnaire/questionnaire.ts';
import { type Asked, askedNow } from './asked.ts';

/** Answers, notes and steps, by their ids, and what words of one's own were written for. */
type HeldAnswers = Pick<Model, 'answers' | 'points' | 'steps' | 'drafts'>;

/** What a sitting remembers of answers that were changed. */
export interface Earlier {
  /** What the file held when it was opened. */
  readonly opened: HeldAnswers;
  /** What a stop is told from: the same, once all was settled that an earlier run was stopped in. */
  found: HeldAnswers;
  /** What was there when the question was entered the last time that it was changed. */
  readonly before: Map<string, Answer>;
  /** The question that is open, with its earlier answers; null where none is. */
  at: { readonly question: Question; readonly answers: readonly Answer[] } | null;
}

/** Before anything was changed. `opened`: what the file held when it was opened; null for a new one. */
export function earlierOf(opened: HeldAnswers | null): Earlier {
  const held = opened ?? { answers: new Map(), points: new Map(), steps: new Map(), drafts: new Map() };
  return { opened: held, found: held, before: new Map(), at: null };
}

/**
 * What is to be kept where somebody stops at an answer: what stood there as it was entered, or what was there at first
 * where that had been cut short by then. Null where nothing was there.
 */
export function stoodAtStop({ found }: Earlier, id: string, entered: Answer | null): Answer | null {
  const first = heldAnswer(found, id);
  return first !== null && isCutShort(first, entered) ? first : entered;
}

/** The earlier answers to a question or notes on a point that say something else than what is there now, the newest first. */
export function earlierAnswers({ opened, before }: Earlier, id: string, now: Answer | null): Answer[] {
  const all = [before.get(id) ?? null, heldAnswer(opened, id)];
  return all.filter(
    (one, index): one is Answer =>
      one !== null && !sameAnswer(one, now) && !all.slice(0, index).some((other) => sameAnswer(one, other)),
  );
}

/** Something that has changed since the file was opened, with what the file held; null for nothing. */
export interface Changed {
  readonly asked: Asked;
  readonly before: Answer | null;
}

/** All that has changed since the file was opened, in the order of the questionnaire. */
export function changedSince(questionnaire: Questionnaire, { opened }: Earlier, model: Model): Changed[] {
  const changed = new Set([
    ...changedIds(opened.answers, model.answers),
    ...changedIds<string>(opened.points, model.points),
    ...changedIds<string>(plansOf(opened), plansOf(model)),
  ]);
  const inOrder = [
    ...questionnaire.sections.flatMap(({ questions, points }) => [...questions, ...points]),
    ...allSteps(questionnaire),
  ];
  return inOrder.flatMap(({ id }): Changed[] => {
    const asked = changed.has(id) ? askedNow(questionnaire, model, id, []) : null;
    return asked ? [{ asked, before: heldAnswer(opened, id) }] : [];
  });
}

/** A step of which something else became since the file was opened. */
export interface ChangedStep {
  readonly step: Step;
  /** As the file held it. */
  readonly before: KeptStep;
  /** As it is by now; null where it is kept no more. */
  readonly now: KeptStep | null;
}

/** The steps that were kept when the file was opened and of which something else became since. Plans are told by themselves. */
export function stepsChangedSince(
  questionnaire: Questionnaire,
  { opened }: Earlier,
  model: Pick<Model, 'steps'>,
): ChangedStep[] {
  return allSteps(questionnaire).flatMap((step): ChangedStep[] => {
    const [before, now] = [opened.steps.get(step.id), model.steps.get(step.id) ?? null];
    return before && before.state !== now?.state ? [{ step, before, now }] : [];
  });
}

/** The model with what had become of a step; its plan stays as it is by now. */
export function withStepBack(model: Model, { step, before, now }: ChangedStep): Model {
  return withStep(model, step.id, now === null ? before : { ...now, state: before.state });
}

/** What a model says at a question, a point or a step: of a step, its plan. */
function heldAnswer({ answers, points, steps }: HeldAnswers, id: string): Answer | null {
  return answers.get(id) ?? points.get(id) ?? steps.get(id)?.plan ?? null;
}
