/** Trying many cases a few at a time, each in folders of its own, and noting the figures. */
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { newFolder } from '../end-to-end/terminal.ts';
import { conclude, SEED } from './figures.ts';
import type { Folders } from './watched.ts';

/** What was lost in a case, and what was left behind, in words. */
export interface Found {
  readonly lost: readonly string[];
  readonly leaked: readonly string[];
}

/** How many programs are open at once: they mostly wait, and two cores still answer each of them in time. */
const FEW = 4;

/** Tries each of these, and concludes. Where a case cannot be tried to its end, it counts as lost. */
export async function tryAll<T>(
  what: string,
  cases: readonly T[],
  nameOf: (one: T) => string,
  attempt: (one: T, folders: Folders) => Promise<Found>,
): Promise<void> {
  let [tried, lost, leaked] = [0, 0, 0];
  const broken: string[] = [];
  const rest = cases.values();
  const inTurn = async () => {
    for (const one of rest) {
      const found = await inFolders((folders) => attempt(one, folders)).catch(
        (error): Found => ({ lost: [String(error)], leaked: [] }),
      );
      tried += 1;
      if (found.lost.length > 0) lost += 1;
      if (found.leaked.length > 0) leaked += 1;
      for (const fault of [...found.lost, ...found.leaked]) broken.push(`${nameOf(one)}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: FEW }, inTurn));
  expect(tried).toBe(cases.length);
  expect.soft(broken, `FAULTS_SEED=${SEED}`).toEqual([]);
  conclude({ what, tried, lost, leaked });
}

/** Does something in folders of its own, which are gone afterwards. */
export async function inFolders<T>(attempt: (folders: Folders) => Promise<T>): Promise<T> {
  const whole = fs.realpathSync(newFolder());
  const made = (name: string) => {
    fs.mkdirSync(path.join(whole, name));
    return path.join(whole, name);
  };
  try {
    return await attempt({ cwd: made('cwd'), temporary: made('temporary'), notes: made('notes') });
  } finally {
    fs.rmSync(whole, { recursive: true, force: true });
  }
}
