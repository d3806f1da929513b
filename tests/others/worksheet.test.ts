/** Worksheets and documents as they come out of a printer, from a browser. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlOf } from '../../src/documents/html.ts';
import { newFolder, PROGRAM } from '../end-to-end/terminal.ts';
import { startBrowser } from '../page/starting.ts';

/** In points. */
const PAPERS = { letter: '612 x 792', a4: '595 x 842' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The words of each page, and the size of the paper. */
async function printed(...args: readonly string[]): Promise<{ pages: string[]; size: string }> {
  const folder = newFolder();
  const [file, pdf] = [path.join(folder, 'w.html'), path.join(folder, 'w.pdf')];
  execFileSync(process.execPath, [PROGRAM, 'worksheet', '--to', file, ...args], { stdio: 'pipe' });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.close();
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const about = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(about) ?? [];
  const pages = text.split('\f').slice(0, -1);
  return {
    pages: pages.map((one) => one.replace(/\s+/g, ' ').trim()),
    size: `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
  };
}

test.each(['letter', 'a4'] as const)(
  'page one is a sheet of %s with two sides, the first as the paper has it',
  async (paper) => {
    const { pages, size } = await printed('--way', 'page-one', '--paper', paper);
    expect(size).toBe(PAPERS[paper]);
    for (const text of ['25. Location', '11. What feedback', '43. Our mentoring model', '45. When will you'])
      expect(pages[0]).toContain(text);
    expect(pages[1]).toMatch(/^To talk about:.*If someone needs help now/);
    expect(pages[2]).toMatch(/^Next steps/);
  },
);

test.each(['letter', 'a4'] as const)('all the questions begin with that page, too, on %s', async (paper) => {
  const { pages, size } = await printed('--paper', paper);
  expect(size).toBe(PAPERS[paper]);
  expect(pages[0]).toContain('45. When will you check back');
  expect(pages[1]).toMatch(/^Before you begin 2\. Who is taking part/);
});

test.each(['Letter', 'A4'] as const)('the foot of a document has no page of %s to itself', async (format) => {
  const pdf = path.join(newFolder(), 'd.pdf');
  const page = await browser.newPage();
  const lastPages = new Set<string>();
  for (let count = 40; count <= 64; count++) {
    const items = Array.from({ length: count }, (_, index) => ({ text: `Item ${index + 1}.`, below: '' }));
    const blocks = [{ kind: 'list', items } as const];
    const about = { title: 'A list', subtitle: '', language: 'en', paper: 'letter' } as const;
    await page.setContent(htmlOf({ ...about, blocks, foot: ['The foot.', 'Its end.'] }));
    await page.pdf({ path: pdf, format });
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    lastPages.add(text.split('\f').at(-2) ?? '');
  }
  await page.close();
  const withFoot = [...lastPages].filter((text) => text.includes('The foot.'));
  expect(withFoot.length).toBeGreaterThan(20);
  expect(withFoot.filter((text) => !text.includes('Item'))).toEqual([]);
});

test('what is known about the choices begins on a page of its own', async () => {
  const { pages } = await printed('--with-guide', '--section', 'location');
  const at = pages.findIndex((page) => page.includes('About the choices: Location'));
  expect(at).toBeGreaterThan(0);
  expect(pages[at]).toMatch(/^About the choices/);
});
