/** The promise that nothing is sent anywhere: the program runs without a network, and never reaches for one. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from '../commands/run.ts';
import { make, throughWelcome } from '../end-to-end/sitting.ts';
import { ENV, newFolder, PROGRAM, type Running, start } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';
import { conclude, someOf } from './figures.ts';

const TRAP = new URL('network-trap.js', import.meta.url);
const QUESTIONS = fileURLToPath(new URL('../../questions', import.meta.url));

/** Takes the network away from what follows it on a command line; empty where the system does not let us. */
const WITHOUT_NETWORK =
  [
    ['unshare', '--net'],
    ['unshare', '--map-root-user', '--net'],
  ].find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0) ?? [];

/** A folder with two saved models in it, and a run's surroundings in which every call for the network is noted. */
async function trapped() {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', { program: 'River House', form: 'natural' });
  await make(cwd, 'n.md', { program: 'Harbor', form: 'assigned' });
  const calls = path.join(newFolder(), 'calls');
  fs.writeFileSync(calls, '');
  const env = { NODE_OPTIONS: `--import=${TRAP.href}`, NETWORK_CALLS: calls, MENTORING_MODEL_DEBUG: '1' };
  return { cwd, env, calls: () => fs.readFileSync(calls, 'utf8') };
}

/** Ways to open a connection, each with what the trap calls it. */
const WAYS = {
  "import('node:net').then((net) => net.connect(9))": 'connect',
  "new (require('node:net').Socket)().connect(9)": 'connect',
  "new (require('net').Server)().listen(0)": 'listen',
  "import('node:http').then((http) => http.get('http://127.0.0.1:9'))": 'get',
  "require('https').request('https://127.0.0.1:9')": 'request',
  "require('tls').connect(9)": 'connect',
  "require('http2').connect('http://127.0.0.1:9')": 'connect',
  "require('dgram').createSocket('udp4')": 'createSocket',
  "require('dns').lookup('localhost', () => {})": 'lookup',
  "import('node:dns/promises').then((dns) => dns.resolve4('localhost'))": 'resolve4',
  "fetch('http://127.0.0.1:9')": 'fetch',
};

test('the trap notes every way to open a connection', async () => {
  const { env, calls } = await trapped();
  const script = Object.keys(WAYS).map((way) => `try { await ${way} } catch {}`);
  const wrapped = `(async () => { ${script.join('\n')} })()`;
  spawnSync(process.execPath, ['--eval', wrapped], { env: { ...ENV, ...env } });
  expect(calls().trimEnd().split('\n')).toEqual(Object.values(WAYS));
});

/** Commands without a terminal, with what is piped in and how they end. */
const COMMANDS: readonly (readonly [readonly string[], string, number])[] = [
  [['--help'], '', 0],
  [['--version'], '', 0],
  [['help', 'check'], '', 0],
  [['init', '--help'], '', 0],
  [['show', '--help'], '', 0],
  [['check', '--help'], '', 0],
  [['init', 'new.yaml'], 'form: natural', 0],
  [['init', 'new.md', '--no-input', '--answers', 'm.yaml'], '', 0],
  [['init', '-', '--format', 'json', '--quiet'], 'form: natural', 0],
  [['init', 'm.yaml', '--edit'], 'form: assigned\nwhy: They asked for it.', 0],
  [['init', 'm.yaml', '--force'], 'program: River House, 12 River Street, 555-0100', 0],
  [['init', 'new.yaml', '--section', 'location', '--complete'], 'form: natural', 1],
  [['init', 'new.yaml', '--way', 'page-one'], 'form: natural', 0],
  [['init', 'new.yaml', '--questions', QUESTIONS], 'form: natural', 0],
  [['init', 'm.yaml'], 'frm: natural', 2],
  [['init', 'new.yaml'], 'frm: natural', 1],
  [['show', 'm.yaml'], '', 0],
  [['show', 'm.yaml', '--json'], '', 0],
  [['show', 'm.yaml', '--history'], '', 0],
  [['show', 'm.yaml', '--with-notes', '--plain'], '', 0],
  [['show', 'm.yaml', '--questions', QUESTIONS], '', 0],
  [['show', 'none.yaml'], '', 1],
  [['show', '--example'], '', 0],
  [['check', 'm.yaml', '--plain'], '', 0],
  [['check', 'm.yaml', '--json', '--complete'], '', 1],
  [['check', '--questions', QUESTIONS], '', 0],
  [['check', '--questions', QUESTIONS, '--against', 'm.yaml'], '', 0],
  [['export', '--help'], '', 0],
  [['export', 'm.yaml', '--to', 'm.docx', '--with-notes', '--with-open'], '', 0],
  [['export', 'm.yaml', '--to', 'm.html', '--questions', QUESTIONS, '--force'], '', 0],
  [['export', 'm.yaml', '--to', '-', '--format', 'csv'], '', 0],
  [['export', 'm.yaml', '--to', 'o.html', '--say-trained-mentors', '--with-steps', '--with-source'], '', 0],
  [['export', 'm.yaml', '--to', 's.md', '--only', 'steps'], '', 0],
  [['export', '--example', '--to', 'e.html'], '', 0],
  [['export', '--example', '--to', 'e.md', '--with', 'youth-feedback'], '', 0],
  [['worksheet', '--help'], '', 0],
  [['worksheet', '--for', 'youth', '--to', 'a-few-questions.docx'], '', 0],
  [['worksheet', '--to', 'w.docx', '--section', 'location', '--questions', QUESTIONS], '', 0],
  [['worksheet', '--to', 'w.html', '--way', 'page-one', '--paper', 'a4'], '', 0],
  [['worksheet', '--to', 'w.html', '--force'], '', 0],
  [['worksheet', '--to', 'w.html', '--fillable'], '', 0],
  [['worksheet', '--to', 'w.html', '--with-guide'], '', 0],
  [['worksheet', '--to', '-', '--format', 'yaml'], '', 0],
  [['compare', '--help'], '', 0],
  [['compare', 'm.yaml', 'n.md', '--differing', '--section', 'location', '--plain'], '', 0],
  [['compare', 'm.yaml', 'n.md', '--json', '--unnamed', '--with-notes'], '', 0],
  [
    [
      'compare',
      'm.yaml',
      'n.md',
      '--to',
      'c.docx',
      '--say-trained-mentors',
      '--questions',
      QUESTIONS,
      '--force',
    ],
    '',
    0,
  ],
  [['compare', 'm.yaml', 'n.md', '--to', '-', '--format', 'csv'], '', 0],
  [['combine', '--help'], '', 0],
  [['combine', 'm.yaml', 'n.md', '--to', 'both.yaml', '--questions', QUESTIONS], '', 0],
  [['combine', 'm.yaml', 'n.md', '--to', 'both.md', '--complete'], '', 1],
  [['combine', 'm.yaml', 'n.md', '--to', 'both.json', '--no-input', '--counted', '--plain'], '', 0],
  [['combine', 'm.yaml', 'n.md', '--to', 'both.json', '--answers', 'm.yaml'], '', 0],
  [['guide', '--help'], '', 0],
  [['guide'], '', 0],
  [['guide', '--plain', '--questions', QUESTIONS], '', 0],
  [['guide', '--to', 'g.docx', '--force'], '', 0],
  [['guide', '--to', '-', '--format', 'markdown'], '', 0],
];

test('no command reaches for the network', async () => {
  let [tried, lost, leaked] = [0, 0, 0];
  for (const [args, input, code] of someOf(COMMANDS, 6)) {
    const { cwd, env, calls } = await trapped();
    const [file = '', ...rest] = [...WITHOUT_NETWORK, process.execPath, PROGRAM, ...args];
    const ran = spawnSync(file, rest, { cwd, input, env: { ...ENV, ...env } });
    tried += 1;
    if (ran.status !== code) lost += 1;
    if (calls() !== '') leaked += 1;
  }
  conclude({ what: 'Runs without a network: a command', tried, lost, leaked });
}, 120_000);

/** A sitting in a terminal, from the welcome to its end. */
const SITTINGS: Readonly<Record<string, { args: readonly string[]; sit(terminal: Running): Promise<void> }>> =
  {
    'walking from the welcome on': {
      args: ['init', 'new.yaml'],
      async sit(terminal) {
        await throughWelcome(terminal);
        await terminal.press(KEY.enter);
        await terminal.waitForAsked('What is the program called?');
        await terminal.press('River House, 12 River Street, 555-0100', KEY.enter);
        await terminal.waitForAsked(/555-0100/);
        await terminal.press(KEY.ctrlC);
      },
    },
    'plain lines': {
      args: ['init', 'm.yaml', '--edit', '--plain', '--question', 'program'],
      async sit(terminal) {
        await terminal.waitFor('What is the program called?');
        await terminal.press(`Lake House${KEY.enter}`);
        await terminal.waitFor('What prompted this change?');
        await terminal.press(`:stop${KEY.enter}`);
      },
    },
    'an editor': {
      args: ['init', 'm.yaml', '--edit', '--question', 'youth-feedback'],
      async sit(terminal) {
        await terminal.waitForAsked('What feedback from young people');
        await terminal.press(KEY.ctrlE);
        await terminal.waitFor('│ Several asked');
        await terminal.press(KEY.tab);
      },
    },
  };

test('no sitting in a terminal reaches for the network', async () => {
  let [tried, lost, leaked] = [0, 0, 0];
  for (const { args, sit } of Object.values(SITTINGS)) {
    const { cwd, env, calls } = await trapped();
    const editor = path.join(newFolder(), 'editor');
    fs.writeFileSync(editor, '#!/bin/sh\necho Several asked > "$1"\n', { mode: 0o700 });
    const terminal = start(args, {
      cwd,
      env: { ...env, EDITOR: editor },
      shell: `exec ${WITHOUT_NETWORK.join(' ')} "$@"`,
    });
    await sit(terminal);
    tried += 1;
    if (![0, 130].includes(await terminal.exit)) lost += 1;
    if (calls() !== '') leaked += 1;
  }
  conclude({ what: 'Runs without a network: a sitting', tried, lost, leaked });
}, 120_000);

/** What the help of a command lists under a heading, by name. */
function listed(help: string, heading: string, name: RegExp): string[] {
  const [list = ''] = help.split(`${heading}:\n`)[1]?.split('\n\n') ?? [];
  return [...list.matchAll(name)].map((match) => match[1] ?? '');
}

test('these are all the commands, each with every option that it has', async () => {
  const lines = [...COMMANDS.map(([args]) => args), ...Object.values(SITTINGS).map(({ args }) => args)];
  const names = listed((await run(['--help'])).stdout, 'Commands', /^ {2}([a-z]+)/gm);
  expect(names).toEqual(expect.arrayContaining(['init', 'show', 'check', 'help']));
  for (const name of names) {
    const options =
      name === 'help'
        ? []
        : listed((await run([name, '--help'])).stdout, 'Options', /^ {2}(?:-\w, )?(--[a-z-]+)/gm);
    const tried = lines.filter(([command]) => command === name);
    expect(tried.length, name).toBeGreaterThan(0);
    expect(
      options.filter((option) => !tried.flat().includes(option)),
      name,
    ).toEqual([]);
  }
});
