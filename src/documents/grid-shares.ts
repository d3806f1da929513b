/** How much of the width each column of the grid has: what says more has more, so that the whole stays low. */
import { areNamed, type GridColumn, optionInWords } from '../model/grid.ts';

/** Hundredths of the width that are shared out evenly: what is left of it still holds the longest words. */
const EVENLY = 85;

/** Of hundredths of the width of a page: what an option stands in from the edges of its column, and so much a character takes. */
const AROUND = 4;
const OF_OPTION = 1;
const OF_GLOSS = 0.76;

/** The height of a line of what an option means, where one of its name is 1. */
const GLOSS_LINE = 0.83;

/** The hundredths of each column, in order. */
export function gridShares(columns: readonly GridColumn[]): number[] {
  const shares = columns.map(() => Math.floor(EVENLY / columns.length));
  const heights = () => columns.map((column, index) => heightOf(column, shares[index] ?? 0));
  for (let left = 100 - shares.reduce((sum, one) => sum + one, 0); left > 0; left--) {
    const all = heights();
    const tallest = all.indexOf(Math.max(...all));
    shares[tallest] = (shares[tallest] ?? 0) + 1;
  }
  return shares;
}

/** About how many lines a column has at this width. */
function heightOf(column: GridColumn, share: number): number {
  const names = areNamed(column) ? column.choices.length : 0;
  const room = Math.max(share - AROUND, 1);
  const linesOf = (text: string, ofOne: number) => Math.ceil((text.length * ofOne) / room);
  const options = column.choices.flatMap((choice) => choice.options);
  return options.reduce(
    (sum, option) =>
      sum + linesOf(optionInWords(option), OF_OPTION) + GLOSS_LINE * linesOf(option.gloss, OF_GLOSS),
    names,
  );
}
