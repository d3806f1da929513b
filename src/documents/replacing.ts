/**
 * Putting a new version in the place of a file that another program may be at in the same moment.
 *
 * The earlier version keeps a second name until the new one is in place, so that what is written into it meanwhile stays
 * on disk. One moment stays open: a program that puts another file there between our last look and the rename loses it.
 * Linux could exchange the two files at once (renameat2), but Node cannot ask for that, and every other way has a moment
 * without a file.
 */
import fs from 'node:fs';
import { takeAway } from '../leftovers.ts';
import { decode, NotTextError, readOrdinary } from './reading-file.ts';
import { codeOf } from './system-error.ts';
import { besideHidden, isSavedElsewhere, knowsNoLinks, linkFree } from './temporary-file.ts';

/**
 * Puts a temporary file in the place of the target, if that is still what was seen, and no other run is about to do the
 * same. False where it is not. Afterwards comes `whatCameLate`. Throws the system's errors, and then nothing was done.
 */
export function replace(temporary: string, target: string, seen: string | null): boolean {
  let isDone = false;
  try {
    const before = identity(target);
    const earlier = withSecondName(target);
    // Whoever saved before we looked for others is seen by what comes after that.
    if (seen === null || before === null || isSavedElsewhere(target)) return false;
    if (currentText(earlier) !== seen || identity(target) !== before) return false;
    fs.renameSync(temporary, target);
    isDone = true;
    return true;
  } finally {
    if (!isDone) takeAway(besideHidden(target, 'old'));
  }
}

/**
 * Looks what another program wrote into the earlier version while it was replaced, and gives that a name which is free;
 * what it is still to write goes there too. Null where it wrote nothing. Throws the system's errors, and then the earlier
 * version is where it was.
 */
export function whatCameLate(
  target: string,
  seen: string | null,
  nameOf: (count: number) => string,
): string | null {
  const earlier = besideHidden(target, 'old');
  if (fs.lstatSync(earlier, { throwIfNoEntry: false }) === undefined) return null;
  const theirs = currentText(earlier) === seen ? null : linkFree(earlier, nameOf);
  takeAway(earlier);
  return theirs;
}

/** Gives the file its second name, and tells that; or the first one, where the disk knows none or the file is gone. */
function withSecondName(target: string): string {
  const earlier = besideHidden(target, 'old');
  fs.rmSync(earlier, { force: true });
  try {
    fs.linkSync(target, earlier);
    return earlier;
  } catch (error) {
    if (!knowsNoLinks(error) && codeOf(error) !== 'ENOENT') throw error;
    return target;
  }
}

/** Null where there is no such file, or one that is no text: either way it is not what we saw. */
function currentText(file: string): string | null {
  try {
    return decode(readOrdinary(file));
  } catch (error) {
    if (error instanceof NotTextError || ['ENOENT', 'EFBIG', 'EFTYPE'].includes(codeOf(error) ?? ''))
      return null;
    throw error;
  }
}

/** What tells a file from another of the same name; null where there is none. */
function identity(file: string): string | null {
  const seen = fs.lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return seen ? `${seen.dev} ${seen.ino}` : null;
}
