/** What a terminal that takes whole lines does to them. Pure. */
import { withPlainSigns } from '../../text/characters.ts';
import { KeyReader } from '../keys/key-reader.ts';
import { type Arrival, goesOn, isCtrl } from '../keys/keys.ts';

/** The bytes at which terminals cut a line: 1024 on macOS, 4096 on Linux, its end included. */
const LIMITS = [1024, 4096];

/** What somebody typed, with word of what was left out: keys that are no characters, and what is no character at all. */
export interface TypedLines {
  readonly lines: readonly string[];
  readonly hasKeys: boolean;
  readonly hasUnreadable: boolean;
  /** Whether Ctrl+C came, as a key that the terminal hands on. What was typed after it is left out. */
  readonly stops: boolean;
}

/** Stands where a terminal that is not in UTF-8 has sent a character of its own. */
const REPLACEMENT = /\ufffd/g;

/**
 * The lines that a line holds, since a paste from a word processor may have line ends that the terminal does not know;
 * without what keys have put into it that are no characters.
 */
export function linesIn(line: string): TypedLines {
  const plain = withPlainSigns(line);
  const readable = plain.replace(REPLACEMENT, '');
  const all = readable
    .split(/([\t\n])/)
    .flatMap((part, index): Arrival[] => (index % 2 === 1 ? [{ kind: 'typed', text: part }] : cameOf(part)));
  const stop = all.findIndex((one) => isCtrl(one, 'c'));
  const meant = stop < 0 ? all : all.slice(0, stop);
  return {
    lines: meant.map(arrivalText).join('').split('\n'),
    hasKeys: meant.some((one) => one.kind === 'key' && !goesOn(one)),
    hasUnreadable: readable !== plain,
    stops: stop >= 0,
  };
}

/** The characters among keys, and the keys. Some of those send a sequence too, as a blank with Shift does. */
function cameOf(part: string): Arrival[] {
  if (!/[\u0000-\u001f\u007f-\u009f]/.test(part)) return [{ kind: 'typed', text: part }];
  const reader = new KeyReader();
  return [...reader.read(Buffer.from(part), 0), ...reader.silence(0), ...reader.end()];
}

/** What is text of it: Enter that comes as a key, as with Shift, makes a new line. */
function arrivalText(one: Arrival): string {
  if (one.kind === 'typed' || one.kind === 'paste') return one.text;
  return goesOn(one) ? '\n' : '';
}

/** Whether a line is so long that its end may have been cut off. */
export function mayBeCut(line: string): boolean {
  const bytes = Buffer.byteLength(line) + 1;
  // Half a character at its end has become a sign of its own, which takes more bytes.
  return LIMITS.some((limit) => bytes >= limit - 1 && bytes <= limit + 2);
}
