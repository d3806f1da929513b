/** The blocks of a document as Word has them: headings, paragraphs, lists, tables, and questions on paper. */
import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx';
import { BLANK } from './boxes.ts';
import type { BoxToTick, QuestionOnPaper, SheetBlock } from './layout.ts';
import { BULLETS, QUIET, STYLES } from './word-looks.ts';
import {
  lineToWriteOn,
  linkedParagraph,
  paragraphOf,
  styledParagraph,
  toTheEdge,
} from './word-paragraphs.ts';
import { framesSideBySide, gridToTick } from './word-sheets.ts';
import { gridTable, textTable } from './word-tables.ts';

/** What a section of a Word document is made of. */
export type WordPart = Paragraph | Table;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** The blocks in order, in a column of this width. A table has the heading above it as its title. */
export function wordPartsOf(blocks: readonly SheetBlock[], width: number): WordPart[] {
  return blocks.flatMap((block, index) => {
    const heading = blocks.slice(0, index).findLast(({ kind }) => kind === 'heading');
    const leadsOn = LED_UP_TO.has(blocks[index + 1]?.kind);
    return partsOfBlock(block, width, heading?.kind === 'heading' ? heading.text : '', leadsOn);
  });
}

/** What a text above it is about: both stay on one page. */
const LED_UP_TO: ReadonlySet<SheetBlock['kind'] | undefined> = new Set([
  'list',
  'items with lines',
  'grid to tick',
]);

function partsOfBlock(block: SheetBlock, width: number, title: string, leadsOn: boolean): WordPart[] {
  switch (block.kind) {
    case 'heading':
      return [paragraphOf(block.text, { heading: HEADINGS[block.level] })];
    case 'text': {
      const { text, link, look } = block;
      const options = {
        ...(look !== 'plain' && { style: STYLES[look] }),
        ...(leadsOn && { keepNext: true }),
      };
      return [link === undefined ? paragraphOf(text, options) : linkedParagraph(text, link, options)];
    }
    case 'grid':
      return [gridTable(title, block.columns, width)];
    case 'list':
      return block.items.flatMap(({ text, below }) => [
        paragraphOf(text, { numbering: { reference: BULLETS, level: 0 }, keepNext: below !== '' }),
        ...(below === '' ? [] : [styledParagraph(STYLES.below, below)]),
      ]);
    case 'table':
      return [textTable(title, block.head, block.rows, width), new Paragraph('')];
    case 'question':
      return questionParts(block, width);
    case 'items with lines':
      return block.items.flatMap((text) => [
        paragraphOf(text, {
          numbering: { reference: BULLETS, level: 0 },
          keepNext: true,
          keepLines: true,
        }),
        ...linesToWriteOn(width, block.lines),
        new Paragraph({ style: STYLES.apart }),
      ]);
    case 'grid to tick':
      return [gridToTick(title, block.columns, width), new Paragraph({ style: STYLES.apart })];
    case 'side by side':
      return [framesSideBySide(block.questions, width), new Paragraph({ style: STYLES.apart })];
  }
}

function questionParts({ ask, help, boxes, lines }: QuestionOnPaper, width: number): Paragraph[] {
  const below = lines === 'behind' ? 0 : lines;
  const isLast = boxes.length + below === 0;
  return [
    paragraphOf(ask, {
      heading: HeadingLevel.HEADING_2,
      ...(lines === 'behind' && lineBehind(width)),
    }),
    ...(help === '' ? [] : [paragraphOf(help, { style: STYLES.quiet, keepNext: !isLast, keepLines: true })]),
    ...boxes.flatMap((box, index) => boxParts(box, width, index === boxes.length - 1)),
    ...linesToWriteOn(width, below),
  ];
}

/** A line to the far edge behind the text of a paragraph. */
function lineBehind(width: number) {
  return { tabStops: toTheEdge(width), children: [new TextRun({ children: ['  ', new Tab()] })] };
}

/** Lines that stay on one page. */
function linesToWriteOn(width: number, count: number): Paragraph[] {
  return Array.from({ length: count }, (_, index) => lineToWriteOn(width, STYLES.line, index < count - 1));
}

/** The boxes of a question stay on one page, but those with lines below them: each of those does. */
function boxParts({ label, gloss, ownWords, below }: BoxToTick, width: number, isLast: boolean): Paragraph[] {
  const box = paragraphOf(
    [
      { text: `${BLANK} ${label}` },
      ...(gloss === '' ? [] : [{ text: `: ${gloss}`, look: { color: QUIET } }]),
    ],
    {
      style: STYLES.box,
      keepNext: below > 0 || !isLast,
      ...(ownWords && lineBehind(width)),
    },
  );
  return [box, ...linesToWriteOn(width, below)];
}
