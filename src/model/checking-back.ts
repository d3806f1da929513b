/** When the team means to look at its model again, in the words that they wrote. */
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { withoutMarked } from './coming-back.ts';
import type { Model } from './model.ts';

/** What that is called, wherever it is named. */
export const CHECK_BACK = 'Check back';

/** Said in its place where it is not answered. */
export const NOT_SET = 'not set yet';

/** The question that asks for it; undefined where the questionnaire has none. */
export function checkingBackQuestion(questionnaire: Questionnaire): Question | undefined {
  return allQuestions(questionnaire).find((question) => 'checking-back' in question);
}

/** The answer to it, without what is yet to be come back to; null where nothing is left of it, or there is none. */
export function whenToCheckBack(
  questionnaire: Questionnaire,
  { answers }: Pick<Model, 'answers'>,
): string | null {
  const question = checkingBackQuestion(questionnaire);
  const answer = question && answers.get(question.id);
  return typeof answer === 'string' ? withoutMarked(answer) || null : null;
}

/** `Check back: March 2027`, or that it is not set yet. */
export function checkBackLine(when: string | null): string {
  return `${CHECK_BACK}: ${when ?? NOT_SET}`;
}
