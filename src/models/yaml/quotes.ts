/** Which texts need quotes in YAML, so that every reader takes them for the text that they are. Pure. */
import { stringify } from 'yaml';
import { byNumber } from '../../text/json.ts';
import { looksLikeMergeMark } from '../../text/two-versions.ts';

/**
 * Whether a text is to be in quotes. Readers differ in what they take for a number, a time, a symbol or a mark: 12:30:45,
 * 1,000, 0o17, =, :name. None of that begins with a letter, and a text of one word that begins otherwise is rare.
 */
export function needsQuotes(text: string): boolean {
  return (
    !/^(?:\p{L}|[^\n]*\n)/u.test(text) ||
    // Some readers take a tab between words for the end of a text.
    (text.includes('\t') && !text.includes('\n')) ||
    text.search(ESCAPED) >= 0 ||
    isUnsafeInBlock(text) ||
    stringify(text, { compat: 'yaml-1.1' }).startsWith('"')
  );
}

/** Whether lines of a text would say something else in a block: blanks at their ends, and marks of a merge that is not done. */
function isUnsafeInBlock(text: string): boolean {
  const lines = text.split('\n');
  const first = lines.find((line) => line !== '') ?? '';
  return /^\s/.test(first) || lines.some((line) => /\s$/.test(line) || looksLikeMergeMark(line));
}

/**
 * What readers refuse outside of an escape, or take for a line end: controls, the separators of lines and paragraphs, a
 * byte order mark, and what is no character.
 */
const ESCAPED = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** YAML lines in which all texts that hold such characters are in quotes, with these as escapes. */
export function withEscapes(lines: string): string {
  return lines.replace(ESCAPED, byNumber);
}
