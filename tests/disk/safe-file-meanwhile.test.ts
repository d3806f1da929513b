import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepBackup } from '../../src/disk/backup.ts';
import { openFile, saveFile } from '../../src/disk/safe-file.ts';
import { contents, modeOf, newFolder } from '../models/folder.ts';

describe('where another program was at the file meanwhile, both texts are kept', () => {
  test('it changed the file', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, 'one\n', { mode: 0o644 });
    const kept = openFile(file);
    fs.writeFileSync(file, 'theirs\n');
    const saved = saveFile(kept, 'mine\n');
    const beside = path.join(folder, 'model.yours.yaml');
    expect(saved).toEqual({
      file: { path: beside, text: 'mine\n' },
      beside: 'changed',
      theirs: null,
      says: [],
    });
    expect(contents(folder)).toEqual({ 'model.yaml': 'theirs\n', 'model.yours.yaml': 'mine\n' });
    expect(modeOf(beside)).toBe('600');
  });

  test('and the next save goes on with the file beside it', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, 'one\n');
    const kept = openFile(file);
    fs.writeFileSync(file, 'theirs\n');
    const saved = saveFile(saveFile(kept, 'mine\n').file, 'mine too\n');
    expect(saved.beside).toBeNull();
    expect(contents(folder)).toEqual({ 'model.yaml': 'theirs\n', 'model.yours.yaml': 'mine too\n' });
  });

  test('and a file beside it that was there already stays too', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, 'one\n');
    fs.writeFileSync(path.join(folder, 'model.yours.yaml'), 'earlier\n');
    const kept = openFile(file);
    fs.writeFileSync(file, 'theirs\n');
    saveFile(kept, 'mine\n');
    expect(contents(folder)).toEqual({
      'model.yaml': 'theirs\n',
      'model.yours.yaml': 'earlier\n',
      'model.yours2.yaml': 'mine\n',
    });
  });

  test('it changed one that is reached by a link', () => {
    const [here, there] = [newFolder(), newFolder()];
    const [link, file] = [path.join(here, 'link.yaml'), path.join(there, 'model.yaml')];
    fs.writeFileSync(file, 'one\n');
    fs.symlinkSync(file, link);
    const kept = openFile(link);
    fs.writeFileSync(file, 'theirs\n');
    expect(saveFile(kept, 'mine\n').file.path).toBe(path.join(here, 'link.yours.yaml'));
    expect(contents(here)).toEqual({ 'link.yaml': 'theirs\n', 'link.yours.yaml': 'mine\n' });
    expect(contents(there)).toEqual({ 'model.yaml': 'theirs\n' });
  });

  test('it changed the file into something that is no text', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, 'one\n');
    const kept = openFile(file);
    fs.writeFileSync(file, Buffer.from([0xff, 0xfe]));
    expect(saveFile(kept, 'mine\n').beside).toBe('changed');
    expect(fs.readFileSync(file)).toEqual(Buffer.from([0xff, 0xfe]));
  });

  test('it made the file that was yet to be made', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    const kept = openFile(file);
    fs.writeFileSync(file, 'theirs\n');
    expect(saveFile(kept, 'mine\n').beside).toBe('changed');
    expect(contents(folder)).toEqual({ 'model.yaml': 'theirs\n', 'model.yours.yaml': 'mine\n' });
  });

  test('it took the file away, which is then made again', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, 'one\n', { mode: 0o644 });
    const kept = openFile(file);
    fs.rmSync(file);
    expect(saveFile(kept, 'mine\n')).toEqual({
      file: { path: file, text: 'mine\n' },
      beside: null,
      theirs: null,
      says: [],
    });
    expect(contents(folder)).toEqual({ 'model.yaml': 'mine\n' });
    expect(modeOf(file)).toBe('600');
  });

  test('it changed the file to the very text that is saved', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, 'one\n');
    const kept = openFile(file);
    fs.writeFileSync(file, 'two\n');
    saveFile(kept, 'two\n');
    expect(new Set(Object.values(contents(folder)))).toEqual(new Set(['two\n']));
  });
});

/** A disk that takes one small file and no more, and what it says to that. */
interface Disk {
  readonly folder: string;
  readonly code: string;
  refuse(): void;
  allow(): void;
}

describe('a disk that takes no more', () => {
  /** As root a full one, of 64 kB; for others, who may not mount one, a folder that can only be read. */
  function onSuchDisk(run: (disk: Disk) => void): void {
    const folder = newFolder();
    const isRoot = process.getuid?.() === 0;
    if (isRoot) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
    const mode = (bits: number) => () => fs.chmodSync(folder, bits);
    try {
      run({ folder, code: isRoot ? 'ENOSPC' : 'EACCES', refuse: mode(0o555), allow: mode(0o755) });
    } finally {
      fs.chmodSync(folder, 0o755);
      if (isRoot) execFileSync('umount', [folder], { stdio: 'pipe' });
    }
  }

  const LARGE = 'x'.repeat(100_000);

  test('leaves the file that was there as it was', () => {
    onSuchDisk(({ folder, code, refuse }) => {
      const file = path.join(folder, 'model.yaml');
      fs.writeFileSync(file, 'one\n', { mode: 0o640 });
      const before = fs.statSync(file);
      refuse();
      expect(() => saveFile(openFile(file), LARGE)).toThrow(expect.objectContaining({ code }));
      expect(contents(folder)).toEqual({ 'model.yaml': 'one\n' });
      expect([fs.statSync(file).ino, modeOf(file)]).toEqual([before.ino, '640']);
    });
  });

  test('keeps nothing of a file that is yet to be made, and takes it once there is room', () => {
    onSuchDisk(({ folder, code, refuse, allow }) => {
      const file = path.join(folder, 'model.yaml');
      const kept = openFile(file);
      refuse();
      expect(() => saveFile(kept, LARGE)).toThrow(expect.objectContaining({ code }));
      expect(contents(folder)).toEqual({});
      allow();
      saveFile(kept, 'one\n');
      expect(contents(folder)).toEqual({ 'model.yaml': 'one\n' });
    });
  });

  test('keeps no half of a copy', () => {
    onSuchDisk(({ folder, code, refuse }) => {
      refuse();
      const kept = { path: path.join(folder, 'model.yaml'), text: LARGE };
      expect(() => keepBackup(kept)).toThrow(expect.objectContaining({ code }));
      expect(Object.keys(contents(folder))).toEqual([]);
    });
  });
});
