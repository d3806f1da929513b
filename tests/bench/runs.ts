/** Runs of programs to measure: to their end, and in a pseudo-terminal to their first prompt. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { spawn as spawnInTerminal } from '@lydell/node-pty';

/** The surroundings of a run: somebody's own computer. NODE_EXTRA_CA_CERTS would cost each start of Node 50 ms. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
};

/** How long a run takes, in milliseconds. Throws where it fails. */
export function toItsEnd(command: readonly string[], cwd: string, input = ''): Promise<number> {
  const [file = '', ...args] = command;
  const begun = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: ENV, stdio: ['pipe', 'ignore', 'ignore'] });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(since(begun));
      else reject(new Error(`${command.join(' ')} ended with ${code}`));
    });
    child.stdin.end(input);
  });
}

/** How long it takes until a text is on the screen, in milliseconds. Then the run is ended. */
export function toFirstPrompt(command: readonly string[], cwd: string, wanted: RegExp): Promise<number> {
  const [file = '', ...args] = command;
  const begun = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const terminal = spawnInTerminal(file, args, { cwd, env: ENV, cols: 100, rows: 30 });
    let screen = '';
    let time: number | null = null;
    terminal.onData((data) => {
      screen += data;
      if (time !== null || !wanted.test(stripVTControlCharacters(screen))) return;
      time = since(begun);
      terminal.kill('SIGKILL');
    });
    // The next run begins when this one is gone.
    terminal.onExit(() => {
      if (time !== null) resolve(time);
      else reject(new Error(`${command.join(' ')} did not show ${wanted}:\n${screen}`));
    });
  });
}

function since(begun: bigint): number {
  return Number(process.hrtime.bigint() - begun) / 1e6;
}
