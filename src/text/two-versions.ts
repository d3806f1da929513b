/** Two versions of a text, one below the other: what a merge leaves where both were changed. */
import type { Problem } from './problem.ts';

/** The places of two versions, by their first and their last line. Both from 1. */
export interface TwoVersions {
  readonly first: number;
  readonly last: number;
}

const MERGE_MARK = /^\s*(<{7}|={7}|>{7})(?:\s|$)/;

/** Whether a line of a text could be taken for one that a merge leaves; `|||||||` stands above what both came from. */
export function looksLikeMergeMark(line: string): boolean {
  return MERGE_MARK.test(line) || /^\s*\|{7}(?:\s|$)/.test(line);
}

/**
 * Finds where two versions stand: a line that begins with `<<<<<<<`, one with `=======` below it, and one with `>>>>>>>`
 * below that. An indentation does not matter, since a program may have indented them.
 */
export function twoVersionsIn(lines: readonly string[]): TwoVersions[] {
  const found: TwoVersions[] = [];
  let first = 0;
  let isParted = false;
  for (const [index, line] of lines.entries()) {
    const sign = MERGE_MARK.exec(line)?.[1]?.[0];
    if (sign === '<') [first, isParted] = [index + 1, false];
    else if (sign === '=') isParted = first > 0;
    else if (sign === '>' && isParted) {
      found.push({ first, last: index + 1 });
      [first, isParted] = [0, false];
    }
  }
  return found;
}

/** The same as problems of a file, each at its first line. */
export function twoVersionsProblems(file: string, lines: readonly string[]): Problem[] {
  return twoVersionsIn(lines).map(({ first, last }) => ({
    file,
    position: { line: first, column: 1 },
    about: null,
    message: `two versions stand here, from line ${first} to line ${last}. Keep what you want of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>`,
  }));
}
