/** The gate for what became of a next step: its state, its plan, or both. */
import type { Step } from '../questionnaire/questionnaire.ts';
import { anyOf } from '../text/language.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import { entryOf, isPlainMap } from '../text/plain-values.ts';
import { acceptText } from './accept-text.ts';
import type { Chosen } from './answer.ts';
import { type Accepted, type Misfit, misfit, misfitsAt, refused, shapeInWords, taken } from './misfit.ts';
import { type KeptStep, STEP_STATES, type StepState } from './model.ts';
import { statesOf } from './steps.ts';

/** What is said of a step: what is not there is left alone, and null clears it. */
export type GivenStep = Partial<KeptStep>;

const NAMES = ['state', 'plan'];

/** Stands for a step that nothing became of yet, where a state is given, and where steps are told as answers are. */
export const KEPT = 'kept';

/**
 * Takes what became of a step: a state alone, or a map with state and plan, of which either may be missing.
 * @param step the step of today; null for one that is not known, of which anything may have become
 */
export function acceptStep(step: Step | null, value: unknown): Accepted<GivenStep> {
  if (value === null || value === undefined || value === '') return taken<GivenStep>(null);
  if (!isPlainMap(value)) {
    const state = acceptState(step, value);
    return state.ok ? taken({ state: state.answer }) : state;
  }
  const misfits: Misfit[] = Object.keys(value)
    .filter((name) => !NAMES.includes(name))
    .map((name) => {
      const meant = nearest(name, NAMES);
      const message = withMeant('is no part of a step; expected state and plan', meant);
      return { ...misfit([name], message, true), ...(meant !== null && { isSlip: true as const }) };
    });
  const state = acceptState(step, entryOf(value, 'state'));
  const plan = acceptText(entryOf(value, 'plan'));
  if (!state.ok) misfits.push(...misfitsAt(['state'], state.misfits));
  if (!plan.ok) misfits.push(...misfitsAt(['plan'], plan.misfits));
  if (misfits.length > 0 || !state.ok || !plan.ok) return refused(misfits);
  return taken({
    ...('state' in value && { state: state.answer }),
    ...('plan' in value && { plan: plan.answer }),
  });
}

function acceptState(step: Step | null, value: unknown): Accepted<StepState> {
  if (value === null || value === '') return taken<StepState>(null);
  const fitting: readonly string[] = [KEPT, ...(step === null ? STEP_STATES : statesOf(step))];
  const expected = `expected ${anyOf(fitting)}`;
  if (typeof value !== 'string') return refused([misfit([], `${shapeInWords(value)}; ${expected}`)]);
  if (value.trim() === KEPT) return taken<StepState>(null);
  const state = STEP_STATES.find((one) => one === value.trim());
  if (state === undefined) {
    // What is near to a state is a slip of the hand; anything else may be somebody's words, and is not repeated.
    const meant = /^[\w -]+$/.test(value) ? nearest(value, fitting) : null;
    return refused([misfit([], withMeant(`this is no state of a step; ${expected}`, meant))]);
  }
  if (fitting.includes(state)) return taken(state);
  const which = step?.safety ? 'this step is about safety' : 'this step is not about safety';
  return refused([misfit([], `${which}; ${expected}`)]);
}

/**
 * What became of a step, under the questionnaire of today. One that is about safety now and was set aside is open again;
 * one that is not any more and was handled elsewhere is set aside, with where that was.
 */
export function keptToday(step: Step, { state = null, plan = null }: GivenStep): KeptStep {
  if (state === null || statesOf(step).includes(state)) return { state, plan };
  return { state: step.safety ? null : 'set-aside', plan };
}

/** What became of a step, told as a choice is: a step that is gone is kept among the answers that are no longer asked. */
export function stepAsChosen({ state = null, plan = null }: GivenStep): Chosen[] {
  return [{ option: state ?? KEPT, words: plan }];
}

/** The same, back again; null where it tells of no step. */
export function stepFromChosen(chosen: readonly Chosen[]): KeptStep | null {
  const [{ option, words } = { option: '', words: null }] = chosen;
  const state = STEP_STATES.find((one) => one === option) ?? null;
  const isStep = chosen.length === 1 && (state !== null || option === KEPT);
  return isStep ? { state, plan: words } : null;
}
