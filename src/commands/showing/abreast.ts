/** Lines of several columns side by side on a screen. */
import { width } from '../../terminal/lines.ts';
import { shown } from '../../text/shown.ts';

/** Stands between two columns. */
export const COLUMN_GAP = '  ';

/** The lines of each column, each of them as wide as is told, side by side. */
export function abreast(cells: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((lines, index) => padded(lines[row] ?? '', widths[index] ?? 0))
      .join(COLUMN_GAP)
      .trimEnd(),
  );
}

/** How many columns the longest word of a text takes, as it is shown. */
export function longestWordIn(text: string): number {
  return Math.max(...shown(text).split(/\s+/).map(width));
}

function padded(line: string, columns: number): string {
  return line + ' '.repeat(Math.max(0, columns - width(line)));
}
