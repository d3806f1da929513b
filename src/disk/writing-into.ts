/**
 * Writing a new version into a file that others share: its owner, its group, its access list and its other names stay,
 * which a new file in its place could not take over. Node has no call that reads or sets them.
 *
 * The whole new text lies beside the file meanwhile. A run that is killed in that moment leaves it there, and the file
 * half written.
 */
import fs from 'node:fs';
import { holdsIn } from './reading-file.ts';
import { identity } from './replacing.ts';
import { codeOf } from './system-error.ts';
import { closeQuietly, type DriveSays, syncFile } from './temporary-file.ts';

/** What became of a file that was written into: `broken` where nobody can be sure that it holds the new text or the old one. */
export type WrittenInto =
  | { readonly kind: 'written'; readonly says: readonly DriveSays[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'broken'; readonly error: unknown };

/**
 * Writes bytes into the target, if that still holds those that were seen. Throws the system's errors, and then the file
 * is as it was.
 */
export function writeInto(target: string, seen: Uint8Array, bytes: Uint8Array): WrittenInto {
  const descriptor = openToWrite(target);
  if (descriptor === null) return { kind: 'changed' };
  try {
    const opened = fs.fstatSync(descriptor, { bigint: true });
    const isThere = () => identity(target) === `${opened.dev} ${opened.ino}`;
    if (!isThere() || !holdsIn(descriptor, seen)) return { kind: 'changed' };
    try {
      const says = fill(descriptor, bytes, seen.length);
      // Where another program wrote into it in this moment, that stays as it is.
      if (!holdsIn(descriptor, bytes)) return { kind: 'changed' };
      if (isThere()) return { kind: 'written', says };
      // It was moved away meanwhile, and gets back what it held; the answers are saved once more.
      return putBack(descriptor, seen) ? { kind: 'changed' } : { kind: 'broken', error: movedAway() };
    } catch (error) {
      if (putBack(descriptor, seen)) throw error;
      return { kind: 'broken', error };
    }
  } finally {
    closeQuietly(descriptor);
  }
}

function movedAway(): Error {
  return Object.assign(new Error('the file has another name by now'), { code: 'ENOENT' });
}

/** Null where the file is gone, or another kind of thing by now. */
function openToWrite(target: string): number | null {
  try {
    return fs.openSync(target, fs.constants.O_RDWR | (fs.constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ELOOP', 'ENXIO'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

/** Where a text grows, its end comes first: if there is no room for that, its beginning still stands. */
function fill(descriptor: number, bytes: Uint8Array, before: number): DriveSays[] {
  if (bytes.length > before) writeFrom(descriptor, bytes, before);
  writeFrom(descriptor, bytes.subarray(0, before), 0);
  if (bytes.length < before) fs.ftruncateSync(descriptor, bytes.length);
  return syncFile(descriptor);
}

function writeFrom(descriptor: number, bytes: Uint8Array, start: number): void {
  for (let at = start; at < bytes.length; ) {
    const written = fs.writeSync(descriptor, bytes, at, bytes.length - at, at);
    if (written === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    at += written;
  }
}

/** Sees to it that the old bytes are there again; false where nobody can be sure of that. */
function putBack(descriptor: number, seen: Uint8Array): boolean {
  try {
    if (!holdsIn(descriptor, seen)) {
      // Where only its end has grown, no byte has to be written.
      fs.ftruncateSync(descriptor, seen.length);
      if (!holdsIn(descriptor, seen)) writeFrom(descriptor, seen, 0);
      if (!holdsIn(descriptor, seen)) return false;
    }
  } catch {
    writeUnseen(descriptor, seen);
    return false;
  }
  try {
    fs.fsyncSync(descriptor);
  } catch {
    // What is read from it now is the old text: more cannot be done here.
  }
  return true;
}

/** Writes the old bytes into a file that cannot be read, so that it is whole if the disk does what it says. */
function writeUnseen(descriptor: number, seen: Uint8Array): void {
  try {
    writeFrom(descriptor, seen, 0);
    fs.ftruncateSync(descriptor, seen.length);
    fs.fsyncSync(descriptor);
  } catch {
    // It is told to be damaged either way.
  }
}
