/**
 * Which run made something on disk, and whether that run still goes on.
 *
 * The number of a process does not say it: numbers come again after a restart, and each container counts its own.
 */
import fs from 'node:fs';
import os from 'node:os';

/** Whether a run still goes on. */
export type RunState = 'goes on' | 'gone' | 'unknown';

let own: string | null = null;

/** What tells this run from every other one, in one line. */
export function markOfThisRun(): string {
  own ??= [
    os.hostname().replace(/\s/g, '-'),
    ...(processHere() ?? ['-', '-', String(process.pid), '-']),
  ].join(' ');
  return own;
}

/** Whether the run that left this mark goes on. Another computer's, and another container's, cannot be told. */
export function standingOf(mark: string): RunState {
  const [host, boot, numbering, id, start] = mark.trim().split(' ');
  const [ownHost, ownBoot, ownNumbering] = markOfThisRun().split(' ');
  if (id === undefined || start === undefined || host !== ownHost) return 'unknown';
  // The same computer was started anew since then.
  if (boot !== ownBoot) return 'gone';
  if (numbering !== ownNumbering) return 'unknown';
  const startNow = start === '-' ? null : processStart(id);
  if (startNow !== null) return startNow === start ? 'goes on' : 'gone';
  return isRunning(Number(id)) ? 'unknown' : 'gone';
}

/** When the computer was started, whose count the process is in, its number there, and when it began. Null where the system does not say. */
function processHere(): string[] | null {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const id = fs.readlinkSync('/proc/self');
    const start = processStart(id);
    return start === null ? null : [boot, fs.readlinkSync('/proc/self/ns/pid'), id, start];
  } catch {
    return null;
  }
}

/** When a process began, in the system's own count. Null where there is none, or it is hidden. */
function processStart(id: string): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${id}/stat`, 'latin1');
    // The name of the program stands in brackets, and may hold blanks.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process that this account may not ask (EPERM) is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
