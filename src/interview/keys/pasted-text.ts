/** What the bytes of a paste are as text. Pure. */
import { withoutUnfit, withPlainSigns } from '../../text/characters.ts';
import type { Arrival } from './keys.ts';
import { charactersOf } from './utf8.ts';

/** Where the terminal says that a paste ends. */
export const PASTE_END = Buffer.from('\u001b[201~');

/** What was copied from a terminal along with its text: colors, sets of characters; titles and pictures, up to their end. */
const SEQUENCES =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-Za-z]|[\]PX^_][^\u0000-\u001f\u007f]*(?:\u0007|\u001b\\))/g;

/** A paste, and where something in it was no character in UTF-8, word of that. */
export function pastedText(bytes: Uint8Array): Arrival[] {
  const { text, isWhole } = charactersOf(bytes);
  const fit = withoutUnfit(withPlainSigns(text.replace(SEQUENCES, '')));
  return [{ kind: 'paste', text: fit }, ...(isWhole ? [] : [{ kind: 'unreadable' } as const])];
}

/** How many bytes at the end may be the beginning of a paste's end mark. */
export function beginningOfEnd(bytes: Buffer): number {
  for (let length = Math.min(bytes.length, PASTE_END.length - 1); length > 0; length--) {
    if (bytes.subarray(bytes.length - length).equals(PASTE_END.subarray(0, length))) return length;
  }
  return 0;
}
