/** Text made safe to show: nothing in it can act on the terminal or turn the reading direction around. */

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with control characters as pictures (U+2400 and on), other controls and the direction overrides by their
 * number, and tabs as spaces. Newlines stay, and so do the joiners and marks that scripts and emoji need.
 */
export function shown(text: string): string {
  return text.replaceAll('\t', '    ').replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
