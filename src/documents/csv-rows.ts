/** Rows of text for a spreadsheet, in which no text is taken for a formula, a time or another number. */
import { BYTE_ORDER_MARK } from '../text/characters.ts';
import { showable } from '../text/shown.ts';

/** Rows as RFC 4180 has them, each as long as the first, which is their head. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const whole = rows.map((row) => head.map((_, column) => csvCell(row[column] ?? '')));
  // It tells Excel that the text is UTF-8.
  return BYTE_ORDER_MARK + whole.map((row) => `${row.join(',')}\r\n`).join('');
}

/** Spreadsheets run what begins so, blanks before it or not; wide signs too, in some languages. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Of digits and what stands between them, such as `1:4`, spreadsheets make times, days or other numbers. */
const DIGITS = /^[\d\s.,:/-]+(?:[ap]m)?$/i;
/** A number that they leave as it is. */
const NUMBER = /^[1-9]\d{0,9}$/;
/** `March 2027`, `3 Mar`. */
const DAY =
  /^(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,4})?(?:, \d{4})?$/i;

function isChangedBySpreadsheets(text: string): boolean {
  const isOfDigits = DIGITS.test(text) && /\d/.test(text) && !NUMBER.test(text);
  return FORMULA.test(text) || isOfDigits || (DAY.test(text) && /\d/.test(text));
}

function csvCell(text: string): string {
  const plain = showable(text);
  const safe = /^[\t\r]/.test(text) || isChangedBySpreadsheets(plain) ? `'${plain}` : plain;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
