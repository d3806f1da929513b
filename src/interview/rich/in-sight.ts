/** Which part of a long list is in sight, what is said of the rest, and how that stands in its frame. Pure. */
import { oneLine } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { byCount, inARow } from '../../text/language.ts';
import type { Focus } from './canvas.ts';
import type { Frame } from './frame.ts';

/** A list in rows. A block that is no item, such as a heading, is not counted. */
export interface Blocks {
  readonly blocks: readonly { readonly rows: readonly string[]; readonly isItem: boolean }[];
  /** The block where the arrow stands. */
  readonly active: number;
  /** How many rows of that are passed already, where it is taller than the window. */
  readonly passed: number;
  /** How many rows there are for the list. */
  readonly room: number;
  /** The first row that was in sight before. */
  readonly before: number;
}

/** The rows in sight, and what stands beyond them: empty where all is in sight, or no row is left to say so. */
export interface InSight {
  readonly rows: readonly string[];
  /** The first of them among all rows. */
  readonly start: number;
  /** Where among them the block at the arrow begins, and how many of its rows are in sight. */
  readonly at: { readonly row: number; readonly rows: number };
  readonly beyond: string;
  /** How many rows of the block at the arrow can be passed in all: 0 where it fits. */
  readonly toPass: number;
  /** How many rows are passed at a time, so that two of those before stay in sight. */
  readonly aPage: number;
}

/** Where fewer rows than these are left for a list, none of them says what is beyond. */
const LEAST_ROOM = 4;

/** The part of a list that is shown so that the block at the arrow is in sight, or as much of it as there is room for. */
export function inSight({ blocks, active, passed, room, before }: Blocks): InSight {
  const all = blocks.flatMap(({ rows }) => rows);
  const starts = startsOf(blocks.map((block) => block.rows));
  const [from, height] = [starts[active] ?? 0, blocks[active]?.rows.length ?? 1];
  if (all.length <= room)
    return { rows: all, start: 0, at: { row: from, rows: height }, beyond: '', toPass: 0, aPage: 1 };
  const rows = room < LEAST_ROOM || height === room ? room : room - 1;
  const toPass = Math.max(0, height - rows);
  const first = from + Math.min(passed, toPass);
  const { start, end } =
    toPass > 0 ? { start: first, end: first + rows } : visible(all.length, rows, from, from + height, before);
  const itemsWhere = (isBeyond: (row: number) => boolean) =>
    blocks.filter(({ isItem }, index) => isItem && index !== active && isBeyond(starts[index] ?? 0)).length;
  const left = toPass - Math.min(passed, toPass);
  const above = itemsWhere((row) => row < start);
  const below = itemsWhere((row) => row >= end);
  const parts = [
    left > 0 ? byCount(left, '1 more row', `${left} more rows`) : '',
    above > 0 ? `${above} above` : '',
    below > 0 ? `${below} below` : '',
  ];
  return {
    rows: all.slice(start, end),
    start,
    at: { row: Math.max(0, from - start), rows: Math.min(end, from + height) - Math.max(start, from) },
    beyond: rows < room ? inARow(parts.filter(Boolean)) : '',
    toPass,
    aPage: Math.max(1, rows - 2),
  };
}

/** What stands beyond the rows in sight, as the row below them; none where all is in sight. */
function beyondLines({ beyond }: InSight, style: Style, columns: number): string[] {
  const { more } = style.glyphs;
  return beyond === '' ? [] : [`  ${style.plain(oneLine(`${more} ${beyond}`, columns - 2, more))}`];
}

/**
 * A list in its frame, and where in that the person is.
 * @param column where the labels begin
 */
export function listInFrame(
  { above, below }: Pick<Frame, 'above' | 'below'>,
  sight: InSight,
  column: number,
  style: Style,
  columns: number,
): [lines: string[], focus: Focus] {
  return [
    [...above, ...sight.rows, ...beyondLines(sight, style, columns), ...below],
    { row: above.length + sight.at.row, column, rows: sight.at.rows },
  ];
}

/** The row that each of some blocks of lines begins in. */
export function startsOf(blocks: readonly (readonly string[])[]): number[] {
  let row = 0;
  return blocks.map(({ length }) => {
    row += length;
    return row - length;
  });
}

/**
 * The part of a list of lines that is shown so that the lines from `from` to `to` are in sight.
 * @param before the first line that was shown before: nothing moves as long as they are in sight, so that whoever listens
 * does not hear all of it again
 */
export function visible(
  total: number,
  rows: number,
  from: number,
  to: number,
  before: number,
): { start: number; end: number } {
  if (total <= rows) return { start: 0, end: total };
  if (before <= from && to <= before + rows && before + rows <= total)
    return { start: before, end: before + rows };
  const middle = Math.floor((from + to - rows) / 2);
  const start = Math.max(0, Math.min(middle, total - rows, from));
  return { start, end: start + rows };
}
