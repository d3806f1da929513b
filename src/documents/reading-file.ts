/** Reading a file whole. */
import fs from 'node:fs';
import { LARGEST_BYTES } from './decoding.ts';

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
 * The same for a file that is kept in a folder. Throws EFTYPE for a device or a pipe: opening one may wait for good, and
 * nothing can be kept in it.
 */
export function readOrdinary(file: string): Buffer {
  const kind = fs.statSync(file);
  if (kind.isFile() || kind.isDirectory()) return readBytes(file);
  throw Object.assign(new Error('no ordinary file'), { code: 'EFTYPE' });
}
