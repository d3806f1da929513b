/** The revisions of a model as sentences. */
import {
  isChoice,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import type { Change, Model, Revision } from './model.ts';
import { chosenLabels } from './wording.ts';

/**
 * One revision: `1 December 2026: Location: Program site → Community, Program site. The youth council asked for it.`
 * @param arrow what stands between the choices before and after
 */
export function revisionSentence(
  questionnaire: Questionnaire,
  { retired }: Pick<Model, 'retired'>,
  { on, why, changed }: Revision,
  arrow: string,
): string {
  const parts = changesInWords(questionnaire, { retired }, { changed }, arrow);
  const what = parts.length > 0 ? `${parts.join('; ')}.` : '';
  return [`${dayOf(on)}:`, what, why].filter(Boolean).join(' ');
}

/** What one revision changed, a part each: `Location: Program site → Community`, `Statement (rewritten)`. */
export function changesInWords(
  questionnaire: Questionnaire,
  { retired }: Pick<Model, 'retired'>,
  { changed }: Pick<Revision, 'changed'>,
  arrow: string,
): string[] {
  return [...changed].map(([id, change]) => changeInWords(questionnaire, retired, id, change, arrow));
}

function changeInWords(
  questionnaire: Questionnaire,
  retired: Model['retired'],
  id: string,
  change: Change,
  arrow: string,
): string {
  const question = questionOnceCalled(questionnaire, id);
  const asked = question?.ask ?? pointOnceCalled(questionnaire, id)?.ask ?? retired.get(id)?.question;
  const name = (question && 'column' in question && question.column) || asked || id;
  if (change === null) return `${name} (rewritten)`;
  const choice = question && isChoice(question) ? question : null;
  const labels = (chosen: NonNullable<Change>['from']) => chosenLabels(choice, chosen).join(', ') || 'open';
  return `${name}: ${labels(change.from)} ${arrow} ${labels(change.to)}`;
}

/** The day of a moment, in words: `1 December 2026`. That is the day where the program runs; a day without a time is itself. */
export function dayOf(moment: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...(isDay && { timeZone: 'UTC' }) });
  return format.format(Date.parse(moment));
}
