/** What a model is headed by: the name of the program, or whatever the questionnaire asks for to that end. */
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Model } from './model.ts';

/** The question whose answer heads what is made from a model; undefined where the questionnaire has none. */
export function headingQuestion(questionnaire: Questionnaire): Question | undefined {
  return allQuestions(questionnaire).find(({ share }) => share === 'title');
}

/** The answer to it, or null where there is none. */
export function headingOf(questionnaire: Questionnaire, { answers }: Pick<Model, 'answers'>): string | null {
  const question = headingQuestion(questionnaire);
  const answer = question && answers.get(question.id);
  return typeof answer === 'string' ? answer : null;
}
