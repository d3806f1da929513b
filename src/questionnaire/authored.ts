/** What the values are made of that an author writes, in the files of a questionnaire and in those of its guide. */
import * as z from 'zod';
import { unfitCharacter, withPlainSigns } from '../text/characters.ts';
import { ID_PATTERN, NO_ID } from './id-pattern.ts';

/** What is said of a value that is not there, or is of another kind. */
export const missingOr = (expected: string) => (issue: { input?: unknown }) =>
  issue.input === undefined || issue.input === null
    ? `is missing; expected ${expected}`
    : `is of another kind; expected ${expected}`;

/** A list of such items. */
export const listShape = <T extends z.ZodType>(item: T) => z.array(item, { error: missingOr('a list') });

/** Whether a day stands in the calendar, written as `2026-11-23`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** The shapes of single values, put together when they are asked for. */
export function authored() {
  const text = z
    .string({ error: missingOr('text') })
    .transform((value) => withPlainSigns(value).trim())
    .refine((value) => value !== '', { error: 'is empty; expected text' })
    .refine((value) => unfitCharacter(value) === null, {
      error: 'holds a control character; expected text alone',
    });
  const id = z.string({ error: missingOr('an id') }).regex(ID_PATTERN, { error: NO_ID });
  const yes = z
    .enum(['true', 'false'], { error: 'expected true or false' })
    .transform((value) => value === 'true')
    .default(false);
  const ids = z.union([id.transform((one) => [one]), listShape(id).min(1)], {
    error: 'expected an id, or a list of them',
  });
  const date = z
    .string({ error: missingOr('a date') })
    .refine(isDay, { error: 'expected a date: 2026-11-23' });
  return { text, id, yes, ids, date };
}
