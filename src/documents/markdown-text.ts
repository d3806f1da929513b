/** Texts as Markdown and back: what looks like a mark of the format is escaped, and comes back as it was typed. */
import { looksLikeMergeMark } from '../text/two-versions.ts';

/**
 * A text as the lines of a Markdown block.
 *
 * Line breaks inside a paragraph get two spaces, which shows them everywhere. Spaces at the end of a line are thus no
 * part of the text in the file; those of the text itself, and blank lines at its start, become character references.
 */
export function encodeText(text: string): string {
  const start = /^\n*/.exec(text)?.[0] ?? '';
  const lines = text.slice(start.length).split('\n').map(encodeLine);
  const shown = lines.map((line, index) =>
    line !== '' && lines[index + 1] && !startsBlock(lines[index + 1]) ? `${line}  ` : line,
  );
  return '&#10;'.repeat(start.length) + shown.join('\n');
}

/** The text of a Markdown block, given its lines without their line ends. */
export function decodeText(lines: readonly string[]): string {
  const trimmed = lines.map((line) => line.trimEnd());
  const first = trimmed.findIndex((line) => line !== '');
  const last = trimmed.findLastIndex((line) => line !== '');
  return first < 0 ? '' : decode(trimmed.slice(first, last + 1).join('\n'));
}

/** A text within one line: its line breaks become character references. */
export function encodeWithin(text: string): string {
  return text.split('\n').map(encodeBothEnds).join('&#10;');
}

/** The text that `encodeWithin` was given, also where a person wrote the line. */
export function decodeWithin(line: string): string {
  return decode(line.trim());
}

function encodeLine(line: string): string {
  if (looksLikeMergeMark(line)) return encodeEnd(line).replace(/\\?(?=[<=>|])/, '\\');
  return encodeEnd(line).replace(/^(\s*)(#|=+\s*$|-[-\s]*$|```|~~~)/, '$1\\$2');
}

/** A line with its marks escaped, and its last character, if it is a blank, as a reference. */
function encodeEnd(line: string): string {
  const blank = /\s$/.exec(line)?.[0] ?? '';
  return encodeMarks(line.slice(0, line.length - blank.length)) + (blank && reference(blank));
}

function encodeBothEnds(line: string): string {
  const blank = /^\s/.exec(line)?.[0] ?? '';
  return (blank && reference(blank)) + encodeEnd(line.slice(blank.length));
}

function encodeMarks(line: string): string {
  return line.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/<(?=[A-Za-z/!?])|&(?=#\d)/g, '\\$&');
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function decode(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&#(\d{1,7});/g,
    (whole, escaped: string | undefined, code: string | undefined) => {
      if (escaped !== undefined) return escaped;
      const point = Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}

/** Whether a line begins a list item, a quote or a table row: the line before it needs no break of its own. */
function startsBlock(line: string | undefined): boolean {
  return /^\s*([-*+]\s|\d+[.)]\s|>|\|)/.test(line ?? '');
}
