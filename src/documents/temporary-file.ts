/**
 * A text whole and on disk in a temporary file, before it gets the name that it is to have.
 *
 * This is our own: the packages for it rename a truncated file over the good one when the disk is full. A kill in the
 * middle leaves the temporary file behind until it is swept; Node can make one without a name (O_TMPFILE), but can give
 * it none afterwards.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isAtWork, type LeftNames, sweepLeftovers, takeAway } from '../leftovers.ts';
import { holdsBytes } from './reading-file.ts';
import { codeOf } from './system-error.ts';

/** Readable by its owner alone, whatever the system's default. */
export const PRIVATE = 0o600;

/**
 * Writes a text, as bytes, into a temporary file beside `file`, and hands that on once it is whole and on disk. Afterwards it is gone.
 * Throws the system's errors, and what `place` throws.
 */
export function throughTemporary<T>(
  file: string,
  text: Uint8Array,
  mode: number,
  place: (temporary: string) => T,
): T {
  const temporary = besideHidden(file, 'tmp');
  try {
    writeAll(temporary, text, mode);
    return place(temporary);
  } finally {
    // Where that fails, the save is what it was without it: the file is swept another time.
    takeAway(temporary);
  }
}

/** The path of what this run keeps beside a file for the moment of a save: the new text (`tmp`), or the earlier file (`old`). */
export function besideHidden(file: string, what: 'tmp' | 'old'): string {
  return path.join(path.dirname(file), `${hiddenNames(file).begin}${process.pid}.${what}`);
}

/** Takes away what runs that were killed have left beside a file. Throws nothing. */
export function sweepBeside(file: string): void {
  sweepLeftovers(path.dirname(file), hiddenNames(file), 'file');
}

/** Whether another run is about to save the same file: its temporary file stands beside it. */
export function isSavedElsewhere(file: string): boolean {
  return isAtWork(path.dirname(file), { ...hiddenNames(file), end: /^\.tmp$/ });
}

/** What the names of a file's hidden companions begin and end with. */
function hiddenNames(file: string): LeftNames {
  return { begin: `.${path.basename(file)}.`, end: /^\.(tmp|old)$/ };
}

function writeAll(file: string, text: Uint8Array, mode: number): void {
  fs.rmSync(file, { force: true });
  const descriptor = fs.openSync(file, 'wx', PRIVATE);
  try {
    fs.writeFileSync(descriptor, text);
    fs.fchmodSync(descriptor, mode);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  if (!holdsBytes(file, text))
    throw Object.assign(new Error('the disk kept only a part of the text'), { code: 'ENOSPC' });
}

/** Gives a file the first of some names that is not taken, and tells which. */
export function linkFree(file: string, nameOf: (count: number) => string): string {
  for (let count = 1; ; count++) {
    const name = nameOf(count);
    if (linkNew(file, name)) return name;
  }
}

/** Gives a file a second, new name. False where the name is taken. */
export function linkNew(file: string, name: string): boolean {
  try {
    fs.linkSync(file, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!knowsNoLinks(error)) throw error;
  }
  // Some file systems (FAT, some network drives) have no links: there the name is taken first, and then given to the file.
  try {
    fs.closeSync(fs.openSync(name, 'wx', PRIVATE));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    fs.renameSync(file, name);
    return true;
  } catch (error) {
    takeAway(name);
    throw error;
  }
}

/** Whether an error says that the disk gives a file no second name. */
export function knowsNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '');
}

/** Makes the new names in a folder last through a power cut, where the system can. Throws the system's errors. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
  }
}
