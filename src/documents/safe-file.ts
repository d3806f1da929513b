/** Keeping a text in a file so that no way of failing loses what was there, or overwrites what another wrote. */
import fs from 'node:fs';
import path from 'node:path';

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

/** Readable by its owner alone, whatever the system's default. */
const PRIVATE = 0o600;

/** Reads a file, or finds that there is none. Throws the system's errors, and `NotTextError`. */
export function openFile(file: string): KeptFile {
  try {
    return { path: file, text: decode(readBytes(file)) };
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
 *
 * The temporary file and the check of what was written are our own: the packages for it rename a truncated file over
 * the good one when the disk is full.
 */
export function saveFile(kept: KeptFile, text: string): Saved {
  const { target, mode } = targetOf(kept.path);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    writeAll(temporary, text, mode ?? PRIVATE);
    // A link fails where the name is taken, which a rename would not.
    if (mode === null ? linkNew(temporary, target) : renamed(temporary, target, kept.text)) {
      return { file: { path: kept.path, text }, beside: false };
    }
    fs.chmodSync(temporary, PRIVATE);
    for (let count = 1; ; count++) {
      const beside = besideName(kept.path, count);
      if (linkNew(temporary, beside)) return { file: { path: beside, text }, beside: true };
    }
  } finally {
    fs.rmSync(temporary, { force: true });
    syncFolder(path.dirname(target));
  }
}

/** Copies a file beside itself, as `.bak`, or `.bak2` and so on where that is taken. Gives the copy's path. */
export function keepBackup(kept: KeptFile): string {
  for (let count = 1; ; count++) {
    const backup = `${kept.path}.bak${count === 1 ? '' : count}`;
    try {
      fs.writeFileSync(backup, kept.text ?? '', { flag: 'wx', mode: PRIVATE, flush: true });
      // The system may take away more than it is asked to, and then nobody could read it.
      fs.chmodSync(backup, PRIVATE);
      return backup;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      fs.rmSync(backup, { force: true });
      throw error;
    }
  }
}

/** The system's code of an error (`ENOENT`), or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function writeAll(file: string, text: string, mode: number): void {
  fs.rmSync(file, { force: true });
  const descriptor = fs.openSync(file, 'wx', PRIVATE);
  try {
    fs.writeFileSync(descriptor, text);
    fs.fchmodSync(descriptor, mode);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  if (currentText(file) !== text)
    throw Object.assign(new Error('the disk kept only a part of the text'), { code: 'ENOSPC' });
}

/** Null where there is no such file, or one that is no text: either way it is not what we saw. */
function currentText(file: string): string | null {
  try {
    return decode(fs.readFileSync(file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof NotTextError) return null;
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

/** Gives a file a second, new name. False where the name is taken. */
function linkNew(file: string, name: string): boolean {
  try {
    fs.linkSync(file, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some file systems (FAT, some network drives) have no links: there a copy that fails where the name is taken.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
  }
  try {
    fs.copyFileSync(file, name, fs.constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
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
