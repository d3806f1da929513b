/**
 * What the open prompt has drawn, and changing it: only rows that differ are written. Inquirer erases and writes all of
 * a prompt for each key, which flickers and crawls where the terminal is far away.
 */
import type { Output } from '../../io.ts';
import { windowSize } from '../../io.ts';
import { width, wrap } from '../../terminal/lines.ts';

/** A place among the rows of a prompt, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
/** To the start of the row, and what is to the right or below gone. Before a row is written: at the last column it would take a letter. */
const EMPTY_ROW = '\r\u001b[K';
const EMPTY_BELOW = '\r\u001b[J';

/** The rows of one prompt at a time, from the row where the cursor stood when it was opened. */
export class Canvas {
  readonly #output: Output;
  #rows: readonly string[] = [];
  /** The row that the terminal's cursor is in. */
  #at = 0;
  #hidden = false;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Shows these rows instead of those that were drawn before, with the cursor at a place, or hidden where that is null. */
  draw(lines: readonly string[], cursor: Place | null): void {
    const { columns } = windowSize(this.#output);
    const rows = lines.flatMap((line) => (width(line) > columns ? wrap(line, columns) : line));
    const before = this.#rows;
    let drawn = this.#cursorShown(cursor !== null);
    for (const [row, text] of rows.entries()) {
      if (row >= before.length) drawn += row === 0 ? text : `${this.#moveTo(row - 1)}\r\n${text}`;
      else if (text !== before[row]) drawn += `${this.#moveTo(row)}${EMPTY_ROW}${text}`;
      else continue;
      this.#at = row;
    }
    if (rows.length < before.length) drawn += this.#moveTo(rows.length) + EMPTY_BELOW;
    if (cursor) drawn += `${this.#moveTo(cursor.row)}\u001b[${cursor.column + 1}G`;
    this.#rows = rows;
    this.#output.write(drawn);
  }

  /** Ends what was drawn: it stays on screen with the cursor below it, or is taken away. */
  leave(takenAway: boolean): void {
    if (this.#rows.length === 0) {
      this.#output.write(this.#cursorShown(true));
      return;
    }
    const end = takenAway ? this.#moveTo(0) + EMPTY_BELOW : `${this.#moveTo(this.#rows.length - 1)}\r\n`;
    this.#output.write(end + this.#cursorShown(true));
    this.forget();
  }

  /** What was drawn is no longer on screen, and the cursor is where the next drawing is to begin. */
  forget(): void {
    this.#rows = [];
    this.#at = 0;
  }

  #cursorShown(shows: boolean): string {
    if (this.#hidden === !shows) return '';
    this.#hidden = !shows;
    return shows ? SHOW_CURSOR : HIDE_CURSOR;
  }

  #moveTo(row: number): string {
    const down = row - this.#at;
    this.#at = row;
    return down === 0 ? '' : `\u001b[${Math.abs(down)}${down > 0 ? 'B' : 'A'}`;
  }
}
