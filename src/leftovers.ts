/** What runs that were killed have left behind, which holds what somebody wrote: told by the process id in its name. */
import fs from 'node:fs';
import path from 'node:path';

/** How the names of what may be left begin and end; the id of the process that made it stands between. */
export interface LeftNames {
  readonly begin: string;
  readonly end: RegExp;
}

/**
 * Takes away what is left in a folder, as far as that can be. Only what this account made, and a process that is gone:
 * another run may be about to use what is its own. Links are neither followed nor taken away.
 */
export function sweepLeftovers(folder: string, names: LeftNames, kind: 'file' | 'folder'): void {
  for (const name of namesIn(folder)) {
    if (!name.startsWith(names.begin)) continue;
    const [, id, end] = /^([1-9]\d{0,9})(.*)$/.exec(name.slice(names.begin.length)) ?? [];
    if (id === undefined || end === undefined || !names.end.test(end) || isRunning(Number(id))) continue;
    const left = path.join(folder, name);
    if (isOurs(left, kind)) takeAway(left);
  }
}

/** Removes a file, or a folder with all that is in it; links in it are removed, not followed. Throws nothing. */
export function takeAway(left: string): void {
  try {
    fs.rmSync(left, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It is swept another time.
  }
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

/** Whether a path is a file or a folder of this account, and not a link to one. */
function isOurs(left: string, kind: 'file' | 'folder'): boolean {
  try {
    const seen = fs.lstatSync(left);
    const isKind = kind === 'file' ? seen.isFile() : seen.isDirectory();
    return isKind && (process.getuid === undefined || seen.uid === process.getuid());
  } catch {
    return false;
  }
}
