/** Arguments in, exit code out; the only place that prints an error. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { run } from './cli.ts';
import { endingOf } from './ending.ts';
import { Refusal } from './errors.ts';
import type { Io } from './io.ts';
import { built } from './questionnaire/built.ts';
import { say } from './terminal/say.ts';

/** Runs the program with these arguments; gives the exit code. Throws nothing. */
export async function main(io: Io, args: readonly string[]): Promise<number> {
  try {
    return await run(io, args, version());
  } catch (error) {
    // Commander gives help that was asked for the exit code that stands in the process: the one that `start` sets.
    if (error instanceof CommanderError) return error.exitCode === 0 || args[0] === 'help' ? 0 : 2;
    const refusal = error instanceof Refusal;
    const said = refusal
      ? error.message
      : 'Something went wrong inside the program. Answers given before are saved.';
    say(io.stderr, said);
    const stack = error instanceof Error ? error.stack : String(error);
    if (io.env['MENTORING_MODEL_DEBUG'] === '1') say(io.stderr, stack ?? '');
    else if (!refusal) say(io.stderr, 'To see where, run it again with MENTORING_MODEL_DEBUG=1');
    return refusal ? error.exitCode : 1;
  }
}

/** Runs the program on this process. */
export async function start(): Promise<void> {
  // Whatever way the process ends before its time, that is not success.
  process.exitCode = 130;
  for (const stream of [process.stdout, process.stderr]) {
    // Whoever reads our output may leave early, as `head` does, and a terminal can be closed.
    stream.on('error', () => {});
  }
  process.exitCode = await main(ioOf(process), process.argv.slice(2));
}

function version(): string {
  const about: unknown = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : 'unknown';
}

function ioOf(from: NodeJS.Process): Io {
  let ending: AbortSignal | null = null;
  return {
    stdin: from.stdin,
    stdout: from.stdout,
    stderr: from.stderr,
    cwd: from.cwd(),
    env: from.env,
    questionsFolder: fileURLToPath(new URL('../questions', import.meta.url)),
    formScript: fileURLToPath(new URL('../dist/form.js', import.meta.url)),
    get checkWorker() {
      return built ? new URL('./check-worker.js', import.meta.url) : null;
    },
    now: () => new Date(),
    // Only a run that asks listens: any other is to end at once when it is told to.
    get ending() {
      ending ??= endingOf(from);
      return ending;
    },
  };
}
