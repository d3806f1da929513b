/** The file that another program edits for us: readable by its owner alone, and gone afterwards, whatever happens. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Io } from '../io.ts';
import { isOfThisAccount, seenAt, takeAwayFolder } from './leftovers.ts';
import { markOfThisRun, standingOf } from './run-mark.ts';

/** A file in a folder of its own, which goes with all that the other program has put beside it. */
export interface EditorFile {
  readonly path: string;
  remove(): void;
  /** Moves it to where no run sweeps, with all that is beside it. Gives its path then. */
  keep(): string;
}

/** What the name of each folder is like: nobody can guess it. */
const FOLDER = /^mentoring-model-edit-\w{6}$/;

/** Beside the text, the run whose folder it is. */
const MADE_BY = '.made-by';

/** Where it cannot be told whether a run goes on, its folder is left alone for so long, in milliseconds. */
const A_DAY = 86_400_000;

/** Makes a file with a text in it; null where the system does not let us. */
export function makeEditorFile(io: Io, text: string): EditorFile | null {
  let folder: string | null = null;
  try {
    folder = fs.mkdtempSync(path.join(temporaryFolder(io), 'mentoring-model-edit-'));
    // Where the system takes away more than it is asked to, the owner could not open it either.
    fs.chmodSync(folder, 0o700);
    writePrivate(path.join(folder, MADE_BY), markOfThisRun());
    const file = path.join(folder, 'answer.txt');
    writePrivate(file, text);
    const made = folder;
    return { path: file, remove: () => takeAwayFolder(made), keep: () => keepFor(made, file) };
  } catch {
    if (folder) takeAwayFolder(folder);
    return null;
  }
}

function keepFor(folder: string, file: string): string {
  const kept = folder.replace(/-edit-(\w{6})$/, '-kept-$1');
  try {
    fs.renameSync(folder, kept);
    return path.join(kept, path.basename(file));
  } catch {
    return file;
  }
}

/**
 * Takes away what runs that were killed have left behind: it holds what somebody wrote. Resolves once that is done, and
 * throws nothing. Nobody has to wait for it: where there is room for what is temporary, there can be very many names.
 */
export function sweepEditorFiles(io: Io): Promise<void> {
  const parent = temporaryFolder(io);
  const sweep = (name: string) => {
    const folder = path.join(parent, name);
    const seen = seenAt(folder);
    if (seen?.isDirectory() && isOfThisAccount(seen) && isLeft(folder, io.now().getTime() - seen.mtimeMs))
      takeAwayFolder(folder);
  };
  return new Promise((resolve) => {
    fs.readdir(parent, (_, names = []) => {
      for (const name of names) if (FOLDER.test(name)) sweep(name);
      resolve();
    });
  });
}

/** Whether the run whose folder it is goes on no more. Another run's person may be typing in it. */
function isLeft(folder: string, age: number): boolean {
  const standing = standingOf(makerIn(folder));
  return standing === 'gone' || (standing === 'unknown' && age > A_DAY);
}

function makerIn(folder: string): string {
  try {
    return fs.readFileSync(path.join(folder, MADE_BY), 'utf8');
  } catch {
    return '';
  }
}

function writePrivate(file: string, text: string): void {
  fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  fs.chmodSync(file, 0o600);
}

function temporaryFolder({ env }: Io): string {
  return env['TMPDIR'] || os.tmpdir();
}
