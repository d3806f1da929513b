/** Putting a new version where a file is, so that nobody gains or loses a right to read or write it. */
import fs, { type Stats } from 'node:fs';
import path from 'node:path';
import { withHiddenName } from './hidden-names.ts';
import { isOfThisAccount, takeAway } from './leftovers.ts';
import { replace, whatCameLate } from './replacing.ts';
import { inTurn } from './saving-turn.ts';
import { type DriveSays, linkFree, PRIVATE, throughTemporary } from './temporary-file.ts';
import { writeInto } from './writing-into.ts';

/** What became of a new version. Where it is not `placed`, the file is as another program left it, but for `broken`. */
export type PlacingResult =
  | {
      readonly kind: 'placed';
      /** Where the earlier version still is, to be looked at once more; null where it was written over. */
      readonly earlier: string | null;
      readonly says: readonly DriveSays[];
    }
  | { readonly kind: 'changed' }
  | { readonly kind: 'busy' }
  /** Nobody can be sure which version the file holds, or whether it is whole; the new one is in `copy`, and the error says why. */
  | { readonly kind: 'broken'; readonly copy: string; readonly error: unknown };

/** Whether a file is this account's alone: nobody else may read or write it, and it has no second name. */
export function isAlone(seen: Stats): boolean {
  return isOfThisAccount(seen) && (seen.mode & 0o077) === 0 && seen.nlink <= 1;
}

/**
 * Puts bytes where a file holds those that were seen. A file that is this account's alone is replaced, any other is
 * written into. Throws the system's errors, and then the file is as it was.
 * @param target where the file really is, with links followed
 */
export function putInPlace(target: string, file: Stats, seen: Uint8Array, bytes: Uint8Array): PlacingResult {
  const alone = isAlone(file);
  return inTurn(target, alone, ({ kind }): PlacingResult => {
    if (kind === 'taken') return { kind: 'busy' };
    if (!alone) return intoShared(target, seen, bytes);
    return throughTemporary(target, bytes, file.mode & 0o7777, ({ path: temporary, says }): PlacingResult => {
      const earlier = replace(temporary, target, seen);
      return earlier === null ? { kind: 'changed' } : { kind: 'placed', earlier, says };
    });
  });
}

function intoShared(target: string, seen: Uint8Array, bytes: Uint8Array): PlacingResult {
  return throughTemporary(target, bytes, PRIVATE, ({ path: temporary }): PlacingResult => {
    // It gets this name once it is whole: the next run takes whatever has such a name for a whole text.
    const copy = withHiddenName(target, 'copy', (name) => {
      fs.renameSync(temporary, name);
      return name;
    });
    try {
      const written = writeInto(target, seen, bytes);
      switch (written.kind) {
        case 'written':
          takeAway(copy);
          return { kind: 'placed', earlier: null, says: written.says };
        case 'changed':
          takeAway(copy);
          return written;
        case 'broken':
          return { ...written, copy: givenName(copy, target) };
      }
    } catch (error) {
      takeAway(copy);
      throw error;
    }
  });
}

/** Gives a whole text that lies beside a file a name that people find; its hidden one where the place refuses that. */
export function givenName(copy: string, target: string): string {
  try {
    const yours = linkFree(copy, (count) => copyName(target, 'yours', count));
    takeAway(copy);
    return yours;
  } catch {
    return copy;
  }
}

/**
 * Looks whether another program wrote into the earlier version in the moment in which it was replaced. Gives where that
 * is kept, or null. Throws the system's errors.
 */
export function lateInto(target: string, earlier: string | null, seen: Uint8Array): string | null {
  if (earlier === null || earlier === target) return null;
  return whatCameLate(earlier, seen, (count) => copyName(target, 'theirs', count));
}

/** The name of a file beside this one, as `model.yours.yaml`. */
export function copyName(file: string, whose: 'yours' | 'theirs', count: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${whose}${count === 1 ? '' : count}${ext}`);
}
