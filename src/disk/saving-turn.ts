/**
 * Two runs of ours never save one file in the same moment: whoever saves it keeps a small file beside it meanwhile, which
 * says which run that is and nothing of what it saves.
 */
import fs from 'node:fs';
import path from 'node:path';
import { besideHidden, withHiddenName } from './hidden-names.ts';
import { isOfThisAccount, seenAt, takeAway } from './leftovers.ts';
import { markOfThisRun, type RunState, standingOf } from './run-mark.ts';
import { codeOf } from './system-error.ts';
import { closeQuietly, knowsNoLinks, PRIVATE } from './temporary-file.ts';

/** Whether a save may go on. */
interface Turn {
  /**
   * `alone`: no other run of ours is at the file. `unsure`: the place lets nobody say so. `taken`: another run is saving
   * the file and takes long, or was cut short where it cannot be told whether it goes on.
   */
  readonly kind: 'alone' | 'unsure' | 'taken';
}

/** How long a run waits for another, in pauses of so many milliseconds: a save takes a few. */
const [PAUSES, PAUSE] = [40, 50];

/** No save takes so long, in milliseconds. */
const AN_HOUR = 3_600_000;

/** The name, in the same folder, of the file that says whose turn it is. */
export function turnName(target: string): string {
  return `.${path.basename(target)}.saving`;
}

/**
 * Does something to a file while no other run of ours does. Gives what it gives; throws what it throws.
 * @param isPrivate whether nobody but this account may write the file, so that nobody else has a turn
 */
export function inTurn<T>(target: string, isPrivate: boolean, act: (turn: Turn) => T): T {
  const file = path.join(path.dirname(target), turnName(target));
  const taken = take(target, file, isPrivate);
  try {
    return act(taken);
  } finally {
    if (taken.inode !== null && (seenAt(file)?.ino ?? taken.inode) === taken.inode) takeAway(file);
  }
}

/** `inode` tells our own file from another of its name; null where we have none. */
interface TakenTurn extends Turn {
  readonly inode: number | null;
}

const UNSURE: TakenTurn = { kind: 'unsure', inode: null };

function take(target: string, file: string, isPrivate: boolean): TakenTurn {
  for (let pauses = 0; pauses <= 2 * PAUSES; pauses++) {
    const made = make(target, file, isPrivate);
    if (made === null) return UNSURE;
    if (made !== 'there') return { kind: 'alone', inode: made };
    const holder = holderOf(file);
    if (holder === null) continue;
    if (!holder.isFile || (isPrivate && holder.isForeign)) return UNSURE;
    if (holder.standing === 'gone' || (pauses >= PAUSES && isOld(file, holder.since))) {
      if (!clear(file, holder.inode)) return UNSURE;
    } else if (pauses >= PAUSES) return { ...UNSURE, kind: 'taken' };
    else pause();
  }
  return UNSURE;
}

/**
 * Makes the file that says whose turn it is, and gives its inode. Null where the place does not let us. It gets its name
 * once its words are in it: a run that is killed in between leaves none that cannot be asked.
 */
function make(target: string, file: string, isPrivate: boolean): number | 'there' | null {
  try {
    return withHiddenName(target, 'tmp', (temporary) => {
      const inode = marked(temporary, isPrivate);
      try {
        fs.linkSync(temporary, file);
        return inode;
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return 'there';
        if (knowsNoLinks(error)) return marked(file, isPrivate);
        throw error;
      } finally {
        takeAway(temporary);
      }
    });
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'there' : null;
  }
}

/**
 * Makes a file with the mark of this run in it, and gives its inode. All goes by the file that was opened: what somebody
 * puts under its name meanwhile is not touched. Throws the system's errors.
 */
function marked(file: string, isPrivate: boolean): number {
  const descriptor = fs.openSync(file, 'wx', PRIVATE);
  try {
    const { ino } = fs.fstatSync(descriptor);
    fs.writeFileSync(descriptor, markOfThisRun());
    if (!isPrivate) makeReadable(descriptor);
    return ino;
  } catch (error) {
    takeAway(file);
    throw error;
  } finally {
    closeQuietly(descriptor);
  }
}

/** Whoever shares the file can then see whether this run goes on, where the place knows modes. */
function makeReadable(descriptor: number): void {
  try {
    fs.fchmodSync(descriptor, READABLE);
  } catch {
    // Then the others wait for an hour at most.
  }
}

/** The mark of a run says nothing of what it saves. */
const READABLE = 0o644;

interface Holder {
  readonly isFile: boolean;
  readonly inode: number;
  /** When it was made, by the disk's own clock, in milliseconds. */
  readonly since: number;
  /** Whether it is of an account that is neither this one nor the computer's own. */
  readonly isForeign: boolean;
  readonly standing: RunState;
}

/** Whose turn it is; null where nobody's is any more. */
function holderOf(file: string): Holder | null {
  const seen = seenAt(file);
  if (!seen) return null;
  const isForeign = !isOfThisAccount(seen) && seen.uid !== 0;
  const known = { isFile: seen.isFile(), inode: seen.ino, since: seen.mtimeMs, isForeign };
  try {
    const mark = known.isFile ? fs.readFileSync(file, 'latin1') : '';
    // Where our own from an earlier save could not be taken away, nobody else has the turn.
    return { ...known, standing: mark === markOfThisRun() ? 'gone' : standingOf(mark) };
  } catch {
    return { ...known, standing: 'unknown' };
  }
}

/** Whether something beside a file was made over an hour ago, as a new file on the same disk tells the time. Throws nothing. */
export function isOld(file: string, since: number): boolean {
  let now: number;
  try {
    now = withHiddenName(file, 'tmp', (probe) => {
      const descriptor = fs.openSync(probe, 'wx', PRIVATE);
      try {
        return fs.fstatSync(descriptor).mtimeMs;
      } finally {
        closeQuietly(descriptor);
        takeAway(probe);
      }
    });
  } catch {
    return false;
  }
  return now - since > AN_HOUR;
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
    // Another run has the turn by now, with a file of its own.
  }
  takeAway(aside);
  return true;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}
