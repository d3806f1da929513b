/** The sheet for young people for Word: both pages, each on a sheet of paper of its own. */

import { Document, type IPropertiesOptions, Packer, Paragraph } from 'docx';
import { showable } from '../../text/shown.ts';
import { BLANK } from '../boxes.ts';
import { PAPERS } from '../paper.ts';
import { titleOf } from '../word.ts';
import { wordPartsOf } from '../word-blocks.ts';
import { datedBytes } from '../word-bytes.ts';
import { NUMBERING, stylesFor } from '../word-looks.ts';
import { insideOf, MARGIN, pageOf } from '../word-page.ts';
import { lineToWriteOn, styledParagraph } from '../word-paragraphs.ts';
import type { QuestionToHandOut, YouthPages } from './layout.ts';

/** Paragraphs of the page to hand out. */
const LARGE_STYLES = {
  title: 'LargeTitle',
  text: 'Large',
  ask: 'LargeQuestion',
  boxes: 'LargeBoxes',
  line: 'LargeLine',
} as const;

const HAND_OUT_MARGIN = 620;

/** Lines to write on end where they are still on the narrower of both papers. */
const WIDTH = PAPERS.a4.width - 2 * HAND_OUT_MARGIN;

/**
 * Writes it as `.docx`. It names no maker: whoever finds the file is told nothing of whoever holds it.
 * @param now when it is made: ISO 8601 in UTC
 */
export async function youthSheetWord(
  { language, paper, handOut, forStaff }: YouthPages,
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
        properties: { page: pageOf(paper, HAND_OUT_MARGIN) },
        children: [
          styledParagraph(LARGE_STYLES.title, title),
          ...before.map((text) => styledParagraph(LARGE_STYLES.text, text)),
          ...questions.flatMap(partsToHandOut),
          ...after.map((text) => styledParagraph(LARGE_STYLES.text, text)),
        ],
      },
      // Printed on both sides, the page for staff would else be the back of what young people hold. Of a page that begins
      // on the next odd side alone, programs leave the blank one out of a PDF.
      { properties: { page: pageOf(paper, HAND_OUT_MARGIN) }, children: [new Paragraph('')] },
      {
        properties: { page: pageOf(paper, MARGIN) },
        children: [...titleOf(forStaff), ...wordPartsOf(forStaff.blocks, insideOf(paper, MARGIN))],
      },
    ],
  });
  return datedBytes(await Packer.toBuffer(file), now);
}

function partsToHandOut({ ask, boxes, lines }: QuestionToHandOut): Paragraph[] {
  return [
    styledParagraph(LARGE_STYLES.ask, ask),
    ...(boxes.length > 0 ? [styledParagraph(LARGE_STYLES.boxes, boxesInLine(boxes))] : []),
    ...Array.from({ length: lines }, () => lineToWriteOn(WIDTH, LARGE_STYLES.line)),
  ];
}

/** Boxes one behind the other; a line ends between two of them. */
function boxesInLine(boxes: readonly string[]): string {
  const whole = boxes.map((say) => `${BLANK} ${say}`.replaceAll(' ', '\u00a0'));
  return whole.join('\u2003 ');
}

/** Lines of a height of their own: a sign from another font, such as the box, makes none of them higher. */
const LARGE_LINE = { line: 332, lineRule: 'exact' } as const;
const TEXT = { basedOn: 'Normal', quickFormat: true, run: { size: 28 } } as const;

const LARGE = [
  {
    ...TEXT,
    id: LARGE_STYLES.title,
    name: 'Large title',
    run: { size: 38, bold: true },
    paragraph: { spacing: { after: 60, line: 460, lineRule: 'exact' } },
  },
  {
    ...TEXT,
    id: LARGE_STYLES.text,
    name: 'Large',
    paragraph: { spacing: { before: 80, after: 40, ...LARGE_LINE } },
  },
  {
    ...TEXT,
    id: LARGE_STYLES.ask,
    name: 'Large question',
    run: { size: 28, bold: true },
    paragraph: { keepNext: true, spacing: { before: 120, after: 0, ...LARGE_LINE } },
  },
  {
    ...TEXT,
    id: LARGE_STYLES.boxes,
    name: 'Large boxes',
    paragraph: { spacing: { after: 0, ...LARGE_LINE } },
  },
  {
    ...TEXT,
    id: LARGE_STYLES.line,
    name: 'Large line',
    paragraph: { spacing: { after: 0, line: 470, lineRule: 'exact' } },
  },
] satisfies NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>;
