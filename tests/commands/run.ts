/** Runs the program in this process, in a real temporary folder, as a shell would. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Assets, assetsIn } from '../../src/assets.ts';
import type { Started } from '../../src/command-to-type.ts';
import type { Io } from '../../src/io.ts';
import { main } from '../../src/main.ts';

/** What surrounds a run. */
export interface Around {
  /** What is piped in; without it the pipe is empty. */
  readonly stdin?: string | Uint8Array;
  /** Files to write into the folder before the run, by their path in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder to run in; without it a new one. */
  readonly folder?: string;
  /** The input is a terminal. */
  readonly typed?: boolean;
  /** The output is a terminal with so many columns. */
  readonly columns?: number;
  /** Standard error is a terminal with so many columns. */
  readonly errorColumns?: number;
  readonly now?: string;
  /** What the program carries; without it what stands in this project. */
  readonly assets?: Assets;
  /** What happens while the program waits for what is piped in, as another program may do it. */
  readonly meanwhile?: (folder: string) => void;
  /** How the program was started; without it, as one that is installed. */
  readonly started?: Started;
}

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
  /** Every file in the folder after the run, as text. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the program carries, as this project holds it. */
export const ASSETS = assetsIn(fileURLToPath(new URL('../..', import.meta.url)), false);

export async function run(args: readonly string[], around: Around = {}): Promise<Ran> {
  const folder = around.folder ?? newFolder();
  for (const [name, content] of Object.entries(around.files ?? {})) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  const stdin = around.typed
    ? Object.assign(new PassThrough(), { isTTY: true })
    : Readable.from(piped(around, folder), { objectMode: false });
  const stdout = Object.assign(new PassThrough(), around.columns ? terminal(around.columns) : {});
  const stderr = Object.assign(new PassThrough(), around.errorColumns ? terminal(around.errorColumns) : {});
  const written = [textOf(stdout), textOf(stderr)];
  const io: Io = {
    stdin,
    stdout,
    stderr,
    cwd: folder,
    env: { ...around.env },
    assets: around.assets ?? ASSETS,
    ending: new AbortController().signal,
    stops: () => ({ stop() {}, end() {} }),
    leaveInterrupts: () => async () => {},
    started: around.started ?? { program: 'mentoring-model', isWindows: false },
    now: () => new Date(around.now ?? '2026-11-23T09:12:44Z'),
  };
  const code = await main(io, args);
  stdout.end();
  stderr.end();
  const [out = '', err = ''] = await Promise.all(written);
  return { code, stdout: out, stderr: err, folder, files: filesIn(folder) };
}

/** What is piped in, as it is once the program asks for it. */
function* piped({ stdin = '', meanwhile }: Around, folder: string): Generator<Buffer> {
  meanwhile?.(folder);
  if (stdin.length > 0) yield Buffer.from(stdin);
}

/** A folder that is taken away after the test. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file in a folder and below, as text, by its path. */
function filesIn(folder: string): Record<string, string> {
  const found = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [path.relative(folder, file), fs.readFileSync(file, 'utf8')] as const),
  );
}

/** The answers and points of a saved model, as `show --json` gives them. */
export async function contentOf(
  folder: string,
  file: string,
): Promise<{ answers: unknown; points: unknown }> {
  const { stdout } = await run(['show', file, '--json'], { folder });
  const { answers, points } = JSON.parse(stdout);
  return { answers, points };
}

function terminal(columns: number) {
  return { isTTY: true, columns, rows: 24 };
}

async function textOf(stream: PassThrough): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
