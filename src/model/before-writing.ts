/** What is said with a question before anything is written: who will read the answer, and what to leave out of it. */
import { type ChoiceQuestion, columnOf, type WrittenQuestion } from '../questionnaire/kinds.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { isForOthers } from './part-to-share.ts';

/** Stands with every question that is marked careful. Places as such are asked for; what points to one person is not. */
export const PRIVACY = 'Please leave out what could point to one person: a name, age or address.';

/** Stands with every question whose answer others will read, but model choices: those are plainly part of it. */
export const SHARED = 'This goes into documents you share.';

/** What is said of who reads an answer; empty of a model choice, and where nobody else does. */
export function readersOf(question: Question): string {
  return isForOthers(question) && columnOf(question) === null ? SHARED : '';
}

/** What to leave out of an answer; nothing where it holds nobody. */
export function leftOutOf({ careful }: Question): string {
  return careful ? PRIVACY : '';
}

/**
 * The own words of an option as a question of their own. They go wherever the choice goes, and may point to somebody as no
 * option does.
 */
export function questionOfWords(question: ChoiceQuestion, option: string, ask: string): WrittenQuestion {
  const about = { kind: 'text', id: option, ask } as const;
  return isForOthers(question)
    ? { ...about, careful: true, share: 'true' }
    : { ...about, careful: question.careful };
}

/** Both, a line each. */
export function beforeWriting(question: Question): string[] {
  return [readersOf(question), leftOutOf(question)].filter(Boolean);
}
