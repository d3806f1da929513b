/** What a full date looks like as people in the United States type it: day, month and year together. */

const raw = String.raw;

const FULL_YEAR = raw`(?:19|20)\d{2}(?!\d|,\d{3})`;
const ANY_YEAR = raw`(?:${FULL_YEAR}|'?\d{2}(?!\d))`;
/** "March 12, 10 mentors came" holds no year. */
const CLEAR_YEAR = raw`(?:${FULL_YEAR}|'\d{2}(?!\d))`;
const MONTH = '(?:1[0-2]|0?[1-9])';
const DAY = raw`(?:3[01]|[12]\d|0?[1-9])`;
/** A day that stands beside the name of its month: `3`, `3rd`. */
export const NAMED_DAY = `${DAY}(?:st|nd|rd|th)?`;
/** One day or several, as in "March 12-14, 2025". */
const NAMED_DAYS = `${NAMED_DAY}(?: ?(?:-|to|and|&|through) ?${NAMED_DAY})?`;
/** The source of a pattern, for the flags `i` and `u`. */
export const NAMED_MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|' +
  raw`Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?!\p{L})\.?`;

/** 12/03/2009 and 2009/03/12, with `between` between the numbers. */
function inNumbers(between: string, year: string): string {
  const monthAndDay = `(?:${MONTH}${between}${DAY}|${DAY}${between}${MONTH})`;
  const date = `(?:${FULL_YEAR}${between}${MONTH}${between}${DAY}|${monthAndDay}${between}${year})`;
  return raw`(?<!\d|\d${between})${date}(?!\d|${between}\d|st|nd|rd|th)`;
}

/** The same for a whole date. A wrapped line is let through where it cannot be a list. */
export const DATE = `(?:${[
  inNumbers(' ?/ ?', ANY_YEAR),
  inNumbers('-', ANY_YEAR),
  inNumbers(raw`\.`, ANY_YEAR),
  inNumbers(' - ', FULL_YEAR),
  inNumbers(' ', FULL_YEAR),
  raw`(?<!\p{L})${NAMED_MONTH}[-/ \n]{0,2}${NAMED_DAYS}(?: of |, ?\n?|[-/ ]{1,2})${CLEAR_YEAR}`,
  raw`(?<!\d)${NAMED_DAYS}(?: day)?(?: of)?[-/ ]{0,2}${NAMED_MONTH}(?:(?:, ?\n?| ?)${CLEAR_YEAR}|[-/]${ANY_YEAR})`,
  raw`(?<!\d)${FULL_YEAR}[-/]${NAMED_MONTH}[-/]${DAY}(?!\d)`,
].join('|')})`;
