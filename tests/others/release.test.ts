/** The promise: a release is made whole or refused, passes nothing on by itself, and says what stands and how to go on. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../end-to-end/terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = path.join(ROOT, 'scripts/release.ts');
/** All that the program is built from, and what is told of it. */
const COPIED = [
  '.gitignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'bin',
  'package-lock.json',
  'questions',
  'schema',
  'scripts',
  'src',
];
/** The checks take minutes, and others try them; whether they are run is seen by a line that each says. */
const CHECKS = { check: 'echo CHECKED', test: 'echo TESTED', audit: 'echo AUDITED' };

const NEWS = '# Changelog\n\n## Unreleased\n\n- A new thing.\n\n## 0.1.0\n\nThe first.\n';

interface Copy {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  /** Makes a release; gives its exit code and all that it said. */
  readonly release: (version: string) => { readonly code: number | null; readonly said: string };
}

/** A copy of the program with a history of its own. */
function copy(checks: object = CHECKS, changelog = NEWS): Copy {
  const folder = newFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const write = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text);
  const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
  for (const name of COPIED) fs.cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const about = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  write(
    'package.json',
    JSON.stringify({ ...about, version: '0.1.0', scripts: { ...about.scripts, ...checks } }),
  );
  write('CHANGELOG.md', changelog);
  git('init', '--quiet');
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
  write('.git/info/exclude', 'node_modules\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  const release = (version: string) => {
    const args = ['--import', 'tsx', SCRIPT, version];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return { code: status, said: stdout + stderr };
  };
  return { folder, git, write, read, release };
}

test('a release is a commit and a tag with the version everywhere, and a package that works', () => {
  const { folder, git, read, release } = copy();
  const { code, said } = release('0.2.0');
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/CHECKED.*TESTED.*AUDITED.*Nobody else has it yet/s),
  ]);
  expect(git('log', '--format=%s')).toBe('Release 0.2.0\nAll');
  expect(git('show', '--name-only', '--format=', 'v0.2.0^{commit}')).toBe(
    'CHANGELOG.md\npackage-lock.json\npackage.json',
  );
  expect(git('status', '--porcelain')).toBe('');
  expect(read('CHANGELOG.md')).toMatch(
    /^## Unreleased\n\n## 0\.2\.0 \(\d{4}-\d\d-\d\d\)\n\n- A new thing\.\n/m,
  );
  const versions = ['package.json', 'package-lock.json'].map((file) => JSON.parse(read(file)).version);
  expect(versions).toEqual(['0.2.0', '0.2.0']);
  expect(fs.existsSync(path.join(folder, 'mentoring-model-0.2.0.tgz'))).toBe(true);
  expect(said).toMatch(/^ {2}git push --follow-tags\n {2}npm publish mentoring-model-0\.2\.0\.tgz$/m);

  const back = / {2}(git tag --delete.*)$/m.exec(said)?.[1] ?? '';
  execFileSync('sh', ['-c', back], { cwd: folder });
  expect([git('log', '--format=%s'), git('tag'), git('status', '--porcelain')]).toEqual(['All', '', '']);
  expect(read('CHANGELOG.md')).toBe(NEWS);
});

describe('nothing is changed', () => {
  test.each<[string, string, (of: Copy) => void, RegExp]>([
    ['a change that is not committed', '0.2.0', ({ write }) => write('README.md', 'Mine'), /not committed/],
    ['a file that git does not know', '0.2.0', ({ write }) => write('src/new.ts', ''), /not committed/],
    ['a version that is not newer', '0.1.0', () => {}, /"0\.1\.0" is no version after 0\.1\.0/],
    ['no version', '', () => {}, /"" is no version after/],
    ['a tag that is there', '0.2.0', ({ git }) => git('tag', 'v0.2.0'), /v0\.2\.0 is there already/],
  ])('where there is %s', (_, version, before, wanted) => {
    const of = copy();
    before(of);
    const status = of.git('status', '--porcelain');
    const { code, said } = of.release(version);
    expect([code, said]).toEqual([1, expect.stringMatching(wanted)]);
    expect(said).toMatch(/There is no release\.\n$/);
    expect(said).not.toContain('CHECKED');
    expect(of.git('status', '--porcelain')).toBe(status);
    expect(of.git('log', '--format=%s')).toBe('All');
  });

  test('where the changelog has nothing new', () => {
    const { git, release } = copy(CHECKS, NEWS.replace('- A new thing.\n\n', ''));
    expect(release('0.2.0')).toEqual({
      code: 1,
      said: expect.stringContaining('nothing below "Unreleased"'),
    });
    expect(git('status', '--porcelain')).toBe('');
  });

  test('where a check fails', () => {
    const { git, release } = copy({ ...CHECKS, test: 'exit 1' });
    expect(release('0.2.0')).toEqual({ code: 1, said: expect.stringContaining('npm run test: failed') });
    expect([git('status', '--porcelain'), git('tag')]).toEqual(['', '']);
  });
});

test.each<[string, (of: Copy) => void, RegExp]>([
  [
    'a file is in the package that nobody needs',
    ({ write, read }) =>
      write('package.json', read('package.json').replace('"dist"', '"dist","CHANGELOG.md"')),
    /CHANGELOG\.md is in the package/,
  ],
  [
    'a package inside is of another version than is locked',
    ({ write, read }) =>
      write(
        'package-lock.json',
        read('package-lock.json').replace(/(node_modules\/zod": \{\s+"version": ").*?"/, '$10.0.0"'),
      ),
    /zod \S+ is inside; expected 0\.0\.0/,
  ],
  [
    'a file is missing that the program needs',
    ({ write, read }) =>
      write('package.json', read('package.json').replace('"questions",', '"questions/*.yaml",')),
    /questions\/guide\/guide\.yaml is not in the package/,
  ],
  [
    'the program does not run',
    ({ write }) => write('bin/mentoring-model.cjs', 'console.log("0.0.9");\n'),
    /says that it is 0\.0\.9/,
  ],
])('a release is left half made, with the way back, where %s', (_, before, wanted) => {
  const of = copy();
  before(of);
  of.git('commit', '--quiet', '--all', '--message', 'Then');
  const { code, said } = of.release('0.2.0');
  expect([code, said]).toEqual([1, expect.stringMatching(wanted)]);
  expect([of.git('log', '--format=%s'), of.git('tag')]).toEqual(['Then\nAll', '']);
  expect(of.git('status', '--porcelain')).not.toBe('');
  const back = /To take back what was done:\n {2}(git restore.*)$/m.exec(said)?.[1] ?? '';
  execFileSync('sh', ['-c', back], { cwd: of.folder });
  expect(of.git('status', '--porcelain')).toBe('');
});
