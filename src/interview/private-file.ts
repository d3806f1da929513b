/** The file that another program edits for us: readable by its owner alone, and gone afterwards, whatever happens. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Io } from '../io.ts';
import { sweepLeftovers, takeAway } from '../leftovers.ts';

/** A file in a folder of its own, which goes with all that the other program has put beside it. */
export interface PrivateFile {
  readonly path: string;
  remove(): void;
}

/** What the name of each folder begins and ends with. */
const FOLDER = { begin: 'mentoring-model-edit-', end: /^-\w{6}$/ };

/** Makes a file with a text in it; null where the system does not let us. */
export function makePrivateFile(io: Io, text: string): PrivateFile | null {
  let folder: string | null = null;
  try {
    folder = fs.mkdtempSync(path.join(temporaryFolder(io), `${FOLDER.begin}${process.pid}-`));
    // Where the system takes away more than it is asked to, the owner could not open it either.
    fs.chmodSync(folder, 0o700);
    const file = path.join(folder, 'answer.txt');
    fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    fs.chmodSync(file, 0o600);
    const made = folder;
    return { path: file, remove: () => takeAway(made) };
  } catch {
    if (folder) takeAway(folder);
    return null;
  }
}

/** Takes away what runs that were killed have left behind: it holds what somebody wrote. */
export function sweepPrivateFiles(io: Io): void {
  sweepLeftovers(temporaryFolder(io), FOLDER, 'folder');
}

function temporaryFolder({ env }: Io): string {
  return env['TMPDIR'] || os.tmpdir();
}
