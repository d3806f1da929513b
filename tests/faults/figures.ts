/** The figures behind each promise: what was tried, and what came of it. `npm run faults` prints them as a table. */
import fs from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';

/** What a promise was tried with, and how often it was broken. */
export interface Figures {
  readonly what: string;
  /** How many cases were tried. */
  readonly tried: number;
  /** In how many of them an answer was lost, or a file did not read whole. */
  readonly lost: number;
  /** In how many of them something was left behind, shown or sent that should not have been. */
  readonly leaked: number;
}

/** Whether all cases are tried (`npm run faults`), or a part of them (`npm test`). */
export const ALL = process.env['FAULTS'] === 'all';

/**
 * Picks the cases of this run; named where one of them fails. `FAULTS_SEED=123` tries the same ones again. The part in
 * `npm test` has one of its own, so that a change is not blamed for what others would have found as well.
 */
export const SEED = Number(process.env['FAULTS_SEED'] ?? (ALL ? Date.now() % 1_000_000 : 744_033));

/** Notes figures for the table, and fails where a promise was broken. */
export function conclude(figures: Figures): void {
  const notes = process.env['FAULTS_FIGURES'];
  if (notes) fs.appendFileSync(notes, `${JSON.stringify(figures)}\n`);
  const { what, lost, leaked } = figures;
  expect({ lost, leaked }, `${what}: try it again with FAULTS_SEED=${SEED}`).toEqual({ lost: 0, leaked: 0 });
}

/** Some of these, in their order, as the seed picks them; all of them where all are tried. */
export function someOf<T>(all: readonly T[], count: number): T[] {
  if (ALL || all.length <= count) return [...all];
  const some = fc.subarray([...all], { minLength: count, maxLength: count });
  return fc.sample(some, { seed: SEED, numRuns: 1 })[0] ?? [];
}
