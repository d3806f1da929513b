/** One next step: what became of it, and who does it by when, each saved as soon as it is said. */
import type { KeptStep, Model } from '../model/model.ts';
import { reasonFor } from '../model/points.ts';
import { statesOf, withoutStepKept, withStepKept, withStepState } from '../model/steps.ts';
import { TooLargeError } from '../model/too-large.ts';
import type { NextSteps } from '../questionnaire/next-steps.ts';
import { findStep, type Step } from '../questionnaire/questionnaire.ts';
import { askedNow } from '../walk/asked.ts';
import { askUntilKept } from './answering.ts';
import { BACK, type MenuItem, menuItem, type Outcome } from './asking.ts';
import type { Interview } from './needs.ts';

const PLAN = ' plan';
const KEEP = ' keep';
const OFF = ' off';

/**
 * Shows a step, and does what is chosen there. What leads to no change is a `skip`.
 * @param back what leads back from it
 */
export async function openStep(
  interview: Interview,
  before: Model,
  id: string,
  back: string,
): Promise<Outcome> {
  const { questionnaire, asking } = interview;
  const { nextSteps } = questionnaire;
  const model = interview.fresh(before);
  const step = findStep(questionnaire, id);
  if (!step || !nextSteps) return { model, reply: 'skip' };
  const kept = model.steps.get(id) ?? null;
  const reply = await asking.choose({
    title: step.do,
    about: reasonFor(questionnaire, step, model.answers),
    items: [
      ...(kept === null ? [menuItem(KEEP, 'Keep it as a next step')] : []),
      {
        ...menuItem(PLAN, nextSteps['ask-with-each']),
        name: 'who and when',
        lines: kept?.plan?.split('\n') ?? [],
      },
      ...statesOf(step).map((state) => stateItem(nextSteps, state, kept)),
      ...(withoutStepKept(model, id) === model
        ? []
        : [menuItem(OFF, step.safety ? 'Do not keep it: it stays in the list' : 'Take it off the list')]),
      menuItem(BACK, back),
    ],
    start: kept === null ? KEEP : PLAN,
  });
  if (reply.kind !== 'chosen') return { model, reply: reply.kind };
  if (reply.value === BACK) return { model, reply: 'back' };
  if (reply.value === PLAN) return askForPlan(interview, model, step);
  const changed = await saveSteps(interview, model, changedBy(reply.value, model, step));
  // Where it is handled is said at once, or left open.
  const isElsewhere = changed.steps.get(id)?.state === 'elsewhere' && kept?.state !== 'elsewhere';
  return isElsewhere ? askForPlan(interview, changed, step) : { model: changed, reply: 'answer' };
}

/** The model with what was chosen at a step: what is so already is taken back. */
function changedBy(value: string, model: Model, step: Step): Model {
  const { id } = step;
  if (value === KEEP) return withStepKept(model, id);
  if (value === OFF) return withoutStepKept(model, id);
  const chosen = statesOf(step).find((state) => state === value) ?? null;
  return withStepState(model, id, chosen === model.steps.get(id)?.state ? null : chosen);
}

/** Keeps a model in which something became of a step. It stays as it was where it has no room for that, and says so. */
export async function saveSteps({ asking, save }: Interview, before: Model, after: Model): Promise<Model> {
  if (after === before) return before;
  try {
    return await save(after);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    asking.tell([`Not kept: with it this model ${error.message}`]);
    return before;
  }
}

async function askForPlan(interview: Interview, model: Model, { id }: Step): Promise<Outcome> {
  const asked = askedNow(interview.questionnaire, model, id, [id]);
  if (!asked) return { model, reply: 'skip' };
  const outcome = await askUntilKept(interview, model, asked);
  if (outcome.reply === 'skip') interview.asking.kept();
  return outcome;
}

/** What can become of a step; or, where that is so, to take it back. */
function stateItem(
  { states }: NextSteps,
  state: ReturnType<typeof statesOf>[number],
  kept: KeptStep | null,
): MenuItem {
  if (kept?.state !== state) return menuItem(state, states[state]);
  switch (state) {
    case 'done':
      return menuItem(state, 'It is not done yet');
    case 'set-aside':
      return menuItem(state, 'Take it up again');
    case 'elsewhere':
      return menuItem(state, 'It is not handled elsewhere');
  }
}
