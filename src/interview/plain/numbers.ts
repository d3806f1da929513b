/** A typed line as items of a numbered list. Pure. */

import { BETWEEN_PARTS } from '../../text/language.ts';

/** What can be picked from a list. */
export interface Numbered {
  /** What each item can be called beside its number, the label first. */
  readonly names: readonly (readonly [string, ...string[]])[];
  /** Whether several can be picked together. */
  readonly several: boolean;
  /** The index from which on each item stands alone, where several can be picked; else null. */
  readonly alone: number | null;
}

/** The indexes that were meant, from 0 and in order; or why they cannot be picked, in words for the person. */
export type Picked =
  | { readonly ok: true; readonly indexes: readonly number[] }
  | { readonly ok: false; readonly message: string };

/** Reads which items of a list a line means: `3`, `1, 3`, `1 and 3`, or a label. */
export function readNumbers(line: string, list: Numbered): Picked {
  const { names, several, alone } = list;
  const known =
    names.length === 1 ? 'The only number here is 1.' : `The numbers here are 1 to ${names.length}.`;
  const indexes = indexesIn(line, list);
  if (indexes === null) return { ok: false, message: `Please type a number. ${known}` };
  const beyond = indexes.find((index) => index < 0 || index >= names.length);
  if (beyond !== undefined) return { ok: false, message: `There is no number ${beyond + 1}. ${known}` };
  if (indexes.length > 1 && !several) return { ok: false, message: 'One number is enough here.' };
  const single = alone === null ? undefined : indexes.find((index) => index >= alone);
  if (indexes.length > 1 && single !== undefined)
    return { ok: false, message: `Number ${single + 1}, ${names[single]?.[0]}, stands alone.` };
  return { ok: true, indexes };
}

/** Null for a line that holds anything but numbers and labels. */
function indexesIn(line: string, { names }: Numbered): number[] | null {
  const byName = (text: string) => {
    const name = text.trim().toLowerCase();
    const found = names.flatMap((one, index) =>
      one.some((known) => known.toLowerCase() === name) ? index : [],
    );
    return found.length === 1 ? found : null;
  };
  const byNumber = (text: string) =>
    /^\d{1,3}[.)]?$/.test(text) ? [Number.parseInt(text, 10) - 1] : [Number.NaN];
  const numbersIn = (text: string) => text.split(/\s+/).filter(Boolean).flatMap(byNumber);
  const parts = line.split(BETWEEN_PARTS);
  // A number that is there is that number, also where a label is another: what people wrote can stand as a label.
  const numbers = parts.flatMap(numbersIn);
  const areThere = numbers.length > 0 && numbers.every((index) => index >= 0 && index < names.length);
  // The whole line before its parts: a label may hold a comma, or an "and".
  const indexes = areThere
    ? numbers
    : (byName(line) ?? parts.flatMap((part) => byName(part) ?? numbersIn(part)));
  if (indexes.length === 0 || indexes.some(Number.isNaN)) return null;
  return [...new Set(indexes)].sort((one, other) => one - other);
}
