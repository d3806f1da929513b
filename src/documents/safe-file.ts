/** Keeping a text in a file so that no way of failing loses what was there, or overwrites what another wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { codeOf } from './system-error.ts';
import { linkFree, linkNew, PRIVATE, sweepBeside, throughTemporary } from './temporary-file.ts';

/** A file as it was last seen. `text` is null where there was none yet. */
export interface KeptFile {
  readonly path: string;
  readonly text: string | null;
}

/** What became of a save: the file as it is now, and whether it went beside the one that somebody else had changed. */
export interface Saved {
  readonly file: KeptFile;
  readonly beside: boolean;
}

/** A file that is not text in UTF-8. */
export class NotTextError extends Error {}

/** Reads a file, or finds that there is none. Throws the system's errors, and `NotTextError`. */
export function openFile(file: string): KeptFile {
  try {
    return { path: file, text: decode(readOrdinary(file)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path: file, text: null };
    throw error;
  }
}

/** More than any text that this program reads; a device without an end would fill the memory. In bytes. */
export const LARGEST_BYTES = 8_000_000;

/** What is said of a file that is larger. */
export function tooLarge(): Error {
  return Object.assign(new Error('too large'), { code: 'EFBIG' });
}

/** Reads a file whole, whatever kind it is of. Throws the system's errors, and EFBIG for one over `LARGEST_BYTES`. */
export function readBytes(file: string): Buffer {
  const descriptor = fs.openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; ; ) {
      const chunk = Buffer.alloc(65_536);
      const read = fs.readSync(descriptor, chunk);
      if (read === 0) return Buffer.concat(chunks);
      size += read;
      if (size > LARGEST_BYTES) throw tooLarge();
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * The same for a file that is kept in a folder. Throws ENODEV for a device or a pipe: opening one may wait for good, and
 * nothing can be kept in it.
 */
export function readOrdinary(file: string): Buffer {
  const kind = fs.statSync(file);
  if (kind.isFile() || kind.isDirectory()) return readBytes(file);
  throw Object.assign(new Error('no ordinary file'), { code: 'ENODEV' });
}

/** UTF-8, strictly; a byte order mark stays in the text. Throws `NotTextError`. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new NotTextError('not UTF-8', { cause: error });
  }
}

/**
 * Saves a text, synchronously: when this returns, it is on disk. Throws the system's errors, and then the file that was
 * there is untouched. Where the file is no longer what `kept` says, the text goes into a new file beside it.
 */
export function saveFile(kept: KeptFile, text: string): Saved {
  const { target, mode } = targetOf(kept.path);
  return throughTemporary(target, text, mode ?? PRIVATE, (temporary) => {
    // A link fails where the name is taken, which a rename would not.
    if (mode === null ? linkNew(temporary, target) : renamed(temporary, target, kept.text)) {
      return { file: { path: kept.path, text }, beside: false };
    }
    fs.chmodSync(temporary, PRIVATE);
    const beside = linkFree(temporary, (count) => besideName(kept.path, count));
    return { file: { path: beside, text }, beside: true };
  });
}

/** Copies a file beside itself, as `.bak`, or `.bak2` and so on where that is taken. Gives the copy's path. */
export function keepBackup(kept: KeptFile): string {
  return throughTemporary(kept.path, kept.text ?? '', PRIVATE, (temporary) =>
    linkFree(temporary, (count) => `${kept.path}.bak${count === 1 ? '' : count}`),
  );
}

/** Takes away what runs that were killed while they saved this file have left beside it. Throws nothing. */
export function sweepTemporaryFiles(file: string): void {
  for (const one of new Set([file, whereReally(file)])) sweepBeside(one);
}

/** Null where there is no such file, or one that is no text: either way it is not what we saw. */
function currentText(file: string): string | null {
  try {
    return decode(readOrdinary(file));
  } catch (error) {
    if (['ENOENT', 'EFBIG', 'ENODEV'].includes(codeOf(error) ?? '') || error instanceof NotTextError)
      return null;
    throw error;
  }
}

/** Where a file really is, with links followed, and its mode: null where it is yet to be made. */
function targetOf(file: string): { target: string; mode: number | null } {
  try {
    const target = fs.realpathSync(file);
    return { target, mode: fs.statSync(target).mode & 0o777 };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const link = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
      ? fs.readlinkSync(file)
      : null;
    // A link to a file that is yet to be made leads to where that will be.
    if (link !== null) return targetOf(path.resolve(path.dirname(file), link));
    return { target: path.join(fs.realpathSync(path.dirname(file)), path.basename(file)), mode: null };
  }
}

/** The same, or the file itself where the system does not say. */
function whereReally(file: string): string {
  try {
    return targetOf(file).target;
  } catch {
    return file;
  }
}

/** Puts the temporary file in the place of the target, if that is still what was seen. False where it is not. */
function renamed(temporary: string, target: string, seen: string | null): boolean {
  if (seen === null || currentText(target) !== seen) return false;
  fs.renameSync(temporary, target);
  return true;
}

function besideName(file: string, count: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.yours${count === 1 ? '' : count}${ext}`);
}
