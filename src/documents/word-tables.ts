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
import { areNamed, type GridChoice, type GridColumn, type GridOption, optionInWords } from '../model/grid.ts';
import { isRightToLeft } from '../text/direction.ts';
import { showable } from '../text/shown.ts';
import { BLANK, TICKED } from './boxes.ts';
import { gridShares } from './grid-shares.ts';
import { CELL_SHADE, PAPER, STYLES, TABLE_RULE } from './word-looks.ts';
import { paragraphOf, styledParagraph } from './word-paragraphs.ts';

const BORDERS = {
  top: TABLE_RULE,
  bottom: TABLE_RULE,
  left: TABLE_RULE,
  right: TABLE_RULE,
  insideHorizontal: TABLE_RULE,
  insideVertical: TABLE_RULE,
};
const CELL_MARGINS = { top: 40, bottom: 40, left: 70, right: 70 };

/** A table with a title that programs read out and do not show. */
class TitledTable extends Table {
  constructor(title: string, options: ITableOptions) {
    super(options);
    // docx has no option for the title. It stands last among the properties, which is where the schema has it.
    const properties = this.root.find((part) => part instanceof TableProperties);
    if (title !== '') properties?.addChildElement(new StringValueElement('w:tblCaption', showable(title)));
  }
}

/** All options side by side, a column each, those that were chosen marked. */
export function gridTable(title: string, columns: readonly GridColumn[]): Table {
  return tableOf(
    title,
    columns.map((column) => column.title),
    gridShares(columns).map((share) => Math.floor((PAPER.inner * share) / 100)),
    [columns.map(cellParts)],
  );
}

/** Rows of text below a head. */
export function textTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const first = Math.floor(PAPER.inner * 0.22);
  const other = Math.floor((PAPER.inner - first) / Math.max(1, head.length - 1));
  return tableOf(
    title,
    head,
    head.map((_, index) => (index === 0 ? first : other)),
    rows.map((row) => row.map((text) => [paragraphOf(text, { spacing: { after: 0 } })])),
  );
}

function tableOf(
  title: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const width = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA });
  return new TitledTable(title, {
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: CELL_MARGINS,
    ...(isRightToLeft(head.join(' ')) && { visuallyRightToLeft: true }),
    rows: [
      // It stands again on each page.
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map(
          (text, index) =>
            new TableCell({
              width: width(index),
              shading: CELL_SHADE,
              children: [styledParagraph(STYLES.gridTitle, text)],
            }),
        ),
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
  const said = { text: `${mark} ${optionInWords(option)}` };
  const gloss = { text: `\n${option.gloss}`, look: { size: GLOSS_SIZE, bold: false } };
  return paragraphOf(option.gloss === '' ? [said] : [said, gloss], { style });
}
