/** Taking away what a run has made for a moment, or what one that was killed has left behind. */

import type { Stats } from 'node:fs';
import fs from 'node:fs';

/** Removes a file, or a link itself. What is a folder by then was put there by somebody else, and stays. Throws nothing. */
export function takeAway(left: string): void {
  try {
    fs.rmSync(left, { force: true, maxRetries: 3 });
  } catch {
    // It is swept another time.
  }
}

/** Removes a folder with all that is in it; links in it are removed, not followed. Throws nothing. */
export function takeAwayFolder(left: string): void {
  try {
    fs.rmSync(left, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It is swept another time.
  }
}

/** The names in a folder; none where it cannot be read. */
export function fileNamesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

/** What the system says of a path itself, links not followed; null where it says nothing. */
export function seenAt(left: string): Stats | null {
  try {
    return fs.lstatSync(left, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** Whether this account made it. */
export function isOfThisAccount({ uid }: Pick<Stats, 'uid'>): boolean {
  return process.getuid === undefined || uid === process.getuid();
}
