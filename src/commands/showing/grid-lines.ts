/** The grid as lines for a screen: side by side where that fits, else one column below the other. */
import { areNamed, type GridChoice, type GridColumn, gridChoices, optionInWords } from '../../model/grid.ts';
import { width, wrap, wrapUnder } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { clauses, inARow } from '../../text/language.ts';
import { shown } from '../../text/shown.ts';
import { abreast, COLUMN_GAP, longestWordIn } from './abreast.ts';
import type { Rendering } from './rendering.ts';

/** A wider column would leave its neighbours far away. */
const WIDEST = 32;
/** So many columns stand side by side on the paper; where they do not fit, they are read one below the other. */
const ABREAST = 5;

/** The grid in as many columns as the window takes; in words where it is to be heard. */
export function gridLines(columns: readonly GridColumn[], rendering: Rendering): string[] {
  const { columns: room, inWords, style } = rendering;
  if (inWords) return gridChoices(columns).flatMap((choice) => spokenLines(choice, rendering));
  const rows = Array.from({ length: Math.ceil(columns.length / ABREAST) }, (_, row) =>
    columns.slice(row * ABREAST, (row + 1) * ABREAST),
  );
  const widths = rows.map((row) => widthsFor(row, room, style));
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [''] : []),
    ...(widths.every((known) => known !== null)
      ? sideBySide(row, widths[index] ?? [], style)
      : row.flatMap((column) => stackedLines(column, rendering))),
  ]);
}

/** How wide each column may be, so that no word is broken; null where the window is too narrow for that. */
function widthsFor(columns: readonly GridColumn[], room: number, style: Style): number[] | null {
  const needed = columns.map((column) => longestWord(column, style));
  const left = room - COLUMN_GAP.length * (columns.length - 1) - needed.reduce((sum, one) => sum + one, 0);
  if (left < 0) return null;
  const more = Math.floor(left / columns.length);
  return needed.map((one) => Math.min(one + more, Math.max(one, WIDEST)));
}

function longestWord({ title, choices }: GridColumn, style: Style): number {
  const mark = width(style.glyphs.done) + 1;
  const options = choices.flatMap((choice) => choice.options);
  return Math.max(
    longestWordIn(title),
    ...choices.map(({ name }) => longestWordIn(name)),
    // Own words may hold a web address: those break anywhere.
    ...options.map(({ label }) => mark + longestWordIn(label)),
  );
}

function spokenLines({ name, chosen }: GridChoice, { style, columns }: Rendering): string[] {
  return wrap(shown(`${name}: ${clauses(chosen) || style.glyphs.open}`), columns).map(style.plain);
}

function sideBySide(columns: readonly GridColumn[], widths: readonly number[], style: Style): string[] {
  return abreast(
    columns.map((column, index) => cellLines(column, widths[index] ?? WIDEST, style)),
    widths,
  );
}

function cellLines(column: GridColumn, room: number, style: Style): string[] {
  const { title, choices } = column;
  const named = areNamed(column);
  return [
    ...wrap(shown(title), room).map(style.title),
    ...choices.flatMap((choice) => [
      ...(named || choice.open ? headLines(choice, named, room, style) : []),
      ...choice.options.flatMap((option) => gridOptionLines(option, room, style)),
    ]),
  ];
}

/** What was chosen on lines of its own, and all else in one: so that a narrow window holds the whole. */
function stackedLines(column: GridColumn, { style, columns }: Rendering): string[] {
  const { title, choices } = column;
  const named = areNamed(column);
  const rest = ({ options }: GridChoice) => options.filter(({ chosen }) => !chosen).map(({ label }) => label);
  const others = `${COLUMN_GAP}${style.glyphs.open} `;
  return [
    ...wrap(shown(title), columns).map(style.title),
    ...choices.flatMap((choice) => [
      ...(named || choice.open ? headLines(choice, named, columns, style) : []),
      ...choice.options
        .filter(({ chosen }) => chosen)
        .flatMap((option) => gridOptionLines(option, columns, style)),
      ...(rest(choice).length > 0
        ? wrapUnder(others, ' '.repeat(width(others)), shown(inARow(rest(choice))), columns).map(style.plain)
        : []),
    ]),
  ];
}

function headLines({ name, open }: GridChoice, named: boolean, room: number, style: Style): string[] {
  const words = [...(named ? [name] : []), ...(open ? ['open'] : [])].join(': ');
  return wrap(shown(words), room).map(style.plain);
}

function gridOptionLines(option: GridChoice['options'][number], room: number, style: Style): string[] {
  const mark = option.chosen ? `${style.glyphs.done} ` : `${style.glyphs.open} `;
  const look = option.chosen ? style.answer : style.plain;
  return wrapUnder(mark, ' '.repeat(width(mark)), shown(optionInWords(option)), room).map(look);
}
