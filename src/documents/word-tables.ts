/** The tables of a document as Word has them: the grid, and rows below a head. */
import {
  type ITableOptions,
  type Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx';
import { areNamed, type GridChoice, type GridColumn, type GridOption } from '../model/grid.ts';
import { isRightToLeft } from '../text/direction.ts';
import { showable } from '../text/shown.ts';
import { BLANK, TICKED } from './boxes.ts';
import { columnChosen, gridShares } from './grid-shares.ts';
import { CELL_SHADE, STYLES, TABLE_RULE } from './word-looks.ts';
import { paragraphOf, styledParagraph } from './word-paragraphs.ts';

const BORDERS = {
  top: TABLE_RULE,
  bottom: TABLE_RULE,
  left: TABLE_RULE,
  right: TABLE_RULE,
  insideHorizontal: TABLE_RULE,
  insideVertical: TABLE_RULE,
};

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What stands between the rules of a cell and what it says. */
export const CELL_MARGINS: Margins = { top: 40, bottom: 40, left: 70, right: 70 };

/** A table with rules between its cells, and a title that programs read out and do not show. */
export class TitledTable extends Table {
  constructor(title: string, options: Omit<ITableOptions, 'borders'>) {
    super({ ...options, borders: BORDERS });
    // docx has no option for the title. It stands last among the properties, which is where the schema has it.
    const properties = this.root.find((part) => part instanceof TableProperties);
    if (title !== '') properties?.addChildElement(new StringValueElement('w:tblCaption', showable(title)));
  }
}

/** All options side by side, a column each, those that were chosen marked. */
export function gridTable(title: string, columns: readonly GridColumn[], width: number): Table {
  return tableOf(
    title,
    columns.map((column) => overOne(column.title)),
    gridShares(columns.map(columnChosen)).map((share) => Math.floor((width * share) / 100)),
    [columns.map(cellParts)],
  );
}

/** Rows of text below a head. */
export function textTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): Table {
  const first = Math.floor(width * 0.22);
  const other = Math.floor((width - first) / Math.max(1, head.length - 1));
  return tableOf(
    title,
    head.map(overOne),
    head.map((_, index) => (index === 0 ? first : other)),
    rows.map((row) => row.map((text) => [paragraphOf(text, { spacing: { after: 0 } })])),
  );
}

/** A cell of the head of a table, over one column of it or several. */
interface Head {
  readonly text: string;
  readonly span: number;
}

function overOne(text: string): Head {
  return { text, span: 1 };
}

/** A table with a head. Cells are paragraphs. */
export function tableOf(
  title: string,
  head: readonly Head[],
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  margins: Margins = CELL_MARGINS,
): Table {
  const width = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });
  return new TitledTable(title, {
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins,
    ...(isRightToLeft(head.map(({ text }) => text).join(' ')) && { visuallyRightToLeft: true }),
    rows: [
      // It stands again on each page.
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(({ text, span }, index) => {
          const from = head.slice(0, index).reduce((sum, one) => sum + one.span, 0);
          const size = widths.slice(from, from + span).reduce((sum, one) => sum + one, 0);
          return new TableCell({
            width: { size, type: WidthType.DXA },
            shading: CELL_SHADE,
            ...(span > 1 && { columnSpan: span }),
            children: [styledParagraph(STYLES.gridTitle, text)],
          });
        }),
      }),
      // They may break over two pages: below such a head, LibreOffice loses a row that may not, at the foot of a page.
      ...rows.map(
        (cells) =>
          new TableRow({
            children: cells.map((children, index) => new TableCell({ width: width(index), children })),
          }),
      ),
    ],
  });
}

function cellParts(column: GridColumn): Paragraph[] {
  const named = areNamed(column);
  return column.choices.flatMap((choice) => choiceParts(choice, named));
}

function choiceParts({ name, open, options }: GridChoice, named: boolean): Paragraph[] {
  const heads = [...(named ? [name] : []), ...(open ? ['Still open'] : [])];
  return [
    ...(heads.length > 0 ? [styledParagraph(STYLES.gridName, heads.join(': '))] : []),
    ...options.map((option) =>
      option.chosen ? optionPart(STYLES.chosen, TICKED, option) : optionPart(STYLES.other, BLANK, option),
    ),
  ];
}

/** In half points: smaller than what it explains. */
const GLOSS_SIZE = 15;

/** An option, with what it means in a line of its own below it. */
function optionPart(style: string, mark: string, option: GridOption): Paragraph {
  const { label, words, gloss } = option;
  // Apart from the label, so that each is read its own way.
  const said = words === null ? [label] : [`${label}: `, words];
  const parts = said.map((text, index) => ({ text: index === 0 ? `${mark} ${text}` : text }));
  const meaning = { text: `\n${gloss}`, look: { size: GLOSS_SIZE, bold: false } };
  return paragraphOf(gloss === '' ? parts : [...parts, meaning], { style });
}
