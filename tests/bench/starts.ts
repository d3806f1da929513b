/** How long a start takes, beside bare Node and beside other programs that ask. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRounds, type Measured, type Row } from './rounds.ts';
import { toFirstPrompt, toItsEnd } from './runs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OTHERS = path.join(ROOT, '.others', 'node_modules');
const CREATE_VITE = path.join(OTHERS, 'create-vite', 'index.js');
const NPM = path.join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim(), 'npm/bin/npm-cli.js');

/** What @clack/prompts takes to ask for one text. */
const CLACK = `import { text } from '${path.join(OTHERS, '@clack/prompts/dist/index.mjs')}';
await text({ message: 'What is the program called?' });
`;

/** What starts are measured with. */
export interface Starts {
  /** The Node that runs all of them, and what it is called. */
  readonly node: string;
  readonly called: string;
  /** The program; and the one to compare it with, null for none. */
  readonly program: string;
  readonly earlier: string | null;
  /** Holds a full model, `full.yaml`. */
  readonly folder: string;
  /** Other answers to all questions, in YAML. */
  readonly answers: string;
}

/** Measures starts, all in turn in each round. */
export async function starts(
  { node, called, program, earlier, folder, answers }: Starts,
  rounds: number,
): Promise<Row[]> {
  fs.writeFileSync(path.join(folder, 'empty.mjs'), '');
  fs.writeFileSync(path.join(folder, 'clack.mjs'), CLACK);
  const ends = (what: string, target: number | null, args: readonly string[], input = ''): Measured => ({
    what: `${called}, ${what}`,
    target,
    measure: () => toItsEnd([node, ...args], folder, input),
  });
  const ontoFile = (file: string): Measured => ({
    ...ends('a full piped run onto a file', 5.8, [file, 'init', 'piped.yaml', '--edit'], answers),
    prepare: () => {
      // What a run leaves beside the file would give the next more to look through.
      for (const name of fs.readdirSync(folder).filter((one) => /^\.?piped\.yaml/.test(one)))
        fs.rmSync(path.join(folder, name));
      fs.copyFileSync(path.join(folder, 'full.yaml'), path.join(folder, 'piped.yaml'));
    },
  });
  const asks = (what: string, target: number | null, args: readonly string[], wanted: RegExp): Measured => ({
    what: `${called}, ${what}: first prompt`,
    target,
    measure: () => toFirstPrompt([node, ...args], folder, wanted),
  });
  const own = (file: string): Measured[] => [
    ends('--version', 1.1, [file, '--version']),
    ends('--help', 2.3, [file, '--help']),
    asks('init', 2.9, [file, 'init', 'new.yaml'], /❯ (Read on|Begin|All the questions)/),
    asks('init --edit', 4.9, [file, 'init', 'full.yaml', '--edit'], /❯ /),
    ontoFile(file),
    ends('show', 4.4, [file, 'show', 'full.yaml']),
    ends('check of 1 file', null, [file, 'check', 'full.yaml']),
  ];
  const before = (earlier === null ? [] : own(earlier)).map((one) => ({
    ...one,
    what: `${one.what}, earlier`,
    target: null,
  }));
  return inRounds(
    [
      ends('nothing (an empty file)', null, ['empty.mjs']),
      ...own(program).flatMap((one, index) => [one, ...before.slice(index, index + 1)]),
      asks('create-vite', null, [CREATE_VITE], /Project name/),
      asks('npm init', null, [NPM, 'init'], /package name/),
      asks('@clack/prompts, one text', null, ['clack.mjs'], /What is the program called/),
    ],
    rounds,
  );
}
