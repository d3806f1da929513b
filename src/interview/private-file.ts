/** The file that another program edits for us: readable by its owner alone, and gone afterwards, whatever happens. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Io } from '../io.ts';

/** A file in a folder of its own, which goes with all that the other program has put beside it. */
export interface PrivateFile {
  readonly path: string;
  remove(): void;
}

/** The name of each folder begins with this, and with the id of the process that made it. */
const PREFIX = 'mentoring-model-edit-';
const FOLDER = new RegExp(`^${PREFIX}([1-9]\\d{0,9})-\\w{6}$`);

/** Makes a file with a text in it; null where the system does not let us. */
export function makePrivateFile(io: Io, text: string): PrivateFile | null {
  let folder: string | null = null;
  try {
    folder = fs.mkdtempSync(path.join(temporaryFolder(io), `${PREFIX}${process.pid}-`));
    // Where the system takes away more than it is asked to, the owner could not open it either.
    fs.chmodSync(folder, 0o700);
    const file = path.join(folder, 'answer.txt');
    fs.writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    fs.chmodSync(file, 0o600);
    const made = folder;
    return { path: file, remove: () => remove(made) };
  } catch {
    if (folder) remove(folder);
    return null;
  }
}

/** Takes away what runs that were killed have left behind: it holds what somebody wrote. */
export function sweepPrivateFiles(io: Io): void {
  const temporary = temporaryFolder(io);
  for (const name of namesIn(temporary)) {
    const id = FOLDER.exec(name)?.[1];
    if (id === undefined || isRunning(Number(id))) continue;
    const folder = path.join(temporary, name);
    if (isOurFolder(folder)) remove(folder);
  }
}

function temporaryFolder({ env }: Io): string {
  return env['TMPDIR'] || os.tmpdir();
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Whoever may not be asked is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Whether a path is a folder of this account, and not a link to one. */
function isOurFolder(folder: string): boolean {
  const seen = fs.lstatSync(folder, { throwIfNoEntry: false });
  return Boolean(seen?.isDirectory()) && (process.getuid === undefined || seen?.uid === process.getuid());
}

/** Links in the folder are removed, not followed. What cannot be removed now is swept another time. */
function remove(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {}
}
