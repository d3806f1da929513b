/** What young people said above what is decided, in as many lines as there is room for. Pure. */
import type { Others } from '../../walk/others.ts';

/** How the rest of it is read, which there is no room for. */
const ALL_OF_IT = 'F1, "About this question", shows all of it.';

/** It in texts, a line or more each: all of it, then less and less, in the end what leads to it alone. None where nothing was said. */
export function saidInLengths(others: Others | undefined): string[][] {
  const [name, ...paragraphs] = others?.said ?? [];
  if (name === undefined) return [];
  const begun = paragraphs.map((_, index) => [
    name,
    ...paragraphs.slice(0, paragraphs.length - 1 - index),
    ALL_OF_IT,
  ]);
  return [[name, ...paragraphs], ...begun.slice(0, -1), [`${name} ${ALL_OF_IT}`]];
}
