/**
 * A text whole and on disk in a temporary file, before it gets the name that it is to have.
 *
 * This is our own: the packages for it rename a truncated file over the good one when the disk is full. A kill in the
 * middle leaves the temporary file behind until it is swept; Node can make one without a name (O_TMPFILE), but can give
 * it none afterwards.
 */
import fs from 'node:fs';
import { NAMES_TRIED, withHiddenName } from './hidden-names.ts';
import { seenAt, takeAway } from './leftovers.ts';
import { holdsBytes } from './reading-file.ts';
import { codeOf, isUnknownHere } from './system-error.ts';

/** Readable by its owner alone, whatever the system's default. */
export const PRIVATE = 0o600;

/** What a place decides over our heads: it promises nothing if the power goes, or lets others read what is to be private. */
export type DriveSays = 'no promise' | 'open to others';

/** A text that is whole and on disk. */
export interface Temporary {
  readonly path: string;
  readonly says: readonly DriveSays[];
}

/** How many names in a row may be taken, as `.bak2` and so on. */
const MOST_COPIES = 1000;

/**
 * Writes a text, as bytes, into a temporary file beside `file`, and hands that on once it is whole and on disk. Afterwards it is gone.
 * Throws the system's errors, and what `place` throws.
 */
export function throughTemporary<T>(
  file: string,
  text: Uint8Array,
  mode: number,
  place: (temporary: Temporary) => T,
): T {
  for (let tries = 1; ; tries++) {
    const temporary = writeTemporary(file, text, mode);
    try {
      return place(temporary);
    } catch (error) {
      // Another run that sweeps the folder may have taken it for a leftover: then it is written once more.
      if (codeOf(error) !== 'ENOENT' || tries >= NAMES_TRIED || seenAt(temporary.path)) throw error;
    } finally {
      // Where that fails, the save is what it was without it: the file is swept another time.
      takeAway(temporary.path);
    }
  }
}

function writeTemporary(file: string, text: Uint8Array, mode: number): Temporary {
  const made = withHiddenName(file, 'tmp', (name) => ({
    name,
    descriptor: fs.openSync(name, 'wx', PRIVATE),
  }));
  try {
    const says = filled(made.descriptor, text, mode);
    if (!holdsBytes(made.name, text)) throw halfKept();
    return { path: made.name, says };
  } catch (error) {
    takeAway(made.name);
    throw error;
  }
}

function filled(descriptor: number, text: Uint8Array, mode: number): DriveSays[] {
  try {
    fs.writeFileSync(descriptor, text);
    const isOpen = !setMode(descriptor, mode);
    return [...(isOpen ? ['open to others' as const] : []), ...syncFile(descriptor)];
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Gives a file its mode, where the place knows modes. False where others may read it all the same. */
function setMode(descriptor: number, mode: number): boolean {
  const modeNow = () => fs.fstatSync(descriptor).mode & 0o7777;
  if (modeNow() === mode) return true;
  try {
    fs.fchmodSync(descriptor, mode);
  } catch (error) {
    if (!isUnknownHere(error)) throw error;
  }
  return process.platform === 'win32' || (modeNow() & 0o077) === 0;
}

/** Closes a file of which all that matters is known by then, whatever the system says to that. */
export function closeQuietly(descriptor: number): void {
  try {
    fs.closeSync(descriptor);
  } catch {
    // The process gives it back at its end.
  }
}

/** Waits until a file is on disk. Gives what the place says where it knows no such thing. Throws the system's other errors. */
export function syncFile(descriptor: number): DriveSays[] {
  try {
    fs.fsyncSync(descriptor);
    return [];
  } catch (error) {
    if (!isUnknownHere(error)) throw error;
    return ['no promise'];
  }
}

/** What is thrown where a disk took less than it said. */
export function halfKept(): Error {
  return Object.assign(new Error('the disk kept only a part of the text'), { code: 'ENOSPC' });
}

/** Gives a file the first of some names that is not taken, and tells which. Throws EEXIST where a thousand are. */
export function linkFree(file: string, nameOf: (count: number) => string): string {
  for (let count = 1; count <= MOST_COPIES; count++) {
    const name = nameOf(count);
    if (linkNew(file, name)) return name;
  }
  throw Object.assign(new Error('no name is free'), { code: 'EEXIST' });
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
  return isUnknownHere(error) || codeOf(error) === 'EMLINK';
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
    if (!isUnknownHere(error) && !['EISDIR', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
  }
}
