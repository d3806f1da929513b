/** The endings of files that documents and worksheets can be written as, without the dot: a kind that is new joins the tests of all. */
import { DOCUMENT_KINDS, type FileKind, WORKSHEET_KINDS } from '../../src/documents/document-kinds.ts';

const endingsOf = (kinds: readonly FileKind[]) => kinds.map(({ endings }) => endings[0].slice(1));

export const DOCUMENTS = endingsOf(DOCUMENT_KINDS);
export const WORKSHEETS = endingsOf(WORKSHEET_KINDS);
/** Those that are text. */
export const DOCUMENTS_AS_TEXT = endingsOf(DOCUMENT_KINDS.filter(({ isBinary }) => !isBinary));
export const WORKSHEETS_AS_TEXT = endingsOf(WORKSHEET_KINDS.filter(({ isBinary }) => !isBinary));
