/** Lines that a program has wrapped: broken where the next word had no room. */

/** What formatters wrap at, unless they are told otherwise. */
const COLUMNS = 80;

/**
 * Whether the break between two lines is one that a program made, rather than a person: the next word would have gone
 * over the edge. What begins a list, a quote or something to come back to (`?`) begins a line of its own.
 */
export function isWrapped(line: string, next: string): boolean {
  if (/^\s*(?:[-*+]\s|\d+[.)]\s|[>|?])/.test(next)) return false;
  const [word = ''] = next.trimStart().split(/[ \t]/, 1);
  const width = widthOf(line);
  return width <= COLUMNS && width + 1 + widthOf(word) > COLUMNS;
}

/** In columns, as formatters count them. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) if (!NONE.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const NONE = /[\p{M}\p{Cf}\p{Cc}]/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
