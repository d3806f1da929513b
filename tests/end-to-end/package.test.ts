import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newFolder } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const about = () => JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

test('the package holds what a run needs, the licences of what is inside, and nothing else', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [{ files, unpackedSize }] = JSON.parse(packed);
  const paths: string[] = files.map((file: { path: string }) => file.path);
  const needed =
    /^(bin\/mentoring-model\.cjs|dist\/((main|check-worker)\.cjs(\.map)?|form\.js|packages\/[a-z-]+\.cjs|questionnaire\.json)|questions\/[a-z-]+\.yaml|(LICENSE|README\.md|THIRD-PARTY\.md|package\.json))$/;
  expect(paths.filter((file) => !needed.test(file))).toEqual([]);
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'THIRD-PARTY.md', 'dist/main.cjs']));
  expect(unpackedSize).toBeLessThan(2_000_000);
});

test('the program is in ASCII: Node reads it slower, and takes twice the memory for it, where one character is not', () => {
  expect(fs.readFileSync(path.join(ROOT, 'dist', 'main.cjs'), 'utf8')).not.toMatch(/[^\x00-\x7f]/);
});

test('whoever installs it gets no other package, and runs no script', () => {
  const { dependencies, optionalDependencies, peerDependencies, scripts } = about();
  expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
});

test('every package inside is named in the README, with why it is there, and comes with its licence', () => {
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const source = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => fs.readFileSync(path.join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  const imported = [...source.matchAll(/^(?:import|} from)\b.*?'([^'.][^']*)';$/gm)].map(
    ([, name = '']) => name,
  );
  const inside = [...new Set(imported)].filter((name) => !name.startsWith('node:'));
  expect(inside).toContain('zod');
  const reasons = inside.filter((name) => new RegExp(`^\\| .*\`${name}\`.* \\| .+ \\|$`, 'm').test(readme));
  expect(reasons).toEqual(inside);
  const licences = fs.readFileSync(path.join(ROOT, 'THIRD-PARTY.md'), 'utf8');
  for (const name of inside) expect(licences).toMatch(new RegExp(`^## ${name} \\d`, 'm'));
});

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

  expect(fs.readdirSync(path.join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'mentoring-model',
  ]);
  const { version } = about();
  const program = (args: readonly string[], input = '') =>
    run('npx', ['--no-install', 'mentoring-model', ...args], cwd, input);
  expect(program(['--version'])).toBe(`${version}\n`);
  expect(program(['init', 'm.md'], 'form: natural')).toBe('');
  expect(program(['show', 'm.md'])).toMatch(/^✔ Natural {2}/m);
});
