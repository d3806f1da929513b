/** A document for Word, made of styles that a person can change. */
import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { showable } from '../text/shown.ts';
import type { DocumentLayout } from './layout.ts';
import { runs, styledParagraph, wordPartsOf } from './word-blocks.ts';
import { NUMBERING, PAPER, STYLES, stylesFor } from './word-looks.ts';

/** Whom the document says that it was made by: no person. */
const MAKER = 'mentoring-model';

/**
 * Writes a page as `.docx`. The same page at the same time gives the same bytes.
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

function paper(margin: number) {
  return {
    size: { width: PAPER.width, height: PAPER.height },
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  };
}

function titleOf({ title, subtitle }: DocumentLayout): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: runs(title) }),
    ...(subtitle === '' ? [] : [styledParagraph(STYLES.subtitle, subtitle)]),
  ];
}

function footerOf({ foot }: DocumentLayout): Footer {
  const pages = { children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16, color: '565D64' };
  const text = { size: 16, color: '565D64' };
  return new Footer({
    children: [
      ...foot.map(
        (line) =>
          new Paragraph({
            spacing: { after: 0 },
            children: [new TextRun({ text: showable(line), ...text })],
          }),
      ),
      new Paragraph({ alignment: AlignmentType.END, children: [new TextRun(pages)] }),
    ],
  });
}

/** A zip file counts years from here; the document itself says when it was made. */
const ZIP_DATE = new Date(1980, 0, 1);

/** Each part is a plain file that its owner can write and all can read: where a zip file does not say so, some programs let nobody read it. */
const UNIX = 3;
const PLAIN_FILE = 0o100644 * 2 ** 16;

/** The document with the time that it is said to be made at, instead of the clock's. */
function datedBytes(packed: Uint8Array, now: string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    if (name.endsWith('/')) continue;
    const dated =
      name === 'docProps/core.xml'
        ? strToU8(
            strFromU8(bytes).replace(
              /(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g,
              (_, tag: string) => tag + now,
            ),
          )
        : bytes;
    parts[name] = [dated, { mtime: ZIP_DATE, os: UNIX, attrs: PLAIN_FILE }];
  }
  return zipSync(parts);
}
