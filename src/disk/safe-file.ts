/** Keeping a text in a file so that no way of failing loses what was there, or overwrites what another wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { decodeUtf8 } from '../text/decoding.ts';
import { copyName, lateInto, type PlacingResult, putInPlace } from './in-place.ts';
import { takeAway } from './leftovers.ts';
import { readOrdinary } from './reading-file.ts';
import { targetOf } from './real-path.ts';
import { inTurn } from './saving-turn.ts';
import { codeOf } from './system-error.ts';
import {
  type DriveSays,
  halfKept,
  linkFree,
  linkNew,
  PRIVATE,
  syncFolder,
  throughTemporary,
} from './temporary-file.ts';

/** A file as it was last seen. `text` is null where there was none yet. */
export interface KeptFile {
  readonly path: string;
  readonly text: string | null;
  /** What the system said when the text was in its place, but may not outlast a power cut; absent where all is well. */
  readonly doubt?: Error;
}

/**
 * Why a text went beside its file: another program changed that, another run of ours is saving it and takes long, or a
 * save broke off in it and nobody can be sure that what was there is there again.
 */
export type WhyBeside = 'changed' | 'busy' | 'broken';

/** What became of a save. */
export interface SaveResult {
  readonly file: KeptFile;
  /** Why the text went beside the file; null where it is in the file. */
  readonly beside: WhyBeside | null;
  /** Where what another program wrote in the very moment of the save is kept; null where none did. */
  readonly theirs: string | null;
  /** What the place decides over our heads. */
  readonly says: readonly DriveSays[];
}

/** Reads a file, or finds that there is none. Throws the system's errors, and `NotTextError`. */
export function openFile(file: string): KeptFile {
  try {
    return { path: file, text: decodeUtf8(readOrdinary(file)) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { path: file, text: null };
    throw error;
  }
}

/**
 * Saves a text, synchronously: when this returns without a doubt, it is on disk. Throws the system's errors, and then the
 * file that was there is untouched. Where the file is no longer what `kept` says, or another run is saving it, the text
 * goes into a new file beside it.
 */
export function saveFile(kept: KeptFile, text: string): SaveResult {
  const [bytes, seen] = [Buffer.from(text), Buffer.from(kept.text ?? '')];
  for (let tries = 1; ; tries++) {
    const where = targetOf(kept.path);
    const placed = placedAt(where, kept, seen, bytes);
    if (placed.kind !== 'changed' || !isAsKept(kept)) return savedAs(kept, text, where.target, seen, placed);
    // Nobody has changed it: the system said so of a file that is as it was.
    if (tries === TRIES) throw contradiction();
  }
}

/** How often a save is tried where the system contradicts itself. */
const TRIES = 3;

function contradiction(): Error {
  return Object.assign(new Error('the system contradicts itself'), { code: 'EIO' });
}

function placedAt(
  { target, file }: ReturnType<typeof targetOf>,
  kept: KeptFile,
  seen: Uint8Array,
  bytes: Uint8Array,
): PlacingResult {
  if (file === null) return makeNew(target, bytes);
  return kept.text === null ? { kind: 'changed' } : putInPlace(target, file, seen, bytes);
}

/** What came of a save, with the text beside the file where that could not take it. Throws the system's errors. */
function savedAs(
  kept: KeptFile,
  text: string,
  target: string,
  seen: Uint8Array,
  placed: PlacingResult,
): SaveResult {
  switch (placed.kind) {
    case 'placed':
      return synced({ path: kept.path, text }, placed.says, () => lateInto(target, placed.earlier, seen));
    case 'broken':
      return { ...synced({ path: placed.copy, text }, [], () => null), beside: placed.kind };
    case 'changed':
    case 'busy': {
      const beside = copyBeside(kept.path, Buffer.from(text), (count) => copyName(kept.path, 'yours', count));
      const saved = synced({ path: beside.name, text }, beside.says, () => null);
      return { ...saved, beside: placed.kind };
    }
  }
}

/** A file that is yet to be made; it is `changed` where another program made it meanwhile. */
function makeNew(target: string, bytes: Uint8Array): PlacingResult {
  return inTurn(
    target,
    false,
    (): PlacingResult =>
      throughTemporary(target, bytes, PRIVATE, ({ path: temporary, says }) =>
        linkNew(temporary, target) ? { kind: 'placed', earlier: null, says } : { kind: 'changed' },
      ),
  );
}

/**
 * What came of a save once its text has its name: an error from here on does not mean that the text is not there, so it is
 * told as a doubt.
 * @param late looks for what another program wrote in the moment of the save
 */
function synced(file: KeptFile, says: readonly DriveSays[], late: () => string | null): SaveResult {
  let theirs: string | null = null;
  try {
    theirs = late();
    syncFolder(path.dirname(file.path));
    return { file, beside: null, theirs, says };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { file: { ...file, doubt: error }, beside: null, theirs, says };
  }
}

/**
 * Writes a new file, readable by its owner alone, where no disk says that a file is safely on it. Throws the system's
 * errors, and where the file does not hold the text.
 */
export function leaveText(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text, { mode: PRIVATE, flag: 'wx' });
    if (readOrdinary(file).toString('utf8') !== text) throw halfKept();
  } catch (error) {
    takeAway(file);
    throw error;
  }
}

/** Whether a file still says what was last seen of it. False too where it cannot be read. */
export function isAsKept(kept: KeptFile): boolean {
  try {
    return openFile(kept.path).text === kept.text;
  } catch {
    return false;
  }
}

/** Puts a text into the first of some names that is free, readable by its owner alone, and tells which. Throws the system's errors. */
export function copyBeside(
  file: string,
  text: Uint8Array,
  nameOf: (count: number) => string,
): { readonly name: string; readonly says: readonly DriveSays[] } {
  return throughTemporary(file, text, PRIVATE, ({ path: temporary, says }) => {
    return { name: linkFree(temporary, nameOf), says };
  });
}
