/** The promise that a fault inside the program loses nothing, and tells nothing of what somebody wrote. */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { assetsIn } from '../../src/assets.ts';
import type { Io } from '../../src/io.ts';
import { main } from '../../src/main.ts';
import { answersIn, throughWelcome } from '../end-to-end/sitting.ts';
import { newFolder, start } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';
import { conclude } from './figures.ts';

const TRAP = new URL('throw-trap.js', import.meta.url);
const SECRET = /hummingbird/i;
const SAID = 'Something went wrong inside the program. Answers given before are saved.';
const TRACE = /^\s+at \S.*:\d+/m;

test('thrown while somebody types: the half-typed text is saved, and the terminal is given back', async () => {
  let [tried, lost, leaked] = [0, 0, 0];
  for (const FAULT of ['throws', 'rejects']) {
    for (const debug of ['0', '1']) {
      const cwd = newFolder();
      const env = { NODE_OPTIONS: `--import=${TRAP.href}`, FAULT, MENTORING_MODEL_DEBUG: debug };
      const terminal = start(['init', 'm.json'], { cwd, env });
      await throughWelcome(terminal);
      await terminal.press(KEY.enter);
      await terminal.waitForAsked('What is the program called?');
      await terminal.press('River House', KEY.enter);
      await terminal.waitForAsked('Who is taking part');
      await terminal.press('Two youth advisers');
      await terminal.waitFor('Two youth advisers');
      process.kill(terminal.pid, 'SIGUSR2');
      expect(await terminal.exit).toBe(1);
      tried += 1;
      const raw = terminal.raw();
      expect(raw).toContain(SAID);
      expect(TRACE.test(raw)).toBe(debug === '1');
      expect(raw.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(raw.lastIndexOf('\u001b[?2004h'));
      expect(raw.lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw.lastIndexOf('\u001b[?25l'));
      const kept = JSON.stringify(answersIn(cwd, 'm.json'));
      if (kept !== '{"program":"River House","took-part":"Two youth advisers"}') lost += 1;
      if (SECRET.test(raw)) leaked += 1;
    }
  }
  conclude({ what: 'A fault inside the program while somebody types', tried, lost, leaked });
});

test.each(['0', '1'])(
  'thrown in a command: its words are not repeated (MENTORING_MODEL_DEBUG=%s)',
  async (debug) => {
    const stderr = new PassThrough();
    const io: Io = {
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr,
      cwd: newFolder(),
      env: { MENTORING_MODEL_DEBUG: debug },
      assets: {
        ...assetsIn(fileURLToPath(new URL('../..', import.meta.url)), false),
        shown() {
          const cause = new SyntaxError('Unexpected "Hummingbird"');
          throw new TypeError('Hummingbird is no function\n    at Hummingbird (x:1:1)', { cause });
        },
      },
      ending: new AbortController().signal,
      stops: () => ({ stop() {}, end() {} }),
      leaveInterrupts: () => async () => {},
      started: { program: 'mentoring-model', isWindows: false },
      now: () => new Date(0),
    };
    expect(await main(io, ['check', 'm.yaml'])).toBe(1);
    stderr.end();
    const said = await text(stderr);
    expect(said).toContain(SAID);
    expect(said).not.toMatch(SECRET);
    expect(TRACE.test(said)).toBe(debug === '1');
    expect(/^TypeError$[\s\S]*^caused by$\n^SyntaxError$/m.test(said)).toBe(debug === '1');
  },
);
