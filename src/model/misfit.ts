/** What is said of a value that cannot be taken as an answer. */

import { clauses } from '../text/language.ts';
import { isPlainMap } from '../text/plain-values.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import type { Answer } from './answer.ts';

/** Something that cannot be taken as it is, at a path into the value that was given. */
export interface Misfit {
  readonly path: readonly PathPart[];
  /** Whether the name at the end of the path is meant, rather than what stands under it. */
  readonly onKey: boolean;
  readonly message: string;
  /** Whether the name at the end of the path is a slip of one that is known. */
  readonly isSlip?: true;
}

/** An answer (null: left open), or why it cannot be taken. */
export type Accepted<T = Answer> =
  | { readonly ok: true; readonly answer: T | null }
  | { readonly ok: false; readonly misfits: readonly Misfit[] };

/** Misfits of a part of a value, as misfits of the value that has it at this path. */
export function misfitsAt(path: readonly PathPart[], misfits: readonly Misfit[]): Misfit[] {
  return misfits.map((one) => ({ ...one, path: [...path, ...one.path] }));
}

/** What is said to a person whose answer cannot be taken as it is. */
export function sentenceOf(misfits: readonly Misfit[]): string {
  const reasons = clauses(misfits.map(({ message }) => message));
  return `This cannot be kept as it is: ${reasons}${reasons.endsWith('.') ? '' : '.'}`;
}

/** An answer that is taken; null: left open. */
export function taken<T>(answer: T | null): Accepted<T> {
  return { ok: true, answer };
}

/** What cannot be taken. */
export function refused(misfits: readonly Misfit[]): Accepted<never> {
  return { ok: false, misfits };
}

/** One thing that cannot be taken. */
export function misfit(path: readonly PathPart[], message: string, onKey = false): Misfit {
  return { path, message, onKey };
}

/** What a value is, for whoever expected another: `is a list`. */
export function shapeInWords(value: unknown): string {
  if (Array.isArray(value)) return 'is a list';
  if (isPlainMap(value)) return 'is a set of names and values';
  return value === null || value === undefined ? 'is empty' : 'is text';
}
