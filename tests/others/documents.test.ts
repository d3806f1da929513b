/** Documents in LibreOffice: page one of a Word file is one page, and a spreadsheet keeps what a table says. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvOf } from '../../src/documents/csv.ts';
import { sharedOf } from '../documents/example.ts';
import { documentOfModel, LONG_MODELS } from '../documents/long-models.ts';
import { rowsOfCsv } from '../documents/parts.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { convertByOffice } from './office.ts';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-office-'));
  return () => fs.rmSync(folder, { recursive: true });
});

/** The same Word file for another paper, as a person would set it. */
function onPaper(docx: Uint8Array, width: number, height: number): Uint8Array {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const set = body.replace(/<w:pgSz[^>]*>/g, `<w:pgSz w:w="${width}" w:h="${height}"/>`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(set) });
}

describe('page one of a Word file', () => {
  const PAPERS = { letter: [12_240, 15_840], a4: [11_906, 16_838] } as const;
  const cases = Object.keys(LONG_MODELS).flatMap((name) =>
    (['letter', 'a4'] as const).map((paper) => [name, paper] as const),
  );
  const fileOf = (name: string, paper: string) => path.join(folder, `${name} ${paper}.docx`);

  beforeAll(async () => {
    for (const [name, paper] of cases) {
      const docx = await documentOfModel(LONG_MODELS[name] ?? {}, 'docx');
      const [width, height] = PAPERS[paper];
      fs.writeFileSync(fileOf(name, paper), onPaper(docx, width, height));
    }
    const files = cases.map(([name, paper]) => fileOf(name, paper));
    convertByOffice(folder, files, 'pdf', folder);
  }, 300_000);

  test.each(cases)('with %s is one page of %s', (name, paper) => {
    const pdf = fileOf(name, paper).replace(/docx$/, 'pdf');
    const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).split('\f');
    expect(pages.slice(0, -1)).toHaveLength(1);
    expect(pages[0]?.match(/end\./g)?.length).toBeGreaterThanOrEqual(5);
  });
});

describe('a table in a spreadsheet', () => {
  /** Commas, quotes, UTF-8, all columns, American English, no text in quotes alone; and whatever looks like a number, day or time is one. */
  const TAKING_ALL_FOR_NUMBERS = 'CSV:44,34,76,1,,1033,false,true';

  /** What a table says once LibreOffice has opened it and saved it again. */
  function reopened(name: string, csv: string): string[][] {
    const file = path.join(folder, `${name}.csv`);
    const into = path.join(folder, 'opened');
    fs.writeFileSync(file, csv);
    convertByOffice(folder, [file], 'csv', into, { infilter: TAKING_ALL_FOR_NUMBERS });
    return rowsOfCsv(fs.readFileSync(path.join(into, `${name}.csv`), 'utf8').replaceAll('\n', '\r\n'));
  }

  const WORDS = ['1:4', '3/4', '007', 'March 2027', '1-2', '10:30', '=1+1', '@a', '1,000'];

  test.each(WORDS)('keeps %s', (words) => {
    const whole = model({ program: words, location: chosen(['other', words]), promise: words });
    const csv = csvOf(sharedOf(whole));
    const said = rowsOfCsv(csv).map((row) => row.map((cell) => cell.replace(/^\ufeff/, '')));
    expect(said.flat().filter((cell) => cell === `'${words}`)).toHaveLength(3);
    expect(reopened('kept', csv)).toEqual(said);
  });

  test('would change what is not kept so', () => {
    expect(reopened('changed', 'a,1:4\r\n').flat()).not.toContain('1:4');
  });
});
