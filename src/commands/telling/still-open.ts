/** What is still open, for scripts. */

import { EXIT, Refusal } from '../../errors.ts';
import { decidedPart } from '../../model/combining.ts';
import { NOT_ALL_DECIDED_IN_SHORT } from '../../model/deciding-in-words.ts';
import { lookAgain } from '../../model/look-again.ts';
import type { Model } from '../../model/model.ts';
import { olderInShort } from '../../model/older-words.ts';
import { openChoices, openQuestions } from '../../model/progress.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inARow } from '../../text/language.ts';

/** Ids of what is open: the model choices, and all the other questions. */
export interface StillOpen {
  readonly choices: readonly string[];
  readonly others: readonly string[];
}

/** What is open in a model: also a choice of which something stands there, and that nobody has made. */
export function stillOpen(questionnaire: Questionnaire, model: Model): StillOpen {
  const { answers } = decidedPart(model);
  const choices = openChoices(questionnaire, answers).map(({ id }) => id);
  const all = openQuestions(questionnaire, answers).map(({ id }) => id);
  return { choices, others: all.filter((id) => !choices.includes(id)) };
}

/** A line each for the model choices and the other questions; none where nothing is open. */
export function stillOpenLines({ choices, others }: StillOpen): string[] {
  return [
    ...(choices.length > 0 ? [`Model choices still open: ${inARow(choices)}`] : []),
    ...(others.length > 0 ? [`Other questions still open: ${inARow(others)}`] : []),
  ];
}

/** A line for each text of one's own that is older than the choices that its draft names; none where none is. */
export function lookAgainLines(questionnaire: Questionnaire, model: Model): string[] {
  return lookAgain(questionnaire, model).map(
    ({ question, changed }) => `Look again at ${question.id}: ${olderInShort(changed)}.`,
  );
}

/**
 * Throws `Refusal` where a model choice is open, or where others' answers are brought in and not all of it is decided. `what`
 * says what became of the answers.
 */
export function requireComplete(questionnaire: Questionnaire, model: Model, what: string): void {
  const { choices } = stillOpen(questionnaire, model);
  if (choices.length === 0 && model.combining !== null)
    throw new Refusal(EXIT.problem, [`--complete: ${NOT_ALL_DECIDED_IN_SHORT}. ${what}`]);
  if (choices.length === 0) return;
  throw new Refusal(EXIT.problem, [
    `--complete: these model choices are still open: ${inARow(choices)}. ${what}`,
  ]);
}
