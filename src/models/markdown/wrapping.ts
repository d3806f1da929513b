/** Lines that a program has wrapped: broken where the next word had no room. */

/** What formatters wrap at, unless they are told otherwise. */
const COLUMNS = 80;

/**
 * Whether the break between two lines is one that a program made, rather than a person: the next word would have gone
 * over the edge. What begins a list, a quote or something to come back to (`?`) begins a line of its own.
 */
export function isWrapped(line: string, next: string): boolean {
  if (/^\s*(?:[-*+]\s|\d+[.)]\s|[>?]|\|.*\|\s*$)/.test(next)) return false;
  const [word = ''] = next.trimStart().split(/[ \t]/, 1);
  // The two blanks of a hard break have to fit behind the last word of a line as well.
  const behind = next.trimStart() === `${word}  ` ? 2 : 0;
  return narrowest(line) <= COLUMNS && widest(line) + 1 + widest(word) + behind > COLUMNS;
}

/**
 * The fewest columns that any formatter counts in a text, and the most: of marks, joiners and signs wider than a letter
 * each has an opinion of its own, so that such a line is wrapped where it is by one of them.
 */
function narrowest(text: string): number {
  return [...text].filter((character) => !NO_COLUMN.test(character)).length;
}

function widest(text: string): number {
  return [...text].reduce((columns, character) => columns + (character >= FIRST_WIDE ? 2 : 1), 0);
}

const NO_COLUMN = /[\p{M}\p{Cf}\p{Cc}]/u;
/** Below it no character takes two columns. */
const FIRST_WIDE = '\u1100';
