/** What is answered and what is still open. */
import {
  allQuestions,
  isChoice,
  NOT_SURE,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { type Answer, type Answers, chosenIn } from './answer.ts';

/** Whether a question is still open: not answered, not sure yet, or answered with an option that is gone. */
export function isOpen(question: Question, answers: Answers): boolean {
  const answer = answers.get(question.id);
  if (answer === undefined || hasGoneOption(question, answer)) return true;
  return chosenIn(answer).some((chosen) => chosen.option === NOT_SURE);
}

/** The questions whose answer has an option that the questionnaire no longer offers. */
export function questionsWithGoneOptions(questionnaire: Questionnaire, answers: Answers): Question[] {
  return allQuestions(questionnaire).filter((question) => hasGoneOption(question, answers.get(question.id)));
}

function hasGoneOption(question: Question, answer: Answer | undefined): boolean {
  if (!isChoice(question)) return false;
  const known = [...question.options.map(({ id }) => id), NOT_SURE];
  return chosenIn(answer).some(({ option }) => !known.includes(option));
}

/** The questions that make the model: those with a column in the grid. */
export function modelChoices(questionnaire: Questionnaire): Question[] {
  return allQuestions(questionnaire).filter(
    (question) => isChoice(question) && question.column !== undefined,
  );
}

/** The questions that are still open, in order. */
export function openQuestions(questionnaire: Questionnaire, answers: Answers): Question[] {
  return allQuestions(questionnaire).filter((question) => isOpen(question, answers));
}

/** The model choices that are still open, in order. */
export function openChoices(questionnaire: Questionnaire, answers: Answers): Question[] {
  return modelChoices(questionnaire).filter((question) => isOpen(question, answers));
}

/** `complete` where every model choice is made. */
export function status(questionnaire: Questionnaire, answers: Answers): 'complete' | 'in progress' {
  return openChoices(questionnaire, answers).length === 0 ? 'complete' : 'in progress';
}
