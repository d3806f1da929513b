/** The promise that what somebody puts where temporary files go neither stops a save, nor is written into, nor parts a model. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { make } from '../end-to-end/sitting.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { someOf } from './figures.ts';
import { tryAll } from './trying.ts';

const SECRET = 'Hummingbird';

/** Numbers of processes: one that is always there, one that can be none, and our own. */
const NUMBERS = ['1', '4194305', '$$'];
const ENDINGS = ['tmp', 'old'];

/** What is put there, in the words of a shell, with its name as `$name`. */
const PLANTED: Readonly<Record<string, string>> = {
  'an empty file': ': > "$name"',
  'a file with words': 'echo theirs > "$name"',
  'a folder': 'mkdir "$name"',
  'a folder with a file in it': 'mkdir "$name"; echo theirs > "$name/in"',
  'a link to a file': 'ln -s ../notes/theirs "$name"',
  'a link to nowhere': 'ln -s ../notes/none "$name"',
  'a second name of a file': 'ln ../notes/theirs "$name"',
};

/** What is saved, and into which file. */
const SAVES = {
  edit: { args: ['init', 'm.yaml', '--edit'], file: 'm.yaml' },
  'a new file': { args: ['init', 'new.yaml'], file: 'new.yaml' },
  'starting over': { args: ['init', 'm.yaml', '--force'], file: 'm.yaml' },
  'export over another': { args: ['export', 'other.yaml', '--to', 'd.md', '--force'], file: 'd.md' },
} as const;

test('files, folders and links in the place of temporary files', async () => {
  const cases = Object.entries(PLANTED).flatMap(([what, words]) =>
    NUMBERS.flatMap((number) =>
      ENDINGS.flatMap((ending) =>
        Object.entries(SAVES).map(([name, save]) => ({
          ...save,
          what: `${what}, ${number}.${ending}: ${name}`,
          words,
          number,
          ending,
        })),
      ),
    ),
  );
  await tryAll(
    'Something in the place of a temporary file',
    someOf(cases, 24),
    ({ what }) => what,
    async ({ args, file, words, number, ending }, { cwd, temporary, notes }) => {
      await make(cwd, 'm.yaml', { form: 'natural' });
      await make(cwd, 'other.yaml', { program: SECRET });
      fs.writeFileSync(path.join(cwd, 'd.md'), 'A document of before.\n', { mode: 0o600 });
      const theirs = path.join(notes, 'theirs');
      fs.writeFileSync(theirs, 'theirs\n');
      const shell = `name=.${file}.${number}.${ending}; ${words}; exec "$@"`;
      const ran = spawnSync('sh', ['-c', shell, 'sh', process.execPath, PROGRAM, ...args], {
        cwd,
        env: { ...ENV, TMPDIR: temporary },
        input: `program: ${SECRET}`,
        encoding: 'utf8',
      });
      const lost: string[] = [];
      if (ran.status !== 0) lost.push(`exit code ${ran.status}: ${ran.stderr}`);
      if (!fs.readFileSync(path.join(cwd, file), 'utf8').includes(SECRET))
        lost.push('the answer is not there');
      if (fs.readdirSync(cwd).some((name) => name.includes('yours'))) lost.push('the model has parted');
      const isWrittenInto =
        fs.readFileSync(theirs, 'utf8') !== 'theirs\n' || fs.existsSync(path.join(notes, 'none'));
      return {
        lost,
        leaked: isWrittenInto ? ['what was put there leads to a file that was written into'] : [],
      };
    },
  );
}, 600_000);
