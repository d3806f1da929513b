/** What to do next, once a sitting is over: the steps that were kept and those about safety, by their names, and that there are others. */
import type { Model } from '../../model/model.ts';
import { modelChoices, openChoices } from '../../model/progress.ts';
import { hasSteps, stepsOf } from '../../model/steps.ts';
import { besideKept, stepsInFull } from '../../model/steps-in-words.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { block, type Rendering } from './rendering.ts';

/**
 * A title with a line for each step that was kept and is still to be done, and for each about safety that nobody kept; and one
 * for those that fit as well. Nothing where there are none.
 */
export function whatToDoNext(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const { nextSteps } = questionnaire;
  const steps = stepsOf(questionnaire, model);
  const listed = steps.listed.flatMap((group) => group.steps);
  const toDo = listed.filter(({ kept }) => kept !== null && kept.state === null);
  const aboutSafety = listed.filter(({ kept }) => kept === null);
  const more = besideKept({ ...steps, listed: [] });
  const dash = rendering.inWords ? '' : '- ';
  const lines = [
    ...toDo.map(({ step }) => `${dash}${step.title}`),
    ...aboutSafety.map(({ step }) => `${dash}${step.title} (about safety, not kept yet)`),
    ...(more === '' ? [] : [`To look at under "${nextSteps?.title}": ${more}.`]),
  ];
  return lines.length > 0 ? block('What to do next', lines, rendering) : [];
}

/**
 * Where the next steps are, for whoever stops once choices ask something of them: at the end of a walk, or with all choices
 * made. Nothing before that.
 */
export function whereNextStepsAre(questionnaire: Questionnaire, model: Model): string[] {
  const { nextSteps } = questionnaire;
  const open = openChoices(questionnaire, model.answers).length;
  const isAtEnd = model.place === null && open < modelChoices(questionnaire).length;
  if (!nextSteps || !(open === 0 || isAtEnd) || !hasSteps(questionnaire, model)) return [];
  const all = stepsInFull(stepsOf(questionnaire, model));
  return [`"${nextSteps.title}" in the list of sections has what your choices ask of you: ${all}.`];
}
