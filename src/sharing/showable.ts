/** Text that any program can show: nothing in it can act, turn the reading direction around, or break a file. */
import { shown } from '../terminal/shown.ts';

/** What XML knows no way to write: halves of characters, and two that are none. */
const UNWRITABLE = /[\p{Surrogate}\ufffe\uffff]/gu;

/** The text with control characters and direction overrides shown, and half characters as `�`. Newlines stay. */
export function showable(text: string): string {
  return shown(text).replace(UNWRITABLE, '\ufffd');
}
