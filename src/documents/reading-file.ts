/** Reading a file whole, as text in UTF-8. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';

/** A file that is not text in UTF-8. */
export class NotTextError extends Error {}

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
    // What the system says of the size spares putting chunks together; a device says nothing.
    const likely = Math.min(fs.fstatSync(descriptor).size, LARGEST_BYTES) + 1;
    for (let size = 0; ; ) {
      const chunk = Buffer.allocUnsafe(size === 0 ? Math.max(likely, 65_536) : 65_536);
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
 * The same for a file that is kept in a folder. Throws EFTYPE for a device or a pipe: opening one may wait for good, and
 * nothing can be kept in it.
 */
export function readOrdinary(file: string): Buffer {
  const kind = fs.statSync(file);
  if (kind.isFile() || kind.isDirectory()) return readBytes(file);
  throw Object.assign(new Error('no ordinary file'), { code: 'EFTYPE' });
}

/** UTF-8, strictly; a byte order mark stays in the text. Throws `NotTextError`. */
export function decode(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new NotTextError('not UTF-8');
  return bytes.toString('utf8');
}
