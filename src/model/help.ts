/** What is said to whoever needs help now, beside the lines that the questionnaire names. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { dayInWords } from '../text/language.ts';

/** What stands above the lines. */
export const HELP_TITLE = 'If someone needs help now';

/** What somebody can do who would rather not go on here. */
export const LEAVE_THE_ROOM = 'Step out with someone you trust.';

/** Said below the lines. */
export const ANOTHER_PHONE = 'If someone may check your phone, use another one.';

/**
 * What stands below those lines: a note on them, and the day on which they were last compared with what is published, as
 * people write it in the language of the questionnaire.
 */
export function comparedInWords(
  { note, checked }: NonNullable<Questionnaire['helpLines']>,
  language: string,
): string {
  return [note, `Compared on ${dayInWords(checked, language)}.`].filter(Boolean).join(' ');
}
