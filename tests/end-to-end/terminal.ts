/** The built program in a real pseudo-terminal, with its screen read back. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';

/** The launcher of the program. */
export const PROGRAM = fileURLToPath(new URL('../../bin/mentoring-model.cjs', import.meta.url));

/** The same by the name that npm gives it where it is installed: hints name a command as it was typed. */
const INSTALLED = installed();

/** A home of the test's own: where no other place takes the answers, they go there. */
const HOME = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-home-'));
process.once('exit', () => fs.rmSync(HOME, { recursive: true, force: true }));

/** The surroundings of a run: those of somebody's own computer, and none of the test's. */
export const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME,
  TERM: 'xterm-256color',
  LANG: 'C.UTF-8',
};

export interface Window {
  readonly cwd: string;
  readonly cols?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A shell's command line to run instead, with the program and its arguments as `"$@"`. */
  readonly shell?: string;
}

/** A window with the program in it. */
export interface Running {
  readonly pid: number;
  /** The text of the rows in sight. */
  screen(): string;
  cursor(): { x: number; y: number };
  /** All that was written to the window, escape sequences and all. */
  raw(): string;
  /** What is asked now, below all that is left behind: the text on one line. */
  asked(): string;
  /** Waits until the rows in sight hold a text, or are as they are wanted. */
  waitFor(wanted: string | RegExp | ((screen: string) => boolean)): Promise<void>;
  /** Waits until a question, or a menu with this title, is open. */
  waitForAsked(wanted: string | RegExp): Promise<void>;
  /** Sends keys or text, each once the screen has settled after the one before. Does not wait after the last. */
  press(...keys: string[]): Promise<void>;
  /** Sends bytes as they are, each of these in a write of its own, without a look at the screen. */
  send(...writes: string[]): void;
  /** Sends a key that leaves what is asked, and waits for what comes next. Gives what was waited for. */
  pressUntil(key: string, wanted: RegExp): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Gives the window another size, as somebody who drags its edge. */
  resize(cols: number, rows: number): void;
  /** Closes the window. */
  close(): void;
  readonly exit: Promise<number>;
}

/** How long something is waited for, in milliseconds: on a busy machine it may come late, and is seen all the same. */
const PATIENCE = 45_000;
/** How long a look at the screen waits for something to be drawn, in milliseconds. */
const LOOK = 100;
/** How long the screen has to stay the same to count as settled, in milliseconds. */
const SETTLED = 25;

/** Starts the program in a window. */
export function start(args: readonly string[], { cwd, cols = 80, rows = 24, env, shell }: Window): Running {
  const command = [process.execPath, INSTALLED, ...args];
  const [file = '', ...rest] = shell ? ['/bin/sh', '-c', shell, 'sh', ...command] : command;
  const pty = spawn(file, rest, { name: 'xterm-256color', cols, rows, cwd, env: { ...ENV, ...env } });
  const terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 5000 });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';

  let raw = '';
  let ended = false;
  let lastDrawn = Date.now();
  let onDrawn = () => {};
  let keyUnseen = false;
  pty.onData((data) => {
    raw += data;
    terminal.write(data, () => {
      lastDrawn = Date.now();
      onDrawn();
    });
  });
  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      ended = true;
      // What was written last may still be on its way to the screen.
      terminal.write('', () => resolve(signal ? 128 + signal : exitCode));
    });
  });
  onTestFinished(() => {
    if (!ended) pty.kill('SIGKILL');
    terminal.dispose();
  });

  const lines = () => {
    const buffer = terminal.buffer.active;
    return Array.from(
      { length: terminal.rows },
      (_, row) => buffer.getLine(buffer.baseY + row)?.translateToString(true) ?? '',
    );
  };
  const screen = () => lines().join('\n').trimEnd();
  const asked = () => {
    const below = lines().findLastIndex((line) => /^[✔○] /.test(line)) + 1;
    return lines().slice(below).join(' ').replace(/\s+/g, ' ').trim();
  };
  const drawnOr = (late: number) =>
    Promise.race([
      sleep(late),
      new Promise<void>((resolve) => {
        onDrawn = resolve;
      }),
    ]);
  const until = async (holds: () => boolean, wanted: string) => {
    // Counted is the time alone in which this process could look: others of its tests may keep it busy for long.
    for (let waited = 0; !holds(); ) {
      if (waited > PATIENCE) throw new Error(`Expected ${wanted}, but the screen is:\n${screen()}`);
      const began = Date.now();
      await drawnOr(LOOK);
      waited += Math.min(LOOK, Date.now() - began);
    }
    keyUnseen = false;
  };
  const send = async (key: string) => {
    while (keyUnseen && Date.now() - lastDrawn < SETTLED) await sleep(SETTLED);
    pty.write(key);
    lastDrawn = Date.now();
    keyUnseen = true;
  };
  const has = (text: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);

  return {
    pid: pty.pid,
    screen,
    asked,
    exit,
    cursor: () => ({ x: terminal.buffer.active.cursorX, y: terminal.buffer.active.cursorY }),
    raw: () => raw,
    waitFor: (wanted) =>
      until(() => (typeof wanted === 'function' ? wanted(screen()) : has(screen(), wanted)), String(wanted)),
    waitForAsked: (wanted) => until(() => has(asked(), wanted), `to be asked ${wanted}`),
    async press(...keys) {
      for (const key of keys) await send(key);
    },
    send(...writes) {
      for (const bytes of writes) pty.write(bytes);
      keyUnseen = true;
    },
    async pressUntil(key, wanted) {
      await send(key);
      const before = raw.length;
      // A prompt that is left shows the cursor again.
      const found = () => wanted.exec(raw.slice(before).split('\u001b[?25h').slice(1).join(''))?.[0];
      await until(() => found() !== undefined, `${wanted} after a key`);
      return found() ?? '';
    },
    signal: (name) => process.kill(pty.pid, name),
    resize(cols, rows) {
      terminal.resize(cols, rows);
      pty.resize(cols, rows);
    },
    close() {
      if ('destroy' in pty && typeof pty.destroy === 'function') pty.destroy();
    },
  };
}

/** A folder that is taken away after the test. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function installed(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-installed-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  // Some tests run it as another account.
  fs.chmodSync(folder, 0o755);
  const name = path.join(folder, 'mentoring-model');
  fs.symlinkSync(PROGRAM, name);
  return name;
}
