/** The next steps that were kept, as lines for a screen: in their groups, with what became of each and its plan. */
import type { Model } from '../../model/model.ts';
import { openChoices } from '../../model/progress.ts';
import { stepsOf } from '../../model/steps.ts';
import { besideKept, stepsInShort, stepWithState } from '../../model/steps-in-words.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { block, type Rendering } from './rendering.ts';

/**
 * A title for each group with a line for each of its steps, and how many there are beside them. Where none was kept, how many
 * there are once all choices are made, and nothing before.
 */
export function stepLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const { nextSteps } = questionnaire;
  if (!nextSteps) return [];
  const all = stepsOf(questionnaire, model);
  const dash = rendering.inWords ? '' : '- ';
  const blocks = all.listed.flatMap(({ title, steps }) => {
    const lines = steps.flatMap(({ step, kept }) =>
      kept === null
        ? []
        : [
            dash + stepWithState(nextSteps, step, kept),
            ...(kept.plan?.split('\n') ?? []).map((line) => `  ${line}`),
          ],
    );
    return lines.length > 0 ? block(`${nextSteps.title}: ${title}`, lines, rendering) : [];
  });
  if (blocks.length === 0)
    return all.listed.length > 0 && openChoices(questionnaire, model.answers).length === 0
      ? block(nextSteps.title, [stepsInShort(all.listed)], rendering)
      : [];
  const more = besideKept(all);
  return more !== '' ? [...blocks, ...block('Not kept so far', [more], rendering)] : blocks;
}
