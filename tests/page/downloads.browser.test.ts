/** Saving by download, of which a page cannot know whether it came about: it asks, and says no more than it knows. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  browserForTests,
  closing,
  enter,
  modelIn,
  openForm,
  save,
  takeDownload,
  violations,
} from './browser.ts';

const browser = browserForTests();

const state = (page: Page) => page.locator('#state').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const isThere = (page: Page) => page.getByRole('button', { name: 'Yes, it is there' });

const inSight = (page: Page, what: string) =>
  page.evaluate(`(() => {
    const { top, bottom } = document.querySelector('${what}').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  })()`);

async function filled(options: Parameters<typeof openForm>[1] = {}) {
  const form = await openForm(browser, options);
  await enter(form.page, 'Before you begin');
  await form.page.getByLabel('What is the program called?').fill('River House');
  return form;
}

test('a download is asked about by its name, and warned of until somebody says that it is there', async () => {
  const form = await filled();
  const { page } = form;
  const name = await takeDownload(form, 'Save answers');
  expect(name).toMatch(/^answers-\d{4}-\d\d-\d\d-\d{4}\.yaml$/);
  expect(await page.locator('#asking').innerText()).toContain(`Your browser was given a file: ${name}.`);
  expect(await state(page)).toBe('Not known to be saved yet.');
  expect(await violations(page)).toEqual([]);
  expect(await closing(page)).toBe('beforeunload');
  await isThere(page).click();
  expect(await state(page)).toBe(`All is saved in ${name}, where you saw it.`);
  expect(await page.getByRole('status').innerText()).toBe(
    'Good. Delete the download when you have handed it over.',
  );
  expect(await page.evaluate('document.activeElement.dataset.do')).toBe('save');
  expect(await closing(page)).toBe('closed');
});

test('the question about it comes into sight from wherever somebody saves, in a window of any width', async () => {
  const { page } = await filled({ viewport: { width: 390, height: 700 } });
  await enter(page, 'Read it over');
  await page.getByRole('button', { name: 'Save answers' }).last().click();
  await expect.poll(() => inSight(page, '#asking')).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('each download has a name of its own, and the last one holds all', async () => {
  const form = await filled();
  const { page } = form;
  const first = await save(form);
  await page.getByLabel('Who is taking part').fill('Two advisers');
  expect(await state(page)).toBe('Not saved yet.');
  const second = await save(form);
  expect(second).not.toBe(first);
  expect(await page.getByRole('status').innerText()).toContain(`it can go too: ${first}.`);
  expect(modelIn(form.folder, second).answers).toEqual({
    program: 'River House',
    'took-part': 'Two advisers',
  });
});

test('what is written before somebody says yes is told to be not saved', async () => {
  const form = await filled();
  const { page } = form;
  await takeDownload(form, 'Save answers');
  await page.getByLabel('Who is taking part').fill('Two advisers');
  await isThere(page).click();
  expect(await page.getByRole('status').innerText()).toBe(
    'Good. What you wrote since then is not saved yet.',
  );
  expect(await closing(page)).toBe('beforeunload');
});

test('one that somebody looks for in vain is not said to be saved', async () => {
  const { page } = await filled();
  await press(page, 'Save answers');
  await press(page, 'No, it is not there');
  expect(await page.locator('#asking').innerText()).toContain('your answers are not saved yet');
  expect(await state(page)).toBe('Not saved yet.');
  expect(await closing(page)).toBe('beforeunload');
});

test('the name of the file is in sight where the window has no room for all that is asked', async () => {
  const { page } = await filled({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  await press(page, 'Save answers');
  await expect
    .poll(() => page.evaluate(`document.querySelector('#asking').getBoundingClientRect().top >= 0`))
    .toBe(true);
});

describe('the answers as text', () => {
  test('are what a file would hold, and known to be kept once somebody says so', async () => {
    const form = await filled();
    const { page, folder } = form;
    await press(page, 'Show as text to copy');
    const text = await page.getByLabel('All answers as text').inputValue();
    expect(await page.evaluate('getSelection().toString()')).toBe(text);
    fs.writeFileSync(path.join(folder, 'copied.yaml'), text);
    expect(modelIn(folder, 'copied.yaml').answers).toEqual({ program: 'River House' });
    expect(await violations(page)).toEqual([]);
    expect(await closing(page)).toBe('beforeunload');
    await press(page, 'I have kept it in a file');
    expect(await state(page)).toBe('All is in the text that you have kept.');
    expect(await page.locator('#whole').inputValue()).toBe('');
    expect(await closing(page)).toBe('closed');
  });

  test('are gone from the page once it is hidden, or something is typed', async () => {
    const { page } = await filled();
    const text = page.locator('#whole');
    await press(page, 'Show as text to copy');
    await press(page, 'Hide the text');
    expect([await text.isVisible(), await text.inputValue()]).toEqual([false, '']);
    await press(page, 'Show as text to copy');
    await page.getByLabel('Who is taking part').fill('Two advisers');
    expect([await text.isVisible(), await text.inputValue()]).toEqual([false, '']);
    expect(await state(page)).toBe('Not saved yet.');
  });
});

test('where nothing is filled in, nothing is saved', async () => {
  const { page } = await openForm(browser);
  await press(page, 'Save answers');
  expect(await page.getByRole('status').innerText()).toBe(
    'Nothing is filled in yet, so there is nothing to save.',
  );
  expect(await page.locator('#asking').isVisible()).toBe(false);
});
