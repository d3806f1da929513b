/** All that writes a file with nobody to ask, for trying it on strange disks and as other accounts. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { make } from '../end-to-end/sitting.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';

/** What is answered, and so has to be in the file afterwards. */
export const SECRET = 'Hummingbird';

/** What is piped in, with these arguments, so that this file holds the answer. */
export interface Save {
  readonly args: readonly string[];
  readonly file: string;
  readonly input: string;
}

const ANSWER = `program: ${SECRET}`;

/** By what they do, in a folder that is prepared. */
export const SAVES = {
  edit: { args: ['init', 'm.yaml', '--edit'], file: 'm.yaml', input: ANSWER },
  'a new file': { args: ['init', 'new.yaml'], file: 'new.yaml', input: ANSWER },
  'starting over': { args: ['init', 'm.yaml', '--force'], file: 'm.yaml', input: ANSWER },
  export: { args: ['export', 'other.yaml', '--to', 'new.md'], file: 'new.md', input: '' },
  'export over another': {
    args: ['export', 'other.yaml', '--to', 'd.md', '--force'],
    file: 'd.md',
    input: '',
  },
  combine: { args: ['combine', 'm.yaml', 'other.yaml', '--to', 'both.yaml'], file: 'both.yaml', input: '' },
  compare: {
    args: ['compare', 'm.yaml', 'other.yaml', '--with-notes', '--to', 'sides.md'],
    file: 'sides.md',
    input: '',
  },
} as const satisfies Record<string, Save>;

/** Puts into a folder what these begin with. */
export async function prepare(folder: string): Promise<void> {
  await make(folder, 'm.yaml', { form: 'natural' });
  await make(folder, 'other.yaml', { program: SECRET });
  fs.writeFileSync(path.join(folder, 'd.md'), 'A document of before.\n', { mode: 0o600 });
}

/** Saves; `before` is a command line that goes on as the program. Gives what is not as it is to be. */
export function saved({ args, file, input }: Save, cwd: string, before: readonly string[] = []): string[] {
  const [first = '', ...rest] = [...before, process.execPath, PROGRAM, ...args];
  const env = { ...ENV, HOME: cwd, TMPDIR: cwd };
  const { status, stderr } = spawnSync(first, rest, { cwd, env, input, encoding: 'utf8', timeout: 10_000 });
  const found: string[] = [];
  if (status !== 0) found.push(`exit code ${status}: ${stderr}`);
  const at = path.join(cwd, file);
  if (!fs.existsSync(at) || !fs.readFileSync(at, 'utf8').includes(SECRET))
    found.push('the answer is not there');
  const lines = stderr.split('\n').filter(Boolean);
  if (new Set(lines).size < lines.length) found.push(`something is said twice: ${stderr}`);
  const over = fs.readdirSync(cwd).filter((name) => name.startsWith('.') || name.includes('yours'));
  if (over.length > 0) found.push(`left over: ${over}`);
  return found;
}
