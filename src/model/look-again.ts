/** Words of one's own in the place of a draft, where the choices that they were written for have changed since. */
import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { markOf } from './mark-of-choices.ts';
import type { Model } from './model.ts';
import { isOpen } from './progress.ts';
import { choicesNamed, type DraftedQuestion, draftedQuestions } from './statement.ts';
import { shortName } from './wording.ts';

/** Words of one's own that were written before a choice changed that the draft names. */
export interface LookAgain {
  readonly question: DraftedQuestion;
  /** What those choices are called; empty where nobody saw which they were. */
  readonly changed: readonly string[];
}

/** All words of one's own that are to be looked at again, in the order of their questions. */
export function lookAgain(
  questionnaire: Questionnaire,
  model: Pick<Model, 'answers' | 'drafts'>,
): LookAgain[] {
  return draftedQuestions(questionnaire).flatMap((question) => {
    const changed = changedSinceWritten(questionnaire, model, question);
    return changed === null ? [] : [{ question, changed }];
  });
}

/** Those of some questions that are open, or whose words are to be looked at again. */
export function openOrAgain(
  questionnaire: Questionnaire,
  model: Pick<Model, 'answers' | 'drafts'>,
  questions: readonly Question[],
): Question[] {
  const again = lookAgain(questionnaire, model).map(({ question }) => question.id);
  return questions.filter((question) => isOpen(question, model.answers) || again.includes(question.id));
}

/**
 * What the choices are called that changed after the words at a question were written; null where the words are not to be
 * looked at again. Empty where the program did not see which choice changed, as when somebody edits the file by hand: then
 * nobody knows whether the words were changed along with it.
 */
export function changedSinceWritten(
  questionnaire: Questionnaire,
  { answers, drafts }: Pick<Model, 'answers' | 'drafts'>,
  question: DraftedQuestion,
): string[] | null {
  const mark = drafts.get(question.id);
  if (!mark || !answers.has(question.id) || mark.choices === markOf(questionnaire, question, answers))
    return null;
  return choicesNamed(questionnaire, question)
    .filter(({ id }) => mark.changed.includes(id))
    .map(shortName);
}
