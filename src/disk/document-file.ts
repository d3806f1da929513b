/** Writing a finished document into a file: nothing that was there is lost. */
import fs from 'node:fs';
import { backupOf } from './backup.ts';
import { lateInto, type PlacingResult, putInPlace } from './in-place.ts';
import { takeAway } from './leftovers.ts';
import { holdsBytes, tooLarge } from './reading-file.ts';
import { targetOf } from './real-path.ts';
import { copyBeside } from './safe-file.ts';
import { codeOf } from './system-error.ts';
import { type DriveSays, linkNew, PRIVATE, throughTemporary } from './temporary-file.ts';

/** What stands where a document is to go; `same` is a document of the very same bytes. */
export type Standing = 'nothing' | 'same' | 'another file' | 'no file';

/** More than any document of ours: a file of that size is somebody's film, given by mistake. In bytes. */
const LARGEST_DOCUMENT = 100_000_000;

/** Looks where a document is to go. Throws the system's errors. */
export function standingAt(file: string, content: Uint8Array): Standing {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  if (!there) return 'nothing';
  if (!there.isFile()) return 'no file';
  return there.size === content.length && holdsBytes(file, content) ? 'same' : 'another file';
}

/** What became of a document. */
export type DocumentResult =
  | {
      readonly kind: 'written';
      /** Where the earlier file is kept; null where there was none. */
      readonly backup: string | null;
      readonly says: readonly DriveSays[];
    }
  /** Another program made or changed the file meanwhile, and it was left as that did. */
  | { readonly kind: 'taken' }
  /** The file holds neither the earlier version nor the document, which are both kept. */
  | { readonly kind: 'broken'; readonly backup: string; readonly copy: string; readonly error: unknown };

/** Writes a new file, readable by its owner alone. Throws the system's errors. */
export function writeNew(file: string, content: Uint8Array): DocumentResult {
  return throughTemporary(file, content, PRIVATE, ({ path, says }) =>
    linkNew(path, file) ? { kind: 'written', backup: null, says } : { kind: 'taken' },
  );
}

/**
 * Writes a document where a file is, of which a copy is kept as `.bak`, or `.bak2` and so on where that is taken. Throws
 * the system's errors, and then the file is as it was; EFBIG for a file that is far larger than a document.
 */
export function writeInPlaceOf(file: string, content: Uint8Array): DocumentResult {
  const { target, file: there } = targetOf(file);
  if (there === null) return writeNew(file, content);
  if (there.size > LARGEST_DOCUMENT) throw tooLarge();
  const earlier = fs.readFileSync(target);
  const { name: backup } = copyBeside(target, earlier, backupOf(target));
  let placed: PlacingResult;
  try {
    placed = putInPlace(target, there, earlier, content);
  } catch (error) {
    takeAway(backup);
    throw error;
  }
  switch (placed.kind) {
    case 'placed':
      lateInto(target, placed.earlier, earlier);
      return { kind: 'written', backup, says: placed.says };
    case 'broken':
      return { ...placed, backup };
    case 'changed':
    case 'busy':
      // Of a file that is as it was nobody needs a copy, and each new try would leave one more.
      takeAway(backup);
      return { kind: 'taken' };
  }
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
