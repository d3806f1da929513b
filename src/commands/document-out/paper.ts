/** What paper a document is to be printed on, as it was asked for. */

import type { FileKind } from '../../documents/document-kinds.ts';
import { PAPER_NAMES, type Paper } from '../../documents/paper.ts';
import { EXIT, Refusal } from '../../errors.ts';
import { inOneLine } from '../../text/characters.ts';
import { anyOf } from '../../text/language.ts';
import { nearest, withMeant } from '../../text/nearest.ts';

/** Kinds of documents that know their paper. */
const PRINTED = ['docx', 'html'];

/** The paper that was asked for; null where none was. Throws `Refusal` for another, and where nothing is printed. */
export function paperWanted(asked: string | undefined, kind: FileKind, isPrinted = true): Paper | null {
  if (asked === undefined) return null;
  const paper = PAPER_NAMES.find((name) => name === asked.toLowerCase());
  if (paper === undefined) {
    const expected = `--paper ${inOneLine(asked)}: expected ${anyOf(PAPER_NAMES)}`;
    throw new Refusal(EXIT.use, [withMeant(expected, nearest(asked, PAPER_NAMES))]);
  }
  if (isPrinted && PRINTED.includes(kind.name)) return paper;
  throw new Refusal(EXIT.use, ['--paper is for what is printed: a .docx, or an .html without --fillable.']);
}
