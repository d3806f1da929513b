/** The next steps of several people as those of one model: none of them goes, and nothing is made of one that nobody said. */
import { allSteps, type Questionnaire } from '../questionnaire/questionnaire.ts';
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
