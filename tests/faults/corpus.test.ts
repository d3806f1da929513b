/** The promise that no file does harm, however large or strange: it is refused in words, or it reads rightly. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { newFolder, run } from '../commands/run.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { CORPUS, type Harm, type Use } from '../hostile/corpus.ts';
import { FILES } from '../questionnaire/folder.ts';
import { conclude, someOf } from './figures.ts';

const TRAP = new URL('cost-trap.js', import.meta.url);

const SECRET = /hummingbird/i;

/** Texts that look like numbers, dates and truth, and a note with marks of ours. */
const ANSWERS = {
  program: '02134',
  'took-part': 'no',
  'csec-here': '2026-11-23',
  comfort: '1e3',
  'youth-feedback': 'Hummingbird\n### Where? <!-- location -->\n- [x] Community hummingbird',
  form: ['natural'],
};

const AS_ANSWERS = `program: 02134
took-part: no
csec-here: 2026-11-23
comfort: 1e3
youth-feedback: |-
  Hummingbird
  ### Where? <!-- location -->
  - [x] Community hummingbird
form: natural
`;

/** Where each use has its file, and the commands that read it; those that are to save say where. */
const READERS: Readonly<Record<Use, { file: string; commands: readonly (readonly string[])[] }>> = {
  answers: {
    file: 'given.yaml',
    commands: [
      ['init', 'new.yaml', '--no-input', '--answers', 'given.yaml'],
      ['init', 'new.yaml', '--no-input', '--answers', '-'],
    ],
  },
  questions: {
    file: 'q/place.yaml',
    commands: [
      ['check', '--questions', 'q'],
      ['init', 'new.yaml', '--questions', 'q', '--answers', 'who.yaml', '--no-input'],
    ],
  },
  yaml: { file: 'm.yaml', commands: readers('m.yaml') },
  json: { file: 'm.json', commands: readers('m.json') },
  md: { file: 'm.md', commands: readers('m.md') },
};

function readers(file: string): string[][] {
  return [
    ['check', file],
    ['show', file, '--json'],
    ['init', file, '--edit', '--no-input', '--answers', 'pay.yaml'],
    ['init', 'new.yaml', '--no-input', '--answers', file],
  ];
}

const CASES = CORPUS.flatMap((harm) =>
  harm.uses.flatMap((use) => READERS[use].commands.map((command) => ({ harm, use, command }))),
);

/** The text that a use has before harm is done to it. */
async function wholeText(use: Use): Promise<string> {
  if (use === 'answers') return AS_ANSWERS;
  if (use === 'questions') return FILES['place.yaml'] ?? '';
  const { file } = READERS[use];
  return (await run(['init', file], { stdin: JSON.stringify(ANSWERS) })).files[file] ?? '';
}

/** Runs the program on its own. Gives what it said and cost, and what has become of the folder. */
function runAlone(command: readonly string[], cwd: string, input: string | Uint8Array) {
  const cost = path.join(newFolder(), 'cost');
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...command], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    // Nothing here takes so long; what does has hung.
    timeout: 60_000,
    env: { ...ENV, NODE_OPTIONS: `--import=${TRAP.href}`, COST: cost },
  });
  const { megabytes, seconds } = JSON.parse(fs.readFileSync(cost, 'utf8'));
  return { code: status, stdout, stderr, megabytes: Number(megabytes), seconds: Number(seconds) };
}

const refused = (harm: Harm, ran: { code: number | null; stderr: string }, file: string) =>
  ran.code === 1 &&
  ran.stderr.startsWith(file) &&
  harm.says?.test(ran.stderr.slice(file.length)) === true &&
  !/^\s+at .*:\d+:\d+\)?$/m.test(ran.stderr);

test('each file of the corpus is refused in words, or reads rightly', async () => {
  const texts = new Map<Use, string>();
  let [tried, lost, leaked, most, longest] = [0, 0, 0, 0, 0];
  const broken: string[] = [];
  for (const { harm, use, command } of someOf(CASES, 24)) {
    const text = texts.get(use) ?? (await wholeText(use));
    texts.set(use, text);
    const cwd = newFolder();
    const content = harm.harm(text, use);
    const { file } = READERS[use];
    fs.mkdirSync(path.join(cwd, 'q'));
    const others = { 'pay.yaml': 'pay: paid\n', 'who.yaml': 'who: we\n' };
    const questions = Object.entries(FILES).map(([name, one]) => [`q/${name}`, one]);
    for (const [name, one] of [...Object.entries(others), ...questions])
      fs.writeFileSync(path.join(cwd, name ?? ''), one ?? '');
    fs.writeFileSync(path.join(cwd, file), content);
    const piped = command.includes('-');
    const ran = runAlone(command, cwd, piped ? content : '');
    tried += 1;
    [most, longest] = [Math.max(most, ran.megabytes), Math.max(longest, ran.seconds)];
    const isSame = fs.readFileSync(path.join(cwd, file)).equals(Buffer.from(content));
    const isNew = fs.existsSync(path.join(cwd, 'new.yaml'));
    const holds = harm.says
      ? refused(harm, ran, piped ? '<stdin>' : file) && isSame && !isNew && ran.stdout === ''
      : ran.code === 0 && (await readsRightly(cwd, use, isNew));
    // `check` says of each file how it is, also where it does not read.
    const isCheck = command[0] === 'check';
    const fits = holds || (isCheck && harm.says && refused(harm, ran, file) && isSame && !isNew);
    if (!fits || ran.megabytes > 200) {
      lost += 1;
      const said = `${ran.stdout.slice(0, 200)}${ran.stderr.slice(0, 400)}`;
      broken.push(`${harm.what}, ${command.join(' ')}: ${ran.code}, ${ran.megabytes} MB: ${said}`);
    }
    if (harm.says && SECRET.test(ran.stdout + ran.stderr)) leaked += 1;
  }
  expect(broken).toEqual([]);
  const cost = `at most ${Math.round(most)} MB and ${longest.toFixed(1)} s of work`;
  conclude({ what: `Hostile files, each read by the program (${cost})`, tried, lost, leaked });
}, 3_000_000);

async function readsRightly(folder: string, use: Use, isNew: boolean): Promise<boolean> {
  if (use === 'questions') return true;
  const shown = await run(['show', isNew ? 'new.yaml' : READERS[use].file, '--json'], { folder });
  const { answers } = JSON.parse(shown.stdout);
  return Object.entries(ANSWERS).every(([id, answer]) => isDeepStrictEqual(answers[id], answer));
}

/** What may stand where a file was expected, made by a shell in a folder. */
const NO_FILES: readonly (readonly [string, string, RegExp])[] = [
  ['a folder', 'mkdir "$1"', /: is a folder; expected a file/],
  ['a pipe that nobody fills', 'mkfifo "$1"', /: is a device, a pipe or a socket/],
  ['a device without an end', 'ln -s /dev/zero "$1"', /: is a device, a pipe or a socket/],
  ['a device that is full', 'ln -s /dev/full "$1"', /: is a device, a pipe or a socket/],
  ['a link to nothing', 'ln -s nothing "$1"', /: there is no such file/],
  ['a link to itself', 'ln -s "$(basename "$1")" "$1"', /: is a link that leads in a circle/],
];

test('what is no file is refused in words, in a questionnaire and as a model', () => {
  for (const [what, making, says] of NO_FILES) {
    const cwd = newFolder();
    fs.mkdirSync(path.join(cwd, 'q'));
    for (const [name, text] of Object.entries(FILES)) fs.writeFileSync(path.join(cwd, 'q', name), text);
    for (const file of ['q/more.yaml', 'm.yaml']) spawnSync('/bin/sh', ['-c', making, 'sh', file], { cwd });
    for (const command of [
      ['check', '--questions', 'q'],
      ['init', 'm2.yaml', '--questions', 'q'],
      ['check', 'm.yaml'],
      ['show', 'm.yaml'],
    ]) {
      const ran = runAlone(command, cwd, '');
      expect(ran.stderr, `${what}, ${command.join(' ')}`).toMatch(says);
      expect([ran.code, ran.megabytes < 200]).toEqual([1, true]);
    }
  }
}, 300_000);

test('answers from a device without an end are refused', () => {
  const ran = runAlone(['init', 'm.yaml', '--answers', '/dev/zero'], newFolder(), '');
  expect(ran.stderr).toMatch(/^\/dev\/zero: is larger than/);
  expect([ran.code, ran.megabytes < 200]).toEqual([1, true]);
});
