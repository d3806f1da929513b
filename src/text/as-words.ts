/** Texts as their words alone, so that those can be found however they are written. Pure. */

/**
 * A text as its words, with a blank between them: case, hyphens, blanks, line ends, quotes and the marks of Markdown make no
 * difference, also within a word.
 */
export function asWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*~`\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Those of some words that a text says, but for those that are a part of longer ones which it says as well. */
export function wordsSaid(text: string, words: readonly string[]): string[] {
  const said = asWords(text);
  const found = words.filter((one) => asWords(one) !== '' && said.includes(asWords(one)));
  return found.filter(
    (one) => !found.some((other) => other.length > one.length && asWords(other).includes(asWords(one))),
  );
}
