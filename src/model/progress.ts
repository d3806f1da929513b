/** What is answered and what is still open. */
import { type ChoiceQuestion, columnOf, hasOptions } from '../questionnaire/kinds.ts';
import { allQuestions, NOT_SURE, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answer, type Answers, type Chosen, chosenIn } from './answer.ts';
import type { Model } from './model.ts';

/** Whether a question is still open: not answered, not sure yet, or answered with an option that is gone. */
export function isOpen(question: Question, answers: Answers): boolean {
  const answer = answers.get(question.id);
  if (answer === undefined || goneFrom(question, answer).length > 0) return true;
  return isNotSure(answer);
}

/** Whether an answer says "not sure yet", with words of its own or without. */
export function isNotSure(answer: Answer): boolean {
  return chosenIn(answer).some(({ option }) => option === NOT_SURE);
}

/** What was chosen among options that the questionnaire no longer offers. */
export function goneFrom(question: Question, answer: Answer | null | undefined): Chosen[] {
  if (!hasOptions(question)) return [];
  const known = [...question.options.map(({ id }) => id), NOT_SURE];
  return chosenIn(answer).filter(({ option }) => !known.includes(option));
}

/** The ids of those options, by the id of their question. */
export function goneOptions(questionnaire: Questionnaire, answers: Answers): Map<string, string[]> {
  const gone = allQuestions(questionnaire).map((question): [string, string[]] => [
    question.id,
    goneFrom(question, answers.get(question.id)).map(({ option }) => option),
  ]);
  return new Map(gone.filter(([, options]) => options.length > 0));
}

/** The questions that make the model: those with a column in the grid. */
export function modelChoices(questionnaire: Questionnaire): ChoiceQuestion[] {
  return allQuestions(questionnaire)
    .filter(hasOptions)
    .filter((question) => columnOf(question) !== null);
}

/** The questions that are still open, in order. */
export function openQuestions(questionnaire: Questionnaire, answers: Answers): Question[] {
  return allQuestions(questionnaire).filter((question) => isOpen(question, answers));
}

/** The model choices that are still open, in order. */
export function openChoices(questionnaire: Questionnaire, answers: Answers): ChoiceQuestion[] {
  return modelChoices(questionnaire).filter((question) => isOpen(question, answers));
}

/**
 * What is open beside the model choices, the weightiest first: what documents tell of by a name of its own, then what is
 * shared with others.
 */
export function openBesideChoices(
  questionnaire: Questionnaire,
  answers: Answers,
): { readonly first: readonly Question[]; readonly others: readonly Question[] } {
  const open = openQuestions(questionnaire, answers).filter((question) => columnOf(question) === null);
  const named = open.filter((question) => question['open-as'] !== undefined);
  const shared = open.filter((question) => question.share === 'true' && !named.includes(question));
  const first = [...named, ...shared];
  return { first, others: open.filter((question) => !first.includes(question)) };
}

/** `complete` where every model choice is made, and nothing that others wrote is yet to be decided. */
export function status(
  questionnaire: Questionnaire,
  { answers, combining }: Pick<Model, 'answers' | 'combining'>,
): 'complete' | 'in progress' {
  const isComplete = combining === null && openChoices(questionnaire, answers).length === 0;
  return isComplete ? 'complete' : 'in progress';
}
