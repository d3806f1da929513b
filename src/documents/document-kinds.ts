/** The table of what documents and worksheets can be written as. Data alone: the help names them all, and loads no writer. */

/** A way to write something, and the endings of files that pick it. */
export interface FileKind {
  readonly name: string;
  /** With the dot; the first is the one that is shown. */
  readonly endings: readonly [string, ...string[]];
  /** Whether it is no text, so that a terminal cannot show it. */
  readonly isBinary: boolean;
}

const DOCX = { name: 'docx', endings: ['.docx'], isBinary: true } as const satisfies FileKind;
const HTML = { name: 'html', endings: ['.html', '.htm'], isBinary: false } as const satisfies FileKind;
const MARKDOWN = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  isBinary: false,
} as const satisfies FileKind;
const CSV = { name: 'csv', endings: ['.csv'], isBinary: false } as const satisfies FileKind;
const JSON_TEXT = { name: 'json', endings: ['.json'], isBinary: false } as const satisfies FileKind;
const YAML = { name: 'yaml', endings: ['.yaml', '.yml'], isBinary: false } as const satisfies FileKind;

/** Every kind of document to share. */
export const DOCUMENT_KINDS = [DOCX, HTML, MARKDOWN, CSV, JSON_TEXT] as const;

/** The kinds of worksheets to print. */
export const KINDS_TO_PRINT = [DOCX, HTML] as const;

/** The kinds of worksheets to fill in with an editor. */
export const KINDS_TO_FILL_IN = [MARKDOWN, YAML] as const;

/** Every kind of worksheet. */
export const WORKSHEET_KINDS = [...KINDS_TO_PRINT, ...KINDS_TO_FILL_IN] as const;

/** Every kind of document that the guide to the choices is made as. */
export const GUIDE_KINDS = [DOCX, HTML, MARKDOWN] as const;

/** Every kind of sheet for young people. */
export const YOUTH_SHEET_KINDS = [DOCX, HTML, MARKDOWN] as const;

/** A kind of document to share. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A kind of worksheet. */
export type WorksheetKind = (typeof WORKSHEET_KINDS)[number];

/** A kind of document of the guide. */
export type GuideKind = (typeof GUIDE_KINDS)[number];

/** A kind of sheet for young people. */
export type YouthSheetKind = (typeof YOUTH_SHEET_KINDS)[number];

/** The kind of document that a name picks by its ending, or null. */
export function documentKindOf<K extends FileKind>(kinds: readonly K[], name: string): K | null {
  return kinds.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending))) ?? null;
}

/** What is made in place of a document of another kind: its ending, and why it does the same, as a sentence without its end. */
export interface InPlace {
  readonly use: string;
  readonly why: string;
}

/** The ways to get a PDF, which is not made here. */
export const WAYS_TO_PDF: readonly InPlace[] = [
  { use: '.docx', why: 'To get a PDF with Word or LibreOffice, make a .docx and save it as PDF there' },
  { use: '.html', why: 'To get a PDF with a browser, make an .html, open it and print it to PDF' },
];

/** What people have documents in, or ask for, that is not made here, and what does the same for them. */
const NOT_MADE: readonly { readonly endings: readonly string[]; readonly inPlace: readonly InPlace[] }[] = [
  { endings: ['.pdf'], inPlace: WAYS_TO_PDF },
  {
    endings: ['.doc', '.odt', '.rtf', '.pages'],
    inPlace: [{ use: '.docx', why: 'Word, LibreOffice and Pages open a .docx' }],
  },
  {
    endings: ['.xlsx', '.xls', '.ods', '.numbers'],
    inPlace: [{ use: '.csv', why: 'Excel and other spreadsheets open a .csv' }],
  },
  { endings: ['.txt'], inPlace: [{ use: '.md', why: 'Plain text is in a .md' }] },
];

/** What to make in place of a document of this name, by its ending; nothing where that is not among those that are not made. */
export function insteadOfNotMade(name: string): readonly InPlace[] {
  const isOf = (ending: string) => name.toLowerCase().endsWith(ending);
  return NOT_MADE.find(({ endings }) => endings.some(isOf))?.inPlace ?? [];
}
