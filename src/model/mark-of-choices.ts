/** What a mark is: it stands for the choices that words in the place of a draft were written for. */
import { NOT_SURE, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { sha256 } from '../text/sha256.ts';
import { type Answers, type Chosen, chosenIn, plainChosen, sameAnswer } from './answer.ts';
import type { DraftMark, Model } from './model.ts';
import { choicesNamed, type DraftedQuestion, draftedQuestions } from './statement.ts';

/** The mark of words that are written for the choices of these answers. */
export function newMark(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  answers: Answers,
): DraftMark & { readonly choices: string } {
  return { choices: markOf(questionnaire, question, answers), changed: [] };
}

/** 12 digits for the choices that a draft names: the same for the same choices, and the choices cannot be read from them. */
export function markOf(questionnaire: Questionnaire, question: DraftedQuestion, answers: Answers): string {
  return markOfChosen(
    choicesNamed(questionnaire, question).map(({ id }): [string, readonly Chosen[]] => [
      id,
      chosenIn(answers.get(id)),
    ]),
  );
}

/** The same for choices that are given by their ids, as for those of a file, which may be called otherwise today. */
export function markOfChosen(choices: readonly (readonly [string, readonly Chosen[]])[]): string {
  const made = choices.map(([id, chosen]) => [id, plainChosen(chosen.filter(isMade))] as const);
  return sha256(JSON.stringify(made.filter(([, chosen]) => chosen.length > 0))).slice(0, DIGITS);
}

const DIGITS = 12;

/** "Not sure yet" is no choice that a draft could say. */
function isMade({ option }: Chosen): boolean {
  return option !== NOT_SURE;
}

/**
 * The mark at a question as a file is to hold it. Where the choices have changed since, the file does not keep the digits:
 * whoever tries all choices could tell from them what was chosen before.
 */
export function markToKeep(
  questionnaire: Questionnaire,
  { answers }: Pick<Model, 'answers'>,
  id: string,
  mark: DraftMark,
): DraftMark {
  const question = draftedQuestions(questionnaire).find((drafted) => drafted.id === id);
  const isInStep = !question || mark.choices === markOf(questionnaire, question, answers);
  return isInStep ? mark : { ...mark, choices: null };
}

/** The ids of the choices that a mark names as changed already, and of those that differ between two sets of answers. */
export function changedChoices(
  questionnaire: Questionnaire,
  question: DraftedQuestion,
  mark: DraftMark,
  before: Answers,
  after: Answers,
): string[] {
  return choicesNamed(questionnaire, question)
    .map(({ id }) => id)
    .filter((id) => mark.changed.includes(id) || differs(id, before, after));
}

function differs(id: string, before: Answers, after: Answers): boolean {
  const made = (answers: Answers) => chosenIn(answers.get(id)).filter(isMade);
  return !sameAnswer(made(before), made(after));
}
