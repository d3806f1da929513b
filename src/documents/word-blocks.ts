/** The blocks of a document as Word has them: headings, paragraphs, lists, tables, and questions on paper. */
import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx';
import { BLANK } from './boxes.ts';
import type { BoxToTick, DocumentBlock } from './layout.ts';
import { BULLETS, QUIET, STYLES } from './word-looks.ts';
import { lineToWriteOn, paragraphOf, styledParagraph, toTheEdge } from './word-paragraphs.ts';
import { gridTable, textTable } from './word-tables.ts';

/** What a section of a Word document is made of. */
export type WordPart = Paragraph | Table;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The blocks in order. A table has the heading above it as its title. */
export function wordPartsOf(blocks: readonly DocumentBlock[], width: number): WordPart[] {
  return blocks.flatMap((block, index) => {
    const heading = blocks.slice(0, index).findLast(({ kind }) => kind === 'heading');
    return partsOfBlock(block, width, heading?.kind === 'heading' ? heading.text : '');
  });
}

function partsOfBlock(block: DocumentBlock, width: number, title: string): WordPart[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, { heading: HEADINGS[block.level] })];
    case 'text':
      return [paragraphOf(block.text, block.look === 'plain' ? {} : { style: STYLES[block.look] })];
    case 'grid':
      return [gridTable(title, block.columns)];
    case 'list':
      return block.items.flatMap(({ text, below }) => [
        paragraphOf(text, { numbering: { reference: BULLETS, level: 0 } }),
        ...(below === '' ? [] : [styledParagraph(STYLES.below, below)]),
      ]);
    case 'table':
      return [textTable(title, block.head, block.rows), new Paragraph('')];
    case 'question':
      return questionParts(block, width);
  }
}

function questionParts(
  { ask, help, boxes, lines }: Extract<DocumentBlock, { kind: 'question' }>,
  width: number,
): Paragraph[] {
  return [
    paragraphOf(ask, { heading: HeadingLevel.HEADING_2 }),
    ...(help === '' ? [] : [paragraphOf(help, { style: STYLES.quiet, keepNext: true })]),
    ...boxes.flatMap((box) => boxParts(box, width)),
    ...Array.from({ length: lines }, (_, index) => lineToWriteOn(width, STYLES.line, index < lines - 1)),
  ];
}

function boxParts({ label, gloss, line }: BoxToTick, width: number): Paragraph[] {
  const box = paragraphOf(
    [
      { text: `${BLANK} ${label}` },
      ...(gloss === '' ? [] : [{ text: `: ${gloss}`, look: { color: QUIET } }]),
    ],
    {
      style: STYLES.box,
      ...(line === 'beside' && {
        tabStops: toTheEdge(width),
        children: [new TextRun({ children: ['  ', new Tab()] })],
      }),
      ...(line === 'below' && { keepNext: true }),
    },
  );
  return line === 'below' ? [box, lineToWriteOn(width)] : [box];
}
