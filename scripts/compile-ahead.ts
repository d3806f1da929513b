/**
 * Compiles the built program for the Node that runs the build: what a start needs is run once, and what V8 made of it is
 * kept. Another Node does not find it, and compiles the program itself.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { Script } from 'node:vm';
import type { Io } from '../src/io.ts';

/**
 * Runs the program that was built, and keeps what was compiled in `dist/compiled/`. Of the program itself that is the way
 * to the first prompt: all that is kept is read at every start. Throws where it does not run.
 */
export async function compileAhead(root: string): Promise<void> {
  const launcher = createRequire(import.meta.url)(path.join(root, 'bin', 'mentoring-model.cjs'));
  const fresh = new Map<string, Script>();
  const { main } = launcher.load('main.cjs', (script: Script, file: string) => fresh.set(file, script));
  const cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-build-'));
  const run = async (isTTY: boolean, ...args: readonly string[]) => {
    const code: number = await main(ioOf(root, cwd, isTTY), args);
    if (code !== 0 && code !== 130) throw new Error(`${args.join(' ')} ended with ${code}`);
  };
  try {
    await run(false, '--help');
    await run(true, 'init', 'new.yaml');
    keep(fresh);
    fs.writeFileSync(path.join(cwd, 'm.yaml'), MODEL);
    await run(false, 'show', 'm.yaml');
    keep(fresh);
  } finally {
    fs.rmSync(cwd, { recursive: true });
  }
}

/** Reading one is what most runs do that do not ask. */
const MODEL = `mentoring-model: 1
questionnaire: mentoring-models 1
answers:
  form: natural
  type: [group, { other: Walks }]
  comfort: |-
    Someone
    who stays
`;

function keep(fresh: Map<string, Script>): void {
  for (const [file, script] of fresh) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, script.createCachedData());
  }
  fresh.clear();
}

/** The surroundings of a run that is ended when its first prompt has been drawn. */
function ioOf(root: string, cwd: string, isTTY: boolean): Io {
  const ending = new AbortController();
  const stdout = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24 });
  stdout.once('data', () => setTimeout(() => ending.abort(), 50));
  return {
    stdin: Object.assign(new PassThrough(), { isTTY, setRawMode: () => {} }),
    stdout,
    stderr: new PassThrough(),
    cwd,
    env: { TERM: 'xterm-256color', LANG: 'C.UTF-8' },
    questionsFolder: path.join(root, 'questions'),
    checkWorker: null,
    formScript: '',
    ending: ending.signal,
    stops: () => ({ stop() {}, end() {} }),
    started: { program: 'mentoring-model', isWindows: false },
    now: () => new Date(),
  };
}
