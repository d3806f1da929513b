/**
 * What browsers of some years ago have not, as those of iPhones that stop at iOS 15. It stands in for that as it is loaded, before
 * all else, since patterns are put together as their modules are.
 */
import { canLookBehind, patternsThatLookBehind } from './looking-behind.ts';

if (!canLookBehind()) globalThis.RegExp = patternsThatLookBehind();

/** Adds a method where there is none. */
function lend(to: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  return this[index < 0 ? this.length + index : index];
}

function findLastIndex<T>(this: readonly T[], fits: (one: T, index: number) => unknown): number {
  let index = this.length - 1;
  while (index >= 0 && !fits(this[index] as T, index)) index--;
  return index;
}

lend(Array.prototype, {
  at,
  findLastIndex,
  findLast<T>(this: readonly T[], fits: (one: T, index: number) => unknown): T | undefined {
    return this[findLastIndex.call(this, fits as (one: unknown) => unknown)];
  },
  toReversed<T>(this: readonly T[]): T[] {
    return [...this].reverse();
  },
  toSorted<T>(this: readonly T[], order?: (one: T, other: T) => number): T[] {
    return [...this].sort(order);
  },
});
lend(String.prototype, { at });
lend(Object, { hasOwn: (one: object, name: string) => Object.hasOwn(one, name) });
