/** The promise that a disk that really fails, in a real sitting, loses neither what was there nor the answer. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder } from '../commands/run.ts';
import { answersIn, make, pipe } from '../end-to-end/sitting.ts';
import { start } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';
import { ALL, conclude, someOf } from './figures.ts';

const IS_ROOT = process.getuid?.() === 0;
const SECRET = 'Hummingbird';

/** What befalls a file while somebody answers. */
interface Mishap {
  /** Makes it happen to the folder with `m.json` in it. */
  readonly befall: (folder: string) => void;
  /** What is said of it; null where the answer is simply saved. */
  readonly said: RegExp | null;
  /** What the file is afterwards: as it was, or gone by what happened. */
  readonly file: 'as it was' | 'gone' | 'saved';
  /** A shell's words before the program. */
  readonly shell?: string;
  /** Whether no other place takes it either, so that the run can only end. */
  readonly nowhere?: boolean;
}

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
  onTestFinished(() => {
    execFileSync('umount', [args.at(-1) ?? ''], { stdio: 'pipe' });
  });
}

/** A folder on another disk, where there is one; else one of the same. */
function anotherDisk(): string {
  const folder = fs.mkdtempSync(
    path.join(!IS_ROOT && fs.existsSync('/dev/shm') ? '/dev/shm' : newFolder(), 'd-'),
  );
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  if (IS_ROOT) mount('-t', 'tmpfs', 'tmpfs', folder);
  return folder;
}

const inFolder = (folder: string) => path.join(folder, 'm.json');

/** As root with mounts; for others, who may not, by what the folder or the file lets them do. */
const MISHAPS: Readonly<Record<string, Mishap>> = {
  'a full disk': {
    befall: (folder) => {
      if (IS_ROOT) fs.writeFileSync(path.join(folder, 'fill'), Buffer.alloc(12_288));
      else fs.chmodSync(folder, 0o555);
    },
    said: IS_ROOT ? /the disk is full/ : /may not open or write/,
    file: 'as it was',
  },
  'a folder to read': {
    befall: (folder) => {
      if (IS_ROOT) execFileSync('mount', ['-o', 'remount,ro', path.dirname(folder)], { stdio: 'pipe' });
      else fs.chmodSync(folder, 0o555);
    },
    said: IS_ROOT ? /can only be read/ : /may not open or write/,
    file: 'as it was',
  },
  'a file to read': {
    befall: (folder) => {
      const file = inFolder(folder);
      if (!IS_ROOT) return fs.chmodSync(file, 0o444);
      mount('--bind', file, file);
      execFileSync('mount', ['-o', 'remount,bind,ro', file], { stdio: 'pipe' });
    },
    said: IS_ROOT ? /can only be read/ : /may not open or write/,
    file: 'as it was',
  },
  'a folder that is gone': {
    befall: (folder) => fs.renameSync(folder, `${folder}-away`),
    said: /no such file or folder/,
    file: 'gone',
  },
  'a file that became a folder': {
    befall: (folder) => {
      fs.rmSync(inFolder(folder));
      fs.mkdirSync(inFolder(folder));
    },
    said: null,
    file: 'gone',
  },
  'a link that leads nowhere': {
    befall: (folder) => {
      fs.rmSync(inFolder(folder));
      fs.symlinkSync(path.join(folder, 'none', 'm.json'), inFolder(folder));
    },
    said: /no such file or folder/,
    file: 'gone',
  },
  'a link to another disk': {
    befall: (folder) => {
      const there = path.join(anotherDisk(), 'm.json');
      fs.copyFileSync(inFolder(folder), there);
      fs.rmSync(inFolder(folder));
      fs.symlinkSync(there, inFolder(folder));
    },
    said: null,
    file: 'saved',
  },
  'a link to another disk, where somebody else writes': {
    befall: (folder) => {
      const there = path.join(anotherDisk(), 'm.json');
      fs.writeFileSync(there, `${fs.readFileSync(inFolder(folder), 'utf8')}\n`);
      fs.rmSync(inFolder(folder));
      fs.symlinkSync(there, inFolder(folder));
    },
    said: null,
    file: 'as it was',
  },
};

/** The system sends a signal as well, which would end a run that nothing listens for. */
const LIMIT: Mishap = {
  befall: () => {},
  said: /larger than can be read or written here/,
  file: 'as it was',
  shell: 'ulimit -f 0; exec "$@"',
  nowhere: true,
};

/** A folder in a disk of its own as root, so that it can be filled or made one to read. */
function folderOnDisk(): string {
  const disk = newFolder();
  if (IS_ROOT) mount('-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk);
  const folder = path.join(disk, 'in');
  fs.mkdirSync(folder);
  onTestFinished(() => {
    if (!IS_ROOT && fs.existsSync(folder)) fs.chmodSync(folder, 0o755);
  });
  return folder;
}

const oneLine = (raw: string) => raw.replace(/\s+/g, ' ');

const LOOKS = ['with colours and keys', 'in plain lines'] as const;

/** Lets something befall a file while somebody answers; gives whether anything was lost, or shown that should not be. */
async function sitThrough({ befall, said, file, shell, nowhere }: Mishap, look: (typeof LOOKS)[number]) {
  const isPlain = look === 'in plain lines';
  const cwd = folderOnDisk();
  await make(cwd, 'm.json', { form: 'natural' });
  const elsewhere = path.join(newFolder(), 'elsewhere.json');
  const args = ['init', inFolder(cwd), '--edit', '--question', 'program', ...(isPlain ? ['--plain'] : [])];
  const terminal = start(args, {
    cwd: newFolder(),
    env: { TMPDIR: newFolder() },
    ...(shell ? { shell } : {}),
  });
  await terminal.waitFor('What is the program called?');
  const before = fs.readFileSync(inFolder(cwd), 'utf8');
  befall(cwd);
  const found = file === 'gone' ? null : fs.readFileSync(inFolder(cwd), 'utf8');
  await terminal.press(SECRET, KEY.enter);
  if (said) {
    await terminal.waitFor('Save in another place');
    const asked = terminal.raw().length;
    if (nowhere) {
      await terminal.press(isPlain ? `:stop${KEY.enter}` : KEY.ctrlC);
      await terminal.waitFor(() => terminal.raw().slice(asked).includes('Save in another place'));
      await terminal.press(isPlain ? `:stop${KEY.enter}` : KEY.ctrlC);
    } else {
      await terminal.press(isPlain ? `1${KEY.enter}` : KEY.enter);
      await terminal.waitFor('Which file should it go to?');
      await terminal.press(elsewhere, KEY.enter);
    }
  }
  const code = await terminal.exit;
  const raw = oneLine(terminal.raw());
  const isUntouched =
    file === 'as it was' ? fs.readFileSync(inFolder(cwd), 'utf8') === (found ?? before) : true;
  const beside = path.join(cwd, 'm.yours.json');
  const ended = nowhere ? code !== 0 : code === (fs.existsSync(beside) ? 3 : 0);
  const places = [elsewhere, inFolder(cwd), beside];
  const isKept = places.some((one) => {
    const isFile = fs.existsSync(one) && fs.statSync(one).isFile();
    return isFile && answersIn(path.dirname(one), path.basename(one))['program'] === SECRET;
  });
  const isTold = said === null || (raw.includes('not on disk yet') && said.test(raw));
  return {
    isLost: !isUntouched || !ended || !isTold || (!nowhere && !isKept),
    isLeaked: / at \S+ \(|\.js:\d/.test(raw),
  };
}

test('a disk that really fails while somebody answers', async () => {
  const cases = Object.entries(MISHAPS).flatMap(([name, mishap]) =>
    LOOKS.map((look) => [name, mishap, look] as const),
  );
  const tally = { tried: 0, lost: 0, leaked: 0 };
  for (const [name, mishap, look] of someOf(cases, 3)) {
    const { isLost, isLeaked } = await sitThrough(mishap, look);
    tally.tried += 1;
    if (isLost) tally.lost += 1;
    if (isLost || isLeaked) console.error(`${name}, ${look}`);
    if (isLeaked) tally.leaked += 1;
  }
  conclude({ what: 'A disk that really fails, in a sitting', ...tally });
}, 600_000);

test.each(LOOKS)('a file that may not grow further, %s', async (look) => {
  expect(await sitThrough(LIMIT, look)).toEqual({ isLost: false, isLeaked: false });
});

test('a disk that really fails, and nobody to ask', async () => {
  const cases = Object.values(MISHAPS).filter(({ file, said }) => said && file === 'as it was');
  const tally = { tried: 0, lost: 0, leaked: 0 };
  for (const { befall, said } of ALL ? cases : someOf(cases, 2)) {
    const folder = folderOnDisk();
    await make(folder, 'm.json', { form: 'natural' });
    befall(folder);
    const before = fs.readFileSync(inFolder(folder), 'utf8');
    const ran = pipe(['init', 'm.json', '--edit'], folder, `program: ${SECRET}`);
    tally.tried += 1;
    const isUntouched = fs.readFileSync(inFolder(folder), 'utf8') === before;
    const isRefused = isUntouched && ran.code === 1 && said?.test(ran.stderr);
    if (!isRefused) tally.lost += 1;
    if (ran.stderr.includes(SECRET) || /^\s+at /m.test(ran.stderr)) tally.leaked += 1;
  }
  conclude({ what: 'A disk that really fails, in a script', ...tally });
}, 600_000);
