/** The page on a phone, by keys alone, and read aloud: what is pressed is large enough, what is said is heard, and nobody loses their place. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { boxOf, browserForTests, choose, enter, openForm, tick } from './browser.ts';

const browser = browserForTests();

const PHONE = { viewport: { width: 390, height: 700 } };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.tagName');
const parts = (page: Page) => page.locator('nav a > span:first-child').allTextContents();

test.each([390, 1000])('all that is pressed is 44 pixels high and wide, in a window of %i', async (width) => {
  const files = {
    'm.yaml': 'form: natural\ntype: [e-mentoring, blended: Evenings]\nyouth-feedback: Someone\n',
  };
  const form = await openForm(browser, { viewport: { width, height: 700 }, files });
  const { page } = form;
  await choose(form, 'm.yaml');
  await page.getByText('Opened m.yaml.').waitFor();
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  const all = [];
  for (const part of await parts(page)) {
    await enter(page, part);
    await page.evaluate(`document.querySelector('nav details').open = true`);
    all.push(
      ...((await page.evaluate(`(() => {
        const pressed = [...document.querySelectorAll('a, button, summary, select, textarea, input')];
        return pressed.map((one) => {
          const { width, height } = (one.closest('.option') ?? one).getBoundingClientRect();
          return { what: one.outerHTML.slice(0, 80), width, height };
        });
      })()`)) as { what: string; width: number; height: number }[]),
    );
  }
  const inSight = all.filter((one) => one.width > 0);
  expect(inSight.length).toBeGreaterThan(300);
  expect(inSight.filter((one) => one.width < 44 || one.height < 44)).toEqual([]);
});

test('an option is ticked wherever it is pressed', async () => {
  const { page } = await openForm(browser, PHONE);
  await enter(page, 'Form & Type');
  const option = page.locator('.option', { has: page.locator('#o-type--e-mentoring') });
  const { width, height } = (await option.boundingBox()) ?? { width: 0, height: 0 };
  const places = [
    [2, 2],
    [width - 2, 2],
    [width / 2, height - 2],
  ] as const;
  for (const [index, [x, y]] of places.entries()) {
    await option.click({ position: { x, y } });
    expect(await boxOf(page, 'E-mentoring').isChecked()).toBe(index % 2 === 0);
  }
});

test('an option has a name of its own, and what it means on a line below', async () => {
  const { page } = await openForm(browser, PHONE);
  await enter(page, 'Form & Type');
  const box = page.getByRole('checkbox', { name: 'Natural', exact: true });
  const gloss = page.locator(`#${await box.getAttribute('aria-describedby')}`);
  expect(await gloss.innerText()).toMatch(/^Informal/);
  const label = await page.locator('label[for="o-form--natural"]').boundingBox();
  expect((await gloss.boundingBox())?.y).toBeGreaterThanOrEqual((label?.y ?? 0) + (label?.height ?? 0));
});

/** Whether saving is in sight and on top, with how things stand, and what has the focus not behind it. */
const SEEN = `(() => {
  const [save, state, bar] = ['.keep button', '#state', '.keep'].map((one) => document.querySelector(one));
  const at = document.activeElement.getBoundingClientRect();
  const { left, top, width, height, bottom } = save.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2) === save;
  const free = at.top < bar.getBoundingClientRect().top && at.bottom > 0;
  return { onTop: onTop && bottom <= innerHeight, says: state.checkVisibility(), free };
})()`;

describe.each([
  ['on a phone', PHONE],
  ['enlarged to 400 %', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
])('%s', (_, options) => {
  test('saving is in sight everywhere, with how things stand, and covers nothing that has the focus', async () => {
    const { page } = await openForm(browser, options);
    for (const part of ['Form & Type', 'Points to talk through', 'Read it over']) {
      await enter(page, part);
      await page.locator('.part:visible h2').focus();
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press('Tab');
        // A browser scrolls there once it has the focus.
        await expect
          .poll(() => page.evaluate(SEEN), { message: `${part}, ${presses}` })
          .toEqual({ onTop: true, says: true, free: true });
      }
    }
  });

  test('what is known of saving can be read to its end', async () => {
    const { page } = await openForm(browser, options);
    await enter(page, 'Before you begin');
    const state = page.locator('#state');
    // A part of a pixel is rounded in one of them and not in the other.
    const isWhole = () =>
      state.evaluate(
        (one) => one.scrollHeight - one.clientHeight <= 1 && one.scrollWidth - one.clientWidth <= 1,
      );
    expect([await state.innerText(), await isWhole()]).toEqual(['Nothing to save yet.', true]);
    await page.getByLabel('What is the program called?').fill('River House');
    await press(page, 'Save answers');
    await page.getByText('Not known to be saved yet.').waitFor();
    expect(await isWhole()).toBe(true);
    await press(page, 'Yes, it is there');
    await page.getByText(/^All is saved in .*, where you saw it\.$/).waitFor();
    expect(await isWhole()).toBe(true);
  });

  test('what has the focus is in sight, however fast somebody went there from a text', async () => {
    const { page } = await openForm(browser, options);
    await enter(page, 'Form & Type');
    for (const [text, then] of [
      ['benefits-and-concerns', 'o-form--natural'],
      ['benefits-and-concerns', 'a-comfort'],
      ['comfort', 'o-type--group'],
    ]) {
      const seen = await page.evaluate(`(async () => {
        for (const name of ['a-${text}', '${then}']) document.getElementById(name).focus();
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
        return [document.activeElement.id, ${SEEN}.free];
      })()`);
      expect(seen).toEqual([then, true]);
    }
  });
});

const TOO_LONG = 'x'.repeat(100_001);

describe('what cannot be kept', () => {
  test('is said above its field, and at saving in a list that leads to each, which ends as they are mended', async () => {
    const { page } = await openForm(browser, PHONE);
    await enter(page, 'Before you begin');
    const field = page.getByLabel('What is the program called?');
    await field.fill(TOO_LONG);
    const error = page.locator('#a-program--error');
    expect((await error.boundingBox())?.y).toBeLessThan((await field.boundingBox())?.y ?? 0);
    await enter(page, 'Location');
    await tick(page, 'Other');
    await page.getByLabel('Where, in general?').fill(TOO_LONG);
    await enter(page, 'Purpose');
    await press(page, 'Save answers');
    const list = page.getByRole('alert');
    expect(await list.innerText()).toMatch(
      /^Not saved yet\. This cannot be kept as it is:\s+What is the program called\?\s+This cannot[^\n]*\s+Where, in general\?\s+This cannot/,
    );
    expect(await focused(page)).toBe('problems');
    await list.getByRole('link', { name: 'Where, in general?' }).click();
    await page.locator('#w-location--other:focus').waitFor();
    expect(await page.locator('nav a[aria-current]').getAttribute('href')).toBe('#s-location');
    await page.locator('#w-location--other').fill('Library');
    expect(await list.getByRole('link').allInnerTexts()).toEqual(['What is the program called?']);
    await list.getByRole('link').click();
    await page.locator('#a-program:focus').waitFor();
    await field.fill('River House');
    expect(await list.innerText()).toBe('');
  });
});

test('sections say how far they are: not started, so many of how many, done', async () => {
  const { page } = await openForm(browser);
  const state = page.locator('#l-location');
  expect(await state.innerText()).toBe('Not started');
  await enter(page, 'Location');
  const of = await page.locator('#s-location .asked').count();
  await tick(page, 'Community');
  expect(await state.innerText()).toBe(`1 of ${of}`);
  for (const text of await page.locator('#s-location .asked > textarea').all()) await text.fill('Words');
  expect(await state.innerText()).toBe('Done');
});

test('points that come up are said aloud, where they are and which', async () => {
  const { page } = await openForm(browser, PHONE);
  await enter(page, 'Form & Type');
  await tick(page, 'E-mentoring');
  const said = page.getByRole('status');
  expect(await said.innerText()).toMatch(/^New in Points to talk through: /);
  await page.getByLabel('What would make young people feel most comfortable?').fill('Time');
  expect(await said.innerText()).toBe('');
  await boxOf(page, 'E-mentoring').uncheck();
  expect(await said.innerText()).toBe('');
});

test('a window to choose a file in is opened by a key', async () => {
  const { page } = await openForm(browser);
  const opens = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open answers' }).press('Enter');
  expect((await opens).isMultiple()).toBe(true);
});

describe('nobody loses their place', () => {
  test('at a section that is shown already', async () => {
    const { page } = await openForm(browser);
    await enter(page, 'Location');
    const link = page.locator('nav a[href="#s-location"]');
    for (let times = 0; times < 2; times++) {
      await link.press('Enter');
      expect(await focused(page)).toBe('s-location--title');
    }
  });

  test('where the button that was pressed is gone, or a field', async () => {
    const form = await openForm(browser, { files: { 'm.yaml': FILE } });
    const { page } = form;
    await choose(form, 'm.yaml');
    await enter(page, 'What informs the model');
    await page.locator('#a-youth-feedback').fill('Other');
    await enter(page, 'Read it over');
    const bring = page.getByRole('button', { name: /^Bring this back/ });
    await bring.press('Enter');
    expect(await bring.count()).toBe(0);
    expect(await focused(page)).toBe('over--title');
    await enter(page, 'Form & Type');
    const gone = page.locator('#o-type--by-letter');
    await gone.uncheck();
    await page.locator('#o-type--group').focus();
    await page.keyboard.press('Escape');
    expect(await gone.isChecked()).toBe(true);
    await page.locator('#w-type--group').press('Escape');
    expect(await page.evaluate('document.activeElement === document.body')).toBe(false);
  });

  test('at the link past all that is the same everywhere, and when the page is loaded anew', async () => {
    const { page } = await openForm(browser);
    await enter(page, 'Location');
    await page.locator('.skip').press('Enter');
    expect(await focused(page)).toBe('main');
    await page.reload();
    expect(await page.locator('#s-location').isVisible()).toBe(true);
  });
});

const FILE = `mentoring-model: 1
questionnaire: mentoring-models 2
answers:
  type: [{ group: in the evening }, by-letter]
  youth-feedback: Someone who stays.
gone:
  type: [by-letter]
`;

test('a text grows to 60 % of the window, and scrolls from there on', async () => {
  const { page } = await openForm(browser, PHONE);
  await enter(page, 'Before you begin');
  const field = page.getByLabel('Who is taking part');
  const height = async () => (await field.boundingBox())?.height ?? 0;
  const small = await height();
  await field.fill(Array.from({ length: 10 }, () => 'A line').join('\n'));
  const larger = await height();
  expect(larger).toBeGreaterThan(small + 50);
  await field.fill(Array.from({ length: 300 }, () => 'A line').join('\n'));
  expect(await height()).toBeLessThanOrEqual(0.6 * 700);
  expect(await height()).toBeGreaterThan(0.59 * 700);
  expect(
    await page.evaluate(
      `(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(document.activeElement)`,
    ),
  ).toBe(true);
  await field.fill('');
  expect(await height()).toBe(small);
});
