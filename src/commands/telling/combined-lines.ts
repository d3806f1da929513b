/** What there is to say of answers that were combined, beside what is asked: what is left to decide, and what has changed. */
import { commandLine } from '../../command-to-type.ts';
import type { Io } from '../../io.ts';
import type { Decision } from '../../model/combined.ts';
import { MOST_COMPARED } from '../../model/comparison.ts';
import type { Model } from '../../model/model.ts';
import { NOT_SEEN, noneFound, remindersOf } from '../../model/reminders.ts';
import type { Replaced } from '../../model/replaced.ts';
import { shortName } from '../../model/wording.ts';
import { allAsked, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { clauses, inARow } from '../../text/language.ts';
import { reminderLine } from './reminder-lines.ts';

/** A line for each part of the model that could point to someone, or that none was found. */
export function remindersIn(io: Io, model: Model): string[] {
  const found = remindersOf(model).map((reminder) => reminderLine(io, reminder));
  return found.length > 0 ? [...found, NOT_SEEN] : [noneFound('all there is')];
}

/** What of the files that are brought together is not what it was, so that the model says something else or nothing there. */
export function replacedByFilesLines(
  questionnaire: Questionnaire,
  { replaced, cleared }: Replaced,
): string[] {
  const names = (ids: readonly string[]) =>
    clauses(
      allAsked(questionnaire)
        .filter(({ id }) => ids.includes(id))
        .map((one) => ('kind' in one ? shortName(one) : (one.title ?? ('do' in one ? one.do : one.ask)))),
    );
  return [
    ...(replaced.length > 0
      ? [`Not the same as before, since the files have changed: ${names(replaced)}`]
      : []),
    ...(cleared.length > 0 ? [`Open again, since the files have changed: ${names(cleared)}`] : []),
  ];
}

/** What is left to decide, and how to see it side by side. */
export function leftLines(io: Io, files: readonly string[], left: readonly Decision[]): string[] {
  if (left.length === 0) return [];
  const ids = inARow(left.map(({ question }) => question.id));
  const command = commandLine(io.started, 'compare', ...files, '--differing');
  return [
    `To be decided, since the answers part or are not there from all: ${ids}. Only what all chose is in it, and the file says that it is not decided.`,
    ...(files.length <= MOST_COMPARED ? ['To see them side by side:', command] : []),
  ];
}
