/** What a file is that no answers can be read from, known by how it begins: our own documents, and what others make of them. */

// What marks each kind of our own stands near its beginning.

/** A comment in documents that are Markdown. */
export const MARKDOWN_MARK = '<!-- mentoring-model: document -->';
/** What the head of the page to fill in says. */
export const PAGE_MARK = 'mentoring-model: page to fill in';
/** The first names in the head of rows for a spreadsheet. */
export const CSV_BEGINS = ['Part', 'Id', 'Question'] as const;

/** So far a mark can be from the beginning: in a Word document other parts may stand before the one that tells. */
const BEGINNING = 16_384;

/** A file that holds no answers, in words: what it is, to be read after its name; and what to take instead. */
export interface NoAnswers {
  readonly is: string;
  readonly instead: string;
}

const MADE_FROM =
  'Please choose the file that it was made from: its name ends in .yaml, .md or .json, and where the page to fill in saved it, it begins with "answers-".';
const TYPED_INTO = `${MADE_FROM} What somebody typed into the document itself can be copied over by hand.`;

/** Pictures, by how they begin, and those of an iPhone by what stands there further on. */
const PICTURE = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:hei|hev|mif1|avif))/;
const PAGE = /^\s{0,99}<(?:!doctype html|html)\b/i;
/** What `export`, `compare` and `check` give programs. */
const JSON_TEXT =
  /^\s{0,99}(?:\{\s{0,99}"(?:document": "mentoring-model-export"|compare": \d)|\[\s{0,99}\{\s{0,99}"file":)/;

/** Each kind with how it begins, those that tell more first. */
const KINDS: readonly (NoAnswers & { readonly begins: (text: string) => boolean })[] = [
  {
    begins: (text) => PAGE.test(text) && text.includes(PAGE_MARK),
    is: 'is the page to fill in, which keeps no answers itself.',
    instead:
      'Please choose the file that was saved from it: its name begins with "answers-" and ends in .yaml, unless somebody has called it otherwise.',
  },
  {
    begins: (text) => PAGE.test(text),
    is: 'is a page for a browser, to read or to print. No answers can be read from it.',
    instead: MADE_FROM,
  },
  {
    begins: (text) => text.startsWith('PK\x03\x04') && text.includes('word/'),
    is: 'is a Word document, to read or to print. No answers can be read from it.',
    instead: TYPED_INTO,
  },
  {
    begins: (text) => /^(?:PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf)/.test(text),
    is: 'is a document of another program, or a zip file. No answers can be read from it.',
    instead: TYPED_INTO,
  },
  {
    begins: (text) => text.startsWith('%PDF-'),
    is: 'is a PDF, to read or to print. No answers can be read from it.',
    instead: TYPED_INTO,
  },
  {
    begins: (text) => PICTURE.test(text),
    is: 'is a picture. No answers can be read from it.',
    instead:
      'Please choose the file of answers: its name ends in .yaml, .md or .json, and where the page to fill in saved it, it begins with "answers-". What the picture shows can be typed over by hand.',
  },
  {
    // The part for staff of a sheet for young people has it further down.
    begins: (text) => !text.startsWith('---') && text.split('\n').includes(MARKDOWN_MARK),
    is: 'is a document made to share, as text with marks. No answers can be read from it.',
    instead: TYPED_INTO,
  },
  {
    begins: (text) => JSON_TEXT.test(text),
    is: 'is a document made for other programs. No answers can be read from it.',
    instead: MADE_FROM,
  },
  {
    begins: isOurTable,
    is: 'is a table made for a spreadsheet. No answers can be read from it.',
    instead: MADE_FROM,
  },
];

/** What a file is that holds no answers; null where it may well hold some. `content`: all of it, or its beginning. */
export function noAnswersIn(content: Uint8Array | string): NoAnswers | null {
  const begin =
    typeof content === 'string'
      ? content.slice(0, BEGINNING)
      : // Each byte is the sign of its number, so that what is no text has a beginning as well: browsers take Latin-1 for another code.
        Array.from(content.subarray(0, BEGINNING), (byte) => String.fromCharCode(byte)).join('');
  const text = begin.replace(/^(?:\ufeff|\xef\xbb\xbf)/, '');
  return KINDS.find(({ begins }) => begins(text)) ?? null;
}

/** Spreadsheets save it again with other signs between the names. */
function isOurTable(text: string): boolean {
  const names = text
    .slice(0, 99)
    .split(/["\t,;]/)
    .filter((name) => name !== '');
  return CSV_BEGINS.every((name, index) => names[index] === name);
}
