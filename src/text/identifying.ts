/** Finds in a text what could identify someone: a reminder for whoever typed it, not a proof that nothing else does. */
import { AGES, AGES_WITH_CAPITALS, NO_ONES_AGE } from './age-patterns.ts';
import { DATE, NAMED_MONTH } from './date-pattern.ts';
import { HANDLES, NETWORK_OR_NAME, NO_HANDLE, PROFILE } from './handle-patterns.ts';
import { INITIALS_ON_A_DAY } from './initials-patterns.ts';
import { NOT_ALONE, ONLY_ONES } from './only-one-patterns.ts';
import { STREET_ADDRESSES } from './street-patterns.ts';

/** A part of a text that could identify someone. */
export interface Identifying {
  /** Where it begins and where it has ended, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifyingKind;
}

/** What it looks like. */
export type IdentifyingKind =
  | 'age'
  | 'case-number'
  | 'date'
  | 'date-of-birth'
  | 'e-mail'
  | 'handle'
  | 'initials-on-a-day'
  | 'long-number'
  | 'mailing-address'
  | 'only-one'
  | 'phone'
  | 'place-on-map'
  | 'social-security-number'
  | 'street-address';

const raw = String.raw;

const NUMBER_BEGINS = raw`(?<!\d|\d[-.])`;
const NUMBER_ENDS = raw`(?!\d|[-.]\d)`;
/** Between the parts of a phone number. */
const NUMBER_GAP = '(?: ?(?:--?|[./]) ?| {0,2})';
const COUNTRY = raw`(?:\+?1[-. ]{0,2})?`;
const TOLL_FREE_CODE = '8(?:00|33|44|55|66|77|88)';
const TOLL_FREE =
  raw`${COUNTRY}(?:\(${TOLL_FREE_CODE}\)${NUMBER_GAP}|${TOLL_FREE_CODE}(?: ?[-./] ?| ))` +
  raw`[\dA-Z]{3}${NUMBER_GAP}[\dA-Z]{4}`;
const PHONE_NUMBER = [
  raw`${COUNTRY}(?:[([]\d{3}[)\]]|\d{3})${NUMBER_GAP}\d{3}${NUMBER_GAP}\d{4}`,
  raw`\d{3} ?- ?\d{4}|[2-9]\d{2}\.\d{4}`,
  // No two numbers that only stand side by side, as in "room 204 2025".
  raw`(?<!\d )[2-9]\d{2} (?!19|20|\d{2}00)\d{4}(?! \d)`,
].join('|');
const EXTENSION = raw`(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?`;
const DATE_OF_BIRTH =
  raw`(?<![\p{L}\d])(?:DOB|D\. ?O\. ?B\.?|date of birth|birth ?date)(?![\p{L}\d])` +
  raw`(?:[ \n:=(-]{0,4}(?:(?:is|was|of) )?${DATE})?`;
const LABELLED =
  '(?:case|docket|file|account|acct|client|student|member|record|medicaid|policy|passport|licen[sc]e)';
const LABELLED_NUMBER =
  raw`(?<!\p{L})(?:${LABELLED}\.? ?(?:id\b|number|no\b\.?|#)|MRN)[ :#]{0,3}` +
  raw`[a-z]{0,4}-?\d[\da-z-]{3,24}`;
/** A number that belongs to the word before it, and not to the street behind it. */
const BEFORE_A_STREET =
  raw`(?<!\p{L})(?:(?:rooms?|suite|bus|route|line|highway|hwy|exit|grades?|ages?|${NAMED_MONTH}) \d{1,4}|` +
  raw`(?:in|since|during|by|until|of|before|after) (?:19|20)\d{2})(?= )`;
/** A year, or a round number of people or hours. */
const COUNT = raw`(?=(?:(?:19|20)\d{2}|\d{1,4}[05]0)(?!\d))\d{3,6}`;

/** `needs` is what a text has somewhere that the pattern could find something in: quicker to look for. */
type Looked = readonly [kind: IdentifyingKind | null, pattern: RegExp, needs?: RegExp | undefined];

function all(
  kind: IdentifyingKind | null,
  sources: readonly string[],
  flags: string,
  needs?: RegExp,
): Looked[] {
  return sources.map((source) => [kind, new RegExp(source, flags), needs]);
}

/** Without one of these, no pattern for what is said of ages, or of networks, has to be tried. */
const SAYS_AGE = /age|old|y(?:ea)?rs?|y\.?\/?o(?![a-z])|turn/i;
const SAYS_NAME = new RegExp(raw`@|#\d{4}|\b(?:${NETWORK_OR_NAME})`, 'i');

/**
 * From the surest to the least sure: each looks only at what those above it have left. What has no kind may stay in
 * a text, and one further down would take it for something else.
 *
 * Every repetition has an upper bound, or nothing behind it that could fail, so that any text is read in linear time.
 */
const PATTERNS: readonly Looked[] = [
  ['e-mail', /[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu, /@/],
  ['handle', new RegExp(PROFILE, 'giu')],
  // Addresses on the web, with their beginning and without; books and articles; money.
  [null, /(?:\b[a-z]{2,12}:\/\/|\bwww\.)[^\s<>"]+/gi],
  [null, /(?<![a-z\d.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"]*/gi],
  [null, /\bISBN(?:-1[03])?:? ?[\dX -]{10,17}|\b97[89](?:-?\d){10}(?!-?\d)|\bdoi:? ?10\.[^\s<>"]{1,300}/gi],
  [
    null,
    /(?:[$\u20ac\u00a3]|\bUSD) ?\d[\d,.]{0,20}(?:-[$\u20ac\u00a3]?\d[\d,.]{0,20})?|(?<![\d,.])\d[\d,.]{0,20} ?(?:dollars|USD)\b/gi,
  ],
  // "grades 9-10-11", "10/11/12 graders", "10-12-14 year olds", "version 2.10.15", "pages 998-1004"
  [null, /(?<!\p{L})(?:grades?|ages?|aged) ?\d{1,2}(?:[-/]\d{1,2}){1,5}(?![-/]?\d)/giu],
  [null, /(?<![\d/])\d{1,2}(?:\/\d{1,2}){2,4}[ -](?:grade|week|month|year)/gi],
  [null, /(?<![\d-])\d{1,2}(?:-\d{1,2}){2,4}[ -](?:minute|hour|day|week|month|year)/gi],
  [null, /(?<!\p{L})(?:versions?|v\.?) ?\d{1,4}(?:\.\d{1,4}){1,5}(?!\.?\d)/giu],
  [null, /(?<!\p{L})(?:pages?|pp\.?) ?\d{1,4}-\d{1,4}(?!-?\d)/giu],
  // From one round number to another, from one time to another: "500-1000", "0830-1700".
  [null, /(?<![\d-])(?:\d{1,6}[05]0-\d{1,6}[05]0|[0-2]\d[0-5][05]-[0-2]\d[0-5][05])(?!-?\d)/g],
  ['date-of-birth', new RegExp(DATE_OF_BIRTH, 'giu')],
  ...all('initials-on-a-day', INITIALS_ON_A_DAY, 'gu'),
  ['date', new RegExp(DATE, 'giu')],
  [
    'social-security-number',
    /(?<!\d|\d[-.])(?:\d{3}|[x*]{3})(?:-\d{2}-| \d{2} |\.\d{2}\.|-[x*]{2}-)\d{4}(?!\d|[-.]\d)/gi,
  ],
  ['case-number', new RegExp(LABELLED_NUMBER, 'giu')],
  ['place-on-map', /(?<![\d.])-?\d{1,2}\.\d{4,15},? ?-?\d{1,3}\.\d{4,15}(?!\d)/g],
  // A toll-free number is a help line's or an office's, never one person's own. Ten digits in a row could be a case.
  [null, new RegExp(`${NUMBER_BEGINS}${TOLL_FREE}${NUMBER_ENDS}`, 'g')],
  ['phone', new RegExp(`${NUMBER_BEGINS}(?:${PHONE_NUMBER})${EXTENSION}${NUMBER_ENDS}`, 'gi')],
  ['phone', /\+\d(?:[ .()-]{0,2}\d){7,14}(?!\d)/g],
  ['mailing-address', /(?<!\p{L})(?:P\.? ?O\.?|post office) ?box ?#?\d{1,6}/giu],
  ['mailing-address', /(?<!\p{L})R\.?R\.? ?\d{1,3},? box \d{1,5}/giu],
  ...all(null, NO_ONES_AGE, 'giu', SAYS_AGE),
  ...all('age', AGES, 'giu'),
  ...all('age', AGES_WITH_CAPITALS, 'gu'),
  [null, new RegExp(BEFORE_A_STREET, 'giu')],
  ...all('street-address', STREET_ADDRESSES, 'gu'),
  // 4471-0093-22 and 4471 0093 22, but neither 2019-2020-2021 nor 8-9-10-11-12
  [
    'long-number',
    new RegExp(
      raw`(?<![\d-])(?!${COUNT}(?:-${COUNT}){1,9}(?!-?\d))(?=(?:-?\d){7})(?=[\d-]{0,40}\d{3})\d{1,40}(?:-\d{1,40}){1,40}`,
      'g',
    ),
  ],
  [
    'long-number',
    new RegExp(
      raw`(?<!\d ?)(?!${COUNT}(?: ${COUNT}){1,9}(?! ?\d))\d{4} \d{4} \d{1,4}(?: \d{4}){0,2}(?!\d)`,
      'g',
    ),
  ],
  ['long-number', /(?<!\d)\d{7,}/g],
  [null, new RegExp(NO_HANDLE, 'giu')],
  ...all('handle', HANDLES, 'giu', SAYS_NAME),
  ...all(null, NOT_ALONE, 'giu'),
  ...all('only-one', ONLY_ONES, 'giu'),
];

/** Stands where something was found or may stay. No pattern with a name takes it, so nothing is found twice. */
const TAKEN = '\u0000';

/** What every pattern needs one of. Most texts have none, and `check` reads thousands. */
const WORTH_LOOKING = new RegExp(
  raw`[\d@]|birth|D\.? ?O\.? ?B|only|\b(?:sole|our one|my one)\b|teen|eleven|twelve|twenty|\b(?:eight|nine|ten)\b|year|yr|\b(?:${NETWORK_OR_NAME})`,
  'i',
);

/** The parts of `text` that could identify someone, in the order of the text, never overlapping. */
export function identifyingIn(text: string): Identifying[] {
  if (!WORTH_LOOKING.test(text)) return [];
  const found: Identifying[] = [];
  let left = typedPlainly(text);
  for (const [kind, pattern, needs] of PATTERNS) {
    if (needs && !needs.test(text)) continue;
    left = left.replace(pattern, (part: string, start: number) => {
      if (kind !== null) found.push({ start, end: start + part.length, kind });
      return TAKEN.repeat(part.length);
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** With plain spaces, hyphens and apostrophes for those of a word processor, each in its place. */
function typedPlainly(text: string): string {
  return text
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/g, '-')
    .replace(/[\u2018\u2019]/g, "'");
}
