/** What could point to someone, a line for each place. */
import type { Io } from '../../io.ts';
import type { Model } from '../../model/model.ts';
import { type AnswerReminder, NOT_SEEN, noneFound, remindersOf } from '../../model/reminders.ts';

/** A line for a part that could point to someone. The part itself is shown only on a terminal: a log may keep the line. */
export function reminderLine(io: Io, { id, line, what, text }: AnswerReminder): string {
  const shows = io.stderr.isTTY ? `: "${text.replace(/\s+/g, ' ')}"` : '';
  return `${id}, line ${line}: this could point to someone: ${what}${shows}`;
}

/** A line for each part of a document to share that could point to someone. */
export function documentReminderLines(io: Io, shared: Model): string[] {
  const found = remindersOf(shared).map((reminder) => reminderLine(io, reminder));
  return found.length === 0
    ? [noneFound('In the document, ')]
    : [...found, 'It is in the document. Please look whether it can go to others.', NOT_SEEN];
}
