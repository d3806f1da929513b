import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copiesFinder } from '../../src/disk/copies.ts';
import { newFolder } from '../commands/run.ts';

test('are those that the program makes, of this file alone', () => {
  const folder = newFolder();
  const hidden = '.m.yaml.0123456789abcdef.copy';
  const copies = [hidden, 'm.yaml.bak', 'm.yaml.bak12', 'm.yours.yaml', 'm.yours2.yaml', 'm.theirs.yaml'];
  const others = [
    'm.yaml',
    'other.yaml',
    'other.yaml.bak',
    'm.yaml.bakery',
    'm.yaml~',
    'my.yours.yaml',
    'm.yours.md',
    '.m.yaml.0123456789abcdef.tmp',
    '.m.yaml.0123.copy',
    '.0123456789abcdef.copy',
    '.other.yaml.0123456789abcdef.copy',
  ];
  for (const name of [...copies, ...others]) fs.writeFileSync(path.join(folder, name), '');
  fs.mkdirSync(path.join(folder, 'm.theirs2.yaml'));
  fs.symlinkSync('other.yaml', path.join(folder, 'm.yaml.bak3'));
  const found = copiesFinder()(path.join(folder, 'm.yaml')).map(({ path: one }) => path.basename(one));
  expect(found.sort()).toEqual(copies.sort());
});

test('of a link are beside it and beside the file that it leads to', () => {
  const folder = newFolder();
  fs.mkdirSync(path.join(folder, 'in'));
  for (const name of ['in/m.yaml', 'in/m.theirs.yaml', 'link.yours.yaml'])
    fs.writeFileSync(path.join(folder, name), '');
  fs.symlinkSync('in/m.yaml', path.join(folder, 'link.yaml'));
  const found = copiesFinder()(path.join(folder, 'link.yaml'));
  expect(found.map(({ path: one, kind }) => [fs.realpathSync(one), kind])).toEqual([
    [fs.realpathSync(path.join(folder, 'link.yours.yaml')), 'yours'],
    [fs.realpathSync(path.join(folder, 'in/m.theirs.yaml')), 'theirs'],
  ]);
});

test('are found once in a folder that is named by a link', () => {
  const folder = newFolder();
  fs.mkdirSync(path.join(folder, 'in'));
  for (const name of ['in/m.yaml', 'in/m.yaml.bak']) fs.writeFileSync(path.join(folder, name), '');
  fs.symlinkSync('in', path.join(folder, 'link'));
  expect(copiesFinder()(path.join(folder, 'link/m.yaml'))).toHaveLength(1);
});

test.each(['gone/m.yaml', 'm.yaml'])('are none where there is nothing: %s', (file) => {
  expect(copiesFinder()(path.join(newFolder(), file))).toEqual([]);
});
