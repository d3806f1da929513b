/** Undoing on the page: Esc, the button below a question, and what was changed since a file was opened. */
import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  browserForTests,
  choose,
  enter,
  modelIn,
  openForm,
  save,
  tick,
  violations,
} from './browser.ts';

const browser = browserForTests();

const FILE = `mentoring-model: 1
questionnaire: mentoring-models 2
answers:
  type: [traditional, e-mentoring]
  youth-feedback: Someone who stays.
`;

const field = (page: Page) => page.locator('#a-youth-feedback');
const undo = (page: Page) => page.locator('#q-youth-feedback [data-do="undo"]');

async function opened() {
  const form = await openForm(browser, { files: { 'm.yaml': FILE } });
  await choose(form, 'm.yaml');
  await enter(form.page, 'What informs the model');
  return form;
}

describe('a text', () => {
  test('is given back as it was, and then as it was put', async () => {
    const { page } = await opened();
    expect(await undo(page).count()).toBe(0);
    await field(page).fill('');
    await undo(page).click();
    expect(await field(page).inputValue()).toBe('Someone who stays.');
    expect(await page.getByRole('status').innerText()).toBe('Given back as it was.');
    expect(await undo(page).innerText()).toBe('Redo');
    await undo(page).click();
    expect(await field(page).inputValue()).toBe('');
  });

  test('is given back by Esc as well, and saved as it stands then', async () => {
    const form = await opened();
    const { page } = form;
    await field(page).fill('Other');
    await field(page).press('Escape');
    expect(await field(page).inputValue()).toBe('Someone who stays.');
    await field(page).press('Escape');
    expect(await field(page).inputValue()).toBe('Other');
    expect(modelIn(form.folder, await save(form, 'saved.yaml')).answers).toMatchObject({
      'youth-feedback': 'Other',
    });
  });

  test('that was changed, left and changed again can be brought back from before both', async () => {
    const { page } = await opened();
    await field(page).fill('Other');
    await page.locator('#a-community-considerations').fill('Near');
    await field(page).fill('');
    expect(await undo(page).innerText()).toBe('Undo');
    await undo(page).click();
    expect(await field(page).inputValue()).toBe('Other');
    await undo(page).click();
    await undo(page).click();
    expect(await field(page).inputValue()).toBe('Someone who stays.');
  });
});

test('ticks are given back, and "Not sure yet" brings them back when it is unticked', async () => {
  const { page } = await opened();
  await enter(page, 'Form & Type');
  const checked = () =>
    page
      .locator('input[name="a-type"]:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as unknown as { value: string }).value));
  await boxOf(page, 'Group').check();
  await boxOf(page, 'Group').press('Escape');
  expect(await checked()).toEqual(['traditional', 'e-mentoring']);
  await page.locator('#o-type--not-sure').check();
  expect(await checked()).toEqual(['not-sure']);
  await page.locator('#o-type--not-sure').uncheck();
  expect(await checked()).toEqual(['traditional', 'e-mentoring']);
});

describe('what was changed since a file was opened', () => {
  test('is listed with what it was, and brought back on asking', async () => {
    const { page } = await opened();
    await field(page).fill('');
    await enter(page, 'Form & Type');
    await tick(page, 'Group');
    await enter(page, 'Read it over');
    const changes = page.locator('#changes');
    expect(await changes.locator('dt').count()).toBe(2);
    expect(await changes.innerText()).toContain('It was: Someone who stays.');
    expect(await violations(page)).toEqual([]);
    await changes.getByRole('button', { name: /Bring this back: What feedback/ }).click();
    expect(await changes.innerText()).not.toContain('Someone who stays.');
    expect(await field(page).inputValue()).toBe('Someone who stays.');
  });
});

test('of what is yet to be settled the page names the question, and neither shows nor saves what stood there', async () => {
  const file = `${FILE.replace('model: 1', 'model: 2')}unsettled: { youth-feedback: Hummingbird says more }\n`;
  const form = await openForm(browser, { files: { 'm.yaml': file } });
  await choose(form, 'm.yaml');
  const { page } = form;
  expect(await page.getByRole('status').innerText()).toMatch(
    /Shorter than before.*What feedback from young people/,
  );
  expect(await page.content()).not.toContain('Hummingbird');
  await enter(page, 'What informs the model');
  await field(page).fill('Other');
  const saved = await save(form, 'saved.yaml');
  expect(fs.readFileSync(`${form.folder}/${saved}`, 'utf8')).not.toContain('Hummingbird');
});
