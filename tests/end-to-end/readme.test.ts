import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { throughWelcome } from './sitting.ts';
import { newFolder, PROGRAM, start } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** The shell blocks of the README, in order. */
const BLOCKS = [...README.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');

/** Commands that ask, so that they need a terminal. */
const ASKS = /^(npx )?mentoring-model init(?!.*(--answers|--no-input|<|\| ))/;

function commandsOf(block: string): string[] {
  return block.includes('<<') ? [block] : block.split('\n').filter((line) => line.trim() !== '');
}

/** A folder with the README's files in it, in which `mentoring-model` is the built program, and `npx` starts it. */
function folder(): { cwd: string; env: Record<string, string> } {
  const cwd = newFolder();
  const bin = path.join(cwd, '.bin');
  fs.mkdirSync(bin);
  const starts = `exec "${process.execPath}" "${PROGRAM}" "$@"\n`;
  fs.writeFileSync(path.join(bin, 'mentoring-model'), `#!/bin/sh\n${starts}`, { mode: 0o755 });
  fs.writeFileSync(path.join(bin, 'npx'), `#!/bin/sh\nshift\n${starts}`, { mode: 0o755 });
  fs.cpSync(path.join(ROOT, 'questions'), path.join(cwd, 'questions'), { recursive: true });
  return { cwd, env: { PATH: `${bin}:${process.env['PATH']}` } };
}

test('the lines that install and test are those that continuous integration runs', () => {
  const ci = fs.readFileSync(path.join(ROOT, '.ci/run'), 'utf8').split('\n');
  const own = BLOCKS.flatMap(commandsOf).filter((line) => line.startsWith('npm '));
  expect(own).toEqual(['npm ci && npx mentoring-model init', 'npm ci && npm test', 'npm run check']);
  expect(ci).toContain('npm ci && npm test');
  expect(ci).toContain('npm run check');
});

test('npx finds the program in the project folder', async () => {
  const model = path.join(folder().cwd, 'model.yaml');
  const terminal = start([], { cwd: ROOT, shell: `npx mentoring-model init ${model}` });
  await terminal.waitFor(/Begin|Read on|All the questions/);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test.each(BLOCKS.filter((block) => block.includes('mentoring-model') && !block.startsWith('npm ')))(
  'every command works: %s',
  async (block) => {
    const { cwd, env } = folder();
    // The file that the first command makes is there by then.
    spawnSync(process.execPath, [PROGRAM, 'init'], {
      cwd,
      env,
      input: 'program: River House\nform: natural',
    });
    // So are those that five people hand back from the page, and what was made of them.
    for (const name of ['one', 'two', 'three', 'four', 'five', 'ours'])
      fs.copyFileSync(path.join(cwd, 'mentoring-model.yaml'), path.join(cwd, `${name}.yaml`));
    if (block.includes('--to ours.yaml')) fs.rmSync(path.join(cwd, 'ours.yaml'));
    for (const command of commandsOf(block)) {
      if (ASKS.test(command)) {
        const terminal = start([], { cwd, env, shell: command });
        await terminal.waitFor(/Ctrl\+C\s+stops? and/);
        await terminal.press(KEY.ctrlC);
        expect(await terminal.exit, command).toBe(130);
      } else {
        const ran = spawnSync('bash', ['-e', '-c', command], { cwd, env, input: '', encoding: 'utf8' });
        expect(ran.status, `${command}\n${ran.stderr}`).toBe(0);
      }
    }
  },
);

/** The line of the README that is this command; what stands behind it is a comment. */
function lineOf(command: string): string {
  const line = BLOCKS.flatMap(commandsOf).find((one) => one.replace(/ +#.*$/, '').endsWith(command));
  expect(line, command).toBeDefined();
  return (line ?? '').replace('npm ci && ', '');
}

test('its own path ends with a model that was revised and shared', async () => {
  const { cwd, env } = folder();
  const ran = (command: string) =>
    spawnSync('bash', ['-e', '-c', lineOf(command)], { cwd, env, input: '', encoding: 'utf8' });
  const begun = start([], { cwd, env, shell: lineOf('npx mentoring-model init') });
  await throughWelcome(begun);
  await begun.pressUntil(KEY.enter, /What is the program called/);
  await begun.press('River House');
  await begun.pressUntil(KEY.enter, /Who is taking part/);
  for (const ask of [/How long do young/, /What can you count on/, /Whose permission/])
    await begun.pressUntil(KEY.tab, ask);
  await begun.press(KEY.tab);
  await begun.waitFor(/❯ General information/);
  await begun.press('f');
  await begun.waitFor(/❯ Form & Type/);
  await begun.pressUntil(KEY.enter, /What would make young people/);
  for (const ask of [/Do you have enough/, /How many young people/, /Will you blend/, /what would be good/])
    await begun.pressUntil(KEY.tab, ask);
  await begun.pressUntil(KEY.tab, /What form/);
  await begun.press(KEY.space);
  await begun.pressUntil(KEY.enter, /What type/);
  await begun.press(KEY.ctrlC);
  expect(await begun.exit).toBe(130);

  const revised = start([], { cwd, env, shell: lineOf('init --edit --question form') });
  await revised.waitForAsked(/What form/);
  await revised.press(KEY.space, KEY.down, KEY.space);
  await revised.pressUntil(KEY.enter, /What prompted this change/);
  await revised.press('A match was asked for.');
  await revised.press(KEY.tab);
  expect(await revised.exit).toBe(0);
  expect(ran('mentoring-model show').stdout).toMatch(/^River House/);
  expect(ran('show --history').stdout).toMatch(/Natural.*Assigned[\s\S]*A match was asked for\./);

  const shared = ran('export --to our-model.docx');
  expect([shared.status, shared.stderr]).toEqual([0, expect.stringContaining('Written to our-model.docx.')]);
  expect(fs.readFileSync(path.join(cwd, 'our-model.docx')).subarray(0, 2).toString()).toBe('PK');
});
