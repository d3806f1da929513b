/** Answers in words: labels for people to read, and phrases for the statement. */
import { type ChoiceQuestion, columnOf, hasOptions, KINDS } from '../questionnaire/kinds.ts';
import { originInWords } from '../questionnaire/own-judgment.ts';
import { NOT_SURE, optionOnceCalled, type Question } from '../questionnaire/questionnaire.ts';
import { clauses } from '../text/language.ts';
import type { Answer, Chosen } from './answer.ts';
import { goneFrom } from './progress.ts';

/** What the choice that closes every list is called. */
export const NOT_SURE_LABEL = 'Not sure yet';

/** The id of the line that chooses nothing, in a list of which one option can be chosen. */
export const LEAVE_OPEN = '';

/** Asked of the own words of an option that wants none, so that they can be read and changed. */
export const IN_YOUR_WORDS = 'In your own words';

/** Stands in a phrase for the option's own words. */
const DESCRIBED = '{described}';

/** An option as it is offered. */
export interface Offered {
  readonly id: string;
  readonly label: string;
  /** Quieter, beside the label; empty for none. */
  readonly gloss: string;
}

/** The line that chooses nothing. */
export const LEAVE_OPEN_LINE: Offered = { id: LEAVE_OPEN, label: 'Leave open', gloss: '' };

/** What a question offers: its options, those that were chosen and are gone, and "Not sure yet". */
export function offeredAt(question: ChoiceQuestion, chosen: readonly Chosen[]): Offered[] {
  const gone = goneFrom(question, chosen);
  return [
    ...question.options.map(({ id, label, gloss = '' }) => ({ id, label, gloss })),
    ...gone.map(({ option }) => ({ id: option, label: option, gloss: 'No longer offered' })),
    { id: NOT_SURE, label: NOT_SURE_LABEL, gloss: '' },
  ];
}

/**
 * The lines of a list of options: what is offered. Where one can be chosen, "Leave open" stands before it, so that the list
 * begins there and Enter alone chooses nothing.
 */
export function listedAt(question: ChoiceQuestion, chosen: readonly Chosen[]): Offered[] {
  return [...(KINDS[question.kind].several ? [] : [LEAVE_OPEN_LINE]), ...offeredAt(question, chosen)];
}

/**
 * What was chosen, as labels: `Community`, `Library study rooms` (an "other"), `Blended or combination: our words`.
 * Options that are gone, and those of a question that has none or is not known (null), are shown by their ids.
 */
export function chosenLabels(question: Question | null, chosen: readonly Chosen[]): string[] {
  return chosen.map(({ option: id, words }) => {
    const option = question && hasOptions(question) ? optionOnceCalled(question, id) : null;
    const label = id === NOT_SURE ? NOT_SURE_LABEL : (option?.label ?? id);
    if (words === null) return label;
    return option?.phrase === DESCRIBED ? words : `${label}: ${words}`;
  });
}

/** What a question is called in short: a model choice by its name in the grid, any other by what it asks. */
export function shortName(question: Question): string {
  return columnOf(question) ?? question.ask;
}

/** An answer as lines to read; a line that says so where there is none. */
export function answerLines(question: Question, answer: Answer | null): string[] {
  if (answer === null) return ['(open)'];
  if (typeof answer === 'string') return answer.split('\n');
  return hasOptions(question) ? [clauses(chosenLabels(question, answer))] : [];
}

/**
 * What was chosen, as phrases for a sentence. Own words that a phrase has no place for stand behind it, in brackets. An option
 * that is gone has no phrase, and neither has one that consists of own words ("Other") and was chosen without any, unless the
 * questionnaire says what it is called then.
 */
export function chosenPhrases(question: ChoiceQuestion, chosen: readonly Chosen[]): string[] {
  return knownChosen(question, chosen).flatMap(({ option, words }) => {
    const { phrase = option.label, 'phrase-without-words': without } = option;
    if (!phrase.includes(DESCRIBED))
      return [words === null ? phrase : `${phrase} (${described(DESCRIBED, withoutLastStop(words))})`];
    if (words === null) return without === undefined ? [] : [without];
    return [described(phrase, withoutLastStop(words))];
  });
}

/** What was chosen of the options that are still there. */
function knownChosen({ options }: ChoiceQuestion, chosen: readonly Chosen[]) {
  return chosen.flatMap(({ option: id, words }) => {
    const option = options.find((known) => known.id === id);
    return option ? [{ option, words }] : [];
  });
}

function described(phrase: string, words: string): string {
  return phrase.replaceAll(DESCRIBED, () => words.replace(/\s+/g, ' ').trim());
}

/** Words that were typed as a sentence, for the middle of another one. */
function withoutLastStop(words: string): string {
  const sentence = words.trim();
  return sentence.endsWith('.') && !sentence.endsWith('..') ? sentence.slice(0, -1) : sentence;
}

/**
 * The phrases as an earlier version of the questionnaire had them. It said nothing of own words that a phrase had no place
 * for, nor of an option without any where the phrase wanted some.
 * @param version how many versions back, from 0; an option with fewer earlier phrases than that had its oldest one then
 */
export function phrasesBefore(
  question: ChoiceQuestion,
  chosen: readonly Chosen[],
  version: number,
): string[] {
  return knownChosen(question, chosen).flatMap(({ option, words }) => {
    const before = option['phrases-before'] ?? [];
    const phrase = before[version] ?? before.at(-1) ?? option.phrase ?? option.label;
    if (!phrase.includes(DESCRIBED)) return [phrase];
    return words === null ? [] : [described(phrase, words)];
  });
}

/** What a question was made from, as it is shown below it; empty where it does not say. */
export function sourceLine(question: Question): string {
  const origin = originInWords(question);
  return origin === '' ? '' : `From: ${origin}`;
}
