/** What to do next, once a sitting is over: the steps that were kept, by their names, and that there are others. */
import type { Model } from '../../model/model.ts';
import { countSteps, stepsOf } from '../../model/steps.ts';
import { othersInWords } from '../../model/steps-in-words.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { byCount, clauses } from '../../text/language.ts';
import { block, type Rendering } from './rendering.ts';

/** A title with a line for each step that was kept and is still to be done, and one for those that fit as well. Nothing where there are none. */
export function whatToDoNext(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const { nextSteps } = questionnaire;
  const { listed, others } = stepsOf(questionnaire, model);
  const all = listed.flatMap(({ steps }) => steps);
  const toDo = all.filter(({ kept }) => kept !== null && kept.state === null);
  const about = all.filter(({ kept }) => kept === null).length;
  const more = [
    ...(about > 0 ? [byCount(about, '1 step about safety', `${about} steps about safety`)] : []),
    ...(others.length > 0 ? [othersInWords(countSteps(others))] : []),
  ];
  const dash = rendering.inWords ? '' : '- ';
  const lines = [
    ...toDo.map(({ step }) => `${dash}${step.title}`),
    ...(more.length > 0 ? [`To look at under "${nextSteps?.title}": ${clauses(more)}.`] : []),
  ];
  return lines.length > 0 ? block('What to do next', lines, rendering) : [];
}
