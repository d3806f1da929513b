/**
 * What the open prompt has drawn, and changing it: only what differs is written. Inquirer erases and writes all of a prompt
 * for each key, which flickers, crawls where the terminal is far away, and has screen readers say all of it again.
 */
import type { Output } from '../../io.ts';
import { windowSize } from '../../io.ts';
import { width, wrap } from '../../terminal/lines.ts';
import { changeOfRow } from './cells.ts';

/**
 * Where the person is: the cursor stands there, which screen readers and braille follow. In a list it does not show, and
 * what is there is written anew for whoever has come to it: so many rows, each from that column on.
 */
export interface Focus {
  /** Among the rows of the prompt, from 0. */
  readonly row: number;
  readonly column: number;
  /** Absent where the cursor shows, in a text. */
  readonly rows?: number;
}

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
/** To the start of the row, and what is to the right or below gone. It comes before what a row says: behind a row that
 * ends in the last column it would take a letter away. */
const EMPTY_ROW = '\r\u001b[K';
const EMPTY_BELOW = '\r\u001b[J';

/** The rows of one prompt at a time, from the row where the cursor stood when it was opened. */
export class Canvas {
  readonly #output: Output;
  #rows: readonly string[] = [];
  /** The row that the terminal's cursor is in. */
  #at = 0;
  #focus: Focus | null = null;
  #hidden = false;
  /** How many rows each question has left above, the newest last, with nothing else written since. */
  #left: { readonly id: string; readonly rows: number }[] = [];
  /** The rows that were left since the newest of them. */
  #leaving = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Shows these rows instead of those that were drawn before, with the cursor where the person is, or hidden where that is null. */
  draw(lines: readonly string[], focus: Focus | null): void {
    const { columns } = windowSize(this.#output);
    const rows = lines.flatMap((line) => (width(line) > columns ? wrap(line, columns) : line));
    const before = this.#rows;
    const spokenFrom = this.#spokenAnew(rows, focus);
    let drawn = this.#cursorShown(focus !== null && focus.rows === undefined);
    for (const [row, text] of rows.entries()) {
      const from = spokenFrom(row);
      const was = before[row];
      if (was === undefined) drawn += row === 0 ? text : `${this.#moveTo(row - 1)}\r\n${text}`;
      else if (text === was && from === null) continue;
      else {
        const change = changeOfRow(was, text, from);
        drawn += this.#moveTo(row) + (change ?? `${EMPTY_ROW}${text}`);
      }
      this.#at = row;
    }
    if (rows.length < before.length) drawn += this.#moveTo(rows.length) + EMPTY_BELOW;
    if (focus) drawn += `${this.#moveTo(focus.row)}\u001b[${focus.column + 1}G`;
    this.#rows = rows;
    this.#focus = focus;
    this.#output.write(drawn);
  }

  /** From which column a row is written also where it is there already; null for a row that nobody has just come to. */
  #spokenAnew(rows: readonly string[], focus: Focus | null): (row: number) => number | null {
    const [before, was] = [this.#rows, this.#focus];
    if (focus === null || focus.rows === undefined || was === null) return () => null;
    const { row: first, column, rows: count } = focus;
    const isThere = (row: number) => row >= first && row < first + count;
    const isNew = was.row !== first || rows.some((text, row) => isThere(row) && text !== before[row]);
    return (row) => (isNew && isThere(row) ? column : null);
  }

  /** Ends what was drawn: it stays on screen with the cursor below it, or is taken away. */
  leave(takenAway: boolean): void {
    if (this.#rows.length === 0) {
      this.#output.write(this.#cursorShown(true));
      return;
    }
    if (!takenAway) this.#leaving += this.#rows.length;
    const end = takenAway ? this.#moveTo(0) + EMPTY_BELOW : `${this.#moveTo(this.#rows.length - 1)}\r\n`;
    this.#output.write(end + this.#cursorShown(true));
    this.#begin();
  }

  /** A question begins to be asked. Where it has left the newest rows above, they are out of date, and are taken away. */
  begins(id: string): void {
    if (this.#left.at(-1)?.id === id) this.#takeAway(this.#left.pop()?.rows ?? 0);
    this.#leaving = 0;
  }

  /** A question is left for now, with what stays of it above. */
  ends(id: string): void {
    if (this.#leaving > 0) this.#left.push({ id, rows: this.#leaving });
    this.#leaving = 0;
  }

  /** Takes away what a part of a question has left, which is asked anew. */
  beginsAnew(): void {
    this.#takeAway(this.#leaving);
    this.#leaving = 0;
  }

  /** Something else was written below what questions have left. */
  leftBehind(): void {
    this.#left = [];
    this.#leaving = 0;
  }

  #takeAway(rows: number): void {
    if (rows > 0) this.#output.write(`\u001b[${rows}A${EMPTY_BELOW}`);
  }

  /** What was drawn is no longer on screen, and the cursor is where the next drawing is to begin. */
  forget(): void {
    this.leftBehind();
    this.#begin();
  }

  #begin(): void {
    this.#rows = [];
    this.#at = 0;
    this.#focus = null;
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
