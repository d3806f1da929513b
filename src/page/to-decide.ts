/** What is to be decided once answers were brought together: where they part, and what some chose there. Tells neither who nor how many. Pure. */
import { type Answer, type Chosen, chosenIn, sameAnswer } from '../model/answer.ts';
import { NOTHING_DECIDED } from '../model/combining.ts';
import type { Model } from '../model/model.ts';
import { chosenLabels, offeredAt } from '../model/wording.ts';
import { byAnswer, type ChoiceQuestion } from '../questionnaire/kinds.ts';
import { allQuestions, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { byCount, clauses, sentence } from '../text/language.ts';

/** A question at which answers part. */
export interface Parting {
  /** What stood there once they were brought together; null for nothing. */
  readonly stood: Answer | null;
  /** What some chose and not all. */
  readonly some: readonly Chosen[];
  /** Whether some left it open. */
  readonly isOpenInSome: boolean;
  /** Whether all chose just what stood, so that it is to be decided only since it was before. */
  readonly isAlike: boolean;
  /** Whether what stood is what all said, what was on the page before, or what somebody began to decide and left. */
  readonly whose: keyof typeof WHOSE;
  /** Whether somebody said that it stays as it stood. */
  readonly stays: boolean;
}

/** The questions at which answers part, by their ids. */
export type Partings = ReadonlyMap<string, Parting>;

/**
 * How answers part at a question.
 * @param stood what of them was taken over
 * @param whose what that is
 */
export function partingAt(
  question: Question,
  models: readonly Model[],
  stood: Answer | null,
  whose: Parting['whose'],
): Parting {
  return byAnswer<Parting>(question, {
    options: (choice) => {
      const given = models.map(({ answers }) => chosenIn(answers.get(choice.id)));
      const isOpenInSome = given.some((chosen) => chosen.length === 0);
      const some = inSomeOf(choice, given.flat(), chosenIn(stood));
      const isAlike = given.every((chosen) => sameAnswer(chosen, chosenIn(stood)));
      return { stood, some, isOpenInSome, isAlike, whose, stays: false };
    },
    text: () => ({ stood, some: [], isOpenInSome: false, isAlike: false, whose, stays: false }),
  });
}

/** What of all that was chosen does not stand there: each option once with all words of its own, in the order of the question. */
function inSomeOf(question: ChoiceQuestion, given: readonly Chosen[], stood: readonly Chosen[]): Chosen[] {
  const options = new Set(offeredAt(question, given).map(({ id }) => id));
  return [...options].flatMap((option): Chosen[] => {
    const same = given.filter((chosen) => chosen.option === option);
    if (same.length === 0) return [];
    const there = stood.find((chosen) => chosen.option === option);
    const words = inNoTurn(same.flatMap((chosen) => chosen.words ?? [])).filter(
      (one) => there?.words?.includes(one) !== true,
    );
    if (there && words.length === 0) return [];
    return [{ option, words: words.length > 0 ? clauses(words) : null }];
  });
}

/** Texts, each once, in an order that tells nothing of who wrote which. */
export function inNoTurn(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** Answers that were brought together, as a sheet has them. */
interface BroughtTogether {
  readonly questionnaire: Questionnaire;
  readonly model: Pick<Model, 'answers'>;
  readonly partings: Partings;
}

/** The words that some wrote behind options that are not taken over, by the id of the option: for whoever takes one. */
export function wordsOfSome(
  { partings }: Pick<BroughtTogether, 'partings'>,
  id: string,
): ReadonlyMap<string, string> {
  const some = partings.get(id)?.some ?? [];
  return new Map(some.flatMap(({ option, words }) => (words === null ? [] : [[option, words] as const])));
}

/** Whether a question is to be decided: nobody has put anything else there since, or said that it stays. */
export function isToDecide({ partings, model }: BroughtTogether, id: string): boolean {
  const parting = partings.get(id);
  return parting !== undefined && !parting.stays && sameAnswer(parting.stood, model.answers.get(id) ?? null);
}

/** All questions that are to be decided, in order. */
export function allToDecide(sheet: BroughtTogether): Question[] {
  return allQuestions(sheet.questionnaire).filter(({ id }) => isToDecide(sheet, id));
}

/** Said where all are at one by now. */
const BEFORE = 'It was to be decided before.';

/** Said of what stood there where answers part. */
const WHOSE = {
  all: 'All chose',
  own: 'Here before',
  begun: 'Begun before',
} as const;

/** What stood at a question where answers part, in words that stay true whatever is decided there. */
export function partingInWords(question: Question, parting: Parting): string {
  const { stood, some, isOpenInSome, isAlike, whose } = parting;
  const differs =
    whose === 'all' ? 'Their own words differed, and were put in a row.' : 'Not all chose all of that.';
  return byAnswer(question, {
    options: (choice) =>
      [
        ...(stood === null
          ? []
          : [sentence(`${WHOSE[whose]}: ${clauses(chosenLabels(choice, chosenIn(stood)))}`)]),
        ...(stood !== null && some.length === 0 ? [isAlike ? BEFORE : differs] : []),
        ...(some.length > 0 ? [sentence(`Some chose: ${clauses(chosenLabels(choice, some))}`)] : []),
        ...(isOpenInSome ? ['Some left it open.'] : []),
      ].join(' '),
    text: () => 'The words differed, and were put in a row.',
  });
}

/**
 * What of it is decided, as a file remembers that for whoever goes on: null once all is, and what the file said already where
 * nothing was brought together on this page.
 */
export function decidedNow(sheet: BroughtTogether & { readonly model: Model }): Model['combining'] {
  const { partings, model } = sheet;
  if (partings.size === 0) return model.combining;
  const open = allToDecide(sheet);
  if (open.length === 0) return null;
  const isOpen = (id: string) => open.some((question) => question.id === id);
  const { decided, begun, own } = model.combining ?? NOTHING_DECIDED;
  const isDecided = [...new Set([...decided, ...partings.keys()])].filter((id) => !isOpen(id));
  return {
    decided: isDecided,
    begun: begun.filter((id) => !isDecided.includes(id)),
    parted: open.map(({ id }) => id),
    // Where nothing of the page stands, there is no answer of its own.
    own: own.filter((id) => !isDecided.includes(id) && (model.answers.has(id) || !isOpen(id))),
  };
}

/** How many questions are to be decided, in a sentence. */
export function toDecideInWords(count: number): string {
  if (count === 0) return 'Nothing is left to decide.';
  return byCount(count, '1 question is to be decided.', `${count} questions are to be decided.`);
}
