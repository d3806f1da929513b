/** A mark of what words in the place of a draft were written for, as files hold it: `5c1f09ab77e2`, `older`, or `older (form, pay)`. */
import type { DraftMark } from '../../model/model.ts';
import { isId } from '../../questionnaire/id-pattern.ts';

/** Stands in the place of a mark once the choices have changed, and before those that are known to have: `older (form)`. */
const OLDER = 'older';
const DRAFT_MARK = /^[0-9a-f]{12}$/;

/** The mark that a text in a file is; null where it is none. */
export function draftMarkIn(written: string): DraftMark | null {
  if (DRAFT_MARK.test(written)) return { choices: written, changed: [] };
  if (written === OLDER) return { choices: null, changed: [] };
  const isList = written.startsWith(`${OLDER} (`) && written.endsWith(')');
  const changed = isList ? written.slice(OLDER.length + 2, -1).split(', ') : [];
  return changed.length > 0 && changed.every(isId) ? { choices: null, changed } : null;
}

/** A mark as a text for a file. */
export function plainMark({ choices, changed }: DraftMark): string {
  return choices ?? (changed.length > 0 ? `${OLDER} (${changed.join(', ')})` : OLDER);
}
