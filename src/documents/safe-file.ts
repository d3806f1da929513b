/** Keeping a text in a file so that no way of failing loses what was there, or overwrites what another wrote. */
import fs from 'node:fs';
import path from 'node:path';
import { decode } from './decoding.ts';
import { readOrdinary } from './reading-file.ts';
import { replace, whatCameLate } from './replacing.ts';
import { codeOf } from './system-error.ts';
import { linkFree, linkNew, PRIVATE, sweepBeside, syncFolder, throughTemporary } from './temporary-file.ts';

/** A file as it was last seen. `text` is null where there was none yet. */
export interface KeptFile {
  readonly path: string;
  readonly text: string | null;
  /** What the system said when the text was in its place, but may not outlast a power cut; absent where all is well. */
  readonly doubt?: Error;
}

/** What became of a save. */
export interface Saved {
  readonly file: KeptFile;
  /** Whether the text went beside the file, because another program was at that. */
  readonly beside: boolean;
  /** Where what another program wrote in the very moment of the save is kept; null where none did. */
  readonly theirs: string | null;
}

/** Reads a file, or finds that there is none. Throws the system's errors, and `NotTextError`. */
export function openFile(file: string): KeptFile {
  try {
    return { path: file, text: decode(readOrdinary(file)) };
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
export function saveFile(kept: KeptFile, text: string): Saved {
  const { target, mode } = targetOf(kept.path);
  // A link fails where the name is taken, which a rename would not.
  const earlier = throughTemporary(target, text, mode ?? PRIVATE, (temporary) => {
    if (mode !== null) return replace(temporary, target, kept.text);
    return linkNew(temporary, target) ? target : null;
  });
  const isPlaced = earlier !== null;
  const file = isPlaced
    ? kept.path
    : copyBeside(kept.path, text, (count) => nameBeside(kept.path, 'yours', count));
  const saved = { file: { path: file, text }, beside: !isPlaced };
  let theirs: string | null = null;
  try {
    if (isPlaced && earlier !== target)
      theirs = whatCameLate(earlier, kept.text, (count) => nameBeside(target, 'theirs', count));
    syncFolder(path.dirname(isPlaced ? target : file));
    return { ...saved, theirs };
  } catch (error) {
    // The text has its name already: whoever said that it is not there would be mistaken.
    if (!(error instanceof Error)) throw error;
    return { ...saved, theirs, file: { ...saved.file, doubt: error } };
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

/** Copies a file beside itself, as `.bak`, or `.bak2` and so on where that is taken. Gives the copy's path. */
export function keepBackup(kept: KeptFile): string {
  return copyBeside(kept.path, kept.text ?? '', (count) => `${kept.path}.bak${count === 1 ? '' : count}`);
}

/** Takes away what runs that were killed while they saved this file have left beside it. Throws nothing. */
export function sweepTemporaryFiles(file: string): void {
  for (const one of new Set([file, whereReally(file)])) sweepBeside(one);
}

/** Puts a text into the first of some names that is free, and tells which. */
function copyBeside(file: string, text: string, nameOf: (count: number) => string): string {
  return throughTemporary(file, text, PRIVATE, (temporary) => linkFree(temporary, nameOf));
}

/** Where a file really is, with links followed, and its mode: null where it is yet to be made. */
function targetOf(file: string): { target: string; mode: number | null } {
  try {
    const target = fs.realpathSync(file);
    const { mode } = fs.statSync(target);
    // A rename asks the folder alone; whoever made this file one to read meant it.
    fs.accessSync(target, fs.constants.W_OK);
    return { target, mode: mode & 0o777 };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    const link = fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
      ? fs.readlinkSync(file)
      : null;
    // A link to a file that is yet to be made leads to where that will be.
    if (link !== null) return targetOf(path.resolve(path.dirname(file), link));
    return { target: path.join(fs.realpathSync(path.dirname(file)), path.basename(file)), mode: null };
  }
}

/** The same, or the file itself where the system does not say. */
function whereReally(file: string): string {
  try {
    return targetOf(file).target;
  } catch {
    return file;
  }
}

/** The name of a file beside this one, as `model.yours.yaml`. */
function nameBeside(file: string, whose: 'yours' | 'theirs', count: number): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${whose}${count === 1 ? '' : count}${ext}`);
}
