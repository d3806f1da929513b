/**
 * A text whole and on disk in a temporary file, before it gets the name that it is to have.
 *
 * This is our own: the packages for it rename a truncated file over the good one when the disk is full. A kill in the
 * middle leaves the temporary file behind until it is swept; Node can make one without a name (O_TMPFILE), but can give
 * it none afterwards.
 */
import fs from 'node:fs';
import path from 'node:path';
import { type LeftNames, sweepLeftovers } from '../leftovers.ts';
import { codeOf } from './system-error.ts';

/** Readable by its owner alone, whatever the system's default. */
export const PRIVATE = 0o600;

/**
 * Writes a text into a temporary file beside `file`, and hands that on once it is whole and on disk. Afterwards it is gone.
 * Throws the system's errors, and what `place` throws.
 */
export function throughTemporary<T>(
  file: string,
  text: string | Uint8Array,
  mode: number,
  place: (temporary: string) => T,
): T {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `${temporaryNames(file).begin}${process.pid}.tmp`);
  try {
    writeAll(temporary, text, mode);
    return place(temporary);
  } finally {
    fs.rmSync(temporary, { force: true });
    syncFolder(folder);
  }
}

/** Takes away what runs that were killed have left beside a file. Throws nothing. */
export function sweepBeside(file: string): void {
  sweepLeftovers(path.dirname(file), temporaryNames(file), 'file');
}

/** What the names of a file's temporary files begin and end with. */
function temporaryNames(file: string): LeftNames {
  return { begin: `.${path.basename(file)}.`, end: /^\.tmp$/ };
}

function writeAll(file: string, text: string | Uint8Array, mode: number): void {
  fs.rmSync(file, { force: true });
  const descriptor = fs.openSync(file, 'wx', PRIVATE);
  try {
    fs.writeFileSync(descriptor, text);
    fs.fchmodSync(descriptor, mode);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  const whole = typeof text === 'string' ? Buffer.from(text) : text;
  if (!fs.readFileSync(file).equals(whole))
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
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
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
    fs.rmSync(name, { force: true });
    throw error;
  }
}

/** Makes the new name last through a power cut, where the system can. */
function syncFolder(folder: string): void {
  try {
    const descriptor = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EACCES', 'ENOENT'].includes(codeOf(error) ?? '')) throw error;
  }
}
