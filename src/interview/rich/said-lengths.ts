/** What young people said above what is decided, in as many lines as there is room for. Pure. */
import type { Others } from '../../walk/others.ts';

/** How the rest is read, for which there is no room. */
const MORE = '…and more: F1, "About this question"';

/**
 * It in texts, a line or more each, with what to leave out of it: all of it, then less and less, in the end what leads to it
 * alone. None where nothing was said.
 */
export function saidInLengths(others: Others | undefined): string[][] {
  const { said: [name, ...paragraphs] = [], careful = '' } = others ?? {};
  if (name === undefined) return [];
  const begun = paragraphs
    .slice(1)
    .map((_, index) => [name, ...paragraphs.slice(0, paragraphs.length - 1 - index), MORE, careful]);
  return [[name, ...paragraphs, careful], ...begun, [`${name} F1 shows it.`]];
}
