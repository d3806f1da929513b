/** A document printed from a browser has on page one all that page one of the worksheet has. */
import { expect, test } from 'vitest';
import { browserForTests } from '../page/browser.ts';
import { documentOfModel, LONG_MODELS } from './long-models.ts';

const browser = browserForTests();

const PAPERS = ['Letter', 'A4'] as const;

test.each(
  Object.entries(LONG_MODELS).flatMap(([name, model]) =>
    PAPERS.map((paper) => [name, paper, model] as const),
  ),
)('%s fits on one page of %s', async (_, format, model) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent((await documentOfModel(model, 'html')).toString());
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  await context.close();
  expect(pdf.toString('latin1').match(/\/Type\s?\/Page\b/g)).toHaveLength(1);
});
