/** The page within another one, as viewers of mail and documents show it: or without its script: it says why nothing can be saved there, and takes nothing. */
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { folderWith, openFile, program, violations } from './browser.ts';
import { startBrowser } from './starting.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  return () => browser.close();
});

const inWindow = (element: { getBoundingClientRect(): { top: number } }) =>
  element.getBoundingClientRect().top >= 0;

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

test('nothing can be filled in there, saved or opened', async () => {
  const page = await framed('allow-scripts allow-same-origin allow-forms');
  await page.locator('#stuck', { hasText: 'within another one' }).waitFor();
  expect(await page.locator('#a-program').isDisabled()).toBe(true);
  expect(await page.locator('#o-form--natural').isDisabled()).toBe(true);
  for (const name of ['Save answers', 'Open answers', 'Show as text to copy'])
    expect(await page.getByRole('button', { name }).first().isDisabled(), name).toBe(true);
});

test.each([
  ['where scripts are turned off', { javaScriptEnabled: false }, 'Scripts are turned off here'],
  ['in a preview that takes the scripts out', {}, 'This page has not started.'],
])('%s nothing can be filled in, and it says why beside every field', async (_, options, says) => {
  const folder = folderWith();
  const file = path.join(folder, 'answers.html');
  program(folder, 'worksheet', '--to', file, '--fillable');
  const whole = fs.readFileSync(file, 'utf8');
  const isPreview = !('javaScriptEnabled' in options);
  if (isPreview) fs.writeFileSync(file, whole.replace(/<script[\s\S]*<\/script>/, ''));
  const { page } = await openFile(browser, file, options);
  const stuck = page.locator('#stuck');
  expect(await stuck.innerText()).toContain(says);
  expect(await stuck.innerText()).toContain('open that file with a newer Firefox, Chrome, Edge or Safari');
  const statement = page.locator('#a-statement');
  expect(await statement.isDisabled()).toBe(true);
  await statement.scrollIntoViewIfNeeded();
  expect(await stuck.evaluate(inWindow)).toBe(true);
  expect(await page.getByRole('button', { name: 'Save answers' }).first().isDisabled()).toBe(true);
  // Nothing can be asked of a page without scripts.
  if (isPreview) expect(await violations(page)).toEqual([]);
});
