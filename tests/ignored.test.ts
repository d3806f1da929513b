/** The promise: git leaves out what people write, whatever it is kept or shared as. With git itself it is tried in `others/`. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  DOCUMENT_KINDS,
  GUIDE_KINDS,
  WORKSHEET_KINDS,
  YOUTH_SHEET_KINDS,
} from '../src/documents/document-kinds.ts';
import { DEFAULT_FILE, FORMAT_ENDINGS } from '../src/models/format.ts';

const LINES = fs.readFileSync(fileURLToPath(new URL('../.gitignore', import.meta.url)), 'utf8').split('\n');
const FORMATS = Object.values(FORMAT_ENDINGS);
const DOCUMENTS = [...DOCUMENT_KINDS, ...WORKSHEET_KINDS, ...GUIDE_KINDS, ...YOUTH_SHEET_KINDS];

test('.gitignore names the endings of all formats and documents', () => {
  const endings = new Set([...FORMATS.flat(), ...DOCUMENTS.flatMap((kind) => kind.endings)]);
  expect([...endings].filter((ending) => !LINES.includes(`/*${ending}`))).toEqual([]);
});

test('.gitignore names the file of a model that is given no name, in any folder and format', () => {
  const names = FORMATS.map(([ending]) => path.parse(DEFAULT_FILE).name + ending);
  expect(names.filter((name) => !LINES.includes(name))).toEqual([]);
});
