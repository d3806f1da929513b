/** The ways in which a run can be ended from outside, and what is promised of each. */
import type { Running } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';

/** A way in which a run ends before its time. */
export interface Death {
  readonly name: string;
  /** The exit codes that a shell may see. */
  readonly codes: readonly number[];
  /**
   * Whether the program can do nothing any more: what is half typed is lost, a temporary file stays until the next run,
   * and the terminal stays as the question had it.
   */
  readonly sudden: boolean;
  /** Whether the terminal is gone with it, so that nobody can look at it afterwards. */
  readonly closes: boolean;
  /** @param pid the program's own process, which is not the one that the window was opened with */
  come(terminal: Running, pid: number): Promise<void>;
}

const STOPPED = 130;
const KILLED = 137;
const HUNG_UP = 129;

function signal(name: NodeJS.Signals, sudden = false): Death {
  return {
    name,
    codes: [sudden ? KILLED : STOPPED],
    sudden,
    closes: false,
    async come(_, pid) {
      process.kill(pid, name);
    },
  };
}

/** Each way. */
export const DEATHS: readonly Death[] = [
  signal('SIGKILL', true),
  signal('SIGTERM'),
  signal('SIGHUP'),
  signal('SIGINT'),
  signal('SIGQUIT'),
  {
    name: 'Ctrl+C',
    codes: [STOPPED],
    sudden: false,
    closes: false,
    come: (terminal) => terminal.press(KEY.ctrlC),
  },
  {
    name: 'a closed terminal',
    // The system may say once more that it hangs up, when all is saved and Node listens to nothing any more.
    codes: [STOPPED, HUNG_UP],
    sudden: false,
    closes: true,
    come: async (terminal) => terminal.close(),
  },
];
