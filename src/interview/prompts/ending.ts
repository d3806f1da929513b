/** How a prompt ends: the one place where Inquirer's errors become something that can be looked at. */
import { Writable } from 'node:stream';
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { Screen } from './screen.ts';

/** What Inquirer needs of its surroundings. */
interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** A prompt that came to its own end, or that the person or the system stopped. */
export type Ending<T> = { readonly kind: 'ended'; readonly value: T } | { readonly kind: 'stop' };

/**
 * Runs a prompt, and leaves what it has drawn.
 * @param takenAway whether that goes from the screen, instead of staying above what comes next
 */
export async function ended<T>(
  { io, canvas }: Screen,
  prompt: (context: Context) => Promise<T>,
  takenAway = false,
): Promise<Ending<T>> {
  const closed = new AbortController();
  // Ctrl+D makes readline let go of its input, and then no key would reach the prompt any more.
  const onPause = () => closed.abort();
  io.stdin.once('pause', onPause);
  try {
    const signal = AbortSignal.any([io.ending, closed.signal]);
    return { kind: 'ended', value: await prompt({ input: io.stdin, output: nowhere(), signal }) };
  } catch (error) {
    if (error instanceof AbortPromptError || error instanceof ExitPromptError) return { kind: 'stop' };
    throw error;
  } finally {
    io.stdin.off('pause', onPause);
    canvas.leave(takenAway);
  }
}

/** Inquirer draws here: the canvas is what people see. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, written) => written() });
}
