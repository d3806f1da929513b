/** Sharing from the page: what it makes is what the program makes of the same answers, after the same questions. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { CHOICES, EVERYTHING, POINTS } from '../commands/models.ts';
import {
  browserForTests,
  choose,
  enter,
  type Opened,
  openForm,
  program,
  takeDownload,
  tick,
  violations,
} from './browser.ts';

const browser = browserForTests();

const MADE = /^model-to-share-\d{4}-\d\d-\d\d-\d{4}\.html$/;

/** The page with a model in it that the program made, on the part where it is shared. */
async function opened(answers: object, options = {}): Promise<Opened> {
  const form = await openForm(browser, { files: { 'all.json': JSON.stringify(answers) }, ...options });
  program(form.folder, 'init', 'm.yaml', '--answers', 'all.json', '--no-input');
  await choose(form, 'm.yaml');
  await form.page.getByText('Opened m.yaml.').waitFor();
  await enter(form.page, 'Read it over');
  return form;
}

const asked = (page: Page) => page.locator('#deciding');
const press = (page: Page, name: string | RegExp) => asked(page).getByRole('button', { name }).click();

/** What was made on the page, and what `export` makes of the file with these words. */
function both({ folder }: Opened, made: string, ...words: string[]): [string, string] {
  program(folder, 'export', 'm.yaml', '--to', 'exported.html', '--force', ...words);
  return [made, 'exported.html'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8')) as [
    string,
    string,
  ];
}

test('the model to share is the document that export makes, in the words for others or in its own', async () => {
  const form = await opened({ ...EVERYTHING, points: POINTS });
  const { page } = form;
  await page.getByRole('button', { name: 'The model to share' }).click();
  await press(page, 'Make the model to share');
  expect(await asked(page).innerText()).toContain(
    'Your model says "Survivors or people with lived experience". What is this document to say?',
  );
  const made = await takeDownload(form, '"Trained mentors"');
  expect(made).toMatch(MADE);
  const [page1, exported] = both(form, made, '--say-trained-mentors');
  expect(page1).toBe(exported);
  expect(page1).not.toMatch(/people with lived experience|Someone who stays|our own app/);
  const told = await asked(page).innerText();
  expect(told).toContain(`Your browser was given a file: ${made}.`);
  expect(told).toContain("The team's notes are left out of it.");
  expect(told).toContain(
    'It says "Trained mentors" in place of "Survivors or people with lived experience".',
  );
  expect(told).toContain('Names and stories cannot be found this way');
  await press(page, 'Yes, the document is there');
  expect(await page.evaluate('document.activeElement.dataset.do')).toBe('share');
  await page.getByRole('button', { name: 'The model to share' }).click();
  await press(page, 'Make the model to share');
  const own = await takeDownload(
    form,
    '"Survivors or people with lived experience" (if those whose past it is have agreed to that)',
  );
  const [other, same] = both(form, own);
  expect(other).toBe(same);
  expect(form.complaints).toEqual([]);
});

test('single notes go along where those whose words they are agree, and no others', async () => {
  const { 'mentor-type': _, ...answers } = { ...EVERYTHING, points: POINTS };
  const form = await opened(answers);
  const { page } = form;
  await page.getByRole('button', { name: 'The model to share' }).click();
  await asked(page).getByText('Put in single notes').click();
  await asked(page).locator('#deciding-took-part').check();
  await asked(page).locator('#deciding-online-safety').check();
  await press(page, 'Make the model to share');
  const first = await asked(page).innerText();
  expect(first).toContain('What would go in:\nTwo youth advisers');
  expect(first).toContain('Have those whose words these are agreed that others read them?');
  await press(page, 'Yes: put them in');
  expect(await asked(page).innerText()).toContain("What would go in:\nWe use the agency's own app.");
  const made = await takeDownload(form, 'Not yet, or no: leave them out');
  const [mine, exported] = both(form, made, '--with', 'took-part');
  expect(mine).toBe(exported);
  expect(mine).toContain('Two youth advisers');
  expect(mine).not.toContain('own app');
});

test('nothing is made where somebody stops, or types on meanwhile', async () => {
  const form = await opened({ ...CHOICES, 'took-part': 'Staff' });
  const { page } = form;
  await page.evaluate(`window.made = 0;
    const own = URL.createObjectURL;
    URL.createObjectURL = (file) => { made++; return own.call(URL, file); };`);
  await page.getByRole('button', { name: 'The model to share' }).click();
  await press(page, 'Make none now');
  expect(await asked(page).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'The model to share' }).click();
  await page.keyboard.press('Escape');
  expect(await asked(page).isVisible()).toBe(false);
  expect(await page.evaluate('document.activeElement.dataset.do')).toBe('share');
  await page.getByRole('button', { name: 'The model to share' }).click();
  await press(page, 'Make the model to share');
  await press(page, 'Make none now');
  expect(await asked(page).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'The model to share' }).click();
  await press(page, 'Make the model to share');
  await enter(page, 'Before you begin');
  await page.getByLabel('What is the program called?').fill('River House');
  await enter(page, 'Read it over');
  expect(await asked(page).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'The model to share' }).click();
  await press(page, 'Make the model to share');
  const made = await takeDownload(form, '"Trained mentors"');
  expect(fs.readFileSync(path.join(form.folder, made), 'utf8')).toContain('River House');
  expect(await page.evaluate('made')).toBe(1);
});

test('what is yet to be saved is in the document, with the change as export tells it', async () => {
  const form = await opened({ ...CHOICES, 'mentor-type': ['community-members'] });
  const { page } = form;
  await enter(page, 'Form & Type');
  await tick(page, 'Natural');
  await enter(page, 'Read it over');
  const made = await takeDownload(form, 'The model to share');
  await press(page, 'Yes, the document is there');
  const saved = await takeDownload(form, 'Save answers', 'm.yaml');
  const [mine, exported] = both(form, made);
  expect(saved).toBe('m.yaml');
  expect(mine).toBe(exported);
  expect(mine).toContain('What we changed');
});

test('a document that somebody looks for in vain is not said to be there, and is made again on asking', async () => {
  const form = await opened({ ...CHOICES, 'mentor-type': ['community-members'] });
  const { page } = form;
  const first = await takeDownload(form, 'The model to share');
  expect(await violations(page)).toEqual([]);
  await press(page, 'No, the document is not there');
  expect(await asked(page).innerText()).toMatch(
    /^So there is no document yet\. Some browsers are kept from downloading\./,
  );
  expect(await violations(page)).toEqual([]);
  const second = await takeDownload(form, 'Try again');
  expect(second).not.toBe(first);
  const [again, exported] = both(form, second);
  expect(again).toBe(exported);
  await press(page, 'No, the document is not there');
  await press(page, 'Make none now');
  expect(await asked(page).isVisible()).toBe(false);
  expect(await page.getByRole('status').innerText()).toBe('');
  await takeDownload(form, 'The model to share');
  await press(page, 'Yes, the document is there');
  expect(await page.getByRole('status').innerText()).toBe(
    'Good. Delete the download when you have handed it over.',
  );
  expect(await page.locator('#state').innerText()).toBe('No changes to m.yaml yet.');
});

test('where nothing is filled in, there is nothing to share', async () => {
  const { page } = await openForm(browser);
  await enter(page, 'Read it over');
  await page.getByRole('button', { name: 'The model to share' }).click();
  expect(await page.getByRole('status').innerText()).toBe(
    'Nothing is filled in yet, so there is nothing to share.',
  );
  expect(await asked(page).isVisible()).toBe(false);
});

test('page one stands on Read it over', async () => {
  const { page } = await opened({ ...CHOICES, 'took-part': 'Staff', statement: 'We stay.' });
  const one = page.locator('#page-one');
  expect(await one.locator('.column h3').allInnerTexts()).toEqual([
    'Form & Type',
    'Location',
    'Purpose',
    'Mentor Type',
    'Focus',
  ]);
  expect(await one.locator('.chosen').count()).toBe(9);
  expect(await one.innerText()).toContain('We stay.');
  expect(await violations(page)).toEqual([]);
});
