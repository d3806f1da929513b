/** Answers that a run was stopped in the middle of cutting short: what stood there before is kept until somebody chooses. */
import { allSteps, findPoint, findStep, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answer, chosenIn } from './answer.ts';
import { changedIds, type Model } from './model.ts';
import { withStepPlan } from './steps.ts';

/** An answer that is shorter than this part of what it was counts as cut short. */
const KEPT_PART = 0.8;

/** Whether nothing is left of an answer, or its words are fewer than before by more than a fifth. */
export function isCutShort(before: Answer, after: Answer | null): boolean {
  if (after === null) return true;
  return answerLength(after) < answerLength(before) * KEPT_PART;
}

/** The letters of an answer: those of a text, or of the own words of options. */
function answerLength(answer: Answer): number {
  const texts = typeof answer === 'string' ? [answer] : chosenIn(answer).map(({ words }) => words ?? '');
  return texts.reduce((sum, text) => sum + text.trim().length, 0);
}

/** The model with what an answer, a note or a plan said before. What is kept for it already was longer once, and stays. */
export function withUnsettled(model: Model, id: string, before: Answer): Model {
  if (model.unsettled.has(id)) return model;
  return { ...model, unsettled: new Map([...model.unsettled, [id, before]]) };
}

/**
 * The model as a stop is to leave it: with what stood there before each answer, note and plan that is cut short by now, also
 * where its question was left before the stop, since nobody who stops has said that the rest may go.
 * @param found the model as it was before anything was changed
 */
export function withCutShort(found: Pick<Model, 'answers' | 'points' | 'steps'>, model: Model): Model {
  let kept = model;
  const groups: (readonly [ReadonlyMap<string, Answer>, ReadonlyMap<string, Answer>])[] = [
    [found.answers, model.answers],
    [found.points, model.points],
    [plansOf(found), plansOf(model)],
  ];
  for (const [then, now] of groups) {
    for (const id of changedIds(then, now)) {
      const before = then.get(id);
      if (before !== undefined && isCutShort(before, now.get(id) ?? null))
        kept = withUnsettled(kept, id, before);
    }
  }
  return kept;
}

/** The plans for next steps, by the ids of those. */
export function plansOf({ steps }: Pick<Model, 'steps'>): ReadonlyMap<string, string> {
  return new Map(
    [...steps].flatMap(([id, { plan }]): [string, string][] => (plan === null ? [] : [[id, plan]])),
  );
}

/**
 * The model once somebody has chosen. What is yet to be decided of several people's answers stays to be.
 * @param chosen the model with what was chosen
 */
export function withSettled({ combining, unsettled }: Model, chosen: Model, id: string): Model {
  return { ...chosen, combining, unsettled: new Map([...unsettled].filter(([other]) => other !== id)) };
}

/** The model as a run found it, with what stood there before an answer was cut short: what is chosen is told from that. */
export function openedWith(questionnaire: Questionnaire, opened: Model, id: string, before: Answer): Model {
  if (typeof before === 'string' && findPoint(questionnaire, id))
    return { ...opened, points: new Map([...opened.points, [id, before]]) };
  if (typeof before === 'string' && findStep(questionnaire, id)) return withStepPlan(opened, id, before);
  return { ...opened, answers: new Map([...opened.answers, [id, before]]) };
}

/** A line for each answer of a model that was given and is yet to be settled: what stood there before is never carried over. */
export function leftBehindInWords(questionnaire: Questionnaire, model: Pick<Model, 'unsettled'>): string[] {
  return unsettledIn(questionnaire, model).map(
    ({ ask }) => `Shorter than before: ${ask} What stood there stays in the file that was given.`,
  );
}

/** What is yet to be settled and still asked: ids with the words of their question, in the order of the questionnaire. */
export function unsettledIn(
  questionnaire: Questionnaire,
  { unsettled }: Pick<Model, 'unsettled'>,
): { readonly id: string; readonly ask: string }[] {
  const inOrder = [
    ...questionnaire.sections.flatMap(({ questions, points }) => [...questions, ...points]),
    ...allSteps(questionnaire).map(({ id, do: ask }) => ({ id, ask })),
  ];
  return inOrder.filter(({ id }) => unsettled.has(id)).map(({ id, ask }) => ({ id, ask }));
}
