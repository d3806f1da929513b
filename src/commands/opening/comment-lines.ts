/** A warning of comments behind texts in answers, in words for whoever gave them. */
import { inOneLine } from '../../text/characters.ts';

/** One line for all of them; none where there is none. Names the lines, and none of the words. */
export function commentLines(file: string, lines: readonly number[]): string[] {
  if (lines.length === 0) return [];
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`;
  return [
    `${inOneLine(file)}: ${where}: what stands behind " #" is a comment in YAML, and no part of the answer. If it is text, put the whole text in quotes, and give it again.`,
  ];
}
