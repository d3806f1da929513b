/** Being told to end: by a signal, by a terminal that is gone, or by a fault inside the program. */
import type { EventEmitter } from 'node:events';
import fs from 'node:fs';
import { isatty } from 'node:tty';

/** Listens for the end of a run that asks; aborted once it is there, so that what is typed can still be saved. */
export function endingOf(from: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort();
  // These listeners stay: Inquirer has ones of its own, which end the process where they find themselves alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) from.on(signal, end);
  // A file that may not grow further is an error to Node and no end, but not once Inquirer has listened and left.
  from.on('SIGXFSZ', () => {});
  // After a fault inside the program too, what is typed is saved.
  from.once('uncaughtException', end);
  from.stdin.once('end', end);
  keepErrorsFrom(from.stdin, end);
  letGoOfTerminal(from);
  return controller.signal;
}

/**
 * A terminal that is gone can be neither read nor given a mode. Readline throws what its input says of that, wherever it
 * stands, and what was typed would not be saved any more.
 */
function keepErrorsFrom(stdin: EventEmitter, end: () => void): void {
  const { emit } = stdin;
  stdin.emit = (event, ...args) => {
    if (event !== 'error') return emit.call(stdin, event, ...args);
    end();
    return true;
  };
}

/**
 * As the process exits, Node gives the terminal back the modes that it began with, and aborts where that is gone: what was
 * typed would go into a memory dump. A terminal that says it hangs up may be gone before Node comes to that.
 */
function letGoOfTerminal(from: NodeJS.Process): void {
  if (from.platform === 'win32') return;
  const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));
  from.once('exit', () => {
    for (const descriptor of terminals) if (!isatty(descriptor)) fs.closeSync(descriptor);
  });
}
