/** Parts of a text that are written anew, among what stays as it is. */

/** A part of a text, from `start` to before `end`; where they are one, nothing is taken out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts in the order in which they are to be put into a text, one after the other: from its end, so that the places of
 * the others stay right. Of several at one place first comes what takes something out, then what is put in before that,
 * the last of them first.
 */
export function fromTheEnd<T extends Span>(parts: readonly T[]): T[] {
  return parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => b.part.start - a.part.start || b.part.end - a.part.end || b.index - a.index)
    .map(({ part }) => part);
}

/** Lines in the place of others, which are counted from 0. */
export interface LinesPart extends Span {
  readonly lines: readonly string[];
}

/** The text with other lines in the place of some, with the file's own line ends. All other lines stay byte for byte. */
export function spliceLines(text: string, parts: readonly LinesPart[]): string {
  const end = text.includes('\r\n') ? '\r' : '';
  const parting = text.includes('\n') ? '\n' : '\r';
  const spliced = text.split(parting);
  for (const { start, end: before, lines } of fromTheEnd(parts))
    spliced.splice(start, before - start, ...lines.map((line) => line + end));
  const whole = spliced.join(parting);
  return parting === '\n' ? whole.replace(/\r$/, '') : whole;
}
