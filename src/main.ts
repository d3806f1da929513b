/** Arguments in, exit code out; the only place that prints an error. */
import { CommanderError } from 'commander';
import { ABOUT, type Assets, assetsIn } from './assets.ts';
import { run } from './cli/run.ts';
import { startedFrom } from './command-to-type.ts';
import { isSystemError } from './disk/system-error.ts';
import { EXIT, Refusal } from './errors.ts';
import { fileTrouble } from './file-errors.ts';
import type { Io } from './io.ts';
import { type Ending, endingOf } from './process/ending.ts';
import { type Outputs, outputsOf } from './process/output.ts';
import { stopsOf } from './process/suspending.ts';
import { say } from './terminal/say.ts';
import { traceOf } from './trace.ts';

/** Runs the program with these arguments; gives the exit code. Throws nothing. */
export async function main(io: Io, args: readonly string[]): Promise<number> {
  try {
    return await run(io, args, versionOf(io.assets));
  } catch (error) {
    // Where help was asked for, commander takes the exit code of the process for its own, which `start` has set to 130.
    if (error instanceof CommanderError) {
      const isHelp = args[0] === 'help' && error.code === 'commander.help';
      return error.exitCode === 0 || isHelp ? EXIT.done : EXIT.use;
    }
    sayWhy(io, error);
    return error instanceof Refusal ? error.exitCode : EXIT.problem;
  }
}

/** Says why a run ends. Of a fault inside the program it repeats no word: there may be an answer among them. */
function sayWhy(io: Io, error: unknown): void {
  const refused = refusalOf(error);
  const inside = 'Something went wrong inside the program. Answers given before are saved.';
  say(io.stderr, refused ?? inside);
  if (io.env['MENTORING_MODEL_DEBUG'] === '1') say(io.stderr, ...traceOf(error));
  else if (refused === null) say(io.stderr, 'To see where, run it again with MENTORING_MODEL_DEBUG=1');
}

/** The words for a run that cannot go on, where the program is not at fault; null where it is. */
function refusalOf(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  if (isPartMissing(error))
    return 'A part of this program could not be read. Answers given before are saved. Please try again.';
  if (!isSystemError(error)) return null;
  const path = error instanceof Error && 'path' in error ? error.path : null;
  return fileTrouble(typeof path === 'string' ? path : 'A file', error);
}

/** Parts that not every run needs are read when one does. Of a part that the disk refuses, Node says that it is not there. */
function isPartMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}

/**
 * Runs the program on this process.
 * @param root the folder that holds the program
 * @param isBuilt whether this is what was built in it, and not the source
 */
export async function start(root: string, isBuilt: boolean): Promise<void> {
  // Whatever way the process ends before its time, that is not success.
  process.exitCode = EXIT.stopped;
  const outputs = outputsOf(process);
  const io = ioOf(process, outputs, root, isBuilt);
  let failed = false;
  // Of an error that nobody catches, as one thrown when a key comes, Node would show the message: an answer may be in it.
  process.on('uncaughtException', (error) => {
    process.exitCode = EXIT.problem;
    if (!failed) sayWhy(io, error);
    failed = true;
    // A run that asks saves and ends by itself, unless that is what fails: then the terminal is given back all the same.
    setTimeout(() => process.exit(), 2000).unref();
  });
  const code = await main(io, process.argv.slice(2));
  // Where the run itself has failed, its code says more than that something could not be written.
  process.exitCode = failed || (outputs.fellShort && code === EXIT.done) ? EXIT.problem : code;
}

function versionOf(assets: Assets): string {
  const about: unknown = JSON.parse(assets.read(ABOUT).toString());
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown';
}

function ioOf(from: NodeJS.Process, { stdout, stderr }: Outputs, root: string, isBuilt: boolean): Io {
  let cwd: string | null = null;
  let ending: Ending | null = null;
  // Only a run that asks listens: any other is to end at once when it is told to.
  const endingNow = () => {
    ending ??= endingOf(from);
    return ending;
  };
  return {
    stdin: from.stdin,
    stdout,
    stderr,
    // Help is there without a folder too.
    get cwd() {
      cwd ??= currentFolder(from);
      return cwd;
    },
    env: from.env,
    assets: assetsIn(root, isBuilt),
    stops: (around) => stopsOf(from, around),
    get started() {
      return startedFrom({
        script: from.argv[1] ?? '',
        root,
        env: from.env,
        cwd: folderIfThere(from),
        isWindows: from.platform === 'win32',
      });
    },
    now: () => new Date(),
    get ending() {
      return endingNow().signal;
    },
    leaveInterrupts: () => endingNow().leaveInterrupts(),
  };
}

function currentFolder(from: NodeJS.Process): string {
  const folder = folderIfThere(from);
  if (folder === null)
    throw new Refusal(EXIT.problem, ['This folder is no longer there; go to another one.']);
  return folder;
}

function folderIfThere(from: NodeJS.Process): string | null {
  try {
    return from.cwd();
  } catch {
    return null;
  }
}
