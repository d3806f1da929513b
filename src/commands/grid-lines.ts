/** The grid as lines for a screen: side by side where that fits, else one column below the other. */
import { areNamed, type GridChoice, type GridColumn, gridChoices, optionInWords } from '../model/grid.ts';
import { width, wrap, wrapUnder } from '../terminal/lines.ts';
import { shown } from '../terminal/shown.ts';
import type { Style } from '../terminal/style.ts';
import type { Rendering } from './rendering.ts';

/** A narrower column would break most labels in the middle. */
const NARROWEST = 14;
const GAP = '  ';

/** The grid in as many columns as the window takes; in words where it is to be heard. */
export function gridLines(columns: readonly GridColumn[], rendering: Rendering): string[] {
  const { columns: room, style, inWords } = rendering;
  if (inWords) return gridChoices(columns).flatMap((choice) => spokenLines(choice, rendering));
  const abreast = Math.floor((room + GAP.length) / (NARROWEST + GAP.length));
  // Five and more below the other are read one row after the other; fewer would only make two grids of one.
  if (abreast < Math.min(columns.length, 5))
    return columns.flatMap((column) => stackedLines(column, rendering));
  const rows = Math.ceil(columns.length / abreast);
  const inRow = Math.ceil(columns.length / rows);
  return Array.from({ length: rows }, (_, row) => columns.slice(row * inRow, (row + 1) * inRow)).flatMap(
    (some, index) => [...(index > 0 ? [''] : []), ...sideBySide(some, room, style)],
  );
}

function spokenLines({ name, chosen }: GridChoice, { style, columns }: Rendering): string[] {
  return wrap(shown(`${name}: ${chosen.join('; ') || style.glyphs.open}`), columns).map(style.plain);
}

function sideBySide(columns: readonly GridColumn[], room: number, style: Style): string[] {
  const each = Math.floor((room - GAP.length * (columns.length - 1)) / columns.length);
  const cells = columns.map((column) => cellLines(column, Math.min(each, 32), style));
  const widest = cells.map((lines) => Math.max(...lines.map(width)));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((lines, index) => {
        const line = lines[row] ?? '';
        return line + ' '.repeat((widest[index] ?? 0) - width(line));
      })
      .join(GAP)
      .trimEnd(),
  );
}

function cellLines(column: GridColumn, room: number, style: Style): string[] {
  const { title, choices } = column;
  const named = areNamed(column);
  return [
    ...wrap(shown(title), room).map(style.title),
    ...choices.flatMap((choice) => [
      ...(named || choice.open ? headLines(choice, named, room, style) : []),
      ...choice.options.flatMap((option) => optionLines(option, room, style)),
    ]),
  ];
}

/** What was chosen on lines of its own, and all else in one: so that a narrow window holds the whole. */
function stackedLines(column: GridColumn, { style, columns }: Rendering): string[] {
  const { title, choices } = column;
  const named = areNamed(column);
  const rest = ({ options }: GridChoice) => options.filter(({ chosen }) => !chosen).map(({ label }) => label);
  const others = `${GAP}${style.glyphs.open} `;
  return [
    ...wrap(shown(title), columns).map(style.title),
    ...choices.flatMap((choice) => [
      ...(named ? wrap(shown(choice.name), columns).map(style.quiet) : []),
      ...choice.options
        .filter(({ chosen }) => chosen)
        .flatMap((option) => optionLines(option, columns, style)),
      ...(rest(choice).length > 0
        ? wrapUnder(others, ' '.repeat(width(others)), shown(rest(choice).join(', ')), columns).map(
            style.quiet,
          )
        : []),
    ]),
  ];
}

function headLines({ name, open }: GridChoice, named: boolean, room: number, style: Style): string[] {
  const words = [...(named ? [name] : []), ...(open ? ['still open'] : [])].join(': ');
  return wrap(shown(words), room).map(style.quiet);
}

function optionLines(option: GridChoice['options'][number], room: number, style: Style): string[] {
  const mark = option.chosen ? `${style.glyphs.done} ` : `${style.glyphs.open} `;
  const look = option.chosen ? style.answer : style.quiet;
  return wrapUnder(mark, ' '.repeat(width(mark)), shown(optionInWords(option)), room).map(look);
}
