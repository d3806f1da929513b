/** A text as the rows of a window: where it wraps, and where in it the cursor is drawn. Pure. */

import { graphemes, width } from '../../terminal/lines.ts';
import { shown } from '../../text/shown.ts';
import type { EditedText } from './edited-text.ts';

/** One row: the part of the text from `start` to `end`, in UTF-16 units, without its newline. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

/** The rows of a text in a number of columns. Lines break after a space where they can. There is always one row. */
export function rowsOf(text: string, columns: number): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    rows.push(
      ...rowsOfLine(line, columns).map((row) => ({ start: row.start + start, end: row.end + start })),
    );
    start += line.length + 1;
  }
  return rows;
}

/** Where the cursor is drawn: its row, and its column within it. */
export function cursorIn(
  rows: readonly Row[],
  { text, cursor }: EditedText,
): { row: number; column: number } {
  // At a wrap the cursor is at the start of the lower row, which begins where the upper one ends.
  const row = Math.max(
    0,
    rows.findLastIndex((one) => one.start <= cursor),
  );
  return { row, column: columnsOf(text.slice(rows[row]?.start ?? 0, cursor)) };
}

/** The edited with the cursor some rows up or down, as near as can be to a column. */
export function moveRows(
  edited: EditedText,
  rows: readonly Row[],
  count: number,
  column: number,
): EditedText {
  const target = Math.min(rows.length - 1, Math.max(0, cursorIn(rows, edited).row + count));
  const { start, end } = rows[target] ?? { start: 0, end: 0 };
  // The end of a row that wraps is the start of the next one, so the cursor stays before its last character.
  const wraps = rows[target + 1]?.start === end;
  let cursor = start;
  for (const part of graphemes(edited.text.slice(start, end))) {
    const beyond = columnsOf(edited.text.slice(start, cursor) + part) > column;
    if (beyond || (wraps && cursor + part.length >= end)) break;
    cursor += part.length;
  }
  return { text: edited.text, cursor };
}

function rowsOfLine(line: string, columns: number): Row[] {
  if (line.length <= columns && columnsOf(line) <= columns) return [{ start: 0, end: line.length }];
  const rows: Row[] = [];
  let start = 0;
  let end = 0;
  let taken = 0;
  let space = 0;
  for (const part of graphemes(line)) {
    const wide = columnsOf(part);
    // Rows are kept short in units too: some terminals draw each part of an emoji that has several, and would wrap.
    while (end > start && (taken + wide > columns || end + part.length - start > columns)) {
      const wrapAt = space > start ? space : end;
      rows.push({ start, end: wrapAt });
      taken = columnsOf(line.slice(wrapAt, end));
      start = wrapAt;
    }
    end += part.length;
    taken += wide;
    if (part === ' ') space = end;
  }
  rows.push({ start, end });
  return rows;
}

function columnsOf(text: string): number {
  return width(shown(text));
}
