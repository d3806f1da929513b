/** Stepping in before each call on the file system, to fail it, halve it, or let somebody else act first. */
import fs from 'node:fs';
import os from 'node:os';

/** What the program calls while it saves. */
const CALLS = [
  'accessSync',
  'chmodSync',
  'closeSync',
  'fchmodSync',
  'fstatSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'lstatSync',
  'mkdtempSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'readlinkSync',
  'realpathSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'statSync',
  'writeFileSync',
  'writeSync',
] as const;

/** One of these names. */
export type CallName = (typeof CALLS)[number];

/** A call that is about to be made: its name, what it is given, and the making of it with the same or other arguments. */
export interface Call {
  readonly name: CallName;
  readonly args: readonly unknown[];
  make(...args: unknown[]): unknown;
}

/** From now on `before` stands for each call; what a call does inside goes its own way. Gives the way back. */
export function stepIn(before: (call: Call) => unknown): () => void {
  const own = Object.fromEntries(CALLS.map((name) => [name, fs[name]]));
  let isInside = false;
  for (const name of CALLS) {
    const make = fs[name] as (...args: unknown[]) => unknown;
    const instead = (...args: unknown[]) => {
      if (isInside) return make(...args);
      isInside = true;
      try {
        return before({ name, args, make });
      } finally {
        isInside = false;
      }
    };
    Object.assign(fs, { [name]: instead });
  }
  return () => {
    Object.assign(fs, own);
  };
}

/** What befalls a call: an error of the system, or half of a text that the disk keeps without a word. */
export type Fault = 'half' | (string & {});

/** What the safe file knows, what network drives and unplugged disks say, and what nobody has heard of. */
export const ERRORS = [
  'EIO',
  'ENOSPC',
  'EROFS',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EINVAL',
  'EDQUOT',
  'ESTALE',
  'EUNHEARD',
];
/** Those, and a call that is made in part. */
export const FAULTS: readonly Fault[] = [...ERRORS, 'half'];

/** Whether a fault can befall a call. */
export function canBefall(fault: Fault, name: CallName): boolean {
  return fault !== 'half' || name === 'writeFileSync' || name === 'writeSync';
}

/** Errors for which Node gives a number and no name. */
const UNNAMED = ['ESTALE', 'EDQUOT', 'EUNHEARD'];

/** Makes a call go this way. Throws what the system would. */
export function befall(fault: Fault, call: Call): unknown {
  if (fault !== 'half') {
    const number = (os.constants.errno as Record<string, number>)[fault] ?? 4000;
    // Node has no name of its own for some, and an error that nobody has heard of has none at all.
    const code = UNNAMED.includes(fault) ? `Unknown system error -${number}` : fault;
    throw Object.assign(new Error(`${code}: injected, ${call.name}`), {
      code,
      errno: -number,
      syscall: call.name,
    });
  }
  const [file, text, ...rest] = call.args;
  if (call.name === 'writeSync' && typeof rest[1] === 'number') {
    const [from, length, at] = rest;
    return call.make(file, text, from, length >> 1, at);
  }
  const bytes = Buffer.from(String(text));
  return call.make(file, bytes.subarray(0, bytes.length / 2), ...rest);
}

/** Whether a call is the first one of a save: it takes the turn to save. */
export function beginsSave(call: Call): boolean {
  return call.args.some((arg) => /\.(saving|tmp)$/.test(String(arg)));
}

/**
 * From now on one call goes wrong: the one with this number, counted from the first of a save.
 * @public (the preload of a test calls it)
 */
export function failAt(at: number, fault: Fault): void {
  let count: number | null = null;
  stepIn((call) => {
    if (count === null && beginsSave(call)) count = 0;
    const isIt = count !== null && count++ === at;
    return isIt ? befall(fault, call) : call.make(...call.args);
  });
}
