/** What could point to someone, a line for each place. */
import type { Io } from '../../io.ts';
import type { Model } from '../../model/model.ts';
import { type AnswerReminder, LOOKS_LIKE, NOT_SEEN, noneFound, remindersOf } from '../../model/reminders.ts';

/** A line for a part that could point to someone. The part itself is shown only on a terminal: a log may keep the line. */
export function reminderLine(io: Io, { id, line, kind, text }: AnswerReminder): string {
  const said = `${id}, line ${line}: this could point to someone: ${LOOKS_LIKE[kind]}`;
  return io.stderr.isTTY ? `${said}: "${text.replace(/\s+/g, ' ')}"` : said;
}

/**
 * A line for each part of a document to share that could point to someone.
 * @param whole the model that it is a part of: lines are told as they are counted there, where somebody looks for them
 */
export function documentReminderLines(io: Io, shared: Model, whole: Model): string[] {
  const mark = ({ id, text }: AnswerReminder) => `${id} ${text}`;
  const inDocument = new Set(remindersOf(shared).map(mark));
  const found = remindersOf(whole)
    .filter((reminder) => inDocument.has(mark(reminder)))
    .map((reminder) => reminderLine(io, reminder));
  return found.length === 0
    ? [noneFound('the document')]
    : [...found, 'It is in the document. Please look whether it can go to others.', NOT_SEEN];
}
