/** The blocks of a document as Word has them: headings, paragraphs, lists and tables. */
import {
  HeadingLevel,
  LeaderType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { areNamed, type GridChoice, type GridColumn, optionInWords } from '../model/grid.ts';
import { showable } from '../text/shown.ts';
import type { BoxToTick, DocumentBlock } from './layout.ts';
import { BULLETS, CHOSEN_GROUND, PAPER, QUIET, STYLES, TABLE_RULE } from './word-looks.ts';

/** What a section of a Word document is made of. */
export type WordPart = Paragraph | Table;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The blocks in order. */
export function wordPartsOf(blocks: readonly DocumentBlock[], width: number): WordPart[] {
  return blocks.flatMap((block) => partsOfBlock(block, width));
}

function partsOfBlock(block: DocumentBlock, width: number): WordPart[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: runs(block.text) })];
    case 'text':
      return [
        new Paragraph({
          ...(block.look !== 'plain' && { style: STYLES[block.look] }),
          children: runs(block.text),
        }),
      ];
    case 'grid':
      return [gridTable(block.columns)];
    case 'list':
      return block.items.flatMap(({ text, below }) => [
        new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs(text) }),
        ...(below === '' ? [] : [styledParagraph(STYLES.below, below)]),
      ]);
    case 'table':
      return [table(block.head, block.rows), new Paragraph('')];
    case 'question':
      return questionParts(block, width);
  }
}

/** A paragraph of text in one of our styles. */
export function styledParagraph(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: runs(text) });
}

/** Text with its line breaks. */
export function runs(text: string): TextRun[] {
  return showable(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
}

const BORDERS = {
  top: TABLE_RULE,
  bottom: TABLE_RULE,
  left: TABLE_RULE,
  right: TABLE_RULE,
  insideHorizontal: TABLE_RULE,
  insideVertical: TABLE_RULE,
};
const CELL_MARGINS = { top: 60, bottom: 60, left: 90, right: 90 };

function gridTable(columns: readonly GridColumn[]): Table {
  const each = Math.floor(PAPER.inner / columns.length);
  const width = { size: each, type: WidthType.DXA };
  return new Table({
    width: { size: each * columns.length, type: WidthType.DXA },
    columnWidths: columns.map(() => each),
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [
      headRow(
        columns.map(({ title }) => title),
        columns.map(() => each),
      ),
      new TableRow({
        children: columns.map((column) => new TableCell({ width, children: cellParts(column) })),
      }),
    ],
  });
}

function cellParts(column: GridColumn): Paragraph[] {
  const named = areNamed(column);
  return column.choices.flatMap((choice) => choiceParts(choice, named));
}

/** As Word itself ticks a box. The other sign for it is an emoji to some programs, and vanishes in the PDF they make. */
const TICKED = '☒';

function choiceParts({ name, open, options }: GridChoice, named: boolean): Paragraph[] {
  const heads = [...(named ? [name] : []), ...(open ? ['Still open'] : [])];
  return [
    ...(heads.length > 0 ? [styledParagraph(STYLES.gridName, heads.join(': '))] : []),
    ...options.map((option) =>
      option.chosen
        ? styledParagraph(STYLES.chosen, `${TICKED} ${optionInWords(option)}`)
        : styledParagraph(STYLES.other, `☐ ${optionInWords(option)}`),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const first = Math.floor(PAPER.inner * 0.22);
  const other = Math.floor((PAPER.inner - first) / Math.max(1, head.length - 1));
  const widths = head.map((_, index) => (index === 0 ? first : other));
  return new Table({
    width: { size: PAPER.inner, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: [
      headRow(head, widths),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map(
              (text, index) =>
                new TableCell({
                  width: { size: widths[index] ?? other, type: WidthType.DXA },
                  children: [new Paragraph({ spacing: { after: 0 }, children: runs(text) })],
                }),
            ),
          }),
      ),
    ],
  });
}

/** The head of a table, which stands again on each page. */
function headRow(titles: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: titles.map(
      (title, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { fill: CHOSEN_GROUND },
          children: [styledParagraph(STYLES.gridTitle, title)],
        }),
    ),
  });
}

function questionParts(
  { ask, help, boxes, lines }: Extract<DocumentBlock, { kind: 'question' }>,
  width: number,
): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(ask) }),
    ...(help === '' ? [] : [new Paragraph({ style: STYLES.quiet, keepNext: true, children: runs(help) })]),
    ...boxes.map((box) => boxPart(box, width)),
    ...Array.from({ length: lines }, (_, index) => lineToWriteOn([], width, index < lines - 1)),
  ];
}

function boxPart({ label, gloss, words }: BoxToTick, width: number): Paragraph {
  const text = [new TextRun({ text: `☐ ${showable(label)}` })];
  if (gloss !== '') text.push(new TextRun({ text: `: ${showable(gloss)}`, color: QUIET }));
  return words
    ? new Paragraph({
        style: STYLES.box,
        tabStops: toTheEdge(width),
        children: [...text, new TextRun('  \t')],
      })
    : new Paragraph({ style: STYLES.box, children: text });
}

function lineToWriteOn(children: readonly TextRun[], width: number, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: STYLES.line,
    keepNext,
    tabStops: toTheEdge(width),
    children: [...children, new TextRun('\t')],
  });
}

/** A tab that draws a line to the right edge: unlike borders, it stays one a paragraph. */
export function toTheEdge(width: number) {
  return [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }];
}
