/** The next steps on the page: listed, kept, planned, told of and saved. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserForTests, choose, enter, openForm, program, save, tick, violations } from './browser.ts';

const browser = browserForTests();

const block = (page: Page, id: string) => page.locator(`#q-${id}`);
const stepsIn = (folder: string, file: string) =>
  JSON.parse(program(folder, 'show', file, '--json').stdout).steps;

test('lists those about safety, and folds up the others that fit, which can be kept', async () => {
  const { page, complaints } = await openForm(browser);
  await enter(page, 'Next steps');
  expect(await block(page, 'danger-day-and-night').isVisible()).toBe(true);
  expect(await block(page, 'describe-the-role').isVisible()).toBe(false);
  await page.getByText(/^\d+ more fit your choices$/).click();
  await page.getByRole('checkbox', { name: 'Write one honest page about the role' }).check();
  expect(await block(page, 'describe-the-role').isVisible()).toBe(true);
  expect(await page.locator('#l-next-steps').innerText()).toBe('1 to do');
  expect(await violations(page)).toEqual([]);
  await block(page, 'describe-the-role').getByRole('button', { name: 'Take it off the list' }).click();
  expect(await block(page, 'describe-the-role').isVisible()).toBe(false);
  expect(await page.locator('#l-next-steps').innerText()).toMatch(/^none kept yet; \d+ about safety$/);
  expect(complaints).toEqual([]);
});

test('keeps one about safety that is in the list, and takes that back', async () => {
  const form = await openForm(browser);
  const { page, folder } = form;
  await enter(page, 'Next steps');
  const became = (id: string) => block(page, id).getByRole('combobox');
  expect(await became('danger-day-and-night').locator('option:checked').innerText()).toBe('Not kept');
  await became('danger-day-and-night').selectOption('Kept');
  await became('what-must-be-reported').selectOption('Done');
  expect(await page.locator('#l-next-steps').innerText()).toBe('1 to do, 1 done');
  await became('what-must-be-reported').selectOption('Not kept');
  expect(await page.locator('#l-next-steps').innerText()).toBe('1 to do');
  const file = await save(form);
  expect(stepsIn(folder, file)).toEqual({ 'danger-day-and-night': {} });
});

test('says who does each and what became of it, saves that, and has it again', async () => {
  const form = await openForm(browser);
  const { page, folder } = form;
  await enter(page, 'Next steps');
  const step = block(page, 'danger-day-and-night');
  await step.getByRole('textbox').fill('The lead, by March. Call 316-555-0100');
  await step.getByRole('combobox').selectOption('Handled elsewhere');
  expect(await step.getByText('Could this point to someone?').isVisible()).toBe(true);
  expect(await step.locator('#a-danger-day-and-night--help').innerText()).toBe('Handled elsewhere: where?');
  await page.getByText(/^\d+ more fit your choices$/).click();
  await page.getByRole('checkbox', { name: 'Write one honest page about the role' }).check();
  await block(page, 'describe-the-role').getByRole('combobox').selectOption('Done');
  await enter(page, 'Read it over');
  const reading = await page.locator('#reading').innerText();
  expect(reading).toMatch(
    /Next steps\s+Write one honest page[^\n]*\s+Done\s+Write down whom[^\n]*\s+Handled elsewhere\s+The lead/,
  );
  const file = await save(form);
  const saved = {
    'describe-the-role': { state: 'done' },
    'danger-day-and-night': { state: 'elsewhere', plan: 'The lead, by March. Call 316-555-0100' },
  };
  expect(stepsIn(folder, file)).toEqual(saved);
  const again = await openForm(browser);
  await choose({ ...again, folder }, file);
  await enter(again.page, 'Next steps');
  expect(await block(again.page, 'describe-the-role').getByRole('combobox').inputValue()).toBe('done');
  expect(await block(again.page, 'danger-day-and-night').getByRole('textbox').inputValue()).toContain(
    'by March',
  );
});

test('keeps the step that answers a point there, with the keyboard, in a narrow window', async () => {
  const { page } = await openForm(browser, { viewport: { width: 320, height: 640 } });
  await enter(page, 'Form & Type');
  await tick(page, 'E-mentoring');
  await enter(page, 'Points to talk through');
  const box = page.locator('#n-online-safety');
  expect(await page.locator('label[for="n-online-safety"]').innerText()).toMatch(
    /^Next step: Write rules .* Keep it$/,
  );
  await page.locator('#a-online-safety').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
  await enter(page, 'Next steps');
  expect(await block(page, 'online-rules').isVisible()).toBe(true);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('leads to them on a shorter way too', async () => {
  const { page } = await openForm(browser);
  await page.getByLabel('Show', { exact: true }).selectOption('Page one: the choices');
  await enter(page, 'Next steps');
  expect(await block(page, 'danger-day-and-night').isVisible()).toBe(true);
});
