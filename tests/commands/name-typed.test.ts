/** The names of files as they are typed, pasted or dropped where a question asks for one. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nameTyped } from '../../src/commands/opening/named-file.ts';
import type { Io } from '../../src/io.ts';
import { newFolder } from './run.ts';

const HERE = { isWindows: false } as Io['started'];
const ON_WINDOWS = { isWindows: true } as Io['started'];

test.each([
  ['theirs.yaml', 'theirs.yaml'],
  ['  theirs.yaml ', 'theirs.yaml'],
  ['"their words.yaml"', 'their words.yaml'],
  ["'/home/us/their words.yaml' ", '/home/us/their words.yaml'],
  ['their\\ words\\ \\(2\\).yaml', 'their words (2).yaml'],
  ["it's.yaml", "it's.yaml"],
  ['docs\\theirs.yaml', 'docs\\theirs.yaml'],
  ['C:\\Users\\us\\ theirs.yaml', 'C:\\Users\\us\\ theirs.yaml'],
  ['""', '""'],
  ['  ', ''],
])('%j is %j', (typed, meant) => {
  expect(nameTyped({ cwd: newFolder(), started: HERE }, typed)).toBe(meant);
});

test('on Windows, what stands between folders stays', () => {
  expect(nameTyped({ cwd: newFolder(), started: ON_WINDOWS }, '"docs\\(old)\\a.yaml"')).toBe(
    'docs\\(old)\\a.yaml',
  );
  expect(nameTyped({ cwd: newFolder(), started: ON_WINDOWS }, 'docs\\(old)\\a.yaml')).toBe(
    'docs\\(old)\\a.yaml',
  );
});

test('a file that is called just so is meant', () => {
  const cwd = newFolder();
  for (const name of ["'ours'.yaml", '"ours"', 'a\\ b.yaml']) {
    fs.writeFileSync(path.join(cwd, name), '');
    expect(nameTyped({ cwd, started: HERE }, name)).toBe(name);
  }
});
