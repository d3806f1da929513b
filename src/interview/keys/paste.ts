/** A paste as its bytes come in, up to the mark of its end, and what it is as text. */
import { withoutUnfit, withPlainSigns } from '../../text/characters.ts';
import type { Arrival } from './keys.ts';
import { charactersOf, joinedBytes } from './utf8.ts';

/** Where the terminal says that a paste ends. */
export const PASTE_END = Buffer.from('\u001b[201~');

/** What was copied from a terminal along with its text: colors, sets of characters; titles and pictures, up to their end. */
const SEQUENCES =
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-Za-z]|[\]PX^_][^\u0000-\u001f\u007f]*(?:\u0007|\u001b\\))/g;

/** A paste that has begun. What is in it is text, whatever it looks like. */
export class Paste {
  readonly #parts: Uint8Array[] = [];

  /**
   * Takes bytes from a place on, but for what may be the beginning of its end mark. Gives the place that they are taken up
   * to, and whether its end has come there.
   */
  take(bytes: Uint8Array, at: number): { readonly upTo: number; readonly isWhole: boolean } {
    const rest = Buffer.from(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
    const mark = rest.indexOf(PASTE_END);
    const length = mark >= 0 ? mark : rest.length - beginningOfEnd(rest);
    this.#parts.push(Uint8Array.from(rest.subarray(0, length)));
    return mark >= 0
      ? { upTo: at + mark + PASTE_END.length, isWhole: true }
      : { upTo: at + length, isWhole: false };
  }

  /** What it is by now, with bytes that belong to it and were not taken. */
  arrivals(...more: readonly Uint8Array[]): Arrival[] {
    return pastedText(joinedBytes(...this.#parts, ...more));
  }
}

/** A paste, and where something in it was no character in UTF-8, word of that. */
function pastedText(bytes: Uint8Array): Arrival[] {
  const { text, isWhole } = charactersOf(bytes);
  const fit = withoutUnfit(withPlainSigns(text.replace(SEQUENCES, '')));
  return [{ kind: 'paste', text: fit }, ...(isWhole ? [] : [{ kind: 'unreadable' } as const])];
}

/** How many bytes at the end may be the beginning of a paste's end mark. */
function beginningOfEnd(bytes: Buffer): number {
  for (let length = Math.min(bytes.length, PASTE_END.length - 1); length > 0; length--) {
    if (bytes.subarray(bytes.length - length).equals(PASTE_END.subarray(0, length))) return length;
  }
  return 0;
}
