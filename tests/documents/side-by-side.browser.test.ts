/** Models side by side in a browser: no column is beyond the edge, in a window or on paper. */
import { describe, expect, test } from 'vitest';
import { asJson, CHOICES } from '../commands/models.ts';
import { run } from '../commands/run.ts';
import { browserForTests } from '../page/browser.ts';

const browser = browserForTests();

const LONG = `https://example.org/${'a-very-long-way-'.repeat(6)}`;

/** A document of so many models, all with the longest words. */
async function documentOf(count: number): Promise<string> {
  const names = Array.from({ length: count }, (_, place) => `model-${place}.json`);
  const files = Object.fromEntries(
    names.map((name, place) => [
      name,
      asJson({
        ...CHOICES,
        location: ['community', { other: `${LONG}${place}` }],
        program: `House ${place}`,
      }),
    ]),
  );
  const { stdout } = await run(['compare', ...names, '--with-notes', '--to', '-', '--format', 'html'], {
    files,
  });
  return stdout;
}

/** The width between the margins of a page, in pixels, and whether it lies on its side. */
const A4 = { upright: 695, onItsSide: 1024 };

describe.each([
  [2, 'upright'],
  [3, 'upright'],
  [4, 'onItsSide'],
  [6, 'onItsSide'],
] as const)('%i models', (count, lies) => {
  test('fit on paper, which lies on its side where they are many', async () => {
    const context = await browser.newContext({ viewport: { width: A4[lies], height: 900 } });
    const page = await context.newPage();
    await page.setContent(await documentOf(count));
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('th, td')].every((cell) => cell.scrollWidth <= cell.clientWidth)",
      ),
    ).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await context.close();
    const [, width, height] = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Number(width) > Number(height)).toBe(lies === 'onItsSide');
  });

  test('fit in a window', async () => {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
    const page = await context.newPage();
    await page.setContent(await documentOf(count));
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  });
});
