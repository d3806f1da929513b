/** How a prompt ends: the one place where Inquirer's errors become something that can be looked at. */
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import type { Io } from '../../io.ts';
import { goesBack, type Key } from './keys.ts';

/** What Inquirer needs of its surroundings. */
export interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** A prompt that came to its own end, or that the person or the system stopped. */
export type Ending<T> = { readonly kind: 'ended'; readonly value: T } | { readonly kind: 'stop' };

/** Why a prompt was ended from outside: the person wants to go back. */
const BACK = Symbol('back');

/** Runs a prompt. */
export async function ended<T>(io: Io, prompt: (context: Context) => Promise<T>): Promise<Ending<T>> {
  const reply = await withSignal(io, io.ending, prompt);
  return reply.kind === 'back' ? { kind: 'stop' } : reply;
}

/** Runs a prompt that does not know by itself that Shift+Tab goes back. */
export async function endedOrBack<T>(
  io: Io,
  prompt: (context: Context) => Promise<T>,
): Promise<Ending<T> | { readonly kind: 'back' }> {
  const back = new AbortController();
  const onKey = (_: unknown, key: Key) => {
    if (goesBack(key)) back.abort(BACK);
  };
  io.stdin.on('keypress', onKey);
  try {
    return await withSignal(io, AbortSignal.any([io.ending, back.signal]), prompt);
  } finally {
    io.stdin.off('keypress', onKey);
  }
}

async function withSignal<T>(
  io: Io,
  signal: AbortSignal,
  prompt: (context: Context) => Promise<T>,
): Promise<Ending<T> | { readonly kind: 'back' }> {
  const closed = new AbortController();
  // Ctrl+D makes readline let go of its input, and then no key would reach the prompt any more.
  const onPause = () => closed.abort();
  io.stdin.once('pause', onPause);
  try {
    const context = { input: io.stdin, output: io.stdout, signal: AbortSignal.any([signal, closed.signal]) };
    return { kind: 'ended', value: await prompt(context) };
  } catch (error) {
    if (error instanceof AbortPromptError) return { kind: error.cause === BACK ? 'back' : 'stop' };
    if (error instanceof ExitPromptError) return { kind: 'stop' };
    throw error;
  } finally {
    io.stdin.off('pause', onPause);
  }
}
