/** Word files as LibreOffice prints them: the pages say what the file says, no line over another, each mark in ink. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { partsOfWord } from '../documents/parts.ts';
import { WORD_FILES } from '../documents/word-files.ts';
import { convertByOffice } from './office.ts';

const NAMES = Object.keys(WORD_FILES);

/** Fonts as most desktops have them, and without the one in which signs are pictures. */
const WITHOUT_EMOJI = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<selectfont><rejectfont><pattern><patelt name="family"><string>Noto Color Emoji</string></patelt></pattern></rejectfont></selectfont>
</fontconfig>`;

let folder = '';
const pdfOf = (name: string, fonts = 'all') => path.join(folder, fonts, `${name}.pdf`);
const fileOf = (name: string) => path.join(folder, `${name}.docx`);

function convert(names: readonly string[], fonts: string, env: NodeJS.ProcessEnv): void {
  convertByOffice(folder, names.map(fileOf), 'pdf', path.join(folder, fonts), { env });
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-word-'));
  for (const [name, make] of Object.entries(WORD_FILES)) fs.writeFileSync(fileOf(name), await make());
  convert(NAMES, 'all', process.env);
  const file = path.join(folder, 'fonts.conf');
  fs.writeFileSync(file, WITHOUT_EMOJI);
  convert(WITH_MARKS, 'without-emoji', { ...process.env, FONTCONFIG_FILE: file });
  return () => fs.rmSync(folder, { recursive: true });
}, 300_000);

/** The text without what a page may break it by, bullets, and lines to write on. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s_•\p{Cf}]/gu, '');
}

/** How often each character is there. */
function characters(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of text) counts[character] = (counts[character] ?? 0) + 1;
  return counts;
}

/** All that the file says in its body, and the lines at its foot. */
function saidIn(name: string): { body: string; foot: string; heads: string[] } {
  const parts = partsOfWord(fs.readFileSync(fileOf(name)));
  const body = parts['word/document.xml'] ?? [];
  const foot = Object.entries(parts).find(([part]) => /^word\/footer\d/.test(part))?.[1] ?? [];
  const texts = (elements: typeof body) =>
    elements.filter((one) => one.name === 'w:t').map(({ text }) => text);
  const footLines = texts(foot).filter((text) => text.trim() !== '/');
  const rows = body.flatMap((one, index) =>
    one.name === 'w:tr' && body.slice(index, index + 4).some(({ name }) => name === 'w:tblHeader')
      ? [bare(one.text)]
      : [],
  );
  return { body: bare(texts(body).join('')), foot: bare(footLines.join('')), heads: rows };
}

/** The text of the pages without what stands on each of them: the lines at the foot, and the head of a table that goes on. */
function printed(name: string, { foot, heads }: ReturnType<typeof saidIn>): string {
  const text = execFileSync('pdftotext', ['-raw', pdfOf(name), '-'], { encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1).map(bare);
  if (foot === '') return pages.join('');
  return pages
    .map((page, index) => {
      const below = `${foot}${index + 1}/${pages.length}`;
      expect(page.endsWith(below), `the foot of page ${index + 1}`).toBe(true);
      const above = page.slice(0, -below.length);
      const again = index === 0 ? undefined : heads.find((head) => above.startsWith(head));
      return above.slice(again?.length ?? 0);
    })
    .join('');
}

test.each(NAMES)('the pages of %s say what the file says, and nothing twice', (name) => {
  const said = saidIn(name);
  expect(said.body.length).toBeGreaterThan(100);
  expect(characters(printed(name, said))).toEqual(characters(said.body));
});

interface Word {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

function wordsOf(pdf: string): Word[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return xml.split('<page ').flatMap((part, page) =>
    [
      ...part.matchAll(
        /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
      ),
    ].map(([, left, top, right, bottom, text = '']) => ({
      page,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    })),
  );
}

/** The share of the lower of two words that the other covers from above. */
function covered(one: Word, other: Word): number {
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide <= 1 ? 0 : high / Math.min(one.bottom - one.top, other.bottom - other.top);
}

test.each([
  'short',
  'long-title',
  'right-to-left',
  'chinese',
  '9-changes',
  'worksheet',
  'worksheet-a4',
  'page-one',
  'page-one-a4',
  'with-guide',
  'youth-sheet',
  'guide',
])('in %s no line is printed over another', (name) => {
  const words = wordsOf(pdfOf(name)).filter(({ text }) => !/^_+$/.test(text));
  const over = words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter((other) => other.page === one.page && other.top !== one.top && covered(one, other) > 0.35)
      .map((other) => [one.text, other.text]),
  );
  expect(over).toEqual([]);
});

/** Dots an inch: enough to see a thin box. */
const DOTS = 150;

/** Whether there is ink in the places of the marks on a page, by mark. */
function inkOf(pdf: string): [string, boolean][] {
  const marks = wordsOf(pdf).filter(({ text }) => /^[☐-☒]/u.test(text));
  const grey = pdf.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-gray', '-r', String(DOTS), pdf, grey]);
  const images = fs
    .readdirSync(path.dirname(pdf))
    .filter((file) => file.startsWith(`${path.basename(grey)}-`) && file.endsWith('.pgm'))
    .toSorted()
    .map((file) => fs.readFileSync(path.join(path.dirname(pdf), file)));
  return marks.map(({ page, left, top, bottom, text }) => {
    const image = images[page - 1] ?? Buffer.alloc(0);
    const [head = '', width] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(image.toString('latin1', 0, 40)) ?? [];
    const dots = (points: number) => Math.round((points * DOTS) / 72);
    const rows = Array.from({ length: dots(bottom) - dots(top) }, (_, row) => {
      const at = head.length + (dots(top) + row) * Number(width) + dots(left);
      return image.subarray(at, at + dots((bottom - top) * 0.6));
    });
    return [text.slice(0, 1), rows.some((row) => row.some((dot) => dot < 128))];
  });
}

const WITH_MARKS = ['short', 'worksheet', 'youth-sheet'];

test.each(WITH_MARKS.flatMap((name) => ['all', 'without-emoji'].map((fonts) => [name, fonts] as const)))(
  'each mark in %s is in ink, with %s fonts',
  (name, fonts) => {
    const inFile = [...saidIn(name).body.matchAll(/[☐-☒]/gu)].map(([mark]) => [mark, true]);
    expect(inFile.length).toBeGreaterThan(5);
    expect(inkOf(pdfOf(name, fonts)).toSorted()).toEqual(inFile.toSorted());
  },
);

test.each(['worksheet', 'worksheet-a4', 'page-one', 'youth-sheet'])(
  'in %s lines to write on are 8 mm apart',
  (name) => {
    const lines = wordsOf(pdfOf(name)).filter(({ text }) => /^_{20,}$/.test(text));
    const apart = lines.flatMap((line, index) => {
      const next = lines[index + 1];
      const isBelow = next?.page === line.page && next.left === line.left && next.top > line.top;
      return isBelow ? [((next.top - line.top) * 25.4) / 72] : [];
    });
    const nearest = apart.filter((mm) => mm < 12);
    expect(nearest.length).toBeGreaterThan(0);
    expect(Math.min(...nearest)).toBeGreaterThan(7.9);
  },
);

/** The words of each page, in the order in which they stand there. */
function pagesOf(name: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdfOf(name), '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

test.each(['worksheet', 'worksheet-a4', 'page-one', 'page-one-a4'])(
  'page one of %s has all that the paper has, on one page',
  (name) => {
    const [front = '', next = ''] = pagesOf(name);
    for (const text of ['25. Location', 'Not sure yet', '11. What feedback', '43. Our mentoring model'])
      expect(front).toContain(text);
    expect(front).toContain('45. When will you check back on this model?');
    expect(next).toContain(name.startsWith('page-one') ? 'To talk about:' : '2. Who is taking part');
  },
);

test.each(['page-one', 'page-one-a4'])(
  '%s is a sheet of paper with two sides, and the next steps are behind it',
  (name) => {
    const [, back = '', behind = ''] = pagesOf(name);
    expect(back).toContain('If someone needs help now');
    expect(behind.trim()).toMatch(/^Next steps/);
  },
);

test('what is known about the choices begins on a page of its own', () => {
  const pages = pagesOf('with-guide');
  const at = pages.findIndex((page) => page.includes('About the choices: Location'));
  expect(at).toBeGreaterThan(0);
  expect(pages[at]?.trim()).toMatch(/^About the choices/);
  expect(pages.slice(0, at).join(' ')).toContain('If someone needs help now');
});
