/** What the values are made of that an author writes, in the files of a questionnaire and in those of its guide. */
import * as z from 'zod/mini';
import { unfitCharacter, withPlainSigns } from '../text/characters.ts';
import { ID_PATTERN, NO_ID } from './id-pattern.ts';

/** What is said of a value that is not there, or is of another kind. */
export const missingOr = (expected: string) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null
    ? `is missing; expected ${expected}`
    : `is of another kind; expected ${expected}`;

/** A list of such items. */
export const listShape = <T extends z.ZodMiniType>(item: T) => z.array(item, { error: missingOr('a list') });

/** A list of such items, one at the least. `expected`: what they are, in words. */
export const filledList = <T extends z.ZodMiniType>(item: T, expected: string) =>
  listShape(item).check(z.minLength(1, { error: `is empty; expected ${expected}` }));

/** Whether a day stands in the calendar, written as `2026-11-23`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The shapes of single values, put together when they are asked for. */
export function authored() {
  const written = z.string({ error: missingOr('text') });
  const text = z
    .pipe(
      written,
      z.transform((value) => withPlainSigns(value).trim()),
    )
    .check(
      z.refine((value) => value !== '', { error: 'is empty; expected text' }),
      z.refine((value) => unfitCharacter(value) === null, {
        error: 'holds a control character; expected text alone',
      }),
    );
  const id = z.string({ error: missingOr('an id') }).check(z.regex(ID_PATTERN, { error: NO_ID }));
  const trueOrFalse = z.enum(['true', 'false'], { error: 'expected true or false' });
  const yes = z._default(
    z.pipe(
      trueOrFalse,
      z.transform((value) => value === 'true'),
    ),
    false,
  );
  const asList = z.pipe(
    id,
    z.transform((one) => [one]),
  );
  const ids = z.union([asList, filledList(id, 'ids')], { error: 'expected an id, or a list of them' });
  const date = z
    .string({ error: missingOr('a date') })
    .check(z.refine(isDay, { error: 'expected a date: 2026-11-23' }));
  /** Whether some of it rests on its author's own judgment, and on no source. */
  const judgment = z.optional(z.literal('true', { error: 'expected true' }));
  return { text, id, yes, ids, date, judgment };
}
