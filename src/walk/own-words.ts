/** The own words of options while a person answers: an option that is chosen again in a sitting has those that it had. Pure. */
import type { Chosen } from '../model/answer.ts';
import { questionOfWords } from '../model/before-writing.ts';
import { IN_YOUR_WORDS, offeredAt } from '../model/wording.ts';
import type { ChoiceQuestion, WrittenQuestion } from '../questionnaire/kinds.ts';
import { type Others, wordsOfOthers } from './others.ts';

/** Own words by the id of their option. */
export type OwnWords = ReadonlyMap<string, string>;

/** Before any option had words of its own. */
export const NO_WORDS: OwnWords = new Map();

/** The words as they are once these options are chosen: one that is chosen without words has none any more. */
export function remembered(before: OwnWords, chosen: readonly Chosen[]): OwnWords {
  const now = new Map(before);
  for (const { option, words } of chosen) {
    if (words === null) now.delete(option);
    else now.set(option, words);
  }
  return now;
}

/** The options with the words that they had. */
export function withWords(options: readonly string[], had: OwnWords): Chosen[] {
  return options.map((option) => ({ option, words: had.get(option) ?? null }));
}

/** What to ask about the own words of an option. */
export interface AskedWords {
  /** Its id is that of the option. */
  readonly about: WrittenQuestion;
  /** The words so far; empty for none. */
  readonly words: string;
}

/**
 * Which of the chosen options are asked about their own words: those that want some, and those that have some.
 * @param others what others wrote there, where their answers are brought together
 */
export function wordsToAskFor(
  question: ChoiceQuestion,
  chosen: readonly Chosen[],
  others?: Others,
): AskedWords[] {
  return offeredAt(question, chosen).flatMap(({ id, label }): AskedWords[] => {
    const one = chosen.find(({ option }) => option === id);
    const describe = question.options.find((option) => option.id === id)?.describe;
    if (!one || (describe === undefined && one.words === null)) return [];
    const about = questionOfWords(question, id, `${label}: ${describe ?? IN_YOUR_WORDS}`);
    const theirs = wordsOfOthers(others, id);
    return [{ about: theirs === '' ? about : { ...about, help: theirs }, words: one.words ?? '' }];
  });
}

/** The options with other words for one of them; empty for none. */
export function withWordsOf(chosen: readonly Chosen[], option: string, words: string): Chosen[] {
  return chosen.map((one) =>
    one.option === option ? { option, words: words.trim() === '' ? null : words } : one,
  );
}
