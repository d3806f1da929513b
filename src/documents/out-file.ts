/** Writing a finished document into a file: nothing that was there is lost. */
import fs from 'node:fs';
import { codeOf } from './system-error.ts';
import { linkFree, linkNew, PRIVATE, sweepBeside, throughTemporary } from './temporary-file.ts';

/** What stands where a document is to go; `same` is a document of the very same bytes. */
export type Standing = 'nothing' | 'same' | 'another file' | 'no file';

/** Looks where a document is to go. Throws the system's errors. */
export function standingAt(file: string, content: Uint8Array): Standing {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (!there) return 'nothing';
  if (!there.isFile()) return 'no file';
  return fs.readFileSync(file).equals(content) ? 'same' : 'another file';
}

/** Writes a new file, readable by its owner alone. False where the name is taken. Throws the system's errors. */
export function writeNew(file: string, content: Uint8Array): boolean {
  sweepBeside(file);
  return throughTemporary(file, content, PRIVATE, (temporary) => linkNew(temporary, file));
}

/**
 * Writes a file in the place of another, which gets the name `.bak`, or `.bak2` and so on where that is taken. Gives that
 * name. Throws the system's errors.
 */
export function writeInPlaceOf(file: string, content: Uint8Array): string {
  const target = fs.realpathSync(file);
  sweepBeside(target);
  const mode = fs.statSync(target).mode & 0o777;
  return throughTemporary(target, content, mode, (temporary) => {
    const backup = linkFree(target, (count) => `${target}.bak${count === 1 ? '' : count}`);
    fs.renameSync(temporary, target);
    return backup;
  });
}

/** Whether two names lead to one file. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [first, second] = [fs.statSync(one), fs.statSync(other)];
    return first.dev === second.dev && first.ino === second.ino;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}
