/** How a prompt ends: the one place where Inquirer's errors become something that can be looked at. */
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { Io } from '../../io.ts';

/** What Inquirer needs of its surroundings. */
interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** A prompt that came to its own end, or that the person or the system stopped. */
export type Ending<T> = { readonly kind: 'ended'; readonly value: T } | { readonly kind: 'stop' };

/** Runs a prompt. */
export async function ended<T>(io: Io, prompt: (context: Context) => Promise<T>): Promise<Ending<T>> {
  const closed = new AbortController();
  // Ctrl+D makes readline let go of its input, and then no key would reach the prompt any more.
  const onPause = () => closed.abort();
  io.stdin.once('pause', onPause);
  try {
    const signal = AbortSignal.any([io.ending, closed.signal]);
    return { kind: 'ended', value: await prompt({ input: io.stdin, output: io.stdout, signal }) };
  } catch (error) {
    if (error instanceof AbortPromptError || error instanceof ExitPromptError) return { kind: 'stop' };
    throw error;
  } finally {
    io.stdin.off('pause', onPause);
  }
}
