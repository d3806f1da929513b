/** Where the program cannot begin as it should, it says why in words, and not with a trace of Node. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { throughWelcome } from './sitting.ts';
import { ENV, newFolder, PROGRAM, start } from './terminal.ts';

const IN_A_FOLDER_THAT_IS_GONE = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';

function inGone(...args: readonly string[]) {
  const shell = ['-c', IN_A_FOLDER_THAT_IS_GONE, 'sh', process.execPath, PROGRAM, ...args];
  return spawnSync('sh', shell, { cwd: newFolder(), env: ENV, encoding: 'utf8', input: '' });
}

test.each([
  [['init']],
  [['init', '/tmp/m.yaml', '--no-input']],
  [['show', '/tmp/m.yaml']],
  [['check', 'm.yaml', '/tmp/m.yaml']],
  [['export', '--to', 'out.html']],
  [['worksheet', '--to', '/tmp/out.html']],
])('%j says in one line that the folder is gone', (args) => {
  const { status, stdout, stderr } = inGone(...args);
  expect(stderr).toBe('This folder is no longer there; go to another one.\n');
  expect([status, stdout]).toEqual([1, '']);
});

test('what needs no folder works without one', () => {
  expect(inGone('--version').status).toBe(0);
  expect(inGone('--help').stdout).toMatch(/^Usage: .*mentoring-model/);
});

const ROOT = path.dirname(path.dirname(PROGRAM));

function ran(command: string, cwd: string): string {
  return spawnSync('sh', ['-c', command], { cwd, env: ENV, encoding: 'utf8', input: '' }).stderr;
}

test.each([
  ['npx mentoring-model', 'in its own folder'],
  ['npm exec mentoring-model --', 'in its own folder', 'npx mentoring-model'],
  [`npx ${ROOT}`, 'elsewhere'],
  ['node bin/mentoring-model.cjs', 'in its own folder'],
  [`node ${PROGRAM}`, 'elsewhere'],
])('a hint names the command as it was typed: %s, %s', (typed, where, said = typed) => {
  const cwd = where === 'elsewhere' ? newFolder() : ROOT;
  const begins = (name: string) => `there is no such file. To begin one:\n  ${said} init ${name}\n`;
  expect(ran(`${typed} show none-of-this.yaml`, cwd)).toContain(begins('none-of-this.yaml'));
  expect(ran(`${typed} show "it's none.yaml"`, cwd)).toContain(begins(`'it'\\''s none.yaml'`));
});

test('started with npx, it says so where a sitting ends, and offers no editor that nobody chose', async () => {
  const model = path.join(newFolder(), 'our model.yaml');
  const terminal = start([], {
    cwd: ROOT,
    shell: `npx mentoring-model init '${model}' --question youth-feedback`,
  });
  await throughWelcome(terminal, 'What informs the model');
  expect(terminal.screen()).not.toContain('Ctrl+E');
  await terminal.press('Evenings', KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw()).toContain(`npx mentoring-model init '${model}' --edit`);
});

test.each([0, 1000, 0.5, 0.999])('so does a copy whose build was cut short: %s of it', (part) => {
  const copy = newFolder();
  for (const name of ['bin', 'package.json'])
    fs.cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  const program = fs.readFileSync(path.join(ROOT, 'dist', 'main.cjs'));
  fs.mkdirSync(path.join(copy, 'dist'));
  const length = part < 1 ? Math.floor(program.length * part) : part;
  fs.writeFileSync(path.join(copy, 'dist', 'main.cjs'), program.subarray(0, length));
  const script = path.join(copy, 'bin', 'mentoring-model.cjs');
  const { status, stderr } = spawnSync(process.execPath, [script, 'show'], { env: ENV, encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    `This copy of mentoring-model is not built yet. In the folder ${copy}, run:\n  npm ci\n`,
  ]);
});

test.each(['node bin/mentoring-model.cjs', 'npx mentoring-model'])(
  'a copy that was never built says how it is built: %s',
  (typed) => {
    const copy = newFolder();
    for (const name of ['bin', 'package.json', path.join('scripts', 'build.cjs')])
      fs.cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    // npx keeps in the home folder what it has started once.
    const env = { ...ENV, HOME: newFolder(), npm_config_update_notifier: 'false' };
    const { status, stderr } = spawnSync('sh', ['-c', `${typed} show`], { cwd: copy, env, encoding: 'utf8' });
    expect(stderr).toBe(
      `This copy of mentoring-model is not built yet. In the folder ${copy}, run:\n  npm ci\n`,
    );
    expect(status).toBe(1);
  },
);
