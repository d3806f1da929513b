/** What became of next steps, in words. */
import type { NextSteps, Step } from '../questionnaire/next-steps.ts';
import { byCount, clauses, inARow } from '../text/language.ts';
import type { KeptStep } from './model.ts';
import { countSteps, type StepGroup, type StepsOfModel } from './steps.ts';

/** What became of a step: `Done`. Empty where it was not even kept. */
export function becameOf({ states }: NextSteps, kept: KeptStep | null): string {
  if (kept === null) return '';
  // That of a step that is handled elsewhere ends in the question where that is.
  return kept.state === null ? 'Kept' : (states[kept.state].split(':', 1)[0] ?? '');
}

/** Said above the list of steps, which holds some that nobody kept. */
export const SAFETY_IN_LIST = 'Those about safety are in the list in any case.';

/** What a step asks, behind what became of it: `Done: Plan the rides.` */
export function stepWithState(nextSteps: NextSteps, step: Pick<Step, 'do'>, kept: KeptStep): string {
  return kept.state === null ? step.do : `${becameOf(nextSteps, kept)}: ${step.do}`;
}

/** The steps that nobody kept: `2 steps about safety, 14 more fit your choices`. Empty for none. */
export function besideKept({ listed, others }: Pick<StepsOfModel, 'listed' | 'others'>): string {
  const about = notKept(listed);
  return clauses([
    ...(about > 0 ? [byCount(about, '1 step about safety', `${about} steps about safety`)] : []),
    ...(others.length > 0 ? [othersInWords(others)] : []),
  ]);
}

/** How many of the steps in a list nobody kept: those are about safety, or would not be in it. */
export function notKept(listed: readonly StepGroup[]): number {
  return listed.flatMap(({ steps }) => steps.filter(({ kept }) => kept === null)).length;
}

/**
 * How far the steps of a list are: `3 to do, 1 done`. Where nothing that was kept is to be done, those about safety that
 * nobody kept are told in its place. Those that were set aside are not.
 */
export function stepsInShort(listed: readonly StepGroup[]): string {
  const { isNoneKept, toDo, settled } = howFar(listed);
  const about = notKept(listed);
  if (isNoneKept) return about > 0 ? clauses([NONE_KEPT, `${about} about safety`]) : NONE_KEPT;
  const first = about > 0 ? `${about} about safety not kept` : 'none to do';
  return inARow([...(toDo.length > 0 ? toDo : [first]), ...settled]);
}

/** How far the steps of a model are, and which there are beside those that were kept: `1 done; 2 steps about safety`. */
export function stepsInFull(steps: Pick<StepsOfModel, 'listed' | 'others'>): string {
  const { isNoneKept, toDo, settled } = howFar(steps.listed);
  const kept = isNoneKept ? NONE_KEPT : inARow([...toDo, ...settled]);
  return clauses([kept, besideKept(steps)].filter(Boolean)) || 'none to do';
}

const NONE_KEPT = 'none kept yet';

/** What became of the steps that were kept, each told where there are any. */
function howFar(listed: readonly StepGroup[]) {
  const all = listed.flatMap(({ steps }) => steps.flatMap(({ kept }) => kept ?? []));
  const countOf = (wanted: KeptStep['state']) => all.filter(({ state }) => state === wanted).length;
  const [toDo, done, elsewhere] = [countOf(null), countOf('done'), countOf('elsewhere')];
  return {
    isNoneKept: all.length === 0,
    toDo: toDo > 0 ? [`${toDo} to do`] : [],
    settled: [
      ...(done > 0 ? [`${done} done`] : []),
      ...(elsewhere > 0 ? [`${elsewhere} handled elsewhere`] : []),
    ],
  };
}

/** Says of steps that were kept with choices which are gone that they are still there; empty for none. */
export function fromEarlierInWords(count: number): string {
  if (count === 0) return '';
  return byCount(
    count,
    '1 step that you kept is not shown: what is chosen now does not bring it up. It stays in the file, and comes back with that choice.',
    `${count} steps that you kept are not shown: what is chosen now does not bring them up. They stay in the file, and come back with those choices.`,
  );
}

/** How many steps there are beside those in the list. Before anything is chosen, those fit any model. */
export function othersInWords(others: readonly StepGroup[]): string {
  const count = countSteps(others);
  const fitAny = others.every(({ steps }) => steps.every(({ step }) => step.when.length === 0));
  return fitAny
    ? byCount(count, '1 more fits any model', `${count} more fit any model`)
    : byCount(count, '1 more fits your choices', `${count} more fit your choices`);
}

/**
 * The step that answers a point: `Next step: Plan the rides.`
 * @param became what became of it; empty where nothing has yet
 */
export function stepInWords(what: string, isKept: boolean, became: string): string {
  if (became !== '') return `Next step (${became}): ${what}`;
  return isKept ? `Kept as a next step: ${what}` : `Next step: ${what}`;
}

/** How to keep it, or to take it back: `Space keeps it.` */
export function keepingStep(key: string, isKept: boolean): string {
  return isKept ? `${key} takes it back.` : `${key} keeps it.`;
}
