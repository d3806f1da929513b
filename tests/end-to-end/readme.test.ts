import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
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

/** A folder with the README's files in it, in which `mentoring-model` is the built program. */
function folder(): { cwd: string; env: Record<string, string> } {
  const cwd = newFolder();
  const bin = path.join(cwd, '.bin');
  fs.mkdirSync(bin);
  fs.writeFileSync(
    path.join(bin, 'mentoring-model'),
    `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
    { mode: 0o755 },
  );
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
  await terminal.waitFor(/Begin|Read on/);
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
});

test.each(BLOCKS.filter((block) => block.includes('mentoring-model') && !block.startsWith('npm ')))(
  'every command works: %s',
  async (block) => {
    const { cwd, env } = folder();
    for (const command of commandsOf(block)) {
      if (ASKS.test(command)) {
        const terminal = start([], { cwd, env, shell: command });
        await terminal.waitFor(/Ctrl\+C/);
        await terminal.press(KEY.ctrlC);
        expect(await terminal.exit, command).toBe(130);
        // The next commands go on with a file that is there.
        const name = /init (our-model\S+)/.exec(command)?.[1];
        if (name && !fs.existsSync(path.join(cwd, name))) {
          spawnSync(process.execPath, [PROGRAM, 'init', name], { cwd, env, input: 'program: River House' });
        }
      } else {
        const ran = spawnSync('bash', ['-e', '-c', command], { cwd, env, input: '', encoding: 'utf8' });
        expect(ran.status, `${command}\n${ran.stderr}`).toBe(0);
      }
    }
  },
);
