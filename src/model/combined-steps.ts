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

/** Says which steps some keep and others have aside or elsewhere: together they are kept. Nothing where there are none. */
export function partedStepsInWords(questionnaire: Questionnaire, models: readonly Model[]): string[] {
  const titles = allSteps(questionnaire).flatMap(({ id, title }) => {
    const states = models.flatMap(({ steps }) => steps.get(id) ?? []).map(({ state }) => state);
    const isKept = states.some((state) => state === null || state === 'done');
    const isAside = states.some((state) => state === 'set-aside' || state === 'elsewhere');
    return isKept && isAside ? [title] : [];
  });
  return titles.length > 0
    ? [`Kept by some, and set aside or handled elsewhere by others, so kept here: ${inARow(titles)}.`]
    : [];
}
