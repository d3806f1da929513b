/** Parts of a page that are written anew, among lines that stay byte for byte. */

/** Lines in the place of others. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Puts parts in the place of lines, with the file's own line ends. Lines outside of them stay byte for byte. */
export function splice(text: string, parts: readonly Part[]): string {
  const end = text.includes('\r\n') ? '\r' : '';
  const parting = text.includes('\n') ? '\n' : '\r';
  const spliced = parts
    .map((part, index) => ({ ...part, index }))
    .sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index)
    .reduce((all, part) => {
      all.splice(part.start, part.end - part.start, ...part.lines.map((line) => line + end));
      return all;
    }, text.split(parting));
  const whole = spliced.join(parting);
  return parting === '\n' ? whole.replace(/\r$/, '') : whole;
}
