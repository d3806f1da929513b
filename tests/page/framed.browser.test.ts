/** The page within another one, as viewers of mail and documents show it: it says that nothing may be saved there. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { folderWith, openFile, program } from './browser.ts';
import { startBrowser } from './starting.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  return () => browser.close();
});

async function framed(sandbox: string) {
  const folder = folderWith({ 'viewer.html': `<iframe sandbox="${sandbox}" src="answers.html"></iframe>` });
  program(folder, 'worksheet', '--to', 'answers.html', '--fillable');
  const { page } = await openFile(browser, path.join(folder, 'viewer.html'));
  return page.frameLocator('iframe');
}

test.each(['allow-scripts', 'allow-scripts allow-same-origin allow-forms'])(
  'a frame with sandbox="%s" has it said at the start',
  async (sandbox) => {
    const page = await framed(sandbox);
    await page.locator('#stuck', { hasText: 'Save this page as a file' }).waitFor();
    expect(await page.locator('#stuck').textContent()).toContain('within another one');
  },
);

test('it does not say that anything is saved there', async () => {
  const page = await framed('allow-scripts allow-same-origin allow-forms');
  await page.locator('#a-program').fill('River House', { force: true });
  await page.locator('[data-do="save"]').first().dispatchEvent('click');
  await page.locator('#told', { hasText: 'often kept from saving' }).waitFor({ state: 'attached' });
  expect(await page.locator('#state').textContent()).toBe('Not saved yet.');
});
