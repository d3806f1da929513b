/** All that a command may touch of the process, so that a test can give it another. */
import type { Readable, Writable } from 'node:stream';
import type { Assets } from './assets.ts';
import type { Started } from './command-to-type.ts';
import { asMoment } from './text/language.ts';

/** A stream that may be a terminal. */
type Input = Readable & {
  readonly isTTY?: boolean;
  readonly fd?: number;
  setRawMode?(mode: boolean): unknown;
};
/** A stream that may be a terminal, with its size in characters. */
export type Output = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** What has to be done around a stop. */
export interface AroundStops {
  /** The process is about to stop, for a while or for good. */
  leave(): void;
  /** The process goes on. `left` says whether `leave` was called before: no process is told of a SIGSTOP. */
  back(left: boolean): void;
}

/** Stops that are listened for. */
export interface Stops {
  /** Stops all that was started as one job, as a terminal does for Ctrl+Z where it handles that key itself. */
  stop(): void;
  /** Listens no more. */
  end(): void;
}

/** The streams, surroundings and clock of one run. */
export interface Io {
  readonly stdin: Input;
  /** Results. */
  readonly stdout: Output;
  /** Everything else. */
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly assets: Assets;
  /** Aborted when the person or the system asks the program to end (SIGTERM, SIGHUP, a closed terminal). */
  readonly ending: AbortSignal;
  /** Leaves Ctrl+C and Ctrl+\ to another program that has the terminal for now. Gives the way back. */
  leaveInterrupts(): (wasInterrupted: boolean) => Promise<void>;
  /** Listens for being stopped for a while, as by Ctrl+Z. */
  stops(around: AroundStops): Stops;
  /** How the person starts the program, for the hints that name a command. */
  readonly started: Started;
  now(): Date;
}

/** Whether there is somebody to ask: prompts need a terminal on both sides. */
export function canAsk(io: Io): boolean {
  return Boolean(io.stdin.isTTY && io.stdout.isTTY);
}

/** Whether the surroundings ask for plain lines: ACCESSIBLE is set to anything but 0 or false, or the terminal is a dumb one. */
export function wantsPlain({ env }: Io): boolean {
  return !['', '0', 'false'].includes(env['ACCESSIBLE']?.toLowerCase() ?? '') || env['TERM'] === 'dumb';
}

/** The time now, as models keep it. */
export function moment(io: Io): string {
  return asMoment(io.now());
}

/** The size of the window in characters; 80 by 24 where a stream does not say. */
export function windowSize(stream: Output): { columns: number; rows: number } {
  return { columns: stream.columns || 80, rows: stream.rows || 24 };
}
