/** What to do next, once a sitting is over: the steps that were kept, by their names, and that there are others. */
import type { Model } from '../../model/model.ts';
import { stepsOf } from '../../model/steps.ts';
import { besideKept } from '../../model/steps-in-words.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { block, type Rendering } from './rendering.ts';

/** A title with a line for each step that was kept and is still to be done, and one for those that fit as well. Nothing where there are none. */
export function whatToDoNext(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const { nextSteps } = questionnaire;
  const steps = stepsOf(questionnaire, model);
  const toDo = steps.listed.flatMap((group) =>
    group.steps.filter(({ kept }) => kept !== null && kept.state === null),
  );
  const more = besideKept(steps);
  const dash = rendering.inWords ? '' : '- ';
  const lines = [
    ...toDo.map(({ step }) => `${dash}${step.title}`),
    ...(more === '' ? [] : [`To look at under "${nextSteps?.title}": ${more}.`]),
  ];
  return lines.length > 0 ? block('What to do next', lines, rendering) : [];
}
