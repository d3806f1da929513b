import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openFile, saveFile } from '../../src/disk/safe-file.ts';
import { contents, modeOf, newFolder } from '../models/folder.ts';

const OLD = 'one\n';
const NEW = `two\n${'x'.repeat(5000)}\n`;

/** A file that others may read, with a second name. */
function shared(): { folder: string; file: string; inode: number } {
  const folder = newFolder();
  const file = path.join(folder, 'm.yaml');
  fs.writeFileSync(file, OLD);
  fs.chmodSync(file, 0o660);
  fs.linkSync(file, path.join(folder, 'twin.yaml'));
  return { folder, file, inode: fs.statSync(file).ino };
}

describe('a file that others share', () => {
  test('stays the same file, with its mode and its other name, and nothing is left beside it', () => {
    const { folder, file, inode } = shared();
    expect(saveFile(openFile(file), NEW)).toEqual({
      file: { path: file, text: NEW },
      beside: null,
      theirs: null,
      says: [],
    });
    expect([fs.statSync(file).ino, modeOf(file)]).toEqual([inode, '660']);
    expect(contents(folder)).toEqual({ 'm.yaml': NEW, 'twin.yaml': NEW });
  });

  test('is cut where the new text is shorter', () => {
    const { folder, file } = shared();
    saveFile(openFile(file), NEW);
    saveFile(openFile(file), OLD);
    expect(contents(folder)).toEqual({ 'm.yaml': OLD, 'twin.yaml': OLD });
  });

  test('has the whole new text beside it, for its owner alone, while it is written', () => {
    const { folder, file } = shared();
    const seen: [string, string][] = [];
    const sync = fs.fsyncSync;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
      for (const name of fs.readdirSync(folder).filter((one) => one.endsWith('.copy')))
        seen.push([fs.readFileSync(path.join(folder, name), 'utf8'), modeOf(path.join(folder, name))]);
      sync(descriptor);
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    saveFile(openFile(file), NEW);
    expect(seen).toEqual([[NEW, '600']]);
  });
});

/** Does something in the moment in which the new text has gone to the disk. */
function onceWritten(act: () => void): void {
  const sync = fs.fsyncSync;
  let isDone = false;
  vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
    sync(descriptor);
    if (isDone || fs.fstatSync(descriptor).nlink < 2) return;
    isDone = true;
    act();
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
}

describe('a file that has another name once it is written into', () => {
  test('is as it was there, and the new text lies beside its first name', () => {
    const { folder, file } = shared();
    const kept = openFile(file);
    onceWritten(() => fs.renameSync(file, path.join(folder, 'moved.yaml')));
    expect(saveFile(kept, NEW)).toMatchObject({ beside: 'changed', theirs: null });
    expect(contents(folder)).toEqual({ 'm.yours.yaml': NEW, 'moved.yaml': OLD, 'twin.yaml': OLD });
  });

  test('is saved once more where that was only said of it', () => {
    const { folder, file } = shared();
    const kept = openFile(file);
    const look = fs.lstatSync as (...args: unknown[]) => fs.Stats;
    onceWritten(() => {
      vi.spyOn(fs, 'lstatSync').mockImplementationOnce(() => undefined as unknown as fs.Stats);
    });
    expect(saveFile(kept, NEW)).toMatchObject({ beside: null });
    expect(look(file).nlink).toBe(2);
    expect(contents(folder)).toEqual({ 'm.yaml': NEW, 'twin.yaml': NEW });
  });
});

describe('where a save into it breaks off', () => {
  /** One write is made, and then the disk takes no more. */
  function fullAfterOne(): void {
    const write = fs.writeSync as (...args: unknown[]) => number;
    let count = 0;
    vi.spyOn(fs, 'writeSync').mockImplementation((...args: unknown[]) => {
      // Only what goes into the file itself has a place in it.
      if (typeof args[4] === 'number' && count++ > 0)
        throw Object.assign(new Error('ENOSPC'), { errno: -28, code: 'ENOSPC' });
      return write(...args);
    });
    breaking('ftruncateSync');
  }

  /** From now on these calls take nothing. */
  function breaking(...names: readonly ('writeSync' | 'ftruncateSync' | 'linkSync')[]): void {
    for (const name of names) {
      vi.spyOn(fs, name).mockImplementation(() => {
        throw Object.assign(new Error('EDQUOT'), { errno: -122, code: 'Unknown system error -122' });
      });
    }
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
  }

  test('before a byte is written, the old text stands, and nothing lies beside it', () => {
    const { folder, file } = shared();
    breaking('writeSync');
    expect(() => saveFile(openFile(file), NEW)).toThrow('EDQUOT');
    expect(contents(folder)).toEqual({ 'm.yaml': OLD, 'twin.yaml': OLD });
  });

  test('and the old text cannot be put back, the new one gets a name that people find', () => {
    const { folder, file } = shared();
    fullAfterOne();
    const saved = saveFile(openFile(file), NEW);
    const beside = path.join(folder, 'm.yours.yaml');
    expect(saved).toEqual({ file: { path: beside, text: NEW }, beside: 'broken', theirs: null, says: [] });
    expect(fs.readFileSync(beside, 'utf8')).toBe(NEW);
    expect(modeOf(beside)).toBe('600');
  });

  test('and the disk can only be written, the old text stands, and the new one gets a name that people find', () => {
    const { folder, file } = shared();
    const kept = openFile(file);
    onceWritten(() => {
      vi.spyOn(fs, 'readSync').mockImplementation(() => {
        throw Object.assign(new Error('EIO'), { errno: -5, code: 'EIO' });
      });
    });
    const { beside } = saveFile(kept, NEW);
    vi.restoreAllMocks();
    expect(beside).toBe('broken');
    expect(contents(folder)).toEqual({ 'm.yaml': OLD, 'm.yours.yaml': NEW, 'twin.yaml': OLD });
  });

  test('and nothing can be given a name, the text is where it is told to be', () => {
    const { folder, file } = shared();
    fullAfterOne();
    breaking('linkSync');
    const { file: kept } = saveFile(openFile(file), NEW);
    expect(path.dirname(kept.path)).toBe(folder);
    expect(fs.readFileSync(kept.path, 'utf8')).toBe(NEW);
  });
});
