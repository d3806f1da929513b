/**
 * A row of the window as the cells that it fills, and what to write so that one row becomes another. Screen readers speak
 * what is written: only what is new in a row is, and what goes is blanked in silence. Pure.
 */
import { width } from '../../terminal/lines.ts';

/** A character in one column, with what makes it bold or coloured. */
interface Cell {
  readonly character: string;
  readonly looks: string;
  /** Those of its looks that can be seen: where there is no letter, its colour cannot. */
  readonly seen: string;
}

const BLANK: Cell = { character: ' ', looks: '', seen: '' };

/** Empties the row from here on. */
const EMPTY_REST = '\u001b[K';

const LOOK = /\u001b\[([0-9;]*)m/y;

/**
 * What to write, from anywhere in the row, so that it shows `after` where it shows `before`. Null where some character may
 * take another number of columns than it is counted for: then it has to be written whole.
 * @param spokenFrom the column from which it is written anew though it may be there already, since somebody has come to it; or null
 */
export function changeOfRow(before: string, after: string, spokenFrom: number | null): string | null {
  const [were, are] = [cellsOf(before), cellsOf(after)];
  if (were === null || are === null) return null;
  const differs = (column: number) => !isSameCell(were[column] ?? BLANK, are[column] ?? BLANK);
  const columns = [...Array(Math.max(were.length, are.length)).keys()].filter(differs);
  const gone = columns.filter((column) => isSameCell(are[column] ?? BLANK, BLANK));
  const isOnlyLess = gone.length === columns.length;
  const [first = 0, last = -1] = isOnlyLess || spokenFrom !== null ? [] : [columns[0], columns.at(-1)];
  const isWritten = (column: number) =>
    spokenFrom !== null && column >= spokenFrom
      ? column < are.length
      : differs(column) || (column >= first && column <= last);
  const runs: { start: number; cells: Cell[] }[] = [];
  for (const [column, cell] of are.entries()) {
    if (!isWritten(column)) continue;
    const run = runs.at(-1);
    if (run && run.start + run.cells.length === column) run.cells.push(cell);
    else runs.push({ start: column, cells: [cell] });
  }
  const rest = were.length > are.length ? `${toColumn(are.length)}${EMPTY_REST}` : '';
  return runs.map(({ start, cells }) => toColumn(start) + textOfCells(cells)).join('') + rest;
}

function toColumn(column: number): string {
  return `\u001b[${column + 1}G`;
}

function isSameCell(one: Cell, other: Cell): boolean {
  return one.character === other.character && one.seen === other.seen;
}

function textOfCells(cells: readonly Cell[]): string {
  let looks = '';
  let text = '';
  for (const cell of cells) {
    if (cell.looks !== looks) text += (looks === '' ? '' : '\u001b[0m') + cell.looks;
    looks = cell.looks;
    text += cell.character;
  }
  return looks === '' ? text : `${text}\u001b[0m`;
}

/** The cells of a row; null where a character is not sure to fill one of them. */
function cellsOf(row: string): Cell[] | null {
  const cells: Cell[] = [];
  let looks: readonly string[] = [];
  for (let at = 0; at < row.length; ) {
    LOOK.lastIndex = at;
    const look = LOOK.exec(row);
    if (look) {
      looks = withLook(looks, look[1] ?? '');
      at += look[0].length;
      continue;
    }
    const character = row[at] ?? '';
    if (!fillsOneCell(character)) return null;
    const seen = character === ' ' ? looks.filter(showsOnBlank) : looks;
    cells.push({ character, looks: turnedOn(looks), seen: turnedOn(seen) });
    at++;
  }
  while (cells.length > 0 && isSameCell(cells.at(-1) ?? BLANK, BLANK)) cells.pop();
  return cells;
}

function fillsOneCell(character: string): boolean {
  if (character >= ' ' && character <= '~') return true;
  return !/[\p{M}\p{Cf}\p{Cc}\p{Cs}]/u.test(character) && width(character) === 1;
}

/** The looks that hold after one more: what ends a look takes it away. */
function withLook(looks: readonly string[], code: string): readonly string[] {
  if (code === '' || code === '0') return [];
  const ended = looks.filter((one) => lookEnd(one) !== code);
  return ended.length < looks.length || /^(?:2\d|39|49)$/.test(code) ? ended : [...looks, code];
}

function turnedOn(looks: readonly string[]): string {
  return looks.map((one) => `\u001b[${one}m`).join('');
}

/** A line below it, or a colour behind it. */
function showsOnBlank(look: string): boolean {
  return look === '4' || look === '7' || lookEnd(look) === '49';
}

/** What ends a look. */
function lookEnd(look: string): string {
  if (look === '1' || look === '2') return '22';
  if (/^(?:3|9)\d/.test(look)) return '39';
  if (/^(?:4|10)\d/.test(look)) return '49';
  return `2${look}`;
}
