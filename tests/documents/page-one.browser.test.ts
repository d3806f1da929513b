/** A document printed from a browser has on page one all that page one of the worksheet has. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from '../page/starting.ts';
import { documentOfModel, LONG_MODELS } from './long-models.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

const PAPERS = ['Letter', 'A4'] as const;

test.each(
  Object.entries(LONG_MODELS).flatMap(([name, model]) =>
    PAPERS.map((paper) => [name, paper, model] as const),
  ),
)('%s fits on one page of %s', async (_, format, model) => {
  const page = await browser.newPage();
  await page.setContent((await documentOfModel(model, 'html')).toString());
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  await page.close();
  expect(pdf.toString('latin1').match(/\/Type\s?\/Page\b/g)).toHaveLength(1);
});
