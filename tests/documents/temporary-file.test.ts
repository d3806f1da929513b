import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { keepBackup, openFile, saveFile, sweepTemporaryFiles } from '../../src/documents/safe-file.ts';
import { contents, newFolder } from './folder.ts';

const gone = spawnSync('true').pid;

describe('what a run that was killed has left beside a file is swept', () => {
  test('where the file is', () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, 'm.yaml'), 'one\n');
    fs.writeFileSync(path.join(folder, `.m.yaml.${gone}.tmp`), 'half');
    sweepTemporaryFiles(path.join(folder, 'm.yaml'));
    expect(contents(folder)).toEqual({ 'm.yaml': 'one\n' });
  });

  test('where it was never made', () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, `.m.yaml.${gone}.tmp`), 'half');
    sweepTemporaryFiles(path.join(folder, 'm.yaml'));
    expect(contents(folder)).toEqual({});
  });

  test('where it had its new name already', () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, `.m.yaml.${gone}.tmp`), 'one\n');
    fs.linkSync(path.join(folder, `.m.yaml.${gone}.tmp`), path.join(folder, 'm.yaml'));
    sweepTemporaryFiles(path.join(folder, 'm.yaml'));
    expect(contents(folder)).toEqual({ 'm.yaml': 'one\n' });
  });

  test('here, and where a link leads to', () => {
    const [here, there] = [newFolder(), newFolder()];
    fs.writeFileSync(path.join(there, 'm.yaml'), 'one\n');
    fs.symlinkSync(path.join(there, 'm.yaml'), path.join(here, 'link.yaml'));
    fs.writeFileSync(path.join(there, `.m.yaml.${gone}.tmp`), 'half');
    fs.writeFileSync(path.join(here, `.link.yaml.${gone}.tmp`), 'half');
    sweepTemporaryFiles(path.join(here, 'link.yaml'));
    expect(contents(there)).toEqual({ 'm.yaml': 'one\n' });
    expect(Object.keys(contents(here))).toEqual(['link.yaml']);
  });

  test.each([
    ['of a run that goes on', `.m.yaml.${process.pid}.tmp`],
    ['of a process that may not be asked', '.m.yaml.1.tmp'],
    ['of another file', `.other.yaml.${gone}.tmp`],
    ['of a file whose name goes on', `.m.yaml.bak.${gone}.tmp`],
    ['of another name', `.m.yaml.${gone}.tmp.mine`],
    ['without a process in its name', '.m.yaml.tmp'],
    ['that is no leftover at all', `m.yaml.${gone}.tmp`],
  ])('but no file %s', (_, name) => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, name), 'mine');
    sweepTemporaryFiles(path.join(folder, 'm.yaml'));
    expect(contents(folder)).toEqual({ [name]: 'mine' });
  });

  test('but no link, no folder, and nothing of another account', () => {
    const [folder, kept] = [newFolder(), newFolder()];
    const left = path.join(folder, `.m.yaml.${gone}.tmp`);
    const sweep = () => {
      sweepTemporaryFiles(path.join(folder, 'm.yaml'));
      return fs.lstatSync(left, { throwIfNoEntry: false }) !== undefined;
    };
    fs.writeFileSync(path.join(kept, 'mine'), 'mine');
    fs.symlinkSync(path.join(kept, 'mine'), left);
    expect(sweep()).toBe(true);
    expect(contents(kept)).toEqual({ mine: 'mine' });
    fs.rmSync(left);
    fs.mkdirSync(left);
    expect(sweep()).toBe(true);
    fs.rmdirSync(left);
    fs.writeFileSync(left, 'theirs');
    vi.spyOn(process, 'getuid').mockReturnValue((process.getuid?.() ?? 0) + 1);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    expect(sweep()).toBe(true);
  });

  test('and where there is no such folder, nothing happens', () => {
    expect(() => sweepTemporaryFiles('/none/such/m.yaml')).not.toThrow();
  });
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
      beside: false,
      theirs: null,
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
    expect(saveFile(kept, 'mine\n').beside).toBe(true);
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
