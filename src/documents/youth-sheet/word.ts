/** The sheet for young people for Word: both pages, each on a sheet of paper of its own. */
import { Document, type IPropertiesOptions, Packer, Paragraph, SectionType, TextRun } from 'docx';
import { showable } from '../../text/shown.ts';
import { paper, titleOf } from '../word.ts';
import { styledParagraph, toTheEdge, wordPartsOf } from '../word-blocks.ts';
import { datedBytes } from '../word-bytes.ts';
import { A4_WIDTH, NUMBERING, PAPER, stylesFor } from '../word-looks.ts';
import type { QuestionToHandOut, YouthPages } from './layout.ts';

/** Paragraphs of the page to hand out. */
const STYLES = {
  title: 'LargeTitle',
  text: 'Large',
  ask: 'LargeQuestion',
  boxes: 'LargeBoxes',
  line: 'LargeLine',
} as const;

const MARGIN = 620;

/** Lines to write on end where they are still on the narrower of both papers. */
const WIDTH = A4_WIDTH - 2 * MARGIN;

/**
 * Writes it as `.docx`. It names no maker: whoever finds the file is told nothing of whoever holds it.
 * @param now when it is made: ISO 8601 in UTC
 */
export async function youthSheetWord(
  { language, handOut, forStaff }: YouthPages,
  now: string,
): Promise<Uint8Array> {
  const { title, before, questions, after } = handOut;
  const styles = stylesFor(language, false);
  const file = new Document({
    title: showable(title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: { ...styles, paragraphStyles: [...(styles.paragraphStyles ?? []), ...LARGE] },
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: paper(MARGIN) },
        children: [
          styledParagraph(STYLES.title, title),
          ...before.map((text) => styledParagraph(STYLES.text, text)),
          ...questions.flatMap(questionParts),
          ...after.map((text) => styledParagraph(STYLES.text, text)),
        ],
      },
      {
        // Printed on both sides, the second page would be the back of what young people hold.
        properties: { page: paper(PAPER.margin), type: SectionType.ODD_PAGE },
        children: [...titleOf(forStaff), ...wordPartsOf(forStaff.blocks, PAPER.inner)],
      },
    ],
  });
  return datedBytes(await Packer.toBuffer(file), now);
}

function questionParts({ ask, boxes, lines }: QuestionToHandOut): Paragraph[] {
  return [
    styledParagraph(STYLES.ask, ask),
    ...(boxes.length > 0 ? [new Paragraph({ style: STYLES.boxes, children: [boxesInLine(boxes)] })] : []),
    ...Array.from({ length: lines }, lineToWriteOn),
  ];
}

/** LibreOffice gives a line its height where something stands on it: a tab alone is nothing to it. */
function lineToWriteOn(): Paragraph {
  return new Paragraph({
    style: STYLES.line,
    tabStops: toTheEdge(WIDTH),
    children: [new TextRun('\u00a0\t')],
  });
}

/** Boxes one behind the other; a line ends between two of them. */
function boxesInLine(boxes: readonly string[]): TextRun {
  const whole = boxes.map((say) => `☐ ${showable(say)}`.replaceAll(' ', '\u00a0'));
  return new TextRun(whole.join('\u2003 '));
}

/** Lines of a height of their own: a sign from another font, such as the box, makes none of them higher. */
const LARGE_LINE = { line: 332, lineRule: 'exact' } as const;
const TEXT = { basedOn: 'Normal', quickFormat: true, run: { size: 28 } } as const;

const LARGE = [
  {
    ...TEXT,
    id: STYLES.title,
    name: 'Large title',
    run: { size: 38, bold: true },
    paragraph: { spacing: { after: 60, line: 460, lineRule: 'exact' } },
  },
  {
    ...TEXT,
    id: STYLES.text,
    name: 'Large',
    paragraph: { spacing: { before: 80, after: 40, ...LARGE_LINE } },
  },
  {
    ...TEXT,
    id: STYLES.ask,
    name: 'Large question',
    run: { size: 28, bold: true },
    paragraph: { keepNext: true, spacing: { before: 120, after: 0, ...LARGE_LINE } },
  },
  {
    ...TEXT,
    id: STYLES.boxes,
    name: 'Large boxes',
    paragraph: { spacing: { after: 0, ...LARGE_LINE } },
  },
  {
    ...TEXT,
    id: STYLES.line,
    name: 'Large line',
    paragraph: { spacing: { after: 0, line: 470, lineRule: 'exact' } },
  },
] satisfies NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>;
