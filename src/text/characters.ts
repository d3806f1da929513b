/** Which characters a text that comes in may hold, and which are not to reach a terminal as they are. */

/** What some programs begin a text with, to say that it is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** C0 and C1 controls but tab and newline: a terminal or another program could act on them. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const CONTROLS = new RegExp(CONTROL, 'g');
const LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'g');

const raw = String.raw;

/**
 * What a terminal could act on, and what turns around, breaks or hides the text beside it: C0 but the newline, and C1; the
 * breaks of lines and paragraphs; embeddings, overrides and isolates of direction; the switches that Unicode has given up;
 * annotations; and tags, but for those of a flag. The joiners and marks that scripts and emoji need are none of them.
 */
const ACTING = new RegExp(
  [
    raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb]`,
    // Bounded, so that any text is read in linear time.
    raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,7})[\u{e0000}-\u{e007f}]`,
  ].join('|'),
  'gu',
);

/** The text with something else in the place of each character that is not to reach a terminal. */
export function withoutActing(text: string, instead: (character: string) => string): string {
  return text.replace(ACTING, instead);
}

/** A character by its number: `U+200B`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A name as a part of a line: a newline in it could make a line of its own. */
export function inOneLine(name: string): string {
  return name.replace(/\n/g, '\u240a');
}

/** What ends a line in some program: in Windows and old Macs, in word processors (also a page, a column), in Unicode. */
const LINE_END = /\r\n?|[\u000b\u000c\u000e\u001c\u001d\u0085\u2028\u2029]/g;

/** What word processors keep for a hyphen that does not break, and for one that is seen only where a line breaks. */
const HYPHENS: Readonly<Record<string, string>> = { '\u001e': '\u2011', '\u001f': '\u00ad' };

/** Quotes, dashes and the like of Windows, which come as these codes where a program took them for another encoding. */
const OF_WINDOWS: Readonly<Record<string, string>> = {
  '\u0080': '€',
  '\u0082': '‚',
  '\u0084': '„',
  '\u0091': '‘',
  '\u0092': '’',
  '\u0093': '“',
  '\u0094': '”',
  '\u0095': '•',
  '\u0096': '–',
  '\u0097': '—',
  '\u0099': '™',
};

/**
 * A text as it was meant, whatever program it comes from: every line end is the one newline that all texts in here use,
 * and what only some programs know has become the character that it stands for. All else stays.
 */
export function withPlainSigns(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(/[\u001e\u001f\u0080-\u0099]/g, (sign) => HYPHENS[sign] ?? OF_WINDOWS[sign] ?? sign);
}

/** A text of several lines as one: a blank stands for what parts them, and nothing is left of it at the ends. */
export function asOneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

/** A text without the characters at its end that `isOver` takes. A pattern for that would look at a long row of them once from each. */
export function withoutEnd(text: string, isOver: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isOver(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The text without the characters that it may not hold. */
export function withoutUnfit(text: string): string {
  return text.replaceAll(CONTROLS, '').replaceAll(LONE_SURROGATES, '');
}

/**
 * Says which is the first character that a text may not hold, with its line in the text; null where all are fine.
 * Expects plain signs.
 */
export function unfitCharacter(text: string): string | null {
  // Looking back at each character takes ten times as long as looking at it.
  const half = /[\ud800-\udfff]/.test(text) ? LONE_SURROGATE.exec(text) : null;
  const at = [CONTROL.exec(text), half].filter((match) => match !== null);
  const first = at.sort((a, b) => a.index - b.index)[0];
  if (first === undefined) return null;
  const line = text.slice(0, first.index).split('\n').length;
  const where = `(${codePoint(first[0])}) in line ${line} of the text`;
  return first === half
    ? `holds half a character ${where}; expected text that a screen can show`
    : `holds a control character ${where}; expected text that a screen can show`;
}
