/** Where a file really is. */
import fs, { type Stats } from 'node:fs';
import path from 'node:path';
import { codeOf } from './system-error.ts';

/**
 * Where a file really is, with links followed, and what the system says of it: null where it is yet to be made. Throws the
 * system's errors, also where the file is there and may only be read.
 */
export function targetOf(file: string, tries = TRIES): { target: string; file: Stats | null } {
  try {
    const target = fs.realpathSync(file);
    const seen = fs.statSync(target);
    // A rename asks the folder alone; whoever made this file one to read meant it.
    fs.accessSync(target, fs.constants.W_OK);
    return { target, file: seen };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const there = fs.lstatSync(file, { throwIfNoEntry: false });
    if (there && !there.isSymbolicLink()) {
      // Another program has made it in this moment, or the system contradicts itself.
      if (tries === 1) throw error;
      return targetOf(file, tries - 1);
    }
    const link = there ? fs.readlinkSync(file) : null;
    // A link to a file that is yet to be made leads to where that will be.
    if (link !== null) return targetOf(path.resolve(path.dirname(file), link), tries);
    return { target: path.join(fs.realpathSync(path.dirname(file)), path.basename(file)), file: null };
  }
}

/** How often it is asked for where the system contradicts itself. */
const TRIES = 3;
