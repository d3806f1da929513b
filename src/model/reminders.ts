/** Reminders: what in an answer could point to someone, for whoever wrote it to look at again. */
import { type IdentifyingKind, identifyingIn } from '../text/identifying.ts';
import { inARow } from '../text/language.ts';
import type { Answer } from './answer.ts';
import type { Model } from './model.ts';

/** Stands wherever what could point to someone is counted, or none of it is found: patterns know no names. */
export const NOT_SEEN = 'Names and stories cannot be found this way: have one person read it for them.';

const NONE_FOUND = {
  'all there is': 'Nothing was found that looks like a phone number, an address or the like.',
  'what reads': 'In what reads, nothing was found that looks like a phone number, an address or the like.',
  'what is new': 'In what is new, nothing was found that looks like a phone number, an address or the like.',
  'the document':
    'In the document, nothing was found that looks like a phone number, an address or the like.',
} as const;

/** The same where there was nothing to count in what was looked through. */
export function noneFound(where: keyof typeof NONE_FOUND): string {
  return `${NONE_FOUND[where]} ${NOT_SEEN}`;
}

/** What a part of an answer looks like, in words. */
export const LOOKS_LIKE: Readonly<Record<IdentifyingKind, string>> = {
  age: 'an age',
  'case-number': 'a case or account number',
  date: 'a full date',
  'date-of-birth': 'a date of birth',
  'e-mail': 'an e-mail address',
  handle: 'a name in an app',
  'initials-on-a-day': 'initials with a date',
  'long-number': 'a long number',
  'mailing-address': 'a mailing address',
  phone: 'a phone number',
  'only-one': 'words for the only one of a kind',
  'place-on-map': 'a place on a map',
  'social-security-number': 'a social security number',
  'street-address': 'a street address',
};

/** A part of an answer that could point to someone. */
export interface Reminder {
  /** The part itself, which no log may hold. */
  readonly text: string;
  /** What it looks like. */
  readonly kind: IdentifyingKind;
  /** Its line in the text, from 1. */
  readonly line: number;
}

/** What could point to someone in an answer: a text, or the own words of options. Null is no answer. */
export function remindersIn(answer: Answer | null): Reminder[] {
  const texts = typeof answer === 'string' ? [answer] : (answer ?? []).map(({ words }) => words ?? '');
  return texts.flatMap((text) =>
    identifyingIn(text).map(({ start, end, kind }) => ({
      text: text.slice(start, end),
      kind,
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

/** A reminder, and the id of the answer, the point, the step or (`why`) the revision that it is about. */
export interface AnswerReminder extends Reminder {
  readonly id: string;
}

/** What could point to someone in all that a model holds. */
export function remindersOf({
  answers,
  points,
  steps,
  retired,
  unsettled,
  revisions,
}: Model): AnswerReminder[] {
  const texts: [string, Answer | null][] = [
    ...answers,
    ...points,
    ...[...steps].map(([id, { plan }]): [string, Answer | null] => [id, plan]),
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
    .map(({ text, kind }) => `"${text.replace(/\s+/g, ' ')}" (${LOOKS_LIKE[kind]})`);
  const more = reminders.length - shown.length;
  return more > 0
    ? `Could this point to someone? ${inARow(shown)}, and ${more} more. ${NOT_SEEN}`
    : `Could this point to someone? ${inARow(shown)}`;
}
