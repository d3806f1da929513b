/** The page where scripts are turned off. */
import path from 'node:path';
import { test } from 'vitest';
import { browserForTests, folderWith, isStuck, openFile, ownPage } from './browser.ts';

const browser = browserForTests();

test('nothing can be filled in, and it says why beside every field', async () => {
  const file = path.join(folderWith({ 'answers.html': ownPage() }), 'answers.html');
  const { page } = await openFile(browser, file, { javaScriptEnabled: false });
  await isStuck(page, 'Scripts are turned off here');
});
