/** The promise that a save gives nobody a right that they did not have, and takes none away. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { make } from '../end-to-end/sitting.ts';
import { start } from '../end-to-end/terminal.ts';
import { type Found, tryAll } from '../faults/trying.ts';
import type { Folders } from '../faults/watched.ts';
import { KEY } from '../keys.ts';
import {
  ACCOUNTS,
  type AccountName,
  AGENCY,
  as,
  EVERYONE,
  type Installed,
  installIn,
  rightsIn,
  runAs,
} from './accounts.ts';
import { SECRET } from './saving.ts';

/** A file that is there, and who works on it. */
interface Standing {
  readonly by: AccountName;
  /** Whose it is. */
  readonly of: AccountName;
  readonly group: number;
  readonly mode: number;
  /** What `setfacl` sets on it. */
  readonly list?: string;
  /** What `setfacl` sets for all that is new in its folder. */
  readonly listOfFolder?: string;
  readonly hasTwin?: boolean;
  /** Whether it is nobody else's, so that a new file may take its place. */
  readonly isAlone?: boolean;
}

const OWN = { by: 'ours', of: 'ours', group: EVERYONE, mode: 0o600 } as const;
const { colleague, stranger } = ACCOUNTS;

const FILES: Readonly<Record<string, Standing>> = {
  'a file of its own': { ...OWN, isAlone: true },
  'one that its group writes': { ...OWN, group: AGENCY, mode: 0o660 },
  'one that its group reads': { ...OWN, group: AGENCY, mode: 0o640 },
  'one that all read': { ...OWN, mode: 0o644 },
  'one that a list lets somebody write': { ...OWN, list: `u:${colleague.uid}:rw` },
  'one with a list behind a mask': { ...OWN, list: `u:${colleague.uid}:rw,m::r` },
  'one with a list that a mask takes back': { ...OWN, list: `u:${colleague.uid}:rw,m::-`, isAlone: true },
  'one in a folder with a list for what is new': {
    ...OWN,
    listOfFolder: `d:u:${stranger.uid}:rw,d:m::rw`,
    isAlone: true,
  },
  'one of another account': { ...OWN, of: 'colleague', group: AGENCY, mode: 0o660 },
  'one of another account, as root': { ...OWN, by: 'root' },
  'one with two names': { ...OWN, hasTwin: true },
};

/** What is in the folder: the model, or the document, at which others may be. */
interface Place extends Folders {
  readonly file: string;
  readonly standing: Standing;
}

let installed: Installed;
beforeAll(() => {
  const folder = fs.mkdtempSync('/tmp/mentoring-model-installed-');
  installed = installIn(folder);
  return () => fs.rmSync(folder, { recursive: true });
});

const scripted =
  (args: readonly string[], input: string) =>
  async ({ standing, cwd, temporary }: Place) => {
    const ran = runAs(ACCOUNTS[standing.by], installed, args, { cwd, home: temporary, input });
    return ran.code === 0 ? [] : [`exit code ${ran.code}: ${ran.stderr}`];
  };

/** What is done, by its name: the file at which it is done, the doing, and which file has the answer then. */
const DOINGS: Readonly<
  Record<string, { file: string; holds: string; act(place: Place): Promise<string[]> }>
> = {
  edit: {
    file: 'm.yaml',
    holds: 'm.yaml',
    act: scripted(['init', 'm.yaml', '--edit'], `program: ${SECRET}`),
  },
  'starting over': {
    file: 'm.yaml',
    holds: 'm.yaml',
    act: scripted(['init', 'm.yaml', '--force'], `program: ${SECRET}`),
  },
  'export over another': {
    file: 'd.md',
    holds: 'd.md',
    act: scripted(['export', 'other.yaml', '--to', 'd.md', '--force'], ''),
  },
  'while another program changes it': { file: 'm.yaml', holds: 'm.yours.yaml', act: besideAnother },
};

/** Answers in a sitting while another program writes into the file. */
async function besideAnother({ standing, file, cwd, temporary }: Place): Promise<string[]> {
  const command = [...as(ACCOUNTS[standing.by]), installed.node, installed.program];
  const shell = `shift 2; exec ${command.join(' ')} "$@"`;
  const terminal = start(['init', file, '--edit', '--question', 'program'], {
    cwd,
    shell,
    env: { HOME: temporary, TMPDIR: temporary },
  });
  await terminal.waitForAsked('What is the program called?');
  fs.appendFileSync(path.join(cwd, file), '# theirs\n');
  await terminal.press(SECRET, KEY.enter);
  await terminal.exit;
  return terminal.raw().includes('m.yours.yaml') ? [] : [`no word of m.yours.yaml: ${terminal.screen()}`];
}

/** Puts the file there as it is to stand. */
async function put(standing: Standing, file: string, folders: Folders): Promise<Place> {
  const { cwd, temporary } = folders;
  const at = path.join(cwd, file);
  fs.chmodSync(path.dirname(cwd), 0o755);
  fs.chmodSync(cwd, 0o777);
  fs.chmodSync(temporary, 0o777);
  const by = ACCOUNTS[standing.by];
  if (file === 'm.yaml') await make(cwd, file, { form: 'natural' });
  else {
    await make(cwd, 'other.yaml', { program: SECRET });
    fs.chownSync(path.join(cwd, 'other.yaml'), by.uid, by.gid);
    fs.writeFileSync(at, 'A document of before.\n');
  }
  fs.chownSync(at, ACCOUNTS[standing.of].uid, standing.group);
  fs.chmodSync(at, standing.mode);
  execFileSync('/usr/bin/python3', [
    '-c',
    'import os,sys; os.setxattr(sys.argv[1], "user.note", b"kept")',
    at,
  ]);
  if (standing.list) execFileSync('setfacl', ['-m', standing.list, at]);
  if (standing.listOfFolder) execFileSync('setfacl', ['-m', standing.listOfFolder, cwd]);
  if (standing.hasTwin) fs.linkSync(at, twinOf(folders));
  return { ...folders, file, standing };
}

const twinOf = ({ notes }: Folders) => path.join(notes, 'twin');

/** All that a file is besides what it says: owner, group, mode and list; and its attributes. */
function looksOf(file: string): string {
  const list = execFileSync('getfacl', ['--absolute-names', '--numeric', file], { encoding: 'utf8' });
  const attributes = execFileSync('/usr/bin/python3', [
    '-c',
    'import os,sys; print(os.listxattr(sys.argv[1]))',
    file,
  ]);
  return `${list}${attributes}`;
}

interface Case {
  readonly name: string;
  readonly standing: Standing;
  readonly doing: (typeof DOINGS)[string];
}

async function attempt({ standing, doing }: Case, folders: Folders): Promise<Found> {
  const place = await put(standing, doing.file, folders);
  const { cwd } = folders;
  const at = path.join(cwd, place.file);
  const [before, looks, { ino }] = [rightsIn(cwd), looksOf(at), fs.statSync(at)];
  const lost = await doing.act(place);
  const after = rightsIn(cwd);
  const leaked: string[] = [];
  for (const [name, can] of Object.entries(after)) {
    const could =
      before[name] ?? (standing.by === 'root' ? [] : [`${standing.by} reads`, `${standing.by} writes`]);
    for (const one of can) if (!could.includes(one)) leaked.push(`${one} ${name}, and could not before`);
    for (const one of could) if (!can.includes(one)) lost.push(`${one} ${name} no more`);
  }
  for (const name of Object.keys(before)) if (!after[name]) lost.push(`${name} is gone`);
  if (!fs.readFileSync(path.join(cwd, doing.holds), 'utf8').includes(SECRET))
    lost.push('the answer is not there');
  const hidden = Object.keys(after).filter((name) => name.startsWith('.'));
  if (hidden.length > 0) leaked.push(`left over: ${hidden}`);
  if (!standing.isAlone && fs.statSync(at).ino !== ino) lost.push('it is another file now');
  if (!standing.isAlone && looksOf(at) !== looks) lost.push(`it was ${looks} and is ${looksOf(at)}`);
  if (standing.hasTwin && !fs.readFileSync(twinOf(folders)).equals(fs.readFileSync(at)))
    lost.push('its other name has other words');
  return { lost, leaked };
}

test('who may do what with a file is the same after a save', async () => {
  const cases = Object.entries(FILES).flatMap(([name, standing]) =>
    Object.entries(DOINGS).map(([what, doing]): Case => ({ name: `${name}, ${what}`, standing, doing })),
  );
  expect(cases.length).toBe(44);
  await tryAll('A save into a file that others may read or write', cases, ({ name }) => name, attempt);
}, 600_000);
