import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { sweepBrokenSaves } from '../../src/disk/broken-saves.ts';
import { inTurn } from '../../src/disk/saving-turn.ts';
import { contents, newFolder } from '../models/folder.ts';

const KEY = '0123456789abcdef';
const AT = (folder: string, name = 'm.yaml') => path.join(folder, name);
const hidden = (kind: string, file = 'm.yaml') => `.${file}.${KEY}.${kind}`;

describe('what a run that was killed has left beside a file is swept', () => {
  test.each([['tmp'], ['old']])('where the file is: %s', (kind) => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder), 'one\n');
    fs.writeFileSync(AT(folder, hidden(kind)), 'half');
    expect(sweepBrokenSaves(AT(folder))).toEqual([]);
    expect(contents(folder)).toEqual({ 'm.yaml': 'one\n' });
  });

  test('where it was never made', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, hidden('tmp')), 'half');
    sweepBrokenSaves(AT(folder));
    expect(contents(folder)).toEqual({});
  });

  test('where it had its new name already', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, hidden('tmp')), 'one\n');
    fs.linkSync(AT(folder, hidden('tmp')), AT(folder));
    sweepBrokenSaves(AT(folder));
    expect(contents(folder)).toEqual({ 'm.yaml': 'one\n' });
  });

  test('here, and where a link leads to', () => {
    const [here, there] = [newFolder(), newFolder()];
    fs.writeFileSync(AT(there), 'one\n');
    fs.symlinkSync(AT(there), AT(here, 'link.yaml'));
    fs.writeFileSync(AT(there, hidden('tmp')), 'half');
    fs.writeFileSync(AT(here, hidden('tmp', 'link.yaml')), 'half');
    sweepBrokenSaves(AT(here, 'link.yaml'));
    expect(contents(there)).toEqual({ 'm.yaml': 'one\n' });
    expect(Object.keys(contents(here))).toEqual(['link.yaml']);
  });

  test.each([
    ['of another file', hidden('tmp', 'other.yaml')],
    ['of a file whose name goes on', hidden('tmp', 'm.yaml.bak')],
    ['of another name', `${hidden('tmp')}.mine`],
    ['with a number in its name, as anybody could plant', '.m.yaml.1.tmp'],
    ['that is no leftover at all', `m.yaml.${KEY}.tmp`],
  ])('but no file %s', (_, name) => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, name), 'mine');
    sweepBrokenSaves(AT(folder));
    expect(contents(folder)).toEqual({ [name]: 'mine' });
  });

  test('but no link, no folder, and nothing of another account', () => {
    const [folder, kept] = [newFolder(), newFolder()];
    const left = AT(folder, hidden('tmp'));
    const sweep = () => {
      sweepBrokenSaves(AT(folder));
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
    expect(sweepBrokenSaves('/none/such/m.yaml')).toEqual([]);
  });
});

describe('a whole text that was to go into a shared file', () => {
  test('goes, where the file holds it', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder), 'two\n');
    fs.writeFileSync(AT(folder, hidden('copy')), 'two\n');
    expect(sweepBrokenSaves(AT(folder))).toEqual([]);
    expect(contents(folder)).toEqual({ 'm.yaml': 'two\n' });
  });

  test('gets a name that people find, where the file holds another', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder), 'tw');
    fs.writeFileSync(AT(folder, hidden('copy')), 'two\n');
    expect(sweepBrokenSaves(AT(folder))).toEqual([{ copy: AT(folder, 'm.yours.yaml'), isForeign: false }]);
    expect(contents(folder)).toEqual({ 'm.yaml': 'tw', 'm.yours.yaml': 'two\n' });
  });

  test('is told of, where another account left it', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder), 'tw');
    fs.writeFileSync(AT(folder, hidden('copy')), 'two\n');
    vi.spyOn(process, 'getuid').mockReturnValue((process.getuid?.() ?? 0) + 1);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    expect(sweepBrokenSaves(AT(folder))).toEqual([{ copy: AT(folder, hidden('copy')), isForeign: true }]);
    expect(Object.keys(contents(folder)).sort()).toEqual([hidden('copy'), 'm.yaml'].sort());
  });
});

describe('whose turn it is to save', () => {
  const turnIn = (folder: string) => inTurn(AT(folder), true, ({ kind }) => kind);
  const MARK = '.m.yaml.saving';
  /** The mark of a run that is gone, or of one that goes on: this test's own parent. */
  const markOf = (id: string) => {
    const here = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const start =
      id === 'gone'
        ? '1'
        : fs
            .readFileSync(`/proc/${id}/stat`, 'latin1')
            .replace(/^.*\) /s, '')
            .split(' ')[19];
    const host = spawnSync('uname', ['-n'], { encoding: 'utf8' }).stdout.trim();
    return `${host} ${here} ${fs.readlinkSync('/proc/self/ns/pid')} ${id === 'gone' ? process.pid : id} ${start}`;
  };

  test('it is ours, and nothing is left of that', () => {
    const folder = newFolder();
    expect(turnIn(folder)).toBe('alone');
    expect(contents(folder)).toEqual({});
  });

  test('one that was killed has it no more, though its number is in use again', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, MARK), markOf('gone'));
    expect(turnIn(folder)).toBe('alone');
    expect(contents(folder)).toEqual({});
  });

  test('one that goes on keeps it', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, MARK), markOf(String(process.ppid)));
    expect(turnIn(folder)).toBe('taken');
    expect(Object.keys(contents(folder))).toEqual([MARK]);
  });

  test('one of another computer or container keeps it as well, for an hour', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, MARK), 'elsewhere - - 1 -');
    expect(turnIn(folder)).toBe('taken');
    fs.utimesSync(AT(folder, MARK), 1, 1);
    expect(turnIn(folder)).toBe('alone');
    expect(contents(folder)).toEqual({});
  });

  test('whoever plants a mark of a process that goes on keeps others waiting for an hour at most', () => {
    const folder = newFolder();
    fs.writeFileSync(AT(folder, MARK), markOf(String(process.ppid)));
    fs.utimesSync(AT(folder, MARK), 1, 1);
    expect(turnIn(folder)).toBe('alone');
  });

  test('a link that is put in the place of the mark while it is made is not written through', () => {
    const folder = newFolder();
    const mine = AT(folder, 'mine');
    fs.writeFileSync(mine, 'mine');
    const open = fs.openSync;
    vi.spyOn(fs, 'openSync').mockImplementation((...args) => {
      const descriptor = open(...args);
      if (args[1] === 'wx') {
        fs.rmSync(args[0]);
        fs.symlinkSync(mine, args[0]);
      }
      return descriptor;
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    turnIn(folder);
    expect(fs.readFileSync(mine, 'utf8')).toBe('mine');
  });

  test.each([
    ['a folder', (file: string) => fs.mkdirSync(file)],
    ['a link', (file: string) => fs.symlinkSync('/none/such', file)],
  ])('%s that somebody planted in its place keeps nobody from saving', (_, plant) => {
    const folder = newFolder();
    plant(AT(folder, MARK));
    expect(turnIn(folder)).toBe('unsure');
    expect(fs.readdirSync(folder)).toEqual([MARK]);
  });
});
