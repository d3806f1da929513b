/** Standard output and standard error of this process, as streams that tell what they could not write. */
import fs from 'node:fs';
import { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import type { Output } from '../io.ts';
import { say } from '../terminal/say.ts';

/** Both streams, and whether either of them took less than it was given. */
export interface Outputs {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly fellShort: boolean;
}

/** The streams of a process. The first trouble with either is said on the other, as far as somebody reads that. */
export function outputsOf(from: NodeJS.Process): Outputs {
  const stdout: Output = streamOf(1) ?? from.stdout;
  const stderr: Output = streamOf(2) ?? from.stderr;
  let fellShort = false;
  const listen = (stream: Output, name: string, other: Output | null) => {
    stream.on('error', async (error: NodeJS.ErrnoException) => {
      if (hasLeft(error) || fellShort) return;
      fellShort = true;
      // The run may be over by now.
      if (from.exitCode === 0) from.exitCode = 1;
      if (other) say(other, await troubleOf(name, error));
    });
  };
  listen(stdout, 'standard output', stderr);
  // A file or a program that takes results is not to find words among them.
  listen(stderr, 'standard error', stdout.isTTY ? stdout : null);
  return {
    stdout,
    stderr,
    get fellShort() {
      return fellShort;
    },
  };
}

/** One line: what happened to an output, and what to do. */
async function troubleOf(name: string, error: NodeJS.ErrnoException): Promise<string> {
  // The words for this error elsewhere are about a file that is read; here one cannot grow.
  if (error.code === 'EFBIG')
    return `${name}: a file may not grow any larger here. Choose another place, or ask whoever looks after this computer.`;
  const { fileTrouble } = await import('../file-errors.ts');
  return fileTrouble(name, error);
}

/** Whoever reads our output may leave early, as `head` does. */
function hasLeft({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ECONNRESET';
}

/**
 * A stream into a file or a device; null for a terminal, a pipe or a socket. Node's own, where the system
 * has taken a part, goes on as if it had taken all: what a full disk has no room for would be gone without a word.
 */
function streamOf(descriptor: number): Writable | null {
  const kind = fs.fstatSync(descriptor);
  if (!(kind.isFile() || kind.isCharacterDevice()) || isatty(descriptor)) return null;
  return new Writable({
    write(chunk, _encoding, done) {
      try {
        fs.writeFileSync(descriptor, chunk);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error('could not be written', { cause: error }));
      }
    },
  });
}
