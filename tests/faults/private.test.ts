/** The promise that what people write is readable by them alone, whatever the system's default (the umask) is. */
import fs from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { assetsIn } from '../../src/assets.ts';
import { openTarget } from '../../src/commands/opening/model.ts';
import { Keeper } from '../../src/commands/sitting/keeper.ts';
import { sweepEditorFiles } from '../../src/disk/editor-file.ts';
import type { Io } from '../../src/io.ts';
import { type Model, newModel, withAnswer } from '../../src/model/model.ts';
import { newFolder, run } from '../commands/run.ts';
import { answersIn, make } from '../end-to-end/sitting.ts';
import { ENV, type Running, start } from '../end-to-end/terminal.ts';
import { answer, chosen, type Move, ownQuestionnaire, sitting, stop } from '../interview/scripted.ts';
import { KEY } from '../keys.ts';
import { ALL, conclude, someOf } from './figures.ts';

const SECRET = 'Hummingbird';
const QUESTIONNAIRE = ownQuestionnaire();

/** Those that people have, and those that take away what the owner needs; and each there is. */
const UMASKS = [0o000, 0o022, 0o077, 0o777, 0o277, 0o477];
const EVERY_UMASK = Array.from({ length: 0o1000 }, (_, umask) => umask);

/** What `m.yaml`, which is there already, may be for others. */
const MODES = [0o600, 0o640, 0o644, 0o666];

function ioIn(folder: string): Io {
  return {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    cwd: folder,
    env: { TMPDIR: folder },
    assets: assetsIn('', false),
    ending: new AbortController().signal,
    stops: () => ({ stop() {}, end() {} }),
    leaveInterrupts: () => async () => {},
    started: { program: 'mentoring-model', isWindows: false },
    now: () => new Date(0),
  };
}

const begun = newModel('2026-11-23T09:12:44Z');
const named = (name: string): Model => withAnswer(begun, 'program', name);

/** Keeps a model in a folder that goes away, while a person does these things. */
async function keepElsewhere(folder: string, moves: readonly Move[]): Promise<void> {
  fs.mkdirSync(path.join(folder, 'usb'), { mode: 0o700 });
  fs.chmodSync(path.join(folder, 'usb'), 0o700);
  const target = openTarget(ioIn(folder), 'usb/m.yaml');
  fs.rmdirSync(path.join(folder, 'usb'));
  const keeper = new Keeper(ioIn(folder), QUESTIONNAIRE, target, null, begun);
  await keeper.saveAsking(sitting(QUESTIONNAIRE, moves).interview.asking, named(SECRET));
}

/** All that makes files in a folder in which `m.yaml` is there already. */
const WAYS: Readonly<Record<string, (folder: string) => unknown>> = {
  'a new file': (folder) => run(['init', 'new.yaml'], { folder, stdin: `program: ${SECRET}` }),
  'a new page': (folder) => run(['init', 'new.md'], { folder, stdin: `program: ${SECRET}` }),
  'going on': (folder) => run(['init', 'm.yaml', '--edit'], { folder, stdin: `program: ${SECRET}` }),
  'starting over': (folder) => run(['init', 'm.yaml', '--force'], { folder, stdin: `program: ${SECRET}` }),
  'beside a file that another program changed': (folder) => {
    const target = openTarget(ioIn(folder), 'm.yaml');
    fs.appendFileSync(path.join(folder, 'm.yaml'), '# theirs\n');
    new Keeper(ioIn(folder), QUESTIONNAIRE, target, named('ours'), named('ours')).save(named(SECRET), null);
  },
  'at another place': (folder) => keepElsewhere(folder, [chosen('beside'), answer('new.json')]),
  'where nothing else is left': (folder) => keepElsewhere(folder, [stop()]),
};

/** Each file in a folder, and in the folders in it, with who may do what with it. */
function modesIn(folder: string): [string, number][] {
  return filesIn(folder).map((file) => [path.relative(folder, file), fs.statSync(file).mode & 0o777]);
}

test('new files are for their owner alone, and a file that was there stays what it was for others', async () => {
  const { files } = await run(['init', 'm.yaml'], { stdin: 'program: ours' });
  const cases = Object.values(WAYS).flatMap((way) =>
    (ALL ? EVERY_UMASK : UMASKS).map((umask) => ({ way, umask })),
  );
  const [umaskBefore, before] = [process.umask(), { ...process.env }];
  let [tried, lost, leaked] = [0, 0, 0];
  for (const { way, umask } of someOf(cases, 24)) {
    const folder = newFolder();
    const mode = MODES[tried % MODES.length] ?? 0;
    fs.writeFileSync(path.join(folder, 'm.yaml'), files['m.yaml'] ?? '');
    fs.chmodSync(path.join(folder, 'm.yaml'), mode);
    process.umask(umask);
    Object.assign(process.env, { TMPDIR: folder, HOME: folder });
    try {
      await way(folder);
    } finally {
      process.umask(umaskBefore);
      if (before['TMPDIR'] === undefined) delete process.env['TMPDIR'];
      Object.assign(process.env, before);
    }
    const modes = modesIn(folder);
    const expected = ([name]: [string, number]) => (name === 'm.yaml' ? mode : 0o600);
    tried += 1;
    if (!holdsSecret(folder)) lost += 1;
    else if (modes.some((file) => file[1] & ~expected(file))) leaked += 1;
    else if (modes.some((file) => file[1] !== expected(file))) lost += 1;
    fs.rmSync(folder, { recursive: true });
  }
  conclude({ what: 'New files others cannot read', tried, lost, leaked });
}, 600_000);

function holdsSecret(folder: string): boolean {
  return filesWithSecret(folder).length > 0;
}

function filesWithSecret(folder: string): string[] {
  return filesIn(folder).filter((file) => fs.readFileSync(file, 'utf8').includes(SECRET));
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Notes what others could see of it while it is open: its file and folder, and all that a process tells of itself. */
const CURIOUS = `#!/bin/sh
umask 077
{ ls -ln "$1"; ls -ldn "$(dirname "$1")"; } > "$NOTES/looks"
{
  printf '%s\\n' "$0" "$@"
  env
  ps -o args= -p $$,$PPID
  cat /proc/$$/cmdline /proc/$$/environ /proc/$PPID/cmdline /proc/$PPID/environ 2> /dev/null
} > "$NOTES/seen"
echo 'and more' >> "$1"
touch "$NOTES/open"
`;

/** What becomes of the editor, or of us, once it is open. */
const ENDINGS: Readonly<Record<string, { script: string; end?: (terminal: Running) => void }>> = {
  'it is closed': { script: 'exit 0' },
  'it ends with an error': { script: 'exit 1' },
  'it is killed': { script: 'kill -9 $$' },
  'we are told to end': { script: 'exec sleep 60', end: (terminal) => terminal.signal('SIGTERM') },
  'we are killed': { script: 'exec sleep 60', end: (terminal) => terminal.signal('SIGKILL') },
};

/** The endings after which what was saved in the editor is kept in a file of its own. */
const KEEPING = ['it ends with an error', 'it is killed'];

/** Whether a file and its folder are for their owner alone. */
function isForOwner(file: string): boolean {
  return [file, path.dirname(file)].every((one) => (fs.statSync(one).mode & 0o077) === 0);
}

test('the editor has a file for its owner alone, which is gone afterwards, and nothing else tells of it', async () => {
  const cases = Object.entries(ENDINGS).flatMap(([what, ending]) =>
    UMASKS.map((umask) => ({ what, ...ending, umask })),
  );
  let [tried, lost, leaked] = [0, 0, 0];
  for (const { what, script, end, umask } of someOf(cases, 2)) {
    const whole = newFolder();
    const [cwd, temporary, home, notes] = ['cwd', 'temporary', 'home', 'notes'].map((name) => {
      fs.mkdirSync(path.join(whole, name));
      return path.join(whole, name);
    }) as [string, string, string, string];
    const editor = path.join(whole, 'editor');
    fs.writeFileSync(editor, CURIOUS + script, { mode: 0o700 });
    await make(cwd, 'm.json', {});
    const surroundings = { EDITOR: editor, NOTES: notes, TMPDIR: temporary, HOME: home };
    const terminal = start(['init', 'm.json', '--edit', '--question', 'youth-feedback'], {
      cwd,
      env: { ...surroundings, MENTORING_MODEL_DEBUG: '1' },
      shell: `umask ${umask.toString(8)}; exec "$@"`,
    });
    await terminal.waitForAsked('What feedback from young people');
    await terminal.press(SECRET, KEY.ctrlE);
    while (!fs.existsSync(path.join(notes, 'open'))) await sleep(10);
    if (end) end(terminal);
    else {
      await terminal.waitFor(/and more|as it was before/);
      await terminal.press(KEY.ctrlC);
    }
    await terminal.exit;
    await sweepEditorFiles({ ...ioIn(cwd), env: { ...ENV, TMPDIR: temporary } });
    tried += 1;
    const looks = fs.readFileSync(path.join(notes, 'looks'), 'utf8');
    const alone = /^-rw-------.*\ndrwx------.*\n$/.test(looks);
    const isKeptApart = (file: string) => file.startsWith(`${home}/`) && isForOwner(file);
    const told = filesWithSecret(whole).filter(
      // What was saved in an editor that failed is kept for its owner, who is told where.
      (file) => file !== path.join(cwd, 'm.json') && !(KEEPING.includes(what) && isKeptApart(file)),
    );
    if (!alone || told.length > 0 || fs.readdirSync(temporary).length > 0) leaked += 1;
    const kept = String(answersIn(cwd, 'm.json')['youth-feedback'] ?? '');
    if (what !== 'we are killed' && !kept.startsWith(SECRET)) lost += 1;
    fs.rmSync(whole, { recursive: true });
  }
  expect(tried).toBeGreaterThan(0);
  conclude({ what: 'The file of the editor is seen by nobody, and gone', tried, lost, leaked });
}, 600_000);
