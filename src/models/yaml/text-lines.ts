/** Lines of a text, found by offsets in UTF-16 units. */

/** The start of the line in which an offset stands. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line in which an offset stands, behind its line end. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** The end of the line in which a value ends; a text block ends with its last line. */
export function endOfLines(text: string, at: number): number {
  return text[at - 1] === '\n' ? at : lineEnd(text, at);
}

/** The end of the comments below a line that are indented further than it, blank lines between them included. */
export function endOfDeeperComments(text: string, from: number, indent: number): number {
  let end = from;
  for (let at = from; at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const [, blanks = '', rest = ''] = /^( *)(.*)/.exec(line) ?? [];
    if (rest.startsWith('#') && blanks.length > indent) end = at + line.length;
    else if (rest.trim() !== '') break;
  }
  return end;
}

/** The start of the comment lines that stand right above a line. */
export function commentsStart(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!/^\s*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** The start of these lines where they stand right above an offset; else the offset. */
export function startOfLinesAbove(text: string, start: number, lines: string): number {
  const plain = text.slice(0, start).replaceAll('\r\n', '\n');
  if (lines === '' || !plain.endsWith(lines)) return start;
  let at = start;
  for (let count = lines.split('\n').length - 1; count > 0; count--) at = lineStart(text, at - 1);
  return at;
}
