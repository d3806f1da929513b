/** Text that any program can show: nothing in it can act, turn the reading direction around, or break a file. */
import { shown } from './shown.ts';

/** What XML and HTML know no way to write: halves of characters, and code points that never are one. */
const UNWRITABLE = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** The text with control characters and direction overrides shown, and half characters as `�`. Newlines stay. */
export function showable(text: string): string {
  return shown(text).replace(UNWRITABLE, '\ufffd');
}
