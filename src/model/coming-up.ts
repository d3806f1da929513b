/** What the choices bring up, among points and next steps: whether all that one comes up with holds. */
import { isMet } from '../questionnaire/conditions.ts';
import { type Condition, findQuestion, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answers, chosenIn } from './answer.ts';
import { isOpen } from './progress.ts';

/** Something that comes up with choices. */
export interface ComingUp {
  readonly when: readonly Condition[];
}

/** Tells of whatever comes up with choices whether it does with these. */
export function comesUpWith(questionnaire: Questionnaire, answers: Answers): (one: ComingUp) => boolean {
  const answered = (id: string) => {
    const question = findQuestion(questionnaire, id);
    if (!question || isOpen(question, answers)) return null;
    return chosenIn(answers.get(id)).map(({ option }) => option);
  };
  return ({ when }) => when.every((line) => isMet(line, answered));
}

/** What is about safety first, else in the order in which it stands. */
export function safetyFirst<T extends { readonly safety: boolean }>(all: readonly T[]): T[] {
  return [...all.filter(({ safety }) => safety), ...all.filter(({ safety }) => !safety)];
}
