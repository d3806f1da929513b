/** What there is to say of answers that were given together, to whoever gave them: what they replace, and what could point to someone. */
import type { Io } from '../../io.ts';
import type { Given } from '../../model/given.ts';
import type { Model } from '../../model/model.ts';
import {
  areInWords,
  NOT_SEEN,
  noneFound,
  remindersOf,
  remindersOfNew,
  remindersSince,
} from '../../model/reminders.ts';
import type { Replaced } from '../../model/replaced.ts';
import { leftBehindInWords } from '../../model/unsettled.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { byCount, inARow } from '../../text/language.ts';
import { reminderLine } from '../telling/reminder-lines.ts';

/**
 * A line each for what was replaced and for what was cleared; none where nothing was.
 * @param beside the file that alone has it so, where the one that was named could not take it; else null
 */
export function replacedLines({ replaced, cleared }: Replaced, beside: string | null): string[] {
  const [there, gone] = [inARow(replaced), inARow(cleared)];
  const isBeside = beside !== null;
  return [
    ...(there === ''
      ? []
      : [
          isBeside
            ? `Replaced by what was given in ${beside} alone: ${there}`
            : `Replaced by what was given: ${there}`,
        ]),
    ...(gone === ''
      ? []
      : [
          isBeside
            ? `Cleared by what was given in ${beside} alone: ${gone}`
            : `Cleared by what was given: ${gone}`,
        ]),
  ];
}

/** What stays in a saved model that was given: a line each. */
export function leftBehindLines(questionnaire: Questionnaire, given: Given | null): string[] {
  return given?.model ? leftBehindInWords(questionnaire, given.model) : [];
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
  { answers, points, steps, why }: Given,
): string[] {
  const isInWords = areInWords([
    ...answers.values(),
    ...points.values(),
    ...[...steps.values()].map((step) => step?.plan ?? null),
    why,
  ]);
  if (reminders.length > 0 || !isInWords) return [];
  const before = remindersOf(after).length;
  return before === 0
    ? [noneFound('all there is')]
    : [
        noneFound('what is new'),
        byCount(
          before,
          'In what was there before, 1 place could point to someone.',
          `In what was there before, ${before} places could point to someone.`,
        ),
      ];
}
