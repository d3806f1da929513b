/** Which characters a text that comes in may hold. */

/** C0 and C1 controls but tab and newline: a terminal or another program could act on them. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Windows and old Mac line ends as the one newline that all texts in here use. */
export function withPlainNewlines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Names the first character that a text may not hold, with its line in the text, or gives null where all are fine.
 * Expects plain newlines.
 */
export function unfitCharacter(text: string): string | null {
  const at = [CONTROL.exec(text), LONE_SURROGATE.exec(text)].filter((match) => match !== null);
  const first = at.sort((a, b) => a.index - b.index)[0];
  if (first === undefined) return null;
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const line = text.slice(0, first.index).split('\n').length;
  const what = code.startsWith('D') ? 'half a character' : 'a control character';
  return `${what} (U+${code}) in line ${line} of the text`;
}
