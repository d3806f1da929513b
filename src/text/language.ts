/** What sentences need of a language beside its words, numbers of things, lists and days, and the moments behind days. The program's own are in American English. */

/** What is counted in lists of numbers, and what one and several of it are called. */
const THINGS = {
  'entry of a guide': ['entry of a guide', 'entries of a guide'],
  example: ['example', 'examples'],
  'next step': ['next step', 'next steps'],
  'new question': ['new question', 'new questions'],
  point: ['point', 'points'],
  question: ['question', 'questions'],
  section: ['section', 'sections'],
} as const;

/** `1 question`, `2 questions`. */
export function counted(count: number, what: keyof typeof THINGS): string {
  const [one, several] = THINGS[what];
  return `${count} ${byCount<string>(count, one, several)}`;
}

/** What is said of one, or of any other number. Whole sentences, since in some languages every word of them changes. */
export function byCount<T>(count: number, one: T, several: T): T {
  return count === 1 ? one : several;
}

/** Words with a stop at their end, where they have none. */
export function sentence(words: string): string {
  return /[.!?\u2026:]["')]?$/.test(words.trimEnd()) ? words : `${words}.`;
}

/** `Form`, `Form and Type`, `Form, Type, and Focus`. */
export function allOf(parts: readonly string[]): string {
  return listed(parts, 'and');
}

/** `Form`, `Form or Type`, `Form, Type, or Focus`. */
export function anyOf(parts: readonly string[]): string {
  return listed(parts, 'or');
}

/** `Form, Type, Focus`: names in a row that no word ends. */
export function inARow(parts: readonly string[]): string {
  return parts.join(', ');
}

/** `Group; E-mentoring: by phone, in the evening`: parts that may hold commas themselves. */
export function clauses(parts: readonly string[]): string {
  return parts.join('; ');
}

function listed(parts: readonly string[], between: string): string {
  if (parts.length < 3) return parts.join(` ${between} `);
  return `${inARow(parts.slice(0, -1))}, ${between} ${parts.at(-1)}`;
}

/** What people put between the parts of a list that they type. */
export const BETWEEN_PARTS = /[,;&+]|\band\b/i;

/** What does the same in the language of a questionnaire, for sentences that are its own. */
export function allOfIn(language: string): (parts: readonly string[]) => string {
  const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  return (parts) => list.format(parts);
}

const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/** A moment as models keep it: ISO 8601 in UTC, to the second. */
export function asMoment(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The day of a moment where the program runs: `2026-12-01`. A day without a time is itself. */
export function dayOf(moment: string): string {
  if (DAY_ALONE.test(moment)) return moment;
  const at = new Date(moment);
  const [month, day] = [at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(at.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/** That day as people in the language and its region write it: `December 1, 2026` in `en`, `1 December 2026` in `en-GB`. */
export function dayInWords(moment: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(dayOf(moment)));
}

/** Whether a tag names a language, as `en` and `es-MX` do. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The tag of a language with the region where most speak it, unless it names one: `en-US` for `en`. */
export function withRegion(language: string): string {
  const region = regionOf(language);
  return new Intl.Locale(language, { ...(region && { region }) }).toString();
}

/** That region: `US` for `en`. Empty for a language that is at home nowhere. */
export function regionOf(language: string): string {
  const locale = new Intl.Locale(language);
  return (locale.region ? locale : locale.maximize()).region ?? '';
}
