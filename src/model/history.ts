/** The revisions of a model as sentences. */
import { allPoints, findQuestion, isChoice, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Change, Revision } from './model.ts';
import { chosenLabels } from './wording.ts';

/**
 * One revision: `1 December 2026: Location: Program site -> Community, Program site. The youth council asked for it.`
 * @param arrow what stands between the choices before and after
 */
export function revisionSentence(
  questionnaire: Questionnaire,
  { on, why, changed }: Revision,
  arrow: string,
): string {
  const parts = [...changed].map(([id, change]) => changeInWords(questionnaire, id, change, arrow));
  const what = parts.length > 0 ? `${parts.join('; ')}.` : '';
  return [`${dayOf(on)}:`, what, why].filter(Boolean).join(' ');
}

function changeInWords(questionnaire: Questionnaire, id: string, change: Change, arrow: string): string {
  const question = findQuestion(questionnaire, id);
  const point = allPoints(questionnaire).find((one) => one.id === id);
  const name = (question && 'column' in question && question.column) || question?.ask || point?.ask || id;
  if (change === null) return `${name} (rewritten)`;
  const labels = (chosen: NonNullable<Change>['from']) =>
    (question && isChoice(question)
      ? chosenLabels(question, chosen)
      : chosen.map(({ option }) => option)
    ).join(', ') || 'open';
  return `${name}: ${labels(change.from)} ${arrow} ${labels(change.to)}`;
}

function dayOf(moment: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(moment));
}
