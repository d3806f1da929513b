/** How long a start takes, beside bare Node and beside other programs that ask. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRounds, type Row } from './rounds.ts';
import { toFirstPrompt, toItsEnd } from './runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = path.join(ROOT, 'bin', 'mentoring-model.cjs');
const CREATE_VITE = path.join(ROOT, 'node_modules', 'create-vite', 'index.js');

/** What @clack/prompts takes to ask for one text. */
const CLACK = `import { text } from '${path.join(ROOT, 'node_modules/@clack/prompts/dist/index.mjs')}';
await text({ message: 'What is the program called?' });
`;

/** Measures starts in a folder that holds a full model, `full.yaml`, and its answers. */
export async function starts(folder: string, answers: string, rounds: number): Promise<Row[]> {
  fs.writeFileSync(path.join(folder, 'empty.mjs'), '');
  fs.writeFileSync(path.join(folder, 'clack.mjs'), CLACK);
  const node = process.execPath;
  const ends = (what: string, target: number | null, args: readonly string[], input = '') => ({
    what,
    target,
    measure: () => toItsEnd([node, ...args], folder, input),
  });
  const asks = (what: string, target: number | null, command: readonly string[], wanted: RegExp) => ({
    what,
    target,
    measure: () => toFirstPrompt(command, folder, wanted),
  });
  return inRounds(
    [
      ends('bare Node (an empty file)', null, ['empty.mjs']),
      ends('--version', 1.1, [PROGRAM, '--version']),
      ends('--help', 1.35, [PROGRAM, '--help']),
      asks('init: first prompt', 1.8, [node, PROGRAM, 'init', 'new.yaml'], /❯ (Read on|Begin)/),
      asks('init --edit: first prompt', 2.6, [node, PROGRAM, 'init', 'full.yaml', '--edit'], /❯ /),
      ends('a full piped run', 2.9, [PROGRAM, 'init', 'piped.yaml', '--force'], answers),
      ends('show', 2.4, [PROGRAM, 'show', 'full.yaml']),
      ends('check of 1 file', null, [PROGRAM, 'check', 'full.yaml']),
      asks('create-vite: first prompt', null, [node, CREATE_VITE], /Project name/),
      asks('npm init: first prompt', null, ['npm', 'init'], /package name/),
      asks('@clack/prompts, one text: first prompt', null, [node, 'clack.mjs'], /What is the program called/),
    ],
    rounds,
  );
}
