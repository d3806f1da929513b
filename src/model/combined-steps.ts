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

/** Says which steps some keep and others have aside or elsewhere, and which are done for some alone: together they are kept. */
export function partedStepsInWords(questionnaire: Questionnaire, models: readonly Model[]): string[] {
  const parted = partedSteps(questionnaire, models);
  const those = allSteps(questionnaire).filter(({ id }) => parted.includes(id));
  const has = (id: string, ...wanted: readonly KeptStep['state'][]) =>
    statesAt(models, id).some((state) => wanted.includes(state));
  const isAside = (id: string) => has(id, 'set-aside', 'elsewhere');
  const aside = those.filter(({ id }) => isAside(id) && has(id, null, 'done'));
  const done = those.filter(({ id }) => !isAside(id));
  const named = (what: string, steps: typeof those) =>
    steps.length > 0 ? [`${what}: ${inARow(steps.map(({ title }) => title))}.`] : [];
  return [
    ...named('Kept by some, and set aside or handled elsewhere by others, so kept here', aside),
    ...named('Done for some and not for others, so not marked done here', done),
  ];
}
