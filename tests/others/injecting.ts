/** Errors of the system put in from outside: strace lets a call of the built program fail as the kernel would. */

import fs from 'node:fs';

/** What a disk, a drive or a system may say of any call; the last three are without a name in Node. */
const ERRORS = [
  'EPERM',
  'ENOENT',
  'EIO',
  'ENXIO',
  'EACCES',
  'EBUSY',
  'EEXIST',
  'EXDEV',
  'ENODEV',
  'EISDIR',
  'EINVAL',
  'EMFILE',
  'EFBIG',
  'ENOSPC',
  'EROFS',
  'ENOSYS',
  'EOPNOTSUPP',
  'ETIMEDOUT',
  'ESTALE',
  'EDQUOT',
  'EUCLEAN',
] as const;

/** What only means that the call has to be made again, so that no system says it for good. */
const AGAIN = ['EINTR', 'EAGAIN'] as const;

/**
 * A call on the file system: the how-manieth of its name it is, and up to which of them all are about the same folder; null
 * where that holds to the end. What follows then is the terminal, or Node's own.
 */
export interface DiskCall {
  readonly name: string;
  readonly count: number;
  readonly last: number | null;
}

/**
 * Calls that never fail for good here: the keyboard, the screen and the threads of Node itself go by them too, and Node
 * aborts where it cannot wake itself. Disks that take nothing for good are tried as such (`tests/faults/disks.test.ts`).
 */
const SHARED: readonly string[] = ['read', 'write'];

/** An error that befalls a call: once, or that one and those of its name that come after it. */
export interface Injection {
  readonly call: DiskCall;
  readonly error: (typeof ERRORS)[number] | (typeof AGAIN)[number];
  readonly until: 'once' | 'for good';
}

/** Each error at each of these calls. */
export function injections(calls: readonly DiskCall[]): Injection[] {
  return calls.flatMap((call): Injection[] => [
    ...ERRORS.map((error): Injection => ({ call, error, until: 'once' })),
    ...(SHARED.includes(call.name) ? [] : ERRORS).map(
      (error): Injection => ({ call, error, until: 'for good' }),
    ),
    ...AGAIN.map((error): Injection => ({ call, error, until: 'once' })),
  ]);
}

/** The options of strace that note all calls with the paths that they are about. */
export const NOTING = ['-f', '-y', '-s', '256', '-e', 'trace=%file,%desc'];

/** The options of strace that put an error in. */
export function injecting({ call: { name, count, last }, error, until }: Injection): string[] {
  const end = until === 'once' ? '' : last === null ? '+' : `..${last}`;
  return ['-f', '-y', '-e', `trace=${name}`, '-e', `inject=${name}:error=${error}:when=${count}${end}`];
}

/** What strace noted, and the thread in it that is the program's own. */
export interface Log {
  readonly text: string;
  readonly thread: number;
}

/** What strace noted of a program that it started, or of one with this id. */
export function readLog(file: string, thread?: number): Log {
  const text = fs.readFileSync(file, 'utf8');
  return { text, thread: thread ?? Number.parseInt(text, 10) };
}

/** The calls in a log that are about a file of this name in a folder, what is beside it, or the way there; from the first that names it. */
export function diskCalls(log: Log, folder: string, file: string): DiskCall[] {
  const counts = new Map<string, number>();
  const all = callsIn(log).map(({ name, path }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { name, path, count };
  });
  const first = all.findIndex(({ path }) => path === `${folder}/${file}`);
  const ours = all.slice(Math.max(0, first)).filter(({ path }) => isNear(path, folder));
  return ours.map(({ name, count }) => {
    const other = all.find((one) => one.name === name && one.count > count && !isNear(one.path, folder));
    return { name, count, last: other ? other.count - 1 : null };
  });
}

/**
 * How often a case is tried anew where the error has befallen another call: on a busy machine that is so in a run of five, so
 * that of 17,000 cases five were not tried at all where this was five.
 */
export const TRIES = 25;

/** Whether the first error that a log tells of befell a call about a folder: what Node does besides can shift the count. */
export function hasHit({ text, thread }: Log, folder: string): boolean {
  const hit = text.split('\n').find((line) => line.includes('(INJECTED)'));
  return hit !== undefined && callsIn({ text: hit, thread }).some(({ path }) => isNear(path, folder));
}

/** The calls of the program's own thread: strace counts each thread's by themselves. */
function callsIn({ text, thread }: Log): { name: string; path: string }[] {
  return text.split('\n').flatMap((line) => {
    const [, id, name = '', rest = ''] = /^(\d+) +(\w+)\((.*)$/.exec(line) ?? [];
    const [, quoted, opened] = /^(?:AT_FDCWD<[^>]*>, )?(?:"(\/[^"]*)"|\d+<(\/[^>]*)>)/.exec(rest) ?? [];
    return Number(id) === thread && name ? [{ name, path: quoted ?? opened ?? '' }] : [];
  });
}

function isNear(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || (path !== '' && folder.startsWith(`${path}/`));
}

/** Whether a file only says which run is saving, under either of its names: that is no secret. */
export function saysWhichRun(file: string): boolean {
  if (!fs.statSync(file).isFile()) return false;
  return /^\S+ [0-9a-f-]+ pid:\S+ \d+ \d+$/.test(fs.readFileSync(file, 'latin1').trim());
}
