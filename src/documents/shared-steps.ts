/** What others get of the next steps: those that were kept, in groups, without what was set aside. */
import { withoutMarked } from '../model/coming-back.ts';
import type { Model } from '../model/model.ts';
import { stepsOf } from '../model/steps.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Shared, SharedSteps } from './document-content.ts';

/** What stands around them in a document that has nothing else. */
export type AroundSteps = Pick<
  Shared,
  | 'heading'
  | 'questionnaire'
  | 'language'
  | 'choices'
  | 'isUndecided'
  | 'checkBack'
  | 'follows'
  | 'isExample'
  | 'madeFrom'
>;

/**
 * The steps of a model.
 * @param steps those that are for others
 */
export function sharedSteps(
  questionnaire: Questionnaire,
  shared: Pick<Model, 'answers' | 'steps'>,
): SharedSteps[] {
  return stepsOf(questionnaire, shared).listed.flatMap(({ title: group, steps }): SharedSteps[] => {
    const kept = steps.flatMap(({ step: { id, title }, kept }): SharedSteps['steps'][number][] => {
      if (kept === null || kept.state === 'set-aside') return [];
      return [{ id, title, state: kept.state ?? 'kept', plan: withoutMarked(kept.plan ?? '') || null }];
    });
    return kept.length > 0 ? [{ group, steps: kept }] : [];
  });
}

/** A document of the next steps and nothing else. */
export function stepsAlone(
  { title, nextSteps }: Questionnaire,
  around: AroundSteps,
  steps: Shared['steps'],
): Shared {
  return {
    ...around,
    title: nextSteps?.title ?? title,
    grid: [],
    statements: [],
    missing: [],
    shaped: [],
    answers: [],
    askedFor: [],
    points: [],
    kept: [],
    steps,
    revisions: [],
    notes: [],
    open: null,
  };
}
