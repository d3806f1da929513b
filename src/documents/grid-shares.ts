/** How much of the width each column of a grid has: its longest words have room, and what says more has more, so that the whole stays low. */
import { areNamed, type GridColumn, optionInWords } from '../model/grid.ts';
import type { ChoiceToTick } from './layout.ts';

/** Of hundredths of the width of a page: what an option stands in from the edges of its column, and so much a character takes. */
const AROUND = 4;
const OF_OPTION = 1;
const OF_GLOSS = 0.76;

/** The height of a line of what an option means, where one of its name is 1. */
const GLOSS_LINE = 0.83;

/** A word that is longer is broken: what is written without blanks can be of any length. */
const LONGEST_WORD = 18;

/** What stands in a column, as far as its width goes by it. */
export interface ColumnToShare {
  readonly options: readonly { readonly text: string; readonly gloss: string }[];
  /** Lines beside those: names of choices, and lines to write on. */
  readonly lines: number;
}

/** A column of what was chosen. */
export function columnChosen(column: GridColumn): ColumnToShare {
  const options = column.choices.flatMap((choice) => choice.options);
  return {
    options: options.map((option) => ({ text: optionInWords(option), gloss: option.gloss })),
    lines: areNamed(column) ? column.choices.length : 0,
  };
}

/** A column of boxes to tick. */
export function columnToTick(choices: readonly ChoiceToTick[]): ColumnToShare {
  const boxes = choices.flatMap((choice) => choice.boxes);
  return {
    options: boxes.map(({ label, gloss }) => ({ text: label, gloss })),
    lines: choices.filter(({ name }) => name !== '').length + boxes.filter(({ ownWords }) => ownWords).length,
  };
}

/** The hundredths of each column, in order. */
export function gridShares(columns: readonly ColumnToShare[]): number[] {
  const shares = columns.map(leastOf);
  const sum = () => shares.reduce((all, one) => all + one, 0);
  const give = (index: number, more: number) => {
    shares[index] = (shares[index] ?? 0) + more;
  };
  while (sum() > 100) give(shares.indexOf(Math.max(...shares)), -1);
  while (columns.length > 0 && sum() < 100) {
    const heights = columns.map((column, index) => heightOf(column, shares[index] ?? 0));
    give(heights.indexOf(Math.max(...heights)), 1);
  }
  return shares;
}

/** What its longest word takes. */
function leastOf({ options }: ColumnToShare): number {
  const longestIn = (text: string) =>
    Math.min(LONGEST_WORD, Math.max(...text.split(/\s+/).map(({ length }) => length)));
  const words = options.map(({ text, gloss }) =>
    Math.max(longestIn(text) * OF_OPTION, longestIn(gloss) * OF_GLOSS),
  );
  return AROUND + Math.ceil(Math.max(0, ...words));
}

/** About how many lines a column has at this width. */
function heightOf({ options, lines }: ColumnToShare, share: number): number {
  const room = Math.max(share - AROUND, 1);
  const linesOf = (text: string, ofOne: number) => Math.ceil((text.length * ofOne) / room);
  return options.reduce(
    (sum, { text, gloss }) => sum + linesOf(text, OF_OPTION) + GLOSS_LINE * linesOf(gloss, OF_GLOSS),
    lines,
  );
}
