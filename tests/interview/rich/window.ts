/** A window that keys are pressed in, byte by byte, with its screen read back. */

import { PassThrough } from 'node:stream';
import { setTimeout as sleep, setImmediate as tick } from 'node:timers/promises';
import { Unicode11Addon } from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import { assetsIn } from '../../../src/assets.ts';
import type { Asking, Reply } from '../../../src/interview/asking.ts';
import { moreOf } from '../../../src/interview/more.ts';
import { terminalAsking } from '../../../src/interview/rich/rich-asking.ts';
import type { Io } from '../../../src/io.ts';
import type { Question, Questionnaire } from '../../../src/questionnaire/questionnaire.ts';
import type { Current } from '../../../src/walk/current.ts';
import { KEY } from '../../keys.ts';
import { SMALL } from '../scripted.ts';

/** What a window and its surroundings are like; 80 by 24 and empty where nothing else is said. */
export interface Looks {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** How many lines stand in it already. */
  readonly filled?: number;
  /** What is asked in it, which says who helps. */
  readonly questionnaire?: Questionnaire;
}

/** A window with somebody at its keyboard. */
export interface Window {
  readonly io: Io;
  readonly asking: Asking;
  /** Presses one key after the other, and waits for the screen to settle after each; with no key just waits. */
  press(...keys: string[]): Promise<void>;
  /** Types a text, a character at a time. */
  type(text: string): Promise<void>;
  /** Sends everything at once, as a paste does. */
  send(bytes: string): Promise<void>;
  /** The rows in sight, without the blanks at their ends. */
  rows(): string[];
  screen(): string;
  /** The rows in sight and those that have scrolled away. */
  everything(): string[];
  cursor(): { readonly row: number; readonly column: number };
  cursorShows(): boolean;
  bracketsPastes(): boolean;
  /** All that was written, escape sequences and all. */
  raw(): string;
  /** Gives the window another size, as somebody who drags its edge: its lines wrap anew before the program is told. */
  resize(columns: number, rows: number): Promise<void>;
  /** How many in the program listen to the size of the window. */
  listeners(): number;
  /** Whether the program reads the keyboard, key by key. */
  reads(): boolean;
  /** Ends the program from outside, as the system does. */
  end(): void;
}

/** The characters that one key each types. */
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Longer than it takes for Enter to know that it was no paste, in milliseconds. */
const AFTER_ENTER = 20;

/**
 * More rounds of the event loop than there are between what is drawn and what that leads to: Enter looks once more whether
 * anything comes, and a list leaves out what was typed ahead. A machine that is busy lets no time pass between them.
 */
const ROUNDS = 6;

/** Opens a window. */
export function openWindow({
  columns = 80,
  rows = 24,
  env = {},
  filled = 0,
  questionnaire = SMALL,
}: Looks = {}): Window {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    convertEol: true,
    logLevel: 'off',
  });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  let raw = false;
  const setRawMode = (mode: boolean) => {
    raw = mode;
    return stdin;
  };
  const stdin: PassThrough = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  // As with the process's own, a prompt that ends leaves it open.
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns, rows, _isStdio: true });
  let written = '';
  stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
    terminal.write(chunk);
  });
  stdout.write('earlier\n'.repeat(filled));
  const ending = new AbortController();
  const io: Io = {
    stdin,
    stdout,
    stderr: new PassThrough(),
    cwd: '/',
    env: { TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
    assets: assetsIn('', false),
    ending: ending.signal,
    stops: () => ({ stop() {}, end() {} }),
    leaveInterrupts: () => async () => {},
    started: { program: 'mentoring-model', isWindows: false },
    now: () => new Date(0),
  };
  const settled = async () => {
    for (let before = -1; before !== written.length; ) {
      before = written.length;
      for (let round = 0; round < ROUNDS; round++) await tick();
    }
    await new Promise<void>((resolve) => terminal.write('', resolve));
  };
  const send = async (bytes: string) => {
    stdin.write(bytes);
    await settled();
    if (!bytes.endsWith(KEY.enter)) return;
    await sleep(AFTER_ENTER);
    await settled();
  };
  const buffer = () => terminal.buffer.active;
  const lines = (from: number) =>
    Array.from({ length: buffer().baseY + terminal.rows - from }, (_, index) =>
      (
        buffer()
          .getLine(from + index)
          ?.translateToString(true) ?? ''
      ).trimEnd(),
    );
  const press = async (...keys: string[]) => {
    if (keys.length === 0) await settled();
    for (const key of keys) await send(key);
  };
  return {
    io,
    asking: terminalAsking(io, moreOf(questionnaire)),
    press,
    type: (text) => press(...Array.from(CHARACTERS.segment(text), ({ segment }) => segment)),
    send,
    rows: () => lines(buffer().baseY),
    screen: () => lines(buffer().baseY).join('\n'),
    everything: () => lines(0),
    cursor: () => ({ row: buffer().cursorY, column: buffer().cursorX }),
    cursorShows: () => written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l'),
    bracketsPastes: () => terminal.modes.bracketedPasteMode,
    raw: () => written,
    async resize(columns, rows) {
      await settled();
      terminal.resize(columns, rows);
      Object.assign(stdout, { columns, rows });
      stdout.emit('resize');
      await settled();
    },
    listeners: () => stdout.listenerCount('resize'),
    reads: () => raw && !stdin.isPaused(),
    end: () => ending.abort(),
  };
}

/** What surrounds a question where nothing else is said. */
const CURRENT: Current = {
  answer: null,
  section: 'Location',
  about: '',
  number: 2,
  of: 6,
  because: '',
  draft: '',
  note: null,
  words: new Map(),
};

/** A window in which a question was asked. */
export interface Asked extends Window {
  /** What the person did in the end. */
  readonly reply: Promise<Reply>;
}

/** Asks a question in a window, and waits until it is on screen. */
export async function ask(
  question: Question,
  current: Partial<Current> = {},
  window: Window = openWindow(),
): Promise<Asked> {
  await window.press();
  const reply = window.asking.ask(question, { ...CURRENT, ...current });
  await window.press();
  return { ...window, reply };
}

/** The row of the screen that holds a text, from 0; -1 for none. */
export function rowOf(window: Window, text: string): number {
  return window.rows().findIndex((row) => row.includes(text));
}
