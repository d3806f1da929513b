/** Bringing several people's answers together, in words: what is said of it, and of what they chose. */
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { byCount, clauses, sentence } from '../text/language.ts';
import { chosenIn } from './answer.ts';
import { leftOutOf } from './before-writing.ts';
import type { Decision } from './combined.ts';
import { isUndecidedAt } from './combining.ts';
import type { Model } from './model.ts';
import { paragraphsOf } from './paragraphs.ts';
import { isForOthers } from './part-to-share.ts';
import { LEAVE_OPEN, shortName } from './wording.ts';

/** What bringing several people's answers together is called on screen. */
export const BRING_IN = 'Bring in what others wrote';

/** Said of a model by itself, where that is not finished. */
export const NOT_ALL_DECIDED = 'What others wrote is brought in, and not all of it is decided yet.';

/** The same among other things that are said of it. */
export const NOT_ALL_DECIDED_IN_SHORT = 'what others wrote is brought in, and not all of it is decided';

/** The same of a model among several, or of one that is given as answers: with the questions at which nobody has decided yet. */
export function notDecidedThere(questionnaire: Questionnaire, model: Model): string {
  const open = undecidedNames(questionnaire, model);
  const which = open.length > 0 ? ` ${sentence(`Still to be decided: ${clauses(open)}`)}` : '';
  return `${NOT_ALL_DECIDED_IN_SHORT} there.${which}`;
}

/** The names of the questions at which nobody has decided yet, though something may stand there. */
export function undecidedNames(questionnaire: Questionnaire, model: Model): string[] {
  return allQuestions(questionnaire)
    .filter(({ id }) => isUndecidedAt(model, id))
    .map(shortName);
}

/**
 * Whether it goes on in the list of sections, where it was begun: people's own answers stand there. What was taken from files
 * is read anew from them by the command.
 */
export function canGoOnInSections({ combining }: Pick<Model, 'combining'>): boolean {
  return combining !== null && combining.own.length > 0;
}

/** How it goes on. */
export function howToDecideOn(model: Pick<Model, 'combining'>): string {
  return canGoOnInSections(model)
    ? `To go on, choose "${BRING_IN}" in the list of sections, and name the same files again.`
    : 'The command "combine" goes on with it: name the same files again, and this one behind --to.';
}

/** That others' answers are brought in and not all of it is decided, with how it goes on: a line, or none. */
export function decidingLines(model: Pick<Model, 'combining'>): string[] {
  return model.combining === null ? [] : [`${NOT_ALL_DECIDED} ${howToDecideOn(model)}`];
}

/** From so many answers on, those who chose an option can be counted. */
export const FEWEST_COUNTED = 5;

/** How much is yet to be decided. */
export function toDecideInWords(count: number): string {
  return count === 0 ? 'All is decided.' : byCount(count, '1 to decide', `${count} to decide`);
}

/**
 * Of each option that was chosen, by its id, who did: `all` or `some`, and where they are to be counted, and are not too few
 * for that, `3 of 5`. Never which of them. What is left open is among it, as an option is.
 */
export function whoChose({ given }: Decision, counted: boolean): ReadonlyMap<string, string> {
  const chosen = given.flatMap((answer) => {
    const options = chosenIn(answer).map(({ option }) => option);
    return options.length > 0 ? options : [LEAVE_OPEN];
  });
  const of = given.length;
  const inWords = (count: number) => {
    if (counted && of >= FEWEST_COUNTED) return `${count} of ${of}`;
    return count === of ? 'all' : 'some';
  };
  return new Map(
    [...new Set(chosen)].map((id) => [id, inWords(chosen.filter((other) => other === id).length)]),
  );
}

/** The words that were written behind each option, by its id: each once, in the order in which they come. */
export function wordsBehind({ given }: Decision): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const { option, words: own } of given.flatMap(chosenIn)) {
    const there = words.get(option) ?? [];
    if (own !== null && !there.includes(own)) words.set(option, [...there, own]);
  }
  return words;
}

/**
 * What young people said, as paragraphs below what that is called, and what to leave out of it; nothing where nothing is noted.
 * It shapes the model and goes into no document by itself.
 * @param at the question that is decided: at that of their words itself, they are there already
 */
export function saidByYoungPeople(
  questionnaire: Questionnaire,
  { answers }: Pick<Model, 'answers'>,
  at: Question,
): { readonly said: readonly string[]; readonly careful: string } {
  const question = allQuestions(questionnaire).find(
    (one) => one['open-as'] !== undefined && one.careful && !isForOthers(one),
  );
  const words = question && question.id !== at.id ? answers.get(question.id) : undefined;
  if (!question || typeof words !== 'string') return { said: [], careful: '' };
  return { said: [`${question['open-as']}:`, ...paragraphsOf([words])], careful: leftOutOf(question) };
}
