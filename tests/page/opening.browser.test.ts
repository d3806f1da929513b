/** Opening a file on the page: what it is told to be where it holds no answers, and what in it could point to someone. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CHOICES } from '../commands/models.ts';
import { browserForTests, choose, closing, enter, openForm, ownPage, program } from './browser.ts';

const browser = browserForTests();

test('what was made to share, to print or to fill in is named as such, and nothing is changed', async () => {
  const form = await openForm(browser, { files: { 'all.json': JSON.stringify(CHOICES) } });
  const { page, folder } = form;
  program(folder, 'init', 'm.yaml', '--answers', 'all.json', '--no-input');
  for (const ending of ['docx', 'html', 'md', 'json', 'csv'])
    program(folder, 'export', 'm.yaml', '--to', `shared.${ending}`);
  fs.writeFileSync(path.join(folder, 'other-page.html'), ownPage());
  fs.copyFileSync(path.join(folder, 'shared.docx'), path.join(folder, 'shared.yaml'));
  await enter(page, 'Before you begin');
  await page.getByLabel('What is the program called?').fill('River House');
  for (const [name, is] of [
    ['shared.docx', 'is a Word document, to read or to print.'],
    ['shared.yaml', 'is a Word document, to read or to print.'],
    ['shared.html', 'is a page for a browser, to read or to print.'],
    ['shared.md', 'is a document made to share, as text with marks.'],
    ['shared.json', 'is a document made for other programs.'],
    ['shared.csv', 'is a table made for a spreadsheet.'],
    ['other-page.html', 'is the page to fill in, which keeps no answers itself.'],
  ] as const) {
    await choose(form, name);
    await page.getByRole('alert').getByText(`${name} ${is}`).waitFor();
    const told = await page.getByRole('alert').innerText();
    expect(told).toContain('ends in .yaml');
    expect(told).toMatch(/Nothing was changed\.$/);
    expect(told).not.toMatch(/UTF-8|--|:\d/);
  }
  expect(await page.getByLabel('What is the program called?').inputValue()).toBe('River House');
});

test('a file with what could point to someone brings the reminders that typing brings', async () => {
  const answers = { 'took-part': 'N. N. 555-123-4567', 'csec-here': 'born 03/14/2008', form: ['natural'] };
  const form = await openForm(browser, { files: { 'all.json': JSON.stringify(answers) } });
  const { page, folder } = form;
  program(folder, 'init', 'm.yaml', '--answers', 'all.json', '--no-input');
  await choose(form, 'm.yaml');
  await page
    .getByText('Opened m.yaml. 2 answers could point to someone. It is said below each, and on Read it over.')
    .waitFor();
  const said = 'Could this point to someone? "555-123-4567" (a phone number)';
  const reminder = page.locator('#a-took-part--reminder');
  expect(await reminder.innerText()).toBe(said);
  await enter(page, 'Read it over');
  expect(await page.locator('#reading').getByText(said).isVisible()).toBe(true);
  await enter(page, 'Before you begin');
  await page.getByLabel('Who is taking part').fill('N. N. 555-123-4567, and more');
  await page.keyboard.press('Tab');
  expect(await reminder.innerText()).toBe(said);
  await page.getByRole('button', { name: 'Keep it as it is' }).click();
  await enter(page, 'Read it over');
  await page.locator('#reading').getByText('Could this point to someone?').waitFor();
  expect(await page.locator('#reading').innerText()).not.toContain(said);
  expect(await page.locator('#reading .pointing').count()).toBe(1);
});

test('what was said of a file goes once somebody goes on to a section, and leaves its room to the list', async () => {
  const files = { 'm.yaml': 'youth-feedback: Call 412-555-0142\n' };
  const form = await openForm(browser, { viewport: { width: 1000, height: 800 }, files });
  const { page } = form;
  await choose(form, 'm.yaml');
  await page.getByText('Opened m.yaml. 1 answer could point').waitFor();
  const list = page.locator('nav');
  const before = (await list.boundingBox())?.y ?? 0;
  await enter(page, 'Read it over');
  expect(await page.getByRole('status').innerText()).toBe('');
  expect((await list.boundingBox())?.y).toBeLessThan(before);
});

test('the first thing to read is whose computer or phone to use', async () => {
  const { page } = await openForm(browser);
  const [first] = (await page.locator('main').innerText())
    .split('\n')
    .filter((line) => !/^(Begin|)$/.test(line));
  expect(first).toBe('Use a computer or phone of the program, not one that someone else may check.');
});

test('the tab and the history say nothing of what is asked', async () => {
  const { page } = await openForm(browser);
  expect(await page.title()).toBe('Questionnaire');
  await enter(page, 'Form & Type');
  expect(await page.title()).toBe('Questionnaire');
  expect(await closing(page)).toBe('closed');
});
