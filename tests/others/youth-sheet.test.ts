/** The sheet for young people as it comes out of a printer: from Word's file by LibreOffice, from the page by a browser. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { newFolder, PROGRAM } from '../end-to-end/terminal.ts';
import { startBrowser } from '../page/starting.ts';

const NAME = 'a-few-questions';

/** In points. */
const PAPERS = { Letter: [612, 792], A4: [595, 842] } as const;
const PAPER_NAMES = ['Letter', 'A4'] as const;
type Paper = (typeof PAPER_NAMES)[number];

const FIRST = 'What would make a mentor good for you?';
const LAST = 'day or night.';
const FOR_STAFF = 'For who runs the session';
const LAST_FOR_STAFF = 'has seen it yet.';

function sheetIn(folder: string, ending: string, paper: Paper = 'Letter'): string {
  const file = path.join(folder, `${NAME}${ending}`);
  const args = ['worksheet', '--for', 'youth', '--paper', paper, '--to', file];
  execFileSync(process.execPath, [PROGRAM, ...args], { stdio: 'pipe' });
  return file;
}

/** The same document on other paper, as a person sets it in Word. */
function onPaper(file: string, paper: Paper): void {
  const [width, height] = PAPERS[paper].map((points) => points * 20);
  const parts = unzipSync(fs.readFileSync(file));
  const name = 'word/document.xml';
  const sized = strFromU8(parts[name] ?? new Uint8Array()).replace(
    /<w:pgSz [^>]*>/g,
    `<w:pgSz w:w="${width}" w:h="${height}"/>`,
  );
  expect(sized.match(/<w:pgSz /g)).toHaveLength(3);
  fs.writeFileSync(file, zipSync({ ...parts, [name]: strToU8(sized) }));
}

/** The words of each page, in the order in which they stand there. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());
}

/** The height of the lines of letters on the first page, in points: of most of them. */
function textSize(pdf: string): number {
  const xml = execFileSync('pdftotext', ['-bbox-layout', '-l', '1', pdf, '-'], { encoding: 'utf8' });
  const heights = [...xml.matchAll(/<word [^>]*yMin="([\d.]+)" [^>]*yMax="([\d.]+)"/g)].map(
    ([, from, to]) => Number(to) - Number(from),
  );
  expect(heights.length).toBeGreaterThan(250);
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
}

/** Letters of 14 points are higher than this, those of 13 are not. */
const LARGE = 15;

function paperOf(pdf: string): number[] {
  const about = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(about) ?? [];
  return [Math.round(Number(width)), Math.round(Number(height))];
}

test.each(PAPER_NAMES)(
  'in Word, it is one page of %s in large type; the page for staff is not on its back',
  (paper) => {
    const folder = newFolder();
    const file = sheetIn(folder, '.docx');
    onPaper(file, paper);
    // A profile of its own: where another runs, LibreOffice would hand the file over to that and end.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'pipe',
    });
    const pdf = path.join(folder, `${NAME}.pdf`);
    expect(paperOf(pdf)).toEqual(PAPERS[paper]);
    const [front = '', back = '', staff = '', ...more] = pagesOf(pdf);
    expect([back, more]).toEqual(['', []]);
    expect([front.startsWith(FIRST), front.endsWith(LAST)]).toEqual([true, true]);
    expect([staff.startsWith(FOR_STAFF), staff.endsWith(LAST_FOR_STAFF)]).toEqual([true, true]);
    expect(textSize(pdf)).toBeGreaterThanOrEqual(LARGE);
  },
);

test.each(PAPER_NAMES)(
  'from a browser, it is one page of %s in large type; the page for staff is not on its back',
  async (paper) => {
    const folder = newFolder();
    const browser = await startBrowser();
    const pdf = path.join(folder, 'page.pdf');
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(sheetIn(folder, '.html', paper)).href);
      // As a browser prints unless it is told otherwise: with the path and the day where a page leaves room for them.
      await page.pdf({ path: pdf, displayHeaderFooter: true, preferCSSPageSize: true });
    } finally {
      await browser.close();
    }
    expect(paperOf(pdf)).toEqual(PAPERS[paper]);
    const [front = '', back = '', staff = '', ...more] = pagesOf(pdf);
    expect([back, more]).toEqual(['', []]);
    expect([front.startsWith(FIRST), front.endsWith(LAST)]).toEqual([true, true]);
    expect(staff).toMatch(new RegExp(`${FOR_STAFF}.*${LAST_FOR_STAFF}`));
    // The path is printed where there is room for it.
    expect(staff).toContain(`${NAME}.html`);
    expect(textSize(pdf)).toBeGreaterThanOrEqual(LARGE);
  },
);
