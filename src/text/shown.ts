/** Text made safe to show: nothing in it can act on a terminal, turn the reading direction around, or break a file. */
import { codePoint, withoutActing } from './characters.ts';

/**
 * The text with control characters as pictures (U+2400 and on), what else could act by its number, and tabs as spaces.
 * Newlines stay, and so do the joiners and marks that scripts and emoji need.
 */
export function shown(text: string): string {
  return withoutActing(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\t') return '    ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<${codePoint(character)}>`;
  });
}

/** What XML and HTML know no way to write: halves of characters, and code points that never are one. */
const UNWRITABLE = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** The text with control characters and direction overrides shown, and half characters as `�`. Newlines stay. */
export function showable(text: string): string {
  return shown(text).replace(UNWRITABLE, '\ufffd');
}
