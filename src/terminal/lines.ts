/** Text into lines that fit a width, with wide characters and emoji measured as terminals draw them. */
import measure from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** How many columns a text takes; looks and colours count for none. */
export function width(text: string): number {
  return measure(text);
}

/** Lines of at most `columns`, broken between words where that is possible. Text may already have its looks. */
export function wrap(text: string, columns: number): string[] {
  return wrapAnsi(text, Math.max(1, columns), { hard: true, trim: true }).split('\n');
}

/** Lines with one prefix before the first and another before the rest; both count towards the columns. */
export function wrapUnder(first: string, rest: string, text: string, columns: number): string[] {
  const widest = Math.max(width(first), width(rest));
  return wrap(text, columns - widest).map((line, index) => (index === 0 ? first : rest) + line);
}

/** The characters of a text as people see them: an emoji of several parts is one. */
export function graphemes(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  characters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(characters.segment(text), (part) => part.segment);
}

/** Made when it is first needed: it takes 10 milliseconds. */
let characters: Intl.Segmenter | null = null;

/** The text on one line, cut to `columns` with `more` at its end where something was cut. */
export function oneLine(text: string, columns: number, more: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (width(line) <= columns) return line;
  let kept = '';
  for (const part of graphemes(line)) {
    if (width(kept + part) > columns - width(more)) break;
    kept += part;
  }
  return kept.trimEnd() + more;
}
