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
import type { DocumentLayout, SheetLayout, SheetPart } from './layout.ts';
import { wordPartsOf } from './word-blocks.ts';
import { datedBytes } from './word-bytes.ts';
import { BESIDE, NUMBERING, STYLES, stylesFor } from './word-looks.ts';
import { GAP, insideOf, MARGIN, pageOf } from './word-page.ts';
import { paragraphOf, styledParagraph } from './word-paragraphs.ts';

/** Whom the document says that it was made by: no person. */
const MAKER = 'mentoring-model';

/**
 * Writes a document as `.docx`. The same document at the same time gives the same bytes.
 * @param now when it is made: ISO 8601 in UTC
 */
export async function wordOf(layout: DocumentLayout | SheetLayout, now: string): Promise<Uint8Array> {
  const isSheet = 'more' in layout;
  const file = new Document({
    title: showable(layout.title),
    creator: MAKER,
    lastModifiedBy: MAKER,
    description: '',
    styles: stylesFor(layout.language, isSheet),
    numbering: NUMBERING,
    sections: isSheet ? sheetSections(layout) : [firstSection(layout)],
  });
  return datedBytes(await Packer.toBuffer(file), now);
}

/** The title over the whole width, and the blocks below it. */
function firstSection(layout: DocumentLayout | SheetLayout): ISectionOptions {
  const { paper, onItsSide, blocks } = layout;
  return {
    properties: { page: pageOf(paper, MARGIN, onItsSide) },
    footers: { default: footerOf(layout) },
    children: [...titleOf(layout), ...wordPartsOf(blocks, insideOf(paper, MARGIN, onItsSide))],
  };
}

function sheetSections(layout: SheetLayout): ISectionOptions[] {
  return [firstSection(layout), ...layout.more.map((part) => sectionOf(layout, part))];
}

function sectionOf(layout: SheetLayout, { columns, onNewPage, blocks }: SheetPart): ISectionOptions {
  const inside = insideOf(layout.paper);
  return {
    properties: {
      page: pageOf(layout.paper, MARGIN),
      type: onNewPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      ...(columns > 1 && { column: { count: columns, space: GAP } }),
    },
    footers: { default: footerOf(layout) },
    children: wordPartsOf(blocks, Math.floor((inside - (columns - 1) * GAP) / columns)),
  };
}

/** The title of a document, and what stands below it. */
export function titleOf({
  title,
  beside,
  subtitle,
}: Pick<DocumentLayout, 'title' | 'beside' | 'subtitle'>): Paragraph[] {
  const mark = beside === undefined ? [] : [{ text: `   ${beside}`, look: BESIDE }];
  return [
    paragraphOf([{ text: title }, ...mark], { style: 'Title' }),
    ...(subtitle === '' ? [] : [styledParagraph(STYLES.subtitle, subtitle)]),
  ];
}

function footerOf({ foot, paper, onItsSide }: Pick<DocumentLayout, 'foot' | 'paper' | 'onItsSide'>): Footer {
  // Each in a run of its own: of several in one, LibreOffice sets the second larger.
  const pages = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  const numbers = pages.map((page) => new TextRun({ children: [page] }));
  return new Footer({
    children: [
      ...foot.slice(0, -1).map((line) => styledParagraph(STYLES.foot, line)),
      paragraphOf(foot.at(-1) ?? '', {
        style: STYLES.foot,
        tabStops: [{ type: TabStopType.RIGHT, position: insideOf(paper, MARGIN, onItsSide) }],
        children: [new TextRun({ children: [new Tab()] }), ...numbers],
      }),
    ],
  });
}
