/** How the page looks to whom: in light and dark, in colours of their own, in narrow windows and enlarged, in each of its states. */
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, POINTS } from '../commands/models.ts';
import {
  browserForTests,
  choose,
  enter,
  folderWith,
  openFile,
  openForm,
  program,
  tick,
  type,
  violations,
} from './browser.ts';

interface Look {
  /** What somebody has set, as a window of Chromium is told, and as Firefox keeps it. */
  readonly options: BrowserContextOptions;
  readonly preferences?: Readonly<Record<string, number>>;
  /** What the page can see of it. */
  readonly seen: string;
}

const DARK = { 'layout.css.prefers-color-scheme.content-override': 0 };

const LOOKS: Readonly<Record<string, Look>> = {
  light: { options: { colorScheme: 'light' }, seen: '(prefers-color-scheme: light)' },
  dark: { options: { colorScheme: 'dark' }, preferences: DARK, seen: '(prefers-color-scheme: dark)' },
  '320 pixels wide': { options: { viewport: { width: 320, height: 700 } }, seen: '(width: 320px)' },
  '320 pixels wide, dark': {
    options: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
    preferences: DARK,
    seen: '(width: 320px) and (prefers-color-scheme: dark)',
  },
  // What is left of 1280 by 1024.
  'enlarged to 400 %': {
    options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    seen: '(width: 320px) and (height: 256px) and (resolution: 4dppx)',
  },
  'in colours that somebody chose': {
    options: { forcedColors: 'active' },
    preferences: { 'browser.display.document_color_use': 2 },
    seen: '(forced-colors: active)',
  },
};

/** Looks that nothing is amiss, and that nothing has to be scrolled sideways. */
async function isGood(page: Page, where: string) {
  expect(await violations(page), where).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), where).toBe(true);
}

describe.each(Object.entries(LOOKS))('%s', (_, { options, preferences, seen }) => {
  const browser = browserForTests(preferences);

  test('every part of the page is found good by axe-core, and fits the window', {
    timeout: 180_000,
  }, async () => {
    const { page } = await openForm(browser, options);
    expect(await page.evaluate(`matchMedia('${seen}').matches`)).toBe(true);
    await enter(page, 'Form & Type');
    await tick(page, 'E-mentoring');
    await tick(page, 'Blended or combination');
    await page.getByLabel('What does the blend involve?').fill('Some \u0002');
    await type(page, 'What would make young people feel most comfortable?', 'Call 412-555-0142');
    await page.getByText('Could this point to someone?').waitFor();
    const parts = await page.locator('nav a > span:first-child').allTextContents();
    expect(parts.length).toBeGreaterThan(12);
    await page.evaluate(`for (const guide of document.querySelectorAll('details.guide')) guide.open = true`);
    for (const part of parts) {
      await enter(page, part);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), part).toBe(true);
      if (['Form & Type', 'Read it over'].includes(part)) expect(await violations(page), part).toEqual([]);
    }
    await page.evaluate(`for (const part of document.querySelectorAll('.part, .asked')) part.hidden = false`);
    expect(await violations(page)).toEqual([]);
  });

  test('so is what the page says and asks', async () => {
    const form = await openForm(browser, { ...options, files: { 'bad.yaml': 'frm: natural\n' } });
    const { page } = form;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
    await choose(form, 'bad.yaml');
    await page.getByText('did you mean "form"').waitFor();
    await isGood(page, 'problems with a file');
    await enter(page, 'Before you begin');
    await page.getByLabel('What is the program called?').fill('x'.repeat(100_001));
    await press('Save answers');
    await page.getByText('Not saved yet. This cannot be kept as it is:').waitFor();
    await isGood(page, 'answers to mend');
    await page.getByLabel('What is the program called?').fill('River House');
    await press('Show as text to copy');
    await isGood(page, 'the text to copy');
    await press('Hide the text');
    await press('Save answers');
    await page.getByText('Your browser was given a file: ').waitFor();
    await isGood(page, 'the question about a download');
    await press('No, it is not there');
    await isGood(page, 'a download that is missing');
  });

  test('and so are documents to print or to share', async () => {
    const folder = folderWith({ 'all.json': JSON.stringify({ ...EVERYTHING, points: POINTS }) });
    program(folder, 'init', 'm.yaml', '--answers', 'all.json', '--no-input');
    program(folder, 'export', 'm.yaml', '--to', 'shared.html', '--with-notes', '--with-open');
    program(folder, 'worksheet', '--to', 'print.html', '--with-guide');
    for (const file of ['shared.html', 'print.html']) {
      const { page, requests } = await openFile(browser, path.join(folder, file), options);
      expect(await violations(page), file).toEqual([]);
      expect(requests.filter((one) => !one.startsWith('file:'))).toEqual([]);
    }
  });
});
