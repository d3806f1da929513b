/**
 * Putting a new file in the place of one that is this account's alone, while another program may be writing that as well.
 *
 * The earlier version keeps a second name until the new one is in place, so that what is written into it meanwhile stays
 * on disk. One moment stays open: a program that puts another file there between our last look and the rename loses it.
 * Linux could exchange the two files at once (renameat2), but Node cannot ask for that, and every other way has a moment
 * without a file.
 */
import fs from 'node:fs';
import { withHiddenName } from './hidden-names.ts';
import { takeAway } from './leftovers.ts';
import { holdsBytes } from './reading-file.ts';
import { codeOf } from './system-error.ts';
import { knowsNoLinks, linkFree } from './temporary-file.ts';

/**
 * Puts a temporary file in the place of the target, if that still holds the bytes that were seen. Gives the second name
 * of the earlier version, for `whatCameLate`; the name of the target where the disk knows no second names. Null where the
 * target holds something else by now. Throws the system's errors; the target is as it was then.
 */
export function replace(temporary: string, target: string, seen: Uint8Array): string | null {
  let earlier: string | null = null;
  let isDone = false;
  try {
    const before = identity(target);
    if (before === null) return null;
    earlier = withSecondName(target);
    if (!stillHolds(earlier, seen) || identity(target) !== before) return null;
    fs.renameSync(temporary, target);
    isDone = true;
    return earlier;
  } finally {
    if (!isDone && earlier !== target && earlier !== null) takeAway(earlier);
  }
}

/**
 * Looks whether another program wrote into the earlier version while that was replaced. If it did, keeps that version under
 * a free name, which also takes what the program writes later, and gives the name. Null where it wrote nothing. Throws the
 * system's errors.
 */
export function whatCameLate(
  earlier: string,
  seen: Uint8Array,
  nameOf: (count: number) => string,
): string | null {
  const theirs = isStill(earlier, seen) ? null : linkFree(earlier, nameOf);
  takeAway(earlier);
  return theirs;
}

/** False too where it cannot be read: a copy too many is no loss. */
function isStill(file: string, seen: Uint8Array): boolean {
  try {
    return stillHolds(file, seen);
  } catch {
    return false;
  }
}

/** Gives the file its second name, and tells that; or the first one, where the disk knows none or the file is gone. */
function withSecondName(target: string): string {
  try {
    return withHiddenName(target, 'old', (earlier) => {
      fs.linkSync(target, earlier);
      return earlier;
    });
  } catch (error) {
    if (!knowsNoLinks(error) && codeOf(error) !== 'ENOENT') throw error;
    return target;
  }
}

/** Whether a file holds just these bytes. False too where there is no file, or a folder or a device. Throws the system's other errors. */
function stillHolds(file: string, bytes: Uint8Array): boolean {
  try {
    return holdsBytes(file, bytes);
  } catch (error) {
    if (['ENOENT', 'EFTYPE', 'EISDIR'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/** What tells a file from another of the same name; null where there is none. */
export function identity(file: string): string | null {
  const seen = fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return seen ? `${seen.dev} ${seen.ino}` : null;
}
