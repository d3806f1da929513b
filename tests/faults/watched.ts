/** A run in a terminal with a shell around it, which notes how the run ended and how it left the terminal. */
import fs from 'node:fs';
import path from 'node:path';
import xterm from '@xterm/headless';
import { type Running, start } from '../end-to-end/terminal.ts';

/** A folder of its own for each of: the model, the system's temporary files, and what the shell notes. */
export interface Folders {
  readonly cwd: string;
  readonly temporary: string;
  readonly notes: string;
}

/** A run, and what is left of it. */
export interface Watched {
  readonly terminal: Running;
  /** The program's process, once it has begun. */
  pid(): number;
  /** Whether the program is at its end. */
  isOver(): boolean;
  /** The exit code of the program, as the shell saw it. */
  code(): number;
  /** In what the terminal is not as it was found; empty where it is. */
  terminalChanges(): Promise<string[]>;
}

/** Stands in the window after the run, with whatever looks the run has left on. */
const AFTER = 'And now the shell.';

/** The traps let the shell go on after a signal to all in the terminal; the program does not inherit them. */
const AROUND = `
trap : HUP INT TERM
stty -a > "$NOTES/before"
sh -c 'echo $$ > "$NOTES/pid"; exec "$@"' sh "$@"
echo $? > "$NOTES/code"
stty -a > "$NOTES/after"
# A key that was on its way to the program may come now, and is not to be seen behind this.
stty -echo
# The last bytes of a terminal can be lost with its last process, so that stays until they are seen.
if printf '${AFTER}'; then
  for _ in $(seq 500); do [ -e "$NOTES/over" ] && break; sleep 0.02; done
fi
`;

/** Starts the program. */
export function startWatched(
  args: readonly string[],
  { cwd, temporary, notes }: Folders,
  env: Readonly<Record<string, string>> = {},
): Watched {
  const surroundings = { ...env, TMPDIR: temporary, NOTES: notes };
  const terminal = start(args, { cwd, shell: AROUND, env: surroundings });
  const looking = setInterval(() => {
    if (terminal.raw().endsWith(AFTER)) fs.writeFileSync(path.join(notes, 'over'), '');
  }, 20);
  terminal.exit.finally(() => clearInterval(looking));
  const noted = (name: string) => fs.readFileSync(path.join(notes, name), 'utf8').trim();
  return {
    terminal,
    pid: () => Number(noted('pid')),
    isOver: () => fs.existsSync(path.join(notes, 'code')),
    code: () => Number(noted('code')),
    terminalChanges: async () => [
      ...(noted('before') === noted('after') ? [] : [`stty: ${noted('before')} became ${noted('after')}`]),
      ...(await changesOnScreen(terminal.raw())),
    ],
  };
}

/** In what a terminal that was sent these bytes differs from a new one. */
async function changesOnScreen(raw: string): Promise<string[]> {
  const [found, left] = [await seen(AFTER), await seen(raw)];
  return Object.keys(left).flatMap((name) =>
    left[name] === found[name] ? [] : [`${name}: ${found[name]} became ${left[name]}`],
  );
}

async function seen(raw: string): Promise<Record<string, unknown>> {
  const terminal = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  const buffer = terminal.buffer.active;
  const cell = buffer.getLine(buffer.baseY + buffer.cursorY)?.getCell(Math.max(0, buffer.cursorX - 1));
  const { type } = buffer;
  const looks = {
    letter: cell?.getChars(),
    colours: cell?.isFgDefault() && cell.isBgDefault(),
    plain: cell?.isAttributeDefault(),
  };
  const cursorHidden = raw.lastIndexOf('\u001b[?25l') > raw.lastIndexOf('\u001b[?25h');
  const modes = { ...terminal.modes };
  terminal.dispose();
  return { type, ...looks, cursorHidden, ...modes };
}
