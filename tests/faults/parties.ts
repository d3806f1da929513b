/** Our own runs as real processes, which go on a call at a time. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { ENV } from '../end-to-end/terminal.ts';
import type { Job } from './party.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A run of ours: it opens the file at `begin`, and then each `step` lets it make one more call. */
export class Party {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #heard = '';

  constructor(program: string) {
    this.#process = spawn(process.execPath, [program, path.join(HERE, '../../questions')], {
      env: { ...process.env, HOME: ENV.HOME },
    });
    this.#process.stderr.pipe(process.stderr);
    this.#lines = readline.createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** What it last said: `opened`, the call that it is about to make, `saved`, or `done` with what the person was told. */
  get heard(): string {
    return this.#heard;
  }

  async begin(job: Job): Promise<void> {
    if (this.#heard === '') await this.#hear();
    await this.#say(JSON.stringify(job));
  }

  async step(): Promise<void> {
    await this.#say('');
  }

  /** What the person at it was told. */
  get told(): string[] {
    return JSON.parse(this.#heard.slice('done '.length));
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }

  async #say(line: string): Promise<void> {
    this.#process.stdin.write(`${line}\n`);
    await this.#hear();
  }

  async #hear(): Promise<void> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('A run of ours ended before its time.');
    this.#heard = value;
  }
}

/** Builds what each party runs; gives the file. */
export function buildParty(): string {
  const folder = path.join(HERE, '../../node_modules/.cache');
  fs.mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `party-${process.pid}.mjs`);
  buildSync({
    entryPoints: [path.join(HERE, 'party.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}
