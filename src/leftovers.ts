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
    const id = processIn(name, names);
    if (id === null || isRunning(id)) continue;
    const left = path.join(folder, name);
    if (isOurs(left, kind)) takeAway(left);
  }
}

/** Whether another run that goes on has something of this name in a folder. False where the folder cannot be read. */
export function isAtWork(folder: string, names: LeftNames): boolean {
  const ids = namesIn(folder).map((name) => processIn(name, names));
  return ids.some((id) => id !== null && id !== process.pid && isRunning(id));
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

/** The id of the process that made something of this name; null where the name is another. */
function processIn(name: string, names: LeftNames): number | null {
  if (!name.startsWith(names.begin)) return null;
  const [, id, end = ''] = /^([1-9]\d{0,9})(.*)$/.exec(name.slice(names.begin.length)) ?? [];
  return id !== undefined && names.end.test(end) ? Number(id) : null;
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
