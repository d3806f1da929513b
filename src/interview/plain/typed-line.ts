/** What a terminal that takes whole lines does to them. Pure. */
import { withPlainSigns } from '../../text/characters.ts';
import { KeyReader } from '../keys/key-reader.ts';

/** The bytes at which terminals cut a line: 1024 on macOS, 4096 on Linux, its end included. */
const LIMITS = [1024, 4096];

/** What somebody typed, with word of what was left out: keys that are no characters, and what is no character at all. */
export interface TypedLines {
  readonly lines: readonly string[];
  readonly hasKeys: boolean;
  readonly hasUnreadable: boolean;
}

/** Stands where a terminal that is not in UTF-8 has sent a character of its own. */
const UNREADABLE = /\ufffd/g;

/**
 * The lines that a line holds, since a paste from a word processor may have line ends that the terminal does not know;
 * without what keys have put into it that are no characters.
 */
export function linesIn(line: string): TypedLines {
  const plain = withPlainSigns(line);
  const readable = plain.replace(UNREADABLE, '');
  const text = readable
    .split(/([\t\n])/)
    .map((part, index) => (index % 2 === 1 ? part : charactersIn(part)))
    .join('');
  return { lines: text.split('\n'), hasKeys: text !== readable, hasUnreadable: readable !== plain };
}

/** The characters among keys. Some of those send a sequence too, as a blank with Shift does. */
function charactersIn(part: string): string {
  if (!/[\u0000-\u001f\u007f-\u009f]/.test(part)) return part;
  const reader = new KeyReader();
  const arrivals = [...reader.read(Buffer.from(part), 0), ...reader.silence(0), ...reader.end()];
  return arrivals.map((one) => (one.kind === 'typed' || one.kind === 'paste' ? one.text : '')).join('');
}

/** Whether a line is so long that its end may have been cut off. */
export function mayBeCut(line: string): boolean {
  const bytes = Buffer.byteLength(line) + 1;
  // Where half a character is left at the end, what stands for it is longer.
  return LIMITS.some((limit) => bytes >= limit - 1 && bytes <= limit + 2);
}
