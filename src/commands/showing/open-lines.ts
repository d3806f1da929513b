/** How far a model is, and what is still open in it, as lines for a screen. */

import type { Model } from '../../model/model.ts';
import { modelChoices, openBesideChoices, openChoices, status } from '../../model/progress.ts';
import { shortName } from '../../model/wording.ts';
import type { Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { byCount, clauses, inARow } from '../../text/language.ts';
import { block, type Rendering } from './rendering.ts';

/** What is still open: the model choices by name, then the other questions. Empty where nothing is. */
export function openLines(questionnaire: Questionnaire, model: Model, rendering: Rendering): string[] {
  const choices = openChoices(questionnaire, model.answers);
  const { first, others } = openBesideChoices(questionnaire, model.answers);
  if (choices.length + first.length + others.length === 0) return [];
  const mark = rendering.inWords ? '' : '- ';
  const names = choices.map(shortName);
  const made = modelChoices(questionnaire).length - choices.length;
  return [
    ...(choices.length > 0
      ? block(
          `Still open: ${choices.length} of ${choices.length + made} model choices`,
          [inARow(names)],
          rendering,
        )
      : []),
    ...(first.length + others.length > 0
      ? block(
          openInWords(first.length + others.length),
          [...first.map(({ ask }) => mark + ask), ...namedOrCounted(questionnaire, others, mark)],
          rendering,
        )
      : []),
  ];
}

function openInWords(count: number): string {
  return byCount(count, 'Still open: 1 question', `Still open: ${count} questions`);
}

/** How far a model is. Where all choices are made it says what that leaves out, by name. */
export function statusInWords(questionnaire: Questionnaire, model: Model): string {
  if (status(questionnaire, model) !== 'complete') return 'In progress';
  const { first, others } = openBesideChoices(questionnaire, model.answers);
  const names = [...first, ...(others.length <= FEW ? others : [])].map(
    (question) => question['open-as'] ?? question.ask,
  );
  const count = others.length;
  const more = names.length > 0 ? `${count} other questions` : `${count} questions`;
  const open = [...names, ...(count > FEW ? [more] : [])];
  return open.length === 0 ? 'All choices are made' : `All choices are made. Still open: ${clauses(open)}`;
}

/** So many questions are named; more are counted. */
const FEW = 3;

/** A few questions are named; many are counted by section, so that they do not push all else off the screen. */
function namedOrCounted(questionnaire: Questionnaire, open: readonly Question[], mark: string): string[] {
  if (open.length === 0) return [];
  if (open.length <= 8) return open.map((question) => mark + question.ask);
  const counts = questionnaire.sections.flatMap((section) => {
    const count = section.questions.filter((question) => open.includes(question)).length;
    return count > 0 ? [`${section.title} ${count}`] : [];
  });
  return [inARow(counts)];
}
