/** What Esc and `:undo` give back: an answer as its question was entered, and all that was typed in its place. Pure. */

/** An answer as it was at one time. */
export interface Version<T> {
  readonly value: T;
  /** Whether that is how the question was entered, what was put there since, or what stood there before it was entered. */
  readonly from: 'entered' | 'typed' | 'earlier';
}

/** All that an answer was: first as the question was entered, then what was put there since (the newest first), then what was there before. */
export type Versions<T> = readonly [Version<T>, ...Version<T>[]];

/** Whether two answers are one. */
type Same<T> = (one: T, other: T) => boolean;

/** The versions of an answer to which nothing was done yet. Of those before it, one that says the same is left out. */
export function versionsOf<T>(entered: T, earlier: readonly T[], same: Same<T>): Versions<T> {
  const before = earlier.filter(
    (one, index) => !same(one, entered) && earlier.findIndex((other) => same(one, other)) === index,
  );
  return [
    { value: entered, from: 'entered' },
    ...before.map((value): Version<T> => ({ value, from: 'earlier' })),
  ];
}

/** What a swap would give back; null where there is nothing else than what is there now. */
export function nextSwap<T>(versions: Versions<T>, now: T, same: Same<T>): Version<T> | null {
  const at = versions.findIndex(({ value }) => same(value, now));
  if (at < 0) return versions[0];
  return versions.length === 1 ? null : (versions[(at + 1) % versions.length] ?? null);
}

/** The answer once it is swapped, and the versions with what was there until then, so that nothing is lost by it. */
export function swapped<T>(
  versions: Versions<T>,
  now: T,
  same: Same<T>,
): { readonly versions: Versions<T>; readonly now: T } {
  const next = nextSwap(versions, now, same);
  if (next === null) return { versions, now };
  const [entered, ...others] = versions;
  const isKept = versions.some(({ value }) => same(value, now));
  return {
    versions: isKept ? versions : [entered, { value: now, from: 'typed' }, ...others],
    now: next.value,
  };
}
