/** A document for Word, made of styles that a person can change. */
import {
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  type Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { showable } from '../text/shown.ts';
import type { DocumentLayout } from './layout.ts';
import { wordPartsOf } from './word-blocks.ts';
import { datedBytes } from './word-bytes.ts';
import { BESIDE, NUMBERING, PAPER, STYLES, stylesFor } from './word-looks.ts';
import { paragraphOf, styledParagraph } from './word-paragraphs.ts';

/** Whom the document says that it was made by: no person. */
const MAKER = 'mentoring-model';

/**
 * Writes a document as `.docx`. The same document at the same time gives the same bytes.
 * @param now when it is made: ISO 8601 in UTC
 */
export async function wordOf(layout: DocumentLayout, now: string): Promise<Uint8Array> {
  const file = new Document({
    title: showable(layout.title),
    creator: MAKER,
    lastModifiedBy: MAKER,
    description: '',
    styles: stylesFor(layout.language, layout.toFillIn),
    numbering: NUMBERING,
    sections: layout.toFillIn ? sectionsToFillIn(layout) : [wordSection(layout)],
  });
  return datedBytes(await Packer.toBuffer(file), now);
}

function wordSection(layout: DocumentLayout): ISectionOptions {
  return {
    properties: { page: paper(PAPER.margin) },
    footers: { default: footerOf(layout) },
    children: [...titleOf(layout), ...wordPartsOf(layout.blocks, PAPER.inner)],
  };
}

/** The title over the whole width, and what is to be filled in below it in two columns. */
function sectionsToFillIn(layout: DocumentLayout): ISectionOptions[] {
  const margin = Math.round(PAPER.margin * 0.8);
  const inner = PAPER.width - 2 * margin;
  const footers = { default: footerOf(layout) };
  return [
    { properties: { page: paper(margin) }, footers, children: titleOf(layout) },
    {
      properties: {
        page: paper(margin),
        type: SectionType.CONTINUOUS,
        column: { count: 2, space: PAPER.gap },
      },
      footers,
      children: wordPartsOf(layout.blocks, Math.floor((inner - PAPER.gap) / 2)),
    },
  ];
}

/** A page of Letter with the same margin on all sides. */
export function paper(margin: number) {
  return {
    size: { width: PAPER.width, height: PAPER.height },
    margin: { top: margin, right: margin, bottom: margin, left: margin, footer: PAPER.footer },
  };
}

/** The title of a document, and what stands below it. */
export function titleOf({ title, beside, subtitle }: DocumentLayout): Paragraph[] {
  const mark = beside === undefined ? [] : [{ text: `   ${beside}`, look: BESIDE }];
  return [
    paragraphOf([{ text: title }, ...mark], { style: 'Title' }),
    ...(subtitle === '' ? [] : [styledParagraph(STYLES.subtitle, subtitle)]),
  ];
}

function footerOf({ foot }: DocumentLayout): Footer {
  // Each in a run of its own: of several in one, LibreOffice sets the second larger.
  const pages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const numbers = pages.map((page) => new TextRun({ children: [page] }));
  return new Footer({
    children: [
      ...foot.slice(0, -1).map((line) => styledParagraph(STYLES.foot, line)),
      paragraphOf(foot.at(-1) ?? '', {
        style: STYLES.foot,
        tabStops: [{ type: TabStopType.RIGHT, position: PAPER.inner }],
        children: [new TextRun({ children: [new Tab()] }), ...numbers],
      }),
    ],
  });
}
