/**
 * Two runs of ours never save one file in the same moment: whoever saves it keeps a small file beside it meanwhile, which
 * says which run that is and nothing of what it saves.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isOfThisAccount, seenAt, takeAway } from '../leftovers.ts';
import { markOfThisRun, type Standing, standingOf } from '../run-mark.ts';
import { codeOf } from './system-error.ts';
import { besideHidden, PRIVATE } from './temporary-file.ts';

/** Whether a save may go on. */
export interface Turn {
  /**
   * `alone`: no other run of ours is at the file. `unsure`: the place lets nobody say so, or a run that cannot be asked
   * had it too long. `taken`: another run is saving the file, and takes long.
   */
  readonly kind: 'alone' | 'unsure' | 'taken';
  /** The time by the disk's own clock, in milliseconds; null where it is not known. */
  readonly now: number | null;
}

/** How long a run waits for another, in pauses of so many milliseconds: a save takes a few. */
const [PAUSES, PAUSE] = [40, 50];

/**
 * Does something to a file while no other run of ours does. Gives what it gives; throws what it throws.
 * @param isPrivate whether nobody but this account may write the file, so that nobody else has a turn
 */
export function inTurn<T>(target: string, isPrivate: boolean, act: (turn: Turn) => T): T {
  const file = path.join(path.dirname(target), `.${path.basename(target)}.saving`);
  const taken = take(file, isPrivate);
  try {
    return act(taken);
  } finally {
    if (taken.inode !== null && (seenAt(file)?.ino ?? taken.inode) === taken.inode) takeAway(file);
  }
}

/** `inode` tells our own file from another of its name; null where we have none. */
interface Taken extends Turn {
  readonly inode: number | null;
}

const UNSURE: Taken = { kind: 'unsure', now: null, inode: null };

function take(file: string, isPrivate: boolean): Taken {
  let kind: 'alone' | 'unsure' = 'alone';
  for (let pauses = 0; pauses <= 2 * PAUSES; pauses++) {
    const made = make(file);
    if (made === null) return UNSURE;
    if (made !== 'there') return { kind, ...made };
    const holder = holderOf(file);
    if (holder === null) continue;
    if (!holder.isFile || (isPrivate && holder.isForeign)) return UNSURE;
    if (holder.standing === 'goes on' && pauses >= PAUSES) return { ...UNSURE, kind: 'taken' };
    if (holder.standing === 'unknown' && pauses >= PAUSES) kind = 'unsure';
    const isLeft = holder.standing === 'gone' || (holder.standing === 'unknown' && pauses >= PAUSES);
    if (isLeft && !clear(file, holder.inode)) return UNSURE;
    if (!isLeft) pause();
  }
  return UNSURE;
}

/** Makes the file that says whose turn it is. Null where the place does not let us. */
function make(file: string): { inode: number; now: number } | 'there' | null {
  let descriptor: number;
  try {
    descriptor = fs.openSync(file, 'wx', PRIVATE);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there' : null;
  }
  try {
    fs.closeSync(descriptor);
    fs.writeFileSync(file, markOfThisRun());
    const { ino, mtimeMs } = fs.statSync(file);
    return { inode: ino, now: mtimeMs };
  } catch {
    takeAway(file);
    return null;
  }
}

interface Holder {
  readonly isFile: boolean;
  readonly inode: number;
  /** Whether it is of an account that is neither this one nor the computer's own. */
  readonly isForeign: boolean;
  readonly standing: Standing;
}

/** Whose turn it is; null where nobody's is any more. */
function holderOf(file: string): Holder | null {
  const seen = seenAt(file);
  if (!seen) return null;
  const known = {
    isFile: seen.isFile(),
    inode: seen.ino,
    isForeign: !isOfThisAccount(seen) && seen.uid !== 0,
  };
  try {
    const mark = known.isFile ? fs.readFileSync(file, 'latin1') : '';
    // Where our own from an earlier save could not be taken away, nobody else has the turn.
    return { ...known, standing: mark === markOfThisRun() ? 'gone' : standingOf(mark) };
  } catch {
    return { ...known, standing: 'unknown' };
  }
}

/** Takes away what a run that is gone has left; false where that cannot be. What another run made meanwhile is put back. */
function clear(file: string, inode: number): boolean {
  const aside = besideHidden(file, 'old');
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
  try {
    if (seenAt(aside)?.ino !== inode) fs.linkSync(aside, file);
  } catch {
    // Whoever came meanwhile has made its own.
  }
  takeAway(aside);
  return true;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
