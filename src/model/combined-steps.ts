/** The next steps of several people as those of one model: none of them goes, and nothing is made of one that nobody said. */
import { allSteps, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { inARow } from '../text/language.ts';
import type { KeptStep, Model } from './model.ts';
import { distinct, joinedBy } from './paragraphs.ts';
import type { InTurn } from './turns.ts';

/** Every step that somebody has, with every plan. */
export function combinedSteps(questionnaire: Questionnaire, inTurn: InTurn): Model['steps'] {
  return new Map(
    allSteps(questionnaire).flatMap(({ id }): [string, KeptStep][] => {
      const all = inTurn(id).map(({ steps }) => steps.get(id) ?? null);
      const kept = all.filter((step) => step !== null);
      if (kept.length === 0) return [];
      const plans = distinct(kept.flatMap(({ plan }) => plan ?? []));
      return [
        [
          id,
          {
            state: stateOf(kept, all.length),
            plan: plans.length > 0 ? joinedBy('\n', plans) : null,
          },
        ],
      ];
    }),
  );
}

/**
 * What became of a step: it is done where all say so. What some have aside and nobody keeps stays aside, also where others say
 * nothing of it.
 */
function stateOf(kept: readonly KeptStep[], among: number): KeptStep['state'] {
  const [state = null, ...others] = distinct(kept.map((step) => step.state));
  if (others.length > 0)
    return [state, ...others].some((one) => one === null || one === 'done') ? null : 'set-aside';
  return state === 'done' && kept.length < among ? null : state;
}

/** The ids of the steps of which not the same became with all who have them. */
export function partedSteps(questionnaire: Questionnaire, models: readonly Model[]): string[] {
  return allSteps(questionnaire)
    .map(({ id }) => id)
    .filter((id) => statesAt(models, id).length > 1);
}

function statesAt(models: readonly Model[], id: string): KeptStep['state'][] {
  return distinct(models.flatMap(({ steps }) => steps.get(id) ?? []).map(({ state }) => state));
}

/**
 * Says of which steps what some say became of them is not what they are together.
 * @param together the steps as they are together
 */
export function partedStepsInWords(
  questionnaire: Questionnaire,
  models: readonly Model[],
  together: Model['steps'],
): string[] {
  const kept = allSteps(questionnaire).filter(({ id }) => together.get(id)?.state === null);
  const has = (id: string, ...wanted: readonly KeptStep['state'][]) =>
    statesAt(models, id).some((state) => wanted.includes(state));
  const aside = kept.filter(({ id }) => has(id, 'set-aside', 'elsewhere'));
  const done = kept.filter((step) => has(step.id, 'done') && !aside.includes(step));
  const named = (what: string, steps: typeof kept) =>
    steps.length > 0 ? [`${what}: ${inARow(steps.map(({ title }) => title))}.`] : [];
  return [
    ...named(
      'Kept by some, and set aside or handled elsewhere by others, so kept here',
      aside.filter(({ id }) => has(id, null)),
    ),
    ...named(
      'Done for some, and set aside or handled elsewhere by others, so kept here',
      aside.filter(({ id }) => !has(id, null)),
    ),
    ...named('Done for some and not for all, so not marked done here', done),
  ];
}
