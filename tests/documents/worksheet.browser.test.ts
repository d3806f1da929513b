/** A worksheet as a browser lays it out for paper, and on a phone. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAM } from '../end-to-end/terminal.ts';
import { startBrowser } from '../page/starting.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-sheet-'));
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const file = path.join(folder, 'w.html');
  execFileSync(process.execPath, [PROGRAM, 'worksheet', '--with-guide', '--to', file], { stdio: 'pipe' });
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
});
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
});

const MM = 96 / 25.4;

test('on paper, lines to write on are 8 mm apart, wherever they stand', async () => {
  await page.emulateMedia({ media: 'print' });
  const apart = (await page.evaluate(`[...document.querySelectorAll('.line + .line')].map(
    (line) => line.getBoundingClientRect().bottom - line.previousElementSibling.getBoundingClientRect().bottom,
  )`)) as number[];
  expect(apart.length).toBeGreaterThan(70);
  const below = apart.filter((distance) => distance > 0);
  expect(Math.min(...below)).toBeGreaterThan(7.9 * MM);
});

test('on paper, what follows page one and what is known about the choices each begin a page', async () => {
  await page.emulateMedia({ media: 'print' });
  const begins = await page.evaluate(`[...document.querySelectorAll('.part')]
    .filter((part) => getComputedStyle(part).breakBefore === 'page')
    .map((part) => part.querySelector('h2').textContent)`);
  expect(begins).toEqual(['Before you begin', 'Points to talk through', 'About the choices']);
});

test('in a window of 320 pixels nothing stands beyond its edge', async () => {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
});
