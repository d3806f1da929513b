/** What saves that were killed have left beside a file: taken away, or given a name where it may hold an answer. */
import path from 'node:path';
import { hiddenKind } from './hidden-names.ts';
import { givenName, isAlone } from './in-place.ts';
import { fileNamesIn, isOfThisAccount, seenAt, takeAway } from './leftovers.ts';
import { holdsBytes, readBytes } from './reading-file.ts';
import { targetOf } from './real-path.ts';
import { inTurn, isOld, turnName } from './saving-turn.ts';

/** A whole text that a save left beside the file it was to go into. */
export interface BrokenSave {
  readonly copy: string;
  /** Whether another account's run left it, so that it can neither be read nor taken away here. */
  readonly isForeign: boolean;
}

/**
 * Sweeps the folder of a file, and that of the file a link leads to. Gives the texts that differ from what is in the
 * file: they have names now under which people find them. Throws nothing.
 */
export function sweepBrokenSaves(file: string): BrokenSave[] {
  return possiblePaths(file).flatMap((one) => {
    const names = fileNamesIn(path.dirname(one));
    const left = names.filter((name) => hiddenKind(one, name));
    if (left.length === 0 && !names.includes(turnName(one))) return [];
    const seen = seenAt(one);
    return inTurn(one, seen === null || isAlone(seen), ({ kind }) =>
      left.flatMap((name) => sweep(one, name, kind)),
    );
  });
}

function sweep(file: string, name: string, turn: 'alone' | 'unsure' | 'taken'): BrokenSave[] {
  const left = path.join(path.dirname(file), name);
  const seen = seenAt(left);
  // A link or a folder is none of ours: no save has made it.
  if (!seen?.isFile()) return [];
  if (turn === 'taken') return [];
  const isCopy = hiddenKind(file, name) === 'copy';
  if (!isOfThisAccount(seen)) return isCopy ? [{ copy: left, isForeign: true }] : [];
  // Where no turn can be taken, another run may be at work with it.
  if (turn === 'unsure' && !isOld(file, seen.mtimeMs)) return [];
  if (isCopy && !isInFile(left, file)) return [{ copy: givenName(left, file), isForeign: false }];
  takeAway(left);
  return [];
}

/** False too where one of the two cannot be read: a copy too many is no loss. */
function isInFile(copy: string, file: string): boolean {
  try {
    return holdsBytes(file, readBytes(copy));
  } catch {
    return false;
  }
}

/** A file as it is named, and where it is with links followed where that is elsewhere. */
export function possiblePaths(file: string): string[] {
  return [...new Set([file, whereReally(file)])];
}

/** Where a file is with links followed, or the file itself where the system does not say. */
function whereReally(file: string): string {
  try {
    return targetOf(file).target;
  } catch {
    return file;
  }
}
