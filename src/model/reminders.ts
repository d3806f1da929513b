/** Reminders: what in an answer could point to someone, for whoever wrote it to look at again. */
import { identifyingIn } from '../text/identifying.ts';
import type { Answer } from './answer.ts';
import type { Model } from './model.ts';

/** Stands with every question that is marked careful. */
export const PRIVACY = 'Please leave out names, places and details that could point to someone.';

/** Stands wherever what could point to someone is counted, or none of it is found: patterns know no names. */
export const NOT_SEEN = 'Names and stories cannot be found this way: have one person read it for them.';

/**
 * The same where there was nothing to count.
 * @param where what was looked through, to begin the sentence with: `In the document, `; left out where that is all there is
 */
export function noneFound(where = ''): string {
  return `${where}${where === '' ? 'Nothing' : 'nothing'} was found that looks like a phone number, an address or the like. ${NOT_SEEN}`;
}

/** A part of an answer that could point to someone. */
export interface Reminder {
  /** The part itself, which no log may hold. */
  readonly text: string;
  /** In words: `an e-mail address`. */
  readonly what: string;
  /** Its line in the text, from 1. */
  readonly line: number;
}

/** What could point to someone in an answer: a text, or the own words of options. Null is no answer. */
export function remindersIn(answer: Answer | null): Reminder[] {
  const texts = typeof answer === 'string' ? [answer] : (answer ?? []).map(({ words }) => words ?? '');
  return texts.flatMap((text) =>
    identifyingIn(text).map(({ start, end, what }) => ({
      text: text.slice(start, end),
      what,
      line: text.slice(0, start).split('\n').length,
    })),
  );
}

/** Whether any of these answers is in words, so that there is something to look through. */
export function areInWords(answers: readonly (Answer | null)[]): boolean {
  return answers.some((answer) =>
    typeof answer === 'string' ? answer !== '' : answer?.some(({ words }) => words !== null),
  );
}

/** The same for what is new in an answer: nobody is reminded twice of what they kept. */
export function remindersOfNew(before: Answer | null, after: Answer | null): Reminder[] {
  const kept = new Set(remindersIn(before).map(({ text }) => text));
  return remindersIn(after).filter(({ text }) => !kept.has(text));
}

/** A reminder, and the id of the answer, the point or (`why`) the revision that it is about. */
export interface AnswerReminder extends Reminder {
  readonly id: string;
}

/** What could point to someone in all that a model holds. */
export function remindersOf({ answers, points, retired, unsettled, revisions }: Model): AnswerReminder[] {
  const texts: [string, Answer | null][] = [
    ...answers,
    ...points,
    ...[...retired].map(([id, { answer }]): [string, Answer] => [id, answer]),
    ...unsettled,
    ...revisions.map(({ why }): [string, Answer | null] => ['why', why]),
  ];
  return texts.flatMap(([id, answer]) => remindersIn(answer).map((reminder) => ({ ...reminder, id })));
}

/** The same for what is new in a model: nobody is reminded twice of what they kept. */
export function remindersSince(before: Model, after: Model): AnswerReminder[] {
  const mark = ({ id, text }: AnswerReminder) => `${id} ${text}`;
  const kept = new Set(remindersOf(before).map(mark));
  return remindersOf(after).filter((one) => !kept.has(mark(one)));
}

/** Says that what could point to someone may stay. */
export const KEEP_IT = 'Keep it as it is';

/** So many are shown; the others are counted. */
const MOST_SHOWN = 5;

/** Asks about what could point to someone: `Could this point to someone? "555-0100" (a phone number)`. */
export function reminding(reminders: readonly Reminder[]): string {
  const shown = reminders
    .slice(0, MOST_SHOWN)
    .map(({ text, what }) => `"${text.replace(/\s+/g, ' ')}" (${what})`);
  const question = `Could this point to someone? ${shown.join(', ')}`;
  return reminders.length > MOST_SHOWN
    ? `${question}, ${reminders.length - MOST_SHOWN} more. ${NOT_SEEN}`
    : question;
}
