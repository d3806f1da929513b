import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFolder } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the package installs, and works on its own', { timeout: 120_000 }, () => {
  const cwd = newFolder();
  const run = (file: string, args: readonly string[], from = cwd, input = '') =>
    execFileSync(file, args, { cwd: from, input, encoding: 'utf8', stdio: 'pipe' });
  // The program is built already, and building it again would pull it from under the other tests.
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', cwd], ROOT);
  const [tarball = ''] = fs.readdirSync(cwd);
  fs.writeFileSync(path.join(cwd, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', path.join(cwd, tarball)]);

  const installed = path.join(cwd, 'node_modules', 'mentoring-model');
  const holds = fs.readdirSync(installed);
  expect(holds).toEqual(expect.arrayContaining(['README.md', 'bin', 'dist', 'package.json', 'questions']));
  for (const folder of ['src', 'tests', 'node_modules']) expect(holds).not.toContain(folder);
  expect(fs.readdirSync(path.join(installed, 'questions'))).toEqual(
    fs.readdirSync(path.join(ROOT, 'questions')),
  );

  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const program = (args: readonly string[], input = '') =>
    run('npx', ['--no-install', 'mentoring-model', ...args], cwd, input);
  expect(program(['--version'])).toBe(`${version}\n`);
  expect(program(['init', 'm.md'], 'form: natural')).toBe('');
  expect(program(['show', 'm.md'])).toMatch(/^✔ Natural {2}/m);
});
