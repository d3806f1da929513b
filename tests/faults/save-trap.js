/**
 * Preloaded with `--import`: counts the calls to the file system in the folder TRAP_FOLDER, from the first temporary file
 * on, and ends the process with TRAP_SIGNAL at call TRAP_AT: before it, after it, or with half of a text written.
 * Without TRAP_AT the number of calls so far stands in the file TRAP_CALLS.
 */
import fs from 'node:fs';

const {
  TRAP_FOLDER: folder,
  TRAP_AT: at,
  TRAP_WHEN: when,
  TRAP_SIGNAL: signal,
  TRAP_CALLS: calls,
} = process.env;

const CALLS = [
  'openSync',
  'closeSync',
  'writeFileSync',
  'readFileSync',
  'readSync',
  'chmodSync',
  'fchmodSync',
  'fsyncSync',
  'realpathSync',
  'statSync',
  'lstatSync',
  'renameSync',
  'linkSync',
  'rmSync',
];

const opened = new Set();
let saves = false;
let count = 0;
let inCall = false;

const isOurs = (what) => (typeof what === 'number' ? opened.has(what) : `${what}/`.startsWith(`${folder}/`));

function watch(name) {
  const real = fs[name];
  fs[name] = Object.assign((what, ...rest) => {
    if (name === 'openSync' && rest[0] === 'wx') saves = true;
    // A call may make others inside Node, which are not ours.
    if (!saves || inCall || !isOurs(what)) return real(what, ...rest);
    count += 1;
    if (calls) fs.writeFileSync(calls, String(count));
    const isNow = String(count) === at;
    const isHalf = when === 'half' && name === 'writeFileSync';
    if (isNow && when !== 'after' && !isHalf) process.kill(process.pid, signal);
    inCall = true;
    try {
      if (isNow && isHalf) {
        const bytes = Buffer.from(rest[0]);
        const half = bytes.subarray(0, bytes.length >> 1);
        // At its start, so that a process that lives on writes the whole over it.
        if (typeof what === 'number') fs.writeSync(what, half, 0, half.length, 0);
        else real(what, half);
        process.kill(process.pid, signal);
      }
      const result = real(what, ...rest);
      if (name === 'openSync') opened.add(result);
      if (name === 'closeSync') opened.delete(what);
      if (isNow && when === 'after') process.kill(process.pid, signal);
      return result;
    } finally {
      inCall = false;
    }
  }, real);
}

for (const name of CALLS) watch(name);
