/** Bytes put together, and the characters that they are in UTF-8. Pure. */

/** A character, or null where the bytes are none in UTF-8, and how many bytes it takes. */
interface TakenCharacter {
  readonly text: string | null;
  readonly length: number;
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The character at a place; null where its end is still to come. */
export function takeCharacter(bytes: Uint8Array, at: number): TakenCharacter | null {
  const length = sequenceLength(bytes[at] ?? 0);
  if (length === 1) return { text: String.fromCharCode(bytes[at] ?? 0), length };
  for (let index = at + 1; index < at + length; index++) {
    const byte = bytes[index];
    if (byte === undefined) return null;
    if (byte < 0x80 || byte > 0xbf) return { text: null, length: index - at };
  }
  try {
    return length === 0
      ? { text: null, length: 1 }
      : { text: STRICT.decode(bytes.subarray(at, at + length)), length };
  } catch {
    return { text: null, length };
  }
}

/** All characters, and whether something among the bytes was none. */
export function charactersOf(bytes: Uint8Array): { readonly text: string; readonly isWhole: boolean } {
  try {
    return { text: STRICT.decode(bytes), isWhole: true };
  } catch {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; ) {
      const taken = takeCharacter(bytes, at) ?? { text: null, length: 1 };
      parts.push(taken.text ?? '');
      at += taken.length;
    }
    return { text: parts.join(''), isWhole: false };
  }
}

/** How many bytes a character has that begins so; 0 for a byte that begins none. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** The characters from one place to another; what is none is given as the sign for that. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

const NONE = new Uint8Array();

/** Bytes one behind the other. They are copied only where more than one of them holds any. */
export function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const [first = NONE, second = NONE] = parts.filter((part) => part.length > 0);
  return second.length === 0 ? first : Uint8Array.from(Buffer.concat(parts));
}
