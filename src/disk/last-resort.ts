/** A new folder of this account alone, for what somebody wrote and no place that they named takes. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { takeAway } from './leftovers.ts';
import { isSystemError } from './system-error.ts';

/**
 * Makes the folder in the home folder, or else where the system keeps what is for a while, and writes into it. Gives what
 * writing gives; null where no place takes it. Throws only what is no error of the system.
 */
export function inLastResort<T>(write: (folder: string) => T): T | null {
  for (const parent of new Set([os.homedir(), os.tmpdir(), '/tmp', '/var/tmp', '/dev/shm'])) {
    let folder: string | null = null;
    try {
      folder = fs.mkdtempSync(path.join(parent, 'mentoring-model-'));
      // Where the system takes away more than it is asked to, the owner could not write in it either.
      fs.chmodSync(folder, 0o700);
      return write(folder);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (folder) removeEmpty(folder);
    }
  }
  return null;
}

/** Keeps a text in a file of its own in such a folder. Gives its path; null where no place takes it. */
export function keptApart(text: string): string | null {
  return fileApart((file) => fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true }));
}

/** The same with what a file holds, however large that is. */
export function copiedApart(from: string): string | null {
  return fileApart((file) => fs.copyFileSync(from, file, fs.constants.COPYFILE_EXCL));
}

function fileApart(write: (file: string) => void): string | null {
  return inLastResort((folder) => {
    const file = path.join(folder, 'answer.txt');
    try {
      write(file);
      fs.chmodSync(file, 0o600);
      return file;
    } catch (error) {
      takeAway(file);
      throw error;
    }
  });
}

function removeEmpty(folder: string): void {
  try {
    fs.rmdirSync(folder);
  } catch {
    // What is in it may be an answer.
  }
}
