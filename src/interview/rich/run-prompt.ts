/** How a prompt is made, and how it ends: the one place where Inquirer's errors become something that can be looked at. */
import { PassThrough, Writable } from 'node:stream';
import { createPrompt } from '@inquirer/core';
import type { Screen } from './screen.ts';

/** What Inquirer needs of its surroundings. */
interface Context {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** A prompt that came to its own end, or that the person or the system stopped. */
export type PromptEnd<T> = { readonly kind: 'ended'; readonly value: T } | { readonly kind: 'stop' };

/** How a prompt is opened and left. */
interface Manner {
  /** Whether what was typed before it is there is meant for it. */
  readonly takesTypedAhead: boolean;
  /** Whether it was there just now, and is shown again with what was done in it: what came meanwhile is for it, too. */
  readonly isShownAgain?: boolean;
  /** Whether what it has drawn goes from the screen, instead of staying above what comes next. */
  readonly takenAway: boolean;
}

/** Runs a prompt, and leaves what it has drawn. */
export async function ended<T>(
  { io, canvas, keyboard }: Screen,
  prompt: (context: Context) => Promise<T>,
  { takesTypedAhead, isShownAgain = false, takenAway }: Manner,
): Promise<PromptEnd<T>> {
  keyboard.open();
  if (takesTypedAhead) keyboard.typeKept();
  else if (!isShownAgain) await keyboard.dropTypedAhead();
  const stopped = new AbortController();
  keyboard.onStop(() => stopped.abort());
  try {
    const signal = AbortSignal.any([io.ending, stopped.signal]);
    // Inquirer is given no keys, and draws nowhere: the keyboard has them, and the canvas is what people see.
    return { kind: 'ended', value: await prompt({ input: new PassThrough(), output: nowhere(), signal }) };
  } catch (error) {
    if (isStop(error)) return { kind: 'stop' };
    throw error;
  } finally {
    canvas.leave(takenAway);
  }
}

/** How a prompt of ours looks now; `done` ends it with what came of it. It is drawn on the canvas, and gives Inquirer nothing. */
type View<Value, Config> = (config: Config, done: (value: Value) => void) => '';

/** A prompt of ours. It is made when it is first shown: whoever is shown none need not wait for Inquirer's core. */
export function promptOf<Value, Config>(
  view: View<Value, Config>,
): (config: Config, context: Context) => Promise<Value> {
  let prompt: ReturnType<typeof createPrompt<Value, Config>> | null = null;
  return (config, context) => {
    prompt ??= createPrompt<Value, Config>(view);
    return prompt(config, context);
  };
}

/** Goes by the name: what is read apart has a copy of Inquirer's classes inside. */
function isStop(error: unknown): boolean {
  return error instanceof Error && ['AbortPromptError', 'ExitPromptError'].includes(error.name);
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, written) => written() });
}
