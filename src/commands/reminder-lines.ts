/** Reminders for answers that were given together: what could point to someone, a line each. */
import type { Io } from '../io.ts';
import type { Answer } from '../model/answer.ts';
import type { Given } from '../model/given.ts';
import type { Model } from '../model/model.ts';
import {
  areInWords,
  NONE_FOUND,
  NOT_SEEN,
  type Placed,
  remindersOf,
  remindersOfNew,
} from '../model/reminders.ts';

/** A line for a part that could point to someone. The part itself is shown only on a terminal: a log may keep the line. */
function reminderLine(io: Io, { id, line, what, text }: Placed): string {
  const shows = io.stderr.isTTY ? `: "${text.replace(/\s+/g, ' ')}"` : '';
  return `${id}, line ${line}: this could point to someone: ${what}${shows}`;
}

/** A line for each part of the given answers that could point to someone, but for those that were there before. */
export function reminderLines(io: Io, before: Model, { answers, points, why }: Given): string[] {
  const said: [string, Answer | null, Answer | null][] = [
    ...[...answers].map(([id, answer]): [string, Answer | null, Answer | null] => [
      id,
      before.answers.get(id) ?? null,
      answer,
    ]),
    ...[...points].map(([id, note]): [string, Answer | null, Answer | null] => [
      id,
      before.points.get(id) ?? null,
      note,
    ]),
    ['why', null, why],
  ];
  const found = said.flatMap(([id, earlier, now]) =>
    remindersOfNew(earlier, now).map((reminder) => reminderLine(io, { ...reminder, id })),
  );
  return found.length === 0
    ? []
    : [...found, 'It is kept as it is. Please look whether it can stay, or be said in general.', NOT_SEEN];
}

/** Says that nothing was found, which is not to say that nothing is there; no line where no words were given. */
export function noneFoundLines(reminders: readonly string[], { answers, points, why }: Given): string[] {
  const isInWords = areInWords([...answers.values(), ...points.values(), why]);
  return reminders.length === 0 && isInWords ? [NONE_FOUND] : [];
}

/** A line for each part of a document to share that could point to someone. */
export function documentReminderLines(io: Io, shared: Model): string[] {
  const found = remindersOf(shared).map((reminder) => reminderLine(io, reminder));
  return found.length === 0
    ? [NONE_FOUND]
    : [...found, 'It is in the document. Please look whether it can go to others.', NOT_SEEN];
}
