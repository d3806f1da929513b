/** What to do next, once a sitting is over: the steps that were kept, by their names, and that there are others. */
import type { Model } from '../../model/model.ts';
import { stepsOf } from '../../model/steps.ts';
import { besideKept } from '../../model/steps-in-words.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { block, type Rendering } from './rendering.ts';

/**
 * A title with a line for each step that was kept and is still to be done, or where none was kept, for each that is about safety;
 * and one for those that fit as well. Nothing where there are none.
 */
export function whatToDoNext(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const { nextSteps } = questionnaire;
  const steps = stepsOf(questionnaire, model);
  const listed = steps.listed.flatMap((group) => group.steps);
  const isAnyKept = listed.some(({ kept }) => kept !== null);
  const toDo = listed.filter(({ kept }) => (isAnyKept ? kept !== null && kept.state === null : true));
  const more = besideKept(isAnyKept ? steps : { ...steps, listed: [] });
  const dash = rendering.inWords ? '' : '- ';
  const lines = [
    ...toDo.map(({ step }) => `${dash}${step.title}`),
    ...(more === '' ? [] : [`To look at under "${nextSteps?.title}": ${more}.`]),
  ];
  return lines.length > 0 ? block('What to do next', lines, rendering) : [];
}
