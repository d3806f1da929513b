import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { keepBackup } from '../../src/disk/backup.ts';
import { openFile, saveFile } from '../../src/disk/safe-file.ts';
import { contents, newFolder } from '../models/folder.ts';

test('a thousand copies are enough: no name is looked for any longer', () => {
  const folder = newFolder();
  const file = path.join(folder, 'm.yaml');
  for (let count = 1; count <= 1000; count++)
    fs.writeFileSync(`${file}.bak${count === 1 ? '' : count}`, 'earlier');
  expect(() => keepBackup({ path: file, text: 'one\n' })).toThrow(
    expect.objectContaining({ code: 'EEXIST' }),
  );
  expect(fs.readdirSync(folder).length).toBe(1000);
});

describe('where a disk knows no second names, as on many USB sticks', () => {
  function onSuchDisk(): string {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    return newFolder();
  }

  test('a new file is there whole, and for its owner alone', () => {
    const folder = onSuchDisk();
    const file = path.join(folder, 'm.yaml');
    expect(saveFile(openFile(file), 'one\n')).toEqual({
      file: { path: file, text: 'one\n' },
      beside: null,
      theirs: null,
      says: [],
    });
    expect(contents(folder)).toEqual({ 'm.yaml': 'one\n' });
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  test('a name that is taken stays taken', () => {
    const folder = onSuchDisk();
    const file = path.join(folder, 'm.yaml');
    const kept = openFile(file);
    fs.writeFileSync(file, 'theirs\n');
    fs.writeFileSync(`${file}.bak`, 'earlier\n');
    expect(saveFile(kept, 'mine\n').beside).toBe('changed');
    expect(keepBackup({ path: file, text: 'theirs\n' })).toBe(`${file}.bak2`);
    expect(contents(folder)).toEqual({
      'm.yaml': 'theirs\n',
      'm.yaml.bak': 'earlier\n',
      'm.yaml.bak2': 'theirs\n',
      'm.yours.yaml': 'mine\n',
    });
  });

  test('and a name that could not be given in the end is free again', () => {
    const folder = onSuchDisk();
    const kept = openFile(path.join(folder, 'm.yaml'));
    vi.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    });
    expect(() => saveFile(kept, 'one\n')).toThrow(expect.objectContaining({ code: 'EIO' }));
    expect(contents(folder)).toEqual({});
  });
});
