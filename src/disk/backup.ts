/** Keeping the file as it was beside itself, before what it says is gone from it. */
import path from 'node:path';
import { fileNamesIn, isOfThisAccount, seenAt } from './leftovers.ts';
import { holdsBytes } from './reading-file.ts';
import { targetOf } from './real-path.ts';
import { copyBeside, type KeptFile } from './safe-file.ts';

/** A copy of the file as it was. */
export interface Backup {
  readonly name: string;
  /** Whether it was made just now; else it lay there and says the same. */
  readonly isNew: boolean;
}

/** Copies a file beside itself, as `.bak`, unless the newest of its copies says the same and is private. Throws the system's errors. */
export function backupOfNow(kept: KeptFile): Backup {
  const newest = newestBackup(targetOf(kept.path).target);
  if (newest !== null && isForUsAlone(newest) && says(newest, kept.text ?? ''))
    return { name: newest, isNew: false };
  return { name: keepBackup(kept), isNew: true };
}

/**
 * Copies a file beside itself, as `.bak`, or `.bak2` and so on where that is taken. Where the file is a link, the copy is made
 * beside the file that it leads to. Gives the copy's path; throws the system's errors.
 */
export function keepBackup(kept: KeptFile): string {
  const { target } = targetOf(kept.path);
  return copyBeside(target, Buffer.from(kept.text ?? ''), backupOf(target)).name;
}

/** The names of a file's copies: `.bak`, `.bak2` and so on. */
export function backupOf(file: string): (count: number) => string {
  return (count) => `${file}.bak${count === 1 ? '' : count}`;
}

function newestBackup(file: string): string | null {
  const [begin, folder] = [`${path.basename(file)}.bak`, path.dirname(file)];
  const copies = fileNamesIn(folder)
    .filter((name) => name.startsWith(begin) && /^\d*$/.test(name.slice(begin.length)))
    .map((name) => ({
      name,
      since: seenAt(path.join(folder, name))?.mtimeMs ?? 0,
      count: Number(name.slice(begin.length)),
    }))
    .sort((a, b) => a.since - b.since || a.count - b.count);
  const newest = copies.at(-1);
  return newest ? path.join(folder, newest.name) : null;
}

/** Whether a copy is a file that its owner alone may read. Windows knows no such modes. */
function isForUsAlone(copy: string): boolean {
  const seen = seenAt(copy);
  if (!seen?.isFile() || !isOfThisAccount(seen)) return false;
  return process.platform === 'win32' || (seen.mode & 0o077) === 0;
}

/** False too where it cannot be read: a copy too many is no loss. */
function says(copy: string, text: string): boolean {
  try {
    return holdsBytes(copy, Buffer.from(text));
  } catch {
    return false;
  }
}
