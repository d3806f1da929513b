/** The built program under yasr, a screen reader in a terminal, with a speech server that only writes down what it is told. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newFolder, PROGRAM, type Running, start } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';

/** Somebody who hears the program, and sees nothing of it. */
export interface Listener {
  readonly terminal: Running;
  /** All that was spoken, with what was spoken of one row of the window in one entry, or in several. */
  spoken(): readonly string[];
  /** Waits until what was spoken since the last key ends with a text. Gives it, as one text without blanks. */
  hear(last: string): Promise<string>;
  /** Waits until nothing more is spoken. Gives what was spoken since the last key. */
  silence(): Promise<readonly string[]>;
  /** Presses keys one after the other, each once there is silence after the one before. Gives what was spoken after the last. */
  press(...keys: readonly string[]): Promise<readonly string[]>;
  /** Types a line, and Enter, once there is silence. */
  type(line: string): Promise<void>;
  /** Waits for the program's end. Gives its exit code. */
  ended(): Promise<number>;
}

/** How long nothing has to be spoken to count as silence, in milliseconds. */
const SILENCE = 200;
const PATIENCE = 45_000;

/** Debian's own settings, but for the speech server. */
function settings(server: string): string {
  const text = fs.readFileSync('/etc/yasr/yasr.conf', 'utf8').replace(/^synthesizer.*\n/gm, '');
  return text.replace(
    /^\[options\]$/m,
    `[options]\nsynthesizer=emacspeak server\nsynthesizer port=|${server}`,
  );
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}

/** Starts the program with a listener in a window. */
export function listen(
  args: readonly string[],
  { cwd, cols = 100, rows = 30 }: { cwd: string; cols?: number; rows?: number },
): Listener {
  const folder = newFolder();
  const file = (name: string, text: string) => {
    fs.writeFileSync(path.join(folder, name), text, { mode: 0o700 });
    return path.join(folder, name);
  };
  const log = file('log', '');
  const status = file('status', '');
  const conf = file('yasr.conf', settings(file('server', `#!/bin/sh\nexec cat >> '${log}'\n`)));
  // Whatever stands behind the name of what it runs, yasr takes for options of its own; and it ends with 0 whatever comes.
  const program = file(
    'program',
    `#!/bin/sh\n${quoted([process.execPath, PROGRAM, ...args])}\necho $? > '${status}'\n`,
  );
  const terminal = start([], { cwd, cols, rows, shell: `exec yasr -C '${conf}' '${program}'` });

  const spoken = () =>
    [...fs.readFileSync(log, 'utf8').matchAll(/^[ql] \{(.*)\}\r?$/gm)]
      .map(([, text = '']) => text.trim())
      .filter((text) => text !== '');
  let since = 0;
  const until = async (holds: () => boolean, wanted: string) => {
    const late = Date.now() + PATIENCE;
    while (!holds()) {
      if (Date.now() > late)
        throw new Error(`Expected to hear ${wanted}, but heard:\n${spoken().slice(since).join('\n')}`);
      await sleep(20);
    }
  };
  /** Something was to be heard before there is silence. */
  const silence = async () => {
    await until(() => spoken().length > since, 'anything');
    let size = -1;
    let changed = Date.now();
    await until(() => {
      const now = fs.statSync(log).size;
      if (now !== size) changed = Date.now();
      size = now;
      return Date.now() - changed > SILENCE;
    }, 'silence');
    return spoken().slice(since);
  };
  return {
    terminal,
    spoken,
    silence,
    async hear(last) {
      const said = () => asHeard(spoken().slice(since).join(''));
      await until(() => said().endsWith(asHeard(asSpoken(last))), `"${last}" at last`);
      return said();
    },
    async press(...keys) {
      for (const key of keys) {
        await silence();
        since = spoken().length;
        terminal.send(key);
      }
      return silence();
    },
    async type(line) {
      await silence();
      since = spoken().length;
      terminal.send(`${line}${KEY.enter}`);
    },
    async ended() {
      await terminal.exit;
      return Number.parseInt(fs.readFileSync(status, 'utf8'), 10);
    },
  };
}

/** The signs that Debian's settings have yasr speak as words. */
const SPOKEN: Readonly<Record<string, string>> = {
  '"': 'quote',
  '#': 'number',
  '*': 'star',
  '<': 'less than',
  '>': 'greater than',
  '@': 'at',
  '[': 'left bracket',
  '\\': 'backslash',
  ']': 'right bracket',
  _: 'underscore',
  '`': 'accent',
  '{': 'left brace',
  '|': 'bar',
  '}': 'right brace',
  '~': 'tilde',
};

/** A text as yasr speaks it. */
export function asSpoken(text: string): string {
  return text.replace(/["#*<>@[\\\]_`{|}~]/g, (sign) => ` ${SPOKEN[sign]} `);
}

/** A text without blanks: where one piece of speech ends and the next begins is up to how the system hands over bytes. */
export function asHeard(text: string): string {
  return text.replace(/\s+/g, '');
}
