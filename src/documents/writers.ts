/** How each kind of document, of comparison, of worksheet, of guide and of sheet for young people is written. */
import { blankMarkdown, blankYaml } from './blank-model.ts';
import type { ComparisonToWrite } from './comparison/content.ts';
import { comparisonCsv } from './comparison/csv.ts';
import { comparisonJson } from './comparison/json.ts';
import { comparisonLayout } from './comparison/layout.ts';
import { csvOf } from './csv.ts';
import { documentOf } from './document.ts';
import type { Shared } from './document-content.ts';
import type { DocumentKind, GuideKind, WorksheetKind, YouthSheetKind } from './document-kinds.ts';
import { type GuideWanted, guideLayout } from './guide.ts';
import { htmlOf } from './html.ts';
import { jsonOf } from './json.ts';
import { markdownOf } from './markdown.ts';
import { type Worksheet, worksheetLayout } from './worksheet.ts';
import { youthSheetHtml } from './youth-sheet/html.ts';
import { type SheetToWrite, youthPages } from './youth-sheet/layout.ts';
import { youthSheetMarkdown } from './youth-sheet/markdown.ts';

/** What a file of some kind is to hold. */
type FileContent = string | Uint8Array;

/** A way to write for every kind that there is. */
type Writers<Name extends string, Content> = Readonly<
  Record<Name, (content: Content) => FileContent | Promise<FileContent>>
>;

// The library for Word documents is large, and only they need it.
const DOCUMENTS: Writers<DocumentKind['name'], Shared> = {
  docx: async (shared) => (await import('./word.ts')).wordOf(documentOf(shared), shared.madeFrom.on),
  html: (shared) => htmlOf(documentOf(shared)),
  markdown: (shared) => markdownOf(documentOf(shared)),
  csv: csvOf,
  json: jsonOf,
};

const COMPARISONS: Writers<DocumentKind['name'], ComparisonToWrite> = {
  docx: async (written) => (await import('./word.ts')).wordOf(comparisonLayout(written), written.now),
  html: (written) => htmlOf(comparisonLayout(written)),
  markdown: (written) => markdownOf(comparisonLayout(written)),
  csv: comparisonCsv,
  json: comparisonJson,
};

const WORKSHEETS: Writers<WorksheetKind['name'], Worksheet> = {
  docx: async (sheet) => (await import('./word.ts')).wordOf(worksheetLayout(sheet), sheet.now),
  html: (sheet) => htmlOf(worksheetLayout(sheet)),
  markdown: blankMarkdown,
  yaml: blankYaml,
};

const GUIDES: Writers<GuideKind['name'], GuideWanted> = {
  docx: async (wanted) => (await import('./word.ts')).wordOf(guideLayout(wanted), wanted.now),
  html: (wanted) => htmlOf(guideLayout(wanted)),
  markdown: (wanted) => markdownOf(guideLayout(wanted)),
};

const YOUTH_SHEETS: Writers<YouthSheetKind['name'], SheetToWrite> = {
  docx: async (sheet) => (await import('./youth-sheet/word.ts')).youthSheetWord(youthPages(sheet), sheet.now),
  html: (sheet) => youthSheetHtml(youthPages(sheet)),
  markdown: (sheet) => youthSheetMarkdown(youthPages(sheet)),
};

/** Writes a document to share. */
export async function documentAs({ name }: DocumentKind, shared: Shared): Promise<FileContent> {
  return DOCUMENTS[name](shared);
}

/** Writes models side by side. */
export async function comparisonAs({ name }: DocumentKind, written: ComparisonToWrite): Promise<FileContent> {
  return COMPARISONS[name](written);
}

/** Writes a blank worksheet. */
export async function worksheetAs({ name }: WorksheetKind, sheet: Worksheet): Promise<FileContent> {
  return WORKSHEETS[name](sheet);
}

/** Writes the guide to the choices. */
export async function guideAs({ name }: GuideKind, wanted: GuideWanted): Promise<FileContent> {
  return GUIDES[name](wanted);
}

/** Writes a sheet for young people. */
export async function youthSheetAs({ name }: YouthSheetKind, sheet: SheetToWrite): Promise<FileContent> {
  return YOUTH_SHEETS[name](sheet);
}
