/** Reminders for answers that were given together: what could point to someone, a line each. */
import type { Io } from '../../io.ts';
import type { Given } from '../../model/given.ts';
import type { Model } from '../../model/model.ts';
import {
  type AnswerReminder,
  areInWords,
  NOT_SEEN,
  noneFound,
  remindersOf,
  remindersOfNew,
  remindersSince,
} from '../../model/reminders.ts';
import { counted } from '../../text/counted.ts';

/** A line for a part that could point to someone. The part itself is shown only on a terminal: a log may keep the line. */
function reminderLine(io: Io, { id, line, what, text }: AnswerReminder): string {
  const shows = io.stderr.isTTY ? `: "${text.replace(/\s+/g, ' ')}"` : '';
  return `${id}, line ${line}: this could point to someone: ${what}${shows}`;
}

/**
 * A line for each part of what was given that could point to someone, but for those that were there before.
 * @param after the model with what was given
 */
export function reminderLines(io: Io, before: Model, after: Model, { why }: Given): string[] {
  const inWhy = remindersOfNew(null, why).map((reminder) => ({ ...reminder, id: 'why' }));
  const found = [...remindersSince(before, after), ...inWhy].map((reminder) => reminderLine(io, reminder));
  return found.length === 0
    ? []
    : [...found, 'It is kept as it is. Please look whether it can stay, or be said in general.', NOT_SEEN];
}

/**
 * Says that nothing was found, which is not to say that nothing is there, and what was there before; no line where no words
 * were given.
 */
export function noneFoundLines(
  reminders: readonly string[],
  after: Model,
  { answers, points, why }: Given,
): string[] {
  const isInWords = areInWords([...answers.values(), ...points.values(), why]);
  if (reminders.length > 0 || !isInWords) return [];
  const before = remindersOf(after).length;
  return before === 0
    ? [noneFound()]
    : [
        noneFound('In what is new, '),
        `In what was there before, ${counted(before, 'place')} could point to someone.`,
      ];
}

/** A line for each part of a document to share that could point to someone. */
export function documentReminderLines(io: Io, shared: Model): string[] {
  const found = remindersOf(shared).map((reminder) => reminderLine(io, reminder));
  return found.length === 0
    ? [noneFound('In the document, ')]
    : [...found, 'It is in the document. Please look whether it can go to others.', NOT_SEEN];
}
