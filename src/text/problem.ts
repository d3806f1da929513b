/** What is amiss in a text that somebody gave us, as a value that can be listed, sorted and printed. */
import { inOneLine } from './characters.ts';

/** A place in a text: line and column count from 1, columns in UTF-16 units as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing amiss. `position` is null where it concerns the file as a whole; `about` is an id, or null. */
export interface Problem {
  readonly file: string;
  readonly position: Position | null;
  readonly about: string | null;
  /** What was found and what was expected. Never holds the text of an answer. */
  readonly message: string;
  /** Whether `about` is a slip of a name that is known, so that it is no words of somebody's own. */
  readonly isSlip?: true;
}

/** Either a value, or every reason why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Wraps a value as a good result. */
export function good<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps problems as a bad result, in the order of the text. */
export function bad(problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: inTextOrder(problems) };
}

/** What is amiss in results that are read one after the other: `keep` gives the value of one, or null and notes its problems. */
export function gatheredProblems() {
  const problems: Problem[] = [];
  const keep = <T>(result: Result<T>): T | null => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return null;
  };
  return { problems, keep };
}

/** The problems of each file in the order of its text. */
export function inTextOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(byPlace);
}

/** One line a problem: `file:line:column: id: what is amiss`. */
export function problemLine(problem: Problem): string {
  const place = problem.position ? `:${problem.position.line}:${problem.position.column}` : '';
  const about = problem.about ? `${problem.about}: ` : '';
  return `${inOneLine(problem.file)}${place}: ${about}${problem.message}`;
}

/**
 * An id as it may be shown, or null: what stands where an id was expected may be a line of somebody's note that lost
 * its indentation.
 */
export function showableId(id: string): string | null {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(id) ? id : null;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return 0;
  const one = a.position ?? { line: 0, column: 0 };
  const other = b.position ?? { line: 0, column: 0 };
  return one.line - other.line || one.column - other.column;
}
