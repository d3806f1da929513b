/** Reading a file whole, and comparing what it holds. */
import fs from 'node:fs';
import { LARGEST_BYTES } from '../text/decoding.ts';

/** What is said of a file that is larger. */
export function tooLarge(): Error {
  return Object.assign(new Error('too large'), { code: 'EFBIG' });
}

function notOrdinary(): Error {
  return Object.assign(new Error('no ordinary file'), { code: 'EFTYPE' });
}

/** Reads a file whole, whatever kind it is of but a socket. Throws the system's errors, and EFBIG for one over `LARGEST_BYTES`. */
export function readBytes(file: string): Buffer {
  if (fs.statSync(file).isSocket()) throw notOrdinary();
  const descriptor = fs.openSync(file, 'r');
  try {
    // One more than the system says it has: the end is found without more room. A device says nothing.
    let bytes = Buffer.allocUnsafe(Math.min(fs.fstatSync(descriptor).size || 65_536, LARGEST_BYTES) + 1);
    for (let size = 0; ; ) {
      const read = fs.readSync(descriptor, bytes, size, bytes.length - size, null);
      if (read === 0) return bytes.subarray(0, size);
      size += read;
      if (size > LARGEST_BYTES) throw tooLarge();
      if (size === bytes.length) bytes = Buffer.concat([bytes], 2 * size);
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
  requireOrdinary(file);
  return readBytes(file);
}

/** Whether a file that is kept in a folder holds just these bytes. It takes no room for them. Throws as `readOrdinary` does. */
export function holdsBytes(file: string, bytes: Uint8Array): boolean {
  requireOrdinary(file);
  const descriptor = fs.openSync(file, 'r');
  try {
    return holdsIn(descriptor, bytes);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** The same for a file that is open. */
export function holdsIn(descriptor: number, bytes: Uint8Array): boolean {
  const chunk = Buffer.allocUnsafe(65_536);
  for (let at = 0; ; ) {
    const read = fs.readSync(descriptor, chunk, 0, chunk.length, at);
    if (read === 0) return at === bytes.length;
    if (!chunk.subarray(0, read).equals(bytes.subarray(at, at + read))) return false;
    at += read;
  }
}

function requireOrdinary(file: string): void {
  const kind = fs.statSync(file);
  if (!kind.isFile() && !kind.isDirectory()) throw notOrdinary();
}
