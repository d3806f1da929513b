/** The page within another one, as viewers of mail and documents show it: or without its script: it says why nothing can be saved there, and takes nothing. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { browserForTests, folderWith, isStuck, openFile, ownPage, program, violations } from './browser.ts';

const browser = browserForTests();

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

test('in a preview that takes the scripts out nothing can be filled in, and it says why beside every field', async () => {
  const file = path.join(folderWith({ 'answers.html': withoutScripts(ownPage()) }), 'answers.html');
  const { page } = await openFile(browser, file);
  await isStuck(page, 'This page has not started.');
  expect(await violations(page)).toEqual([]);
});

const withoutScripts = (html: string) => html.replace(/<script[\s\S]*<\/script>/, '');
