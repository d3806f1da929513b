/** Saving where the browser or whoever runs the computer refuses downloads: nothing is said to be saved. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  browserForTests,
  closing,
  enter,
  folderWith,
  openForm,
  ownPage,
  WITHOUT_PICKERS,
} from './browser.ts';
import { startManaged } from './managed.ts';

const browser = browserForTests();

const state = (page: Page) => page.locator('#state').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

async function fill(page: Page) {
  await enter(page, 'Before you begin');
  await page.getByLabel('What is the program called?').fill('River House');
}

/** Looks in vain for what was downloaded, and says so. */
async function looksInVain(page: Page) {
  await press(page, 'No, it is not there');
  expect(await page.locator('#asking').innerText()).toContain('your answers are not saved yet');
  expect(await state(page)).toBe('Not saved yet.');
  expect(await closing(page)).toBe('beforeunload');
  expect(await page.getByLabel('What is the program called?').inputValue()).toBe('River House');
}

test('where downloads are refused, nothing is said to be saved', async () => {
  const { page } = await openForm(browser);
  await fill(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setDownloadBehavior', { behavior: 'deny' });
  await press(page, 'Save answers');
  expect(await state(page)).toBe('Not known to be saved yet.');
  await looksInVain(page);
});

describe('on a computer', () => {
  /** Saves there. Gives the page, the file that it names, and what is among the downloads once the browser is done. */
  async function savedOn(policy: Readonly<Record<string, unknown>>) {
    const { context, downloads } = await startManaged(policy);
    await context.addInitScript(WITHOUT_PICKERS);
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(folderWith({ 'page.html': ownPage() }), 'page.html')).href);
    await fill(page);
    await press(page, 'Save answers');
    expect(await state(page)).toBe('Not known to be saved yet.');
    const name = /answers-\S+\.yaml/.exec(await page.locator('#asking').innerText())?.[0];
    return { page, name, downloads };
  }

  test('that leaves downloads alone the file has the name that the page says', async () => {
    const { name, downloads } = await savedOn({});
    await expect.poll(() => fs.readdirSync(downloads)).toContain(name);
  });

  test('that denies downloads nothing is said to be saved', async () => {
    const { page, downloads } = await savedOn({ DownloadRestrictions: 3 });
    await looksInVain(page);
    expect(fs.readdirSync(downloads)).toEqual(['.keep']);
  });

  test('that asks where to save, nothing is said to be saved where somebody cancels', async () => {
    const { page, downloads } = await savedOn({ PromptForDownloadLocation: true });
    await looksInVain(page);
    expect(fs.readdirSync(downloads)).toEqual(['.keep']);
  });
});
