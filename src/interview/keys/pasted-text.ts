/** What the bytes of a paste are as text. Pure. */
import { withoutUnfit, withPlainSigns } from '../../text/characters.ts';
import type { Arrival } from './keys.ts';
import { charactersOf } from './utf8.ts';

/** What was copied from a terminal along with its text: colors and the like. */
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]/g;

/** A paste, and where something in it was no character in UTF-8, word of that. */
export function pastedText(bytes: Uint8Array): Arrival[] {
  const { text, isWhole } = charactersOf(bytes);
  const fit = withoutUnfit(withPlainSigns(text.replace(SEQUENCES, '')));
  return [{ kind: 'paste', text: fit }, ...(isWhole ? [] : [{ kind: 'unreadable' } as const])];
}
