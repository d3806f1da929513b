/** Notes of several people as one: paragraph after paragraph, the same one once. */

/** The paragraphs of all notes, each once, in the order in which the notes come. */
export function paragraphsOf(notes: readonly string[]): string[] {
  return distinct(notes.flatMap((text) => text.split(/\n{2,}/))).filter((one) => one !== '');
}

/** All paragraphs one behind the other; a single note stays as it is. */
export function joinedNotes(notes: readonly string[]): string {
  const [only = '', ...others] = distinct(notes);
  return others.length === 0 ? only : inParagraphs(paragraphsOf(notes));
}

/** Other texts as one, each part of them once: `between` stands between two parts. A single text stays as it is. */
export function joinedBy(between: string, texts: readonly string[]): string {
  const [only = '', ...others] = distinct(texts);
  if (others.length === 0) return only;
  const parts = [only, ...others].flatMap((text) => text.split(between));
  return distinct(parts.filter((part) => part.trim() !== '')).join(between);
}

/** Paragraphs as one note. */
export function inParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n');
}

/** Each once, in their order. */
export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
