/** Next steps: which of them there are with these choices, which were kept, and what became of those. */
import {
  allSteps,
  findStep,
  type Point,
  type Questionnaire,
  type Step,
} from '../questionnaire/questionnaire.ts';
import { comesUpWith, safetyFirst } from './coming-up.ts';
import { type KeptStep, type Model, type StepState, withStep } from './model.ts';

/** A step, with what became of it; null where it was not kept. */
export interface StepAt {
  readonly step: Step;
  readonly kept: KeptStep | null;
}

/** A group of steps, none of them empty: those about safety come first. */
export interface StepGroup {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StepAt[];
}

/** All steps that concern a model. */
export interface StepsOfModel {
  /** Those that fit the choices and were kept or are about safety, whatever became of them. */
  readonly listed: readonly StepGroup[];
  /** Those that fit the choices as well, to be shown on asking. */
  readonly others: readonly StepGroup[];
  /** Those that were kept and that no choice brings up any more: they stay in the file, and only their number is told. */
  readonly fromEarlier: readonly StepAt[];
}

/** Sorts the steps of a questionnaire for a model. */
export function stepsOf(
  questionnaire: Questionnaire,
  { answers, steps }: Pick<Model, 'answers' | 'steps'>,
): StepsOfModel {
  const fits = comesUpWith(questionnaire, answers);
  const all = allSteps(questionnaire).map((step): StepAt => ({ step, kept: steps.get(step.id) ?? null }));
  const isListed = ({ step, kept }: StepAt) => kept !== null || step.safety;
  const fitting = all.filter(({ step }) => fits(step));
  return {
    listed: inGroups(questionnaire, fitting.filter(isListed)),
    others: inGroups(
      questionnaire,
      fitting.filter((one) => !isListed(one)),
    ),
    fromEarlier: all.filter(({ step, kept }) => kept !== null && !fits(step)),
  };
}

/** Whether any step concerns a model: was kept, is about safety, or fits its choices. */
export function hasSteps(questionnaire: Questionnaire, model: Pick<Model, 'answers' | 'steps'>): boolean {
  const { listed, others } = stepsOf(questionnaire, model);
  return listed.length + others.length > 0;
}

/** All steps that there are, in their groups, before anything is chosen. */
export function stepsInGroups(questionnaire: Questionnaire): StepGroup[] {
  return inGroups(
    questionnaire,
    allSteps(questionnaire).map((step) => ({ step, kept: null })),
  );
}

/** How many steps there are in groups. */
export function countSteps(groups: readonly StepGroup[]): number {
  return groups.reduce((sum, { steps }) => sum + steps.length, 0);
}

function inGroups({ nextSteps }: Questionnaire, steps: readonly StepAt[]): StepGroup[] {
  return (nextSteps?.groups ?? []).flatMap(({ id, title }): StepGroup[] => {
    const here = steps.filter(({ step }) => step.for === id);
    const inOrder = safetyFirst(here.map((one) => ({ ...one, safety: one.step.safety })));
    return here.length > 0 ? [{ id, title, steps: inOrder }] : [];
  });
}

/** The step that answers a point; null where it names none. */
export function stepFor(questionnaire: Questionnaire, { step }: Point): Step | null {
  return step === undefined ? null : findStep(questionnaire, step);
}

/** What can become of a step. */
export function statesOf({ safety }: Pick<Step, 'safety'>): readonly StepState[] {
  return ['done', safety ? 'elsewhere' : 'set-aside'];
}

/** A step that was kept, and that nothing became of yet. */
export const KEPT_STEP: KeptStep = { state: null, plan: null };

/** The model with a step kept. The very same model where it was kept already. */
export function withStepKept(model: Model, id: string): Model {
  return model.steps.has(id) ? model : withStep(model, id, KEPT_STEP);
}

/** The model without a step that was kept. The very same model where something became of it, or a plan was written for it. */
export function withoutStepKept(model: Model, id: string): Model {
  const kept = model.steps.get(id);
  return kept && kept.state === null && kept.plan === null ? withStep(model, id, null) : model;
}

/** The model with what became of a step, which keeps it; null: nothing any more. */
export function withStepState(model: Model, id: string, state: StepState | null): Model {
  return withStep(model, id, { ...(model.steps.get(id) ?? KEPT_STEP), state });
}

/** The model with the plan for a step, which keeps it; null: none any more. */
export function withStepPlan(model: Model, id: string, plan: string | null): Model {
  return withStep(model, id, { ...(model.steps.get(id) ?? KEPT_STEP), plan });
}
