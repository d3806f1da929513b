/** The revisions of a model as sentences. */
import { pointOnceCalled, type Questionnaire, questionOnceCalled } from '../questionnaire/questionnaire.ts';
import { clauses, dayInWords, inARow } from '../text/language.ts';
import type { Change, Model, Revision } from './model.ts';
import { chosenLabels, shortName } from './wording.ts';

/**
 * One revision: `December 1, 2026: Location: Program site → Community, Program site. The youth council asked for it.`
 * @param arrow what stands between the choices before and after
 */
export function revisionSentence(
  questionnaire: Questionnaire,
  { retired }: Pick<Model, 'retired'>,
  { on, why, changed }: Revision,
  arrow: string,
): string {
  const parts = changesInWords(questionnaire, { retired }, { changed }, arrow);
  const what = parts.length > 0 ? `${clauses(parts)}.` : '';
  return [`${dayInWords(on, questionnaire.language)}:`, what, why].filter(Boolean).join(' ');
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
  const name = nameOfChanged(questionnaire, { retired }, id);
  if (change === null) return `${name} (rewritten)`;
  const question = questionOnceCalled(questionnaire, id);
  const labels = (options: readonly string[]) => {
    const chosen = options.map((option) => ({ option, words: null }));
    return inARow(chosenLabels(question, chosen)) || 'open';
  };
  const [from, to] = [labels(change.from), labels(change.to)];
  return from === to ? `${name}: ${to} (own words rewritten)` : `${name}: ${from} ${arrow} ${to}`;
}

/** What something that changed is called, in the words of its day where it is asked no more. */
function nameOfChanged(
  questionnaire: Questionnaire,
  { retired }: Pick<Model, 'retired'>,
  id: string,
): string {
  const question = questionOnceCalled(questionnaire, id);
  if (question) return shortName(question);
  return pointOnceCalled(questionnaire, id)?.ask ?? retired.get(id)?.question ?? id;
}

/** So many names are read; the rest is counted. */
const MOST_NAMES = 4;

/** Names what a revision changed, for whoever is asked what prompted it. */
export function changedSentence(
  questionnaire: Questionnaire,
  { retired }: Pick<Model, 'retired'>,
  { changed }: Pick<Revision, 'changed'>,
): string {
  const names = [...changed.keys()].map((id) => nameOfChanged(questionnaire, { retired }, id));
  const shown = clauses(names.slice(0, MOST_NAMES));
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `You changed: ${shown}; and ${rest} more` : `You changed: ${shown}`;
}
