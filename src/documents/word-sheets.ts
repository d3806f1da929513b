/** The tables of the front page of a worksheet as Word has them: the grid to tick, and frames side by side. */
import { type Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx';
import { BLANK } from './boxes.ts';
import type { BoxToTick, ChoiceToTick, ColumnToTick, QuestionOnPaper } from './layout.ts';
import { QUIET, STYLES } from './word-looks.ts';
import { lineToWriteOn, paragraphOf, styledParagraph } from './word-paragraphs.ts';
import { CELL_MARGINS, TitledTable, tableOf } from './word-tables.ts';

/** All options side by side, each with a box. */
export function gridToTick(title: string, columns: readonly ColumnToTick[], width: number): Table {
  const parts = columns.flatMap((column) => column.parts);
  const all = parts.reduce((sum, { share }) => sum + share, 0);
  const widths = parts.map(({ share }) => Math.floor((width * share) / all));
  const cells = parts.map(({ choices }, index) =>
    choices.flatMap((choice) => choiceInCell(choice, (widths[index] ?? 0) - 2 * NARROW.left)),
  );
  const heads = columns.map((column) => ({ text: column.title, span: column.parts.length }));
  return tableOf(title, heads, widths, [cells], NARROW);
}

/** What stands between the rules of a cell of the grid: its columns have words that are nearly as wide. */
const NARROW = { ...CELL_MARGINS, left: 60, right: 60 };

function choiceInCell({ name, boxes }: ChoiceToTick, width: number): Paragraph[] {
  return [
    ...(name === '' ? [] : [styledParagraph(STYLES.gridName, name)]),
    ...boxes.flatMap((box) => boxInCell(box, width)),
  ];
}

/** In half points: what an option means stands behind it, smaller. */
const GLOSS_SIZE = 16;

function boxInCell({ label, gloss, ownWords }: BoxToTick, width: number): Paragraph[] {
  const look = { color: QUIET, size: GLOSS_SIZE };
  const said = [{ text: `${BLANK} ${label}` }, ...(gloss === '' ? [] : [{ text: `: ${gloss}`, look }])];
  return [
    paragraphOf(said, { style: STYLES.toTick }),
    ...(ownWords ? [lineToWriteOn(width, STYLES.lineInGrid)] : []),
  ];
}

/** Questions next to each other, each with its lines in a frame. */
export function framesSideBySide(questions: readonly QuestionOnPaper[], width: number): Table {
  const each = Math.floor(width / questions.length);
  const inside = each - CELL_MARGINS.left - CELL_MARGINS.right;
  return new TitledTable('', {
    width: { size: each * questions.length, type: WidthType.DXA },
    columnWidths: questions.map(() => each),
    margins: CELL_MARGINS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: questions.map(
          ({ ask, help, lines }) =>
            new TableCell({
              width: { size: each, type: WidthType.DXA },
              children: [
                styledParagraph(STYLES.gridTitle, ask),
                ...(help === ''
                  ? []
                  : [paragraphOf([{ text: help, look: { size: 18 } }], { style: STYLES.quiet })]),
                ...Array.from({ length: lines === 'behind' ? 1 : lines }, () => lineToWriteOn(inside)),
              ],
            }),
        ),
      }),
    ],
  });
}
