import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSameFile, standingAt, writeInPlaceOf, writeNew } from '../../src/disk/document-file.ts';
import { newFolder } from '../commands/run.ts';

const BYTES = Uint8Array.from([0x50, 0x4b, 0x00, 0xff]);

function placeOf(content?: string): { folder: string; file: string } {
  const folder = newFolder();
  const file = path.join(folder, 'o.docx');
  if (content !== undefined) fs.writeFileSync(file, content);
  return { folder, file };
}

describe('a finished document', () => {
  test('is written whole into a new file, and nothing is left beside it', () => {
    const { folder, file } = placeOf();
    expect(writeNew(file, BYTES)).toEqual({ kind: 'written', backup: null, says: [] });
    expect(fs.readFileSync(file)).toEqual(Buffer.from(BYTES));
    expect([fs.statSync(file).mode & 0o777, fs.readdirSync(folder)]).toEqual([0o600, ['o.docx']]);
  });

  test('does not go over a file that came there meanwhile', () => {
    const { file } = placeOf('mine');
    expect(writeNew(file, BYTES)).toEqual({ kind: 'taken' });
    expect(fs.readFileSync(file, 'utf8')).toBe('mine');
  });

  test('in the place of another keeps that beside it', () => {
    const { file, folder } = placeOf('mine');
    expect(writeInPlaceOf(file, BYTES)).toEqual({
      kind: 'written',
      backup: `${fs.realpathSync(folder)}/o.docx.bak`,
      says: [],
    });
    expect([fs.readFileSync(`${file}.bak`, 'utf8'), fs.readFileSync(file)]).toEqual([
      'mine',
      Buffer.from(BYTES),
    ]);
  });

  test('behind a link goes where the link leads, and the link stays', () => {
    const { file, folder } = placeOf('mine');
    const link = path.join(folder, 'link.docx');
    fs.symlinkSync(file, link);
    writeInPlaceOf(link, BYTES);
    expect([fs.readlinkSync(link), fs.readFileSync(file)]).toEqual([file, Buffer.from(BYTES)]);
  });
});

test.each([
  ['nothing', (file: string) => fs.rmSync(file)],
  ['same', (file: string) => fs.writeFileSync(file, BYTES)],
  ['another file', (file: string) => fs.writeFileSync(file, 'mine')],
  [
    'no file',
    (file: string) => {
      fs.rmSync(file);
      fs.mkdirSync(file);
    },
  ],
])('%s is seen where a document is to go', (expected, make) => {
  const { file } = placeOf('');
  make(file);
  expect(standingAt(file, BYTES)).toBe(expected);
});

test('two names of one file are told from two files', () => {
  const { file, folder } = placeOf('mine');
  const [link, copy, none] = ['link', 'copy', 'none'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  fs.symlinkSync(file, link);
  fs.copyFileSync(file, copy);
  expect([link, copy, none].map((other) => isSameFile(file, other))).toEqual([true, false, false]);
});
