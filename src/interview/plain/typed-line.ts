/** What a terminal that takes whole lines does to them. Pure. */
import { withPlainSigns } from '../../text/characters.ts';

/** What keys such as arrows send, which such a terminal puts into the line. */
const KEYS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|.|$)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The bytes at which terminals cut a line: 1024 on macOS, 4096 on Linux, its end included. */
const LIMITS = [1024, 4096];

/**
 * The lines that a line holds, since a paste from a word processor may have line ends that the terminal does not know;
 * without what keys have put into it that are no characters, and whether there was any of that.
 */
export function linesIn(line: string): { readonly lines: readonly string[]; readonly hasKeys: boolean } {
  const plain = withPlainSigns(line);
  const lines = plain.split('\n').map((one) => one.replace(KEYS, '').replace(CONTROLS, ''));
  return { lines, hasKeys: lines.join('\n') !== plain };
}

/** Whether a line is so long that its end may have been cut off. */
export function mayBeCut(line: string): boolean {
  const bytes = Buffer.byteLength(line) + 1;
  // Where half a character is left at the end, what stands for it is longer.
  return LIMITS.some((limit) => bytes >= limit - 1 && bytes <= limit + 2);
}
