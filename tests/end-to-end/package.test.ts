import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { install, pack } from '../../scripts/packing.ts';
import { trialOf } from '../../scripts/trial.ts';
import { newFolder } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const about = () => JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

test('the package holds what a run needs, the licences of what is inside, and nothing else', () => {
  expect(pack(ROOT, newFolder()).faults).toEqual([]);
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
  // Of some packages a part is imported: `zod/mini`.
  const imported = [...source.matchAll(/^(?:import|} from)\b.*?'([^'.][^']*)';$/gm)].map(([, name = '']) =>
    name.replace(/^([^@/][^/]*)\/.*/, '$1'),
  );
  const inside = [...new Set(imported)].filter((name) => !name.startsWith('node:'));
  expect(inside).toContain('zod');
  const reasons = inside.filter((name) => new RegExp(`^\\| .*\`${name}\`.* \\| .+ \\|$`, 'm').test(readme));
  expect(reasons).toEqual(inside);
  const licences = fs.readFileSync(path.join(ROOT, 'THIRD-PARTY.md'), 'utf8');
  for (const name of inside) expect(licences).toMatch(new RegExp(`^## ${name} \\d`, 'm'));
});

test('every other package has its reason in CONTRIBUTING', () => {
  const pages = ['README.md', 'CONTRIBUTING.md'].map((file) =>
    fs.readFileSync(path.join(ROOT, file), 'utf8'),
  );
  const reasons = pages.flatMap((page) => page.match(/^\|.*`.*\|$/gm) ?? []).join('\n');
  const without = Object.keys(about().devDependencies).filter((name) => !reasons.includes(`\`${name}\``));
  expect(without).toEqual([]);
});

test('the package installs, and works on its own', { timeout: 120_000 }, () => {
  const cwd = newFolder();
  const program = install(pack(ROOT, newFolder()).tarball, cwd);
  const installed = path.dirname(path.dirname(program));
  const holds = fs.readdirSync(installed);
  expect(holds).toEqual(expect.arrayContaining(['README.md', 'bin', 'dist', 'package.json', 'questions']));
  for (const folder of ['src', 'tests', 'node_modules']) expect(holds).not.toContain(folder);
  const inside = (root: string) => fs.readdirSync(path.join(root, 'questions'), { recursive: true }).sort();
  expect(inside(installed)).toEqual(inside(ROOT));
  expect(inside(installed)).toContain(path.join('guide', 'guide.yaml'));

  expect(fs.readdirSync(path.join(cwd, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'mentoring-model',
  ]);
  const { version } = about();
  const called = execFileSync('npx', ['--no-install', 'mentoring-model', '--version'], {
    cwd,
    encoding: 'utf8',
  });
  expect(called).toBe(`${version}\n`);
  expect(trialOf(program, cwd)).toEqual([]);
});
