import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { keepBackup } from '../../src/disk/backup.ts';
import { openFile, saveFile } from '../../src/disk/safe-file.ts';
import { decodeUtf8, NotTextError } from '../../src/text/decoding.ts';
import { contents, modeOf, newFolder } from '../models/folder.ts';

const umask = process.umask();
afterEach(() => {
  process.umask(umask);
});

describe('a file that is yet to be made', () => {
  test('has no text', () => {
    const file = path.join(newFolder(), 'model.yaml');
    expect(openFile(file)).toEqual({ path: file, text: null });
  });

  test.each([[0o000], [0o022], [0o277]])(
    'is readable by its owner alone, whatever the umask (%i)',
    (mask) => {
      const folder = newFolder();
      const file = path.join(folder, 'model.yaml');
      process.umask(mask);
      const saved = saveFile(openFile(file), 'one\n');
      expect(saved).toEqual({ file: { path: file, text: 'one\n' }, beside: null, theirs: null, says: [] });
      expect(modeOf(file)).toBe('600');
      expect(contents(folder)).toEqual({ 'model.yaml': 'one\n' });
    },
  );

  test('is saved again from what became of it', () => {
    const folder = newFolder();
    const { file } = saveFile(openFile(path.join(folder, 'model.yaml')), 'one\n');
    expect(saveFile(file, 'two\n').beside).toBeNull();
    expect(contents(folder)).toEqual({ 'model.yaml': 'two\n' });
  });

  test('is made where a link leads to that points to nothing yet', () => {
    const folder = newFolder();
    fs.symlinkSync('real.yaml', path.join(folder, 'link.yaml'));
    const saved = saveFile(openFile(path.join(folder, 'link.yaml')), 'one\n');
    expect(saved.beside).toBeNull();
    expect(fs.readlinkSync(path.join(folder, 'link.yaml'))).toBe('real.yaml');
    expect(fs.readFileSync(path.join(folder, 'real.yaml'), 'utf8')).toBe('one\n');
  });

  test('needs its folder', () => {
    const folder = newFolder();
    const kept = openFile(path.join(folder, 'none', 'model.yaml'));
    expect(kept.text).toBeNull();
    expect(() => saveFile(kept, 'one\n')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(contents(folder)).toEqual({});
  });
});

describe('a file that is there', () => {
  test.each([['600'], ['640'], ['664']])('keeps who may do what with it: %s', (mode) => {
    const file = path.join(newFolder(), 'model.yaml');
    fs.writeFileSync(file, 'one\n');
    fs.chmodSync(file, Number.parseInt(mode, 8));
    saveFile(openFile(file), 'two\n');
    expect(modeOf(file)).toBe(mode);
    expect(fs.readFileSync(file, 'utf8')).toBe('two\n');
  });

  test('stays where a symbolic link points to', () => {
    const [here, there] = [newFolder(), newFolder()];
    const [link, file] = [path.join(here, 'link.yaml'), path.join(there, 'model.yaml')];
    fs.writeFileSync(file, 'one\n', { mode: 0o640 });
    fs.symlinkSync(file, link);
    const saved = saveFile(openFile(link), 'two\n');
    expect(saved.file.path).toBe(link);
    expect(fs.readlinkSync(link)).toBe(file);
    expect(contents(there)).toEqual({ 'model.yaml': 'two\n' });
    expect(Object.keys(contents(here))).toEqual(['link.yaml']);
  });

  test.each([
    ['a byte order mark', '\ufeffone\n'],
    ['line ends of Windows', 'one\r\ntwo\r\n'],
    ['no newline at its end', 'one'],
    ['nothing', ''],
    ['wide characters', '日本 😀 e\u0301\n'],
  ])('keeps %s', (_, text) => {
    const file = path.join(newFolder(), 'model.yaml');
    fs.writeFileSync(file, 'old\n');
    saveFile(openFile(file), text);
    expect(fs.readFileSync(file, 'utf8')).toBe(text);
    expect(openFile(file).text).toBe(text);
  });

  test.each([
    ['Latin-1', Buffer.from('caf\u00e9', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffone', 'utf16le')],
    ['half a character', Buffer.from('😀').subarray(0, 3)],
  ])('is refused when it is no text in UTF-8: %s', (_, bytes) => {
    const file = path.join(newFolder(), 'model.yaml');
    fs.writeFileSync(file, bytes);
    expect(() => openFile(file)).toThrow(NotTextError);
    expect(() => decodeUtf8(bytes)).toThrow(NotTextError);
    expect(fs.readFileSync(file)).toEqual(bytes);
  });

  test('is refused when it is a folder', () => {
    expect(() => openFile(newFolder())).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });
});

describe('a copy of a file that is started over', () => {
  test('never takes the place of an earlier one', () => {
    const folder = newFolder();
    const file = path.join(folder, 'model.yaml');
    fs.writeFileSync(file, '\ufeffone\r\n', { mode: 0o644 });
    expect(keepBackup(openFile(file))).toBe(`${file}.bak`);
    fs.writeFileSync(file, 'two\n');
    expect(keepBackup(openFile(file))).toBe(`${file}.bak2`);
    fs.writeFileSync(file, 'three\n');
    expect(keepBackup(openFile(file))).toBe(`${file}.bak3`);
    expect(contents(folder)).toEqual({
      'model.yaml': 'three\n',
      'model.yaml.bak': '\ufeffone\r\n',
      'model.yaml.bak2': 'two\n',
      'model.yaml.bak3': 'three\n',
    });
    expect(modeOf(`${file}.bak`)).toBe('600');
  });

  test('needs a folder that can be written to', () => {
    const kept = { path: path.join(newFolder(), 'none', 'model.yaml'), text: 'one\n' };
    expect(() => keepBackup(kept)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
