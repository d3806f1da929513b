/**
 * `npm run release -- <version>`: makes a release in this copy: a commit, a tag and a package. It passes nothing on to
 * anybody, takes nothing back by itself, and says what to do next.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { comesAfter, released } from './changelog.ts';
import { install, pack } from './packing.ts';
import { trialOf } from './trial.ts';

/** What is released passes all of these; the quick one goes first. What needs a browser or other programs `.ci/run` tries. */
const CHECKS = ['check', 'test', 'audit'];
/** What a release changes. */
const CHANGED = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

/** Why there is no release. */
class NoRelease extends Error {}

const root = process.cwd();
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

function release(version: string): void {
  const changelog = prepared(version);
  for (const check of CHECKS) run('npm', 'run', check);
  let toTakeBack = `git restore --staged --worktree ${CHANGED.join(' ')}`;
  try {
    fs.writeFileSync(path.join(root, 'CHANGELOG.md'), changelog);
    run('npm', 'version', version, '--no-git-tag-version');
    const tarball = packed(version);
    run('git', 'add', ...CHANGED);
    run('git', 'commit', '--quiet', '--message', `Release ${version}`);
    toTakeBack = 'git reset --keep HEAD~1';
    run('git', 'tag', '--annotate', `v${version}`, '--message', `mentoring-model ${version}`);
    toTakeBack = `git tag --delete v${version} && ${toTakeBack}`;
    say(
      `Released ${version} in this copy: a commit, the tag v${version}, and ${path.basename(tarball)}.`,
      'Nobody else has it yet. Look it over, and pass it on with:',
      '  git push --follow-tags',
      `  npm publish ${path.basename(tarball)}`,
      'To take it back instead:',
      `  ${toTakeBack}`,
    );
  } catch (error) {
    say('The release is half made, and is left so. To take back what was done:', `  ${toTakeBack}`);
    throw error;
  }
}

/** The changelog with this version in it. Throws `NoRelease` with all that is in the way of a release. */
function prepared(version: string): string {
  const now: string = JSON.parse(read('package.json')).version;
  const changelog = released(read('CHANGELOG.md'), version, new Date());
  const isNewer = comesAfter(now, version);
  const reasons = [
    ...(git('status', '--porcelain') === '' ? [] : ['There are changes that are not committed yet.']),
    ...(isNewer ? [] : [`"${version}" is no version after ${now}; expected three numbers, such as 1.2.3.`]),
    ...(isNewer && git('tag', '--list', `v${version}`) !== ''
      ? [`The tag v${version} is there already.`]
      : []),
    ...(changelog === null ? ['CHANGELOG.md says nothing below "Unreleased". Say what has changed.'] : []),
  ];
  if (changelog === null || reasons.length > 0) throw new NoRelease(reasons.join('\n'));
  return changelog;
}

/** Packs it, looks at what is inside, and tries it where nothing else is; gives the package. */
function packed(version: string): string {
  run('npm', 'run', 'build');
  const { tarball, faults } = pack(root, root);
  const all = [...faults, ...otherVersions()];
  if (all.length > 0) throw new NoRelease(all.join('\n'));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-release-'));
  try {
    const program = install(tarball, folder);
    const called = execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' }).trim();
    if (called !== version) throw new NoRelease(`The program that was packed says that it is ${called}.`);
    const amiss = trialOf(program, folder);
    if (amiss.length > 0) throw new NoRelease(amiss.join('\n'));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  return tarball;
}

/** The packages inside that are of another version than everybody else would build with: a line each. */
function otherVersions(): string[] {
  const { packages } = JSON.parse(read('package-lock.json'));
  return [...read('THIRD-PARTY.md').matchAll(/^## (\S+) (\S+)$/gm)].flatMap(([, name, version]) => {
    const wanted: string | undefined = packages[`node_modules/${name}`]?.version;
    return wanted === version ? [] : [`${name} ${version} is inside; expected ${wanted}. Run npm ci first.`];
  });
}

/** Runs something that says itself what it does. Throws `NoRelease` where it fails. */
function run(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0)
    throw new NoRelease(`${[command, ...args].join(' ')}: failed. What it said stands above.`);
}

/** What git says. Throws `NoRelease` where it fails. */
function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new NoRelease(stderr);
  return stdout.trim();
}

function say(...lines: readonly string[]): void {
  console.error(lines.join('\n'));
}

try {
  release(process.argv[2] ?? '');
} catch (error) {
  if (!(error instanceof NoRelease)) throw error;
  say(error.message, 'There is no release.');
  process.exitCode = 1;
}
