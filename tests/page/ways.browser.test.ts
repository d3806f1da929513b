/** The ways through the page: what one shows, that nothing is lost by it, and that all is to be had again. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  browserForTests,
  choose,
  enter,
  folderWith,
  modelIn,
  openFile,
  openForm,
  program,
  save,
  tick,
  violations,
} from './browser.ts';

const browser = browserForTests();

const goWay = (page: Page, title: string) => page.getByLabel('Show', { exact: true }).selectOption(title);
const inSight = async (page: Page) => {
  const asked = await page.locator('.part:visible .asked:visible').all();
  return Promise.all(asked.map((one) => one.getAttribute('data-asked')));
};
const titleOf = (page: Page) => page.locator('.part:visible h2').innerText();
/** Follows the way on or back from the part in sight. False where there is none. */
async function follow(page: Page, which: 'on' | 'back'): Promise<boolean> {
  const link = page.locator(`.part:visible .way a${which === 'on' ? '.main' : ':not(.main)'}`);
  if ((await link.count()) === 0) return false;
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.locator(`${address}:visible`).waitFor();
  return true;
}
const listed = (page: Page) => page.locator('nav li:visible a > span:first-child').allTextContents();

describe('page one', () => {
  test('shows its questions and sections alone, with what to talk about, and says what it is', async () => {
    const { page, complaints } = await openForm(browser);
    const all = await listed(page);
    await goWay(page, 'Page one: the choices');
    expect(await page.getByText('Plan about 45 minutes.').isVisible()).toBe(true);
    const some = await listed(page);
    expect(all).toEqual(expect.arrayContaining(some));
    expect(some).not.toContain('General information');
    expect(some).not.toContain('Points to talk through');
    await enter(page, 'Form & Type');
    expect(await inSight(page)).toEqual(['form', 'type']);
    expect(await page.getByText('To talk about: What would make young people feel').isVisible()).toBe(true);
    await enter(page, 'Key elements');
    expect(await inSight(page)).toHaveLength(4);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('leads from part to part', async () => {
    const { page } = await openForm(browser);
    await goWay(page, 'Page one: the choices');
    const titles = [await titleOf(page)];
    while (await follow(page, 'on')) titles.push(await titleOf(page));
    expect(titles).toEqual((await listed(page)).filter((title) => !title.startsWith('If someone')));
    const back = [await titleOf(page)];
    while (await follow(page, 'back')) back.unshift(await titleOf(page));
    expect(back).toEqual(titles);
  });

  test('keeps and saves what was typed elsewhere, and all the questions have it again', async () => {
    const form = await openForm(browser);
    const { page, folder } = form;
    await enter(page, 'Before you begin');
    await page.getByLabel('Who is taking part').fill('Two advisers');
    await goWay(page, 'Page one: the choices');
    expect(await titleOf(page)).toBe('Before you begin');
    expect(await inSight(page)).toEqual(['program']);
    await page.getByLabel('What is the program called?').fill('River House');
    const file = await save(form);
    expect(modelIn(folder, file).answers).toMatchObject({
      program: 'River House',
      'took-part': 'Two advisers',
    });
    await goWay(page, 'All the questions');
    expect(await page.getByLabel('Who is taking part').inputValue()).toBe('Two advisers');
  });

  test('is left for all the questions where an address leads to something else', async () => {
    const { page } = await openForm(browser);
    await goWay(page, 'Page one: the choices');
    await page.goto(`${page.url().split('#')[0]}#q-took-part`);
    await page.locator('#a-took-part:focus').waitFor();
    expect(await page.getByLabel('Show', { exact: true }).inputValue()).toBe('all');
    expect(await listed(page)).toContain('General information');
  });

  test('whose part is shown no more leads back to the beginning', async () => {
    const { page } = await openForm(browser);
    await enter(page, 'General information');
    await goWay(page, 'Page one: the choices');
    await page.locator('#begin:visible').waitFor();
    expect(await titleOf(page)).toBe('Begin');
  });
});

test('a page made of a way has that alone', async () => {
  const folder = folderWith();
  program(folder, 'worksheet', '--to', 'one.html', '--fillable', '--way', 'page-one');
  const { page, complaints } = await openFile(browser, path.join(folder, 'one.html'));
  expect(await page.getByLabel('Show', { exact: true }).count()).toBe(0);
  await enter(page, 'Form & Type');
  expect(await inSight(page)).toEqual(['form', 'type']);
  expect(await page.getByText('To talk about: What would make young people feel').isVisible()).toBe(true);
  await tick(page, 'Natural');
  await enter(page, 'Key elements');
  expect(await inSight(page)).toHaveLength(4);
  await enter(page, 'Next steps');
  expect(await inSight(page)).toContain('checks-for-known-adults');
  expect(complaints).toEqual([]);
});

test('what was answered off the way is read over, with what in it could point to someone, and leads to all the questions', async () => {
  const files = { 'm.yaml': 'program: River House, 555-123-4567\ntook-part: Ask at 555-123-9876\n' };
  const form = await openForm(browser, { files });
  const { page } = form;
  await goWay(page, 'Page one: the choices');
  await choose(form, 'm.yaml');
  expect(await page.getByRole('status').innerText()).toBe(
    'Opened m.yaml. 2 answers could point to someone. It is said on Read it over.',
  );
  await enter(page, 'Read it over');
  expect(await page.locator('#reading .pointing').count()).toBe(2);
  await page.locator('#reading').getByRole('link', { name: 'Who is taking part' }).click();
  await page.locator('#a-took-part:focus').waitFor();
  expect(await page.getByLabel('Show', { exact: true }).inputValue()).toBe('all');
});

test('a page made of a way reads over what a file holds besides', async () => {
  const folder = folderWith({ 'm.yaml': 'program: River House\ntook-part: Two advisers\n' });
  program(folder, 'worksheet', '--to', 'one.html', '--fillable', '--way', 'page-one');
  const form = await openFile(browser, path.join(folder, 'one.html'));
  const { page } = form;
  await choose(form, 'm.yaml');
  await enter(page, 'Read it over');
  const reading = page.locator('#reading');
  expect(await reading.innerText()).toMatch(/Who is taking part[^\n]*\s+Two advisers/);
  expect(await reading.getByRole('link', { name: 'Who is taking part' }).count()).toBe(0);
  expect(await reading.getByRole('link', { name: 'What is the program called?' }).count()).toBe(1);
});
