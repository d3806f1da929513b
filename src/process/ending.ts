/** Being told to end: by a signal, by a terminal that is gone, or by a fault inside the program. */
import fs from 'node:fs';
import { isatty } from 'node:tty';

/** The end of a run that asks. */
export interface Ending {
  /** Aborted once it is there, so that what is typed can still be saved. */
  readonly signal: AbortSignal;
  /**
   * Leaves Ctrl+C and Ctrl+\ to another program, which gets them as well. Gives the way back, once that program has ended:
   * it is told whether an interrupt ended it, and waits for ours, which may come later than the news of that.
   */
  leaveInterrupts(): (wasInterrupted: boolean) => Promise<void>;
}

/** How long an interrupt that ended another program may take to come to us, in milliseconds: it may have been for that one alone. */
const LATEST = 1000;

/** Waits until `listen` is told, but so many milliseconds at most. The run goes on meanwhile, whatever else is open. */
function within(milliseconds: number, listen: (told: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, milliseconds);
    listen(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** Listens for the end of a run that asks. */
export function endingOf(from: NodeJS.Process): Ending {
  const controller = new AbortController();
  const end = () => controller.abort();
  let areLeft = false;
  /** When the last interrupt was left to another program, and who waits for the next. */
  let [lastLeft, whenLeft] = [Number.NEGATIVE_INFINITY, () => {}];
  const interrupted = () => {
    if (!areLeft) return end();
    lastLeft = performance.now();
    whenLeft();
  };
  // These listeners stay: Inquirer has ones of its own, which end the process where they find themselves alone.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) from.on(signal, interrupted);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) from.on(signal, end);
  // A file that may not grow further is an error to Node and no end, but not once Inquirer has listened and left.
  from.on('SIGXFSZ', () => {});
  // After a fault inside the program too, what is typed is saved.
  from.once('uncaughtException', end);
  from.stdin.once('end', end);
  // A terminal that is gone can be neither read nor given a mode, and says so: to nobody, that would be a fault.
  from.stdin.on('error', end);
  letGoOfTerminal(from);
  return {
    signal: controller.signal,
    leaveInterrupts() {
      areLeft = true;
      return async (wasInterrupted) => {
        const isHere = performance.now() - lastLeft < LATEST;
        if (wasInterrupted && !isHere)
          await within(LATEST, (resolve) => {
            whenLeft = resolve;
          });
        // One that was sent to us alone may be on its way, too.
        for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
        areLeft = false;
      };
    },
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
