/** Several files on the page: offered to be brought together with what is there, done, decided, and taken back. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  browserForTests,
  choose,
  enter,
  modelIn,
  type Opened,
  openForm,
  save,
  tick,
  violations,
} from './browser.ts';
import { IN_FIREFOX } from './starting.ts';

const browser = await browserForTests();

const A =
  'form: natural\ntype: [traditional, e-mentoring]\nprogram: River House\nyouth-feedback: Someone who stays.\n';
const B =
  'form: assigned\ntype: [traditional]\nprogram: Harbor\nyouth-feedback: |\n  Near by.\n\n  Someone who stays.\n';
const FILES = { 'a.yaml': A, 'b.yaml': B };

/** Gives the page several files at once. */
async function chooseAll({ page, folder }: Opened, ...names: readonly string[]) {
  const files = names.map((name) => path.join(folder, name));
  // Its driver tells of the first window to choose a file in, and of no other.
  if (IN_FIREFOX) return page.setInputFiles('#file', files);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open answers' }).click(),
  ]);
  await chooser.setFiles(files);
}

const offer = (page: Page) => page.getByRole('region', { name: 'Bringing answers together' });
const status = (page: Page) => page.getByRole('status');
const feedback = (page: Page) => page.locator('#a-youth-feedback');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const stateOf = (page: Page, section: string) =>
  page.getByRole('navigation').getByRole('link').filter({ hasText: section }).locator('.quiet');

async function offered(files: Record<string, string> = FILES, ...names: readonly string[]) {
  const form = await openForm(browser, { files });
  await chooseAll(form, ...(names.length > 0 ? names : Object.keys(files)));
  await offer(form.page).getByText('People here may still know').waitFor();
  return form;
}

async function together(files: Record<string, string> = FILES) {
  const form = await offered(files);
  await press(form.page, 'Bring them together');
  await status(form.page).getByText('Brought together.').waitFor();
  return form;
}

describe('several files', () => {
  test('are offered to be brought together, once it is said that words can be known again, and nothing is done before', async () => {
    const { page } = await offered();
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('together');
    const said = await offer(page).innerText();
    expect(said).toContain(
      "People here may still know who wrote something by its words. Young people's sheets: bring in the themes, not each sheet.",
    );
    expect(said).toContain('the files stay as they are');
    expect(said).not.toContain('What is here now');
    expect(await violations(page)).toEqual([]);
    expect(await feedback(page).inputValue()).toBe('');
    await press(page, 'Leave all as it is');
    await status(page).getByText('Nothing was changed.').waitFor();
    expect(await offer(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Open answers');
    expect(await feedback(page).inputValue()).toBe('');
  });

  test('become one: notes one after the other, what all chose, and what is to be decided', async () => {
    const form = await together();
    const { page, folder } = form;
    expect(await status(page).innerText()).toBe('Brought together. 3 questions are to be decided.');
    expect((await feedback(page).inputValue()).split('\n\n').sort()).toEqual([
      'Near by.',
      'Someone who stays.',
    ]);
    expect(await page.locator('#a-program').inputValue()).toBe('Harbor; River House');
    await expect.poll(() => stateOf(page, 'Form & Type').innerText()).toContain('2 to decide');
    expect(await stateOf(page, 'Before you begin').innerText()).toContain('1 to decide');
    await enter(page, 'Form & Type');
    expect(await page.locator('#q-type').innerText()).toContain(
      'To be decided. All chose: Traditional. Some chose: E-mentoring.',
    );
    expect(await boxOf(page, 'Traditional').isChecked()).toBe(true);
    await tick(page, 'Group');
    expect(await page.locator('#q-type').innerText()).toContain(
      'Decided. All chose: Traditional. Some chose',
    );
    await boxOf(page, 'Group').uncheck();
    expect(await page.locator('#q-form').innerText()).toContain(
      'To be decided. Some chose: Natural; Assigned.',
    );
    expect(await violations(page)).toEqual([]);
    await enter(page, 'Read it over');
    expect(await page.locator('#reading').innerText()).toContain(
      'To be decided. Some chose: Natural; Assigned.',
    );
    expect(await violations(page)).toEqual([]);
    const { answers, revisions } = modelIn(folder, await save(form, 'ours.yaml'));
    expect(answers).toMatchObject({ program: 'Harbor; River House', type: ['traditional'] });
    expect(revisions).toMatchObject([{ why: "Combined from several people's answers" }]);
    for (const [name, text] of Object.entries(FILES))
      expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe(text);
  });

  test('have what was written behind an option come along with it, for whoever ticks that', async () => {
    const form = await together({
      'a.yaml': 'location: [community, { other: Library }]\n',
      'b.yaml': 'location: [community, { other: The park }]\n',
      'c.yaml': 'location: community\n',
    });
    const { page, folder } = form;
    await enter(page, 'Location');
    await tick(page, 'Other');
    const saved = await save(form, 'ours.yaml');
    expect(modelIn(folder, saved).answers).toMatchObject({
      location: ['community', { other: 'Library; The park' }],
    });
  });

  test('are one more each beside what is on the page, which one press brings back, and another what was brought together', async () => {
    const form = await openForm(browser, { files: FILES });
    const { page } = form;
    await enter(page, 'What informs the model');
    await feedback(page).fill('On time.');
    await enter(page, 'Form & Type');
    await tick(page, 'Traditional');
    await tick(page, 'Group');
    await chooseAll(form, 'a.yaml', 'b.yaml');
    await offer(page).getByText('What is here now can be brought back.').waitFor();
    expect(await offer(page).innerText()).toContain('What is filled in here is not saved yet.');
    await press(page, 'Bring them together');
    await status(page).getByText('Brought together.').waitFor();
    expect((await feedback(page).inputValue()).split('\n\n').sort()).toEqual([
      'Near by.',
      'On time.',
      'Someone who stays.',
    ]);
    expect(await boxOf(page, 'Group').isChecked()).toBe(true);
    expect(await page.locator('#q-type').innerText()).toContain(
      'To be decided. Here before: Traditional; Group. Some chose: E-mentoring.',
    );
    await press(page, 'Bring back what was here before');
    await status(page).getByText('What was here before is back.').waitFor();
    expect(await feedback(page).inputValue()).toBe('On time.');
    expect(await boxOf(page, 'Group').isChecked()).toBe(true);
    expect(await page.locator('.to-decide').count()).toBe(0);
    await tick(page, 'Assigned');
    await press(page, 'Bring back what was brought together');
    await status(page).getByText('What was brought together is back.').waitFor();
    expect(await boxOf(page, 'Assigned').isChecked()).toBe(false);
    await press(page, 'Bring back what was here before');
    await expect.poll(() => boxOf(page, 'Assigned').isChecked()).toBe(true);
  });

  test('of which some do not read are all named at once, and nothing is changed', async () => {
    const form = await openForm(browser, {
      files: {
        ...FILES,
        'bad.yaml': 'frm: natural\n',
        'worse.yaml': 'form: [\n',
        'shared.pdf': '%PDF-1.7\n',
      },
    });
    const { page } = form;
    await chooseAll(form, 'a.yaml', 'bad.yaml', 'b.yaml', 'worse.yaml', 'shared.pdf');
    const alert = page.getByRole('alert');
    await alert
      .getByText(
        'These cannot be read as they are: bad.yaml, worse.yaml, and shared.pdf. Nothing was changed.',
      )
      .waitFor();
    const told = await alert.innerText();
    expect(told).toContain('did you mean "form"');
    expect(told).toContain('worse.yaml:');
    expect(told).toContain('shared.pdf is a PDF, to read or to print.');
    expect(await offer(page).isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    expect(await feedback(page).inputValue()).toBe('');
  });

  test('that are more than fifty are too many, and one that is there twice counts once', async () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`${index}.yaml`, A]));
    const form = await openForm(browser, { files: { ...many, ...FILES } });
    const { page } = form;
    await chooseAll(form, ...Object.keys(many));
    await page
      .getByRole('alert')
      .getByText('Up to 50 files can be brought together at a time, and 51 were chosen. Nothing was changed.')
      .waitFor();
    await chooseAll(form, 'a.yaml', '0.yaml');
    await page
      .getByRole('alert')
      .getByText('There is nothing to bring together, since it is all one. Nothing was changed.')
      .waitFor();
    await chooseAll(form, 'a.yaml', '0.yaml', 'b.yaml');
    await offer(page).getByText('0.yaml: It holds the same as a.yaml, and counts once.').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('');
  });

  test('wait until what cannot be kept on the page is mended', async () => {
    const form = await offered();
    const { page } = form;
    await enter(page, 'Before you begin');
    await page.locator('#a-program').fill('x'.repeat(100_001));
    await press(page, 'Bring them together');
    await page.getByRole('alert').getByText('Nothing was changed. This cannot be kept as it is:').waitFor();
    await page.locator('#a-program').fill('Lake House');
    await press(page, 'Bring them together');
    await status(page).getByText('Brought together.').waitFor();
    expect(await page.locator('#a-program').inputValue()).toBe('Harbor; Lake House; River House');
  });
});

describe('what is to be decided', () => {
  test('is decided by ticking, by undoing it is not, and by saying that it stays open', async () => {
    const { page } = await together();
    await enter(page, 'Form & Type');
    const mark = page.locator('#q-form .to-decide:not(.decided)');
    await tick(page, 'Assigned');
    await status(page).getByText('Decided. 2 questions are to be decided.').waitFor();
    expect(await mark.count()).toBe(0);
    expect(await page.locator('#q-form').innerText()).toContain('Some chose: Natural; Assigned.');
    expect(await stateOf(page, 'Form & Type').innerText()).toContain('1 to decide');
    await boxOf(page, 'Assigned').press('Escape');
    await mark.waitFor();
    expect(await stateOf(page, 'Form & Type').innerText()).toContain('2 to decide');
    await mark.getByRole('button', { name: 'Leave it open' }).click();
    await status(page).getByText('Decided. 2 questions are to be decided.').waitFor();
    expect(await mark.count()).toBe(0);
    expect(await page.evaluate("document.querySelector('#q-form').contains(document.activeElement)")).toBe(
      true,
    );
    await page.locator('#q-type .to-decide').getByRole('button', { name: 'Keep it as it stands' }).click();
    await status(page).getByText('Decided. 1 question is to be decided.').waitFor();
    expect(await stateOf(page, 'Form & Type').innerText()).not.toContain('to decide');
  });

  test('is gone through with keys alone, from one question to the next', async () => {
    const { page } = await offered();
    const at = () => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await at()).toBe('Bring them together');
    await page.keyboard.press('Enter');
    await status(page).getByText('Brought together.').waitFor();
    const next = offer(page).getByRole('link');
    expect(await at()).toBe(await next.innerText());
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('a-program');
    expect(await page.locator('#a-program').getAttribute('aria-describedby')).toMatch(/^a-program--parting /);
    await page.keyboard.press('End');
    await page.keyboard.type(' (both)');
    await status(page).getByText('Decided. 2 questions are to be decided.').waitFor();
    await next.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate("document.querySelector('#q-form').contains(document.activeElement)"))
      .toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('#q-form').getByRole('button', { name: 'Leave it open' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#q-type').getByRole('button', { name: 'Keep it as it stands' }).focus();
    await page.keyboard.press('Enter');
    await status(page).getByText('Decided. Nothing is left to decide.').waitFor();
    expect(await next.isVisible()).toBe(false);
  });

  test('is remembered in the file, and gone on with once the page has that file and all the others', async () => {
    const form = await together();
    const { page, folder } = form;
    await enter(page, 'Form & Type');
    await page.locator('#q-form').getByRole('button', { name: 'Leave it open' }).click();
    await status(page).getByText('Decided.').waitFor();
    const saved = await save(form, 'ours.yaml');
    expect(fs.readFileSync(path.join(folder, saved), 'utf8')).toMatch(
      /^combining:\n? *\{? *decided: \[ ?form ?\]/m,
    );
    await choose(form, saved);
    await status(page).getByText('open all the files again that it was made of, together').waitFor();
    expect(await page.locator('.to-decide').count()).toBe(0);
    await chooseAll(form, 'a.yaml', 'b.yaml');
    await press(page, 'Bring them together');
    await status(page).getByText('Brought together. 2 questions are to be decided.').waitFor();
    expect(await page.locator('#q-form .to-decide').count()).toBe(0);
    expect(await page.locator('#a-program').inputValue()).toBe('Harbor; River House');
    expect((await feedback(page).inputValue()).split('\n\n').sort()).toEqual([
      'Near by.',
      'Someone who stays.',
    ]);
  });

  test('fits a window of 320 pixels', async () => {
    const form = await openForm(browser, { files: FILES, viewport: { width: 320, height: 700 } });
    const { page } = form;
    const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    await chooseAll(form, 'a.yaml', 'b.yaml');
    await offer(page).getByText('People here may still know').waitFor();
    expect([await fits(), await violations(page)]).toEqual([true, []]);
    await press(page, 'Bring them together');
    await status(page).getByText('Brought together.').waitFor();
    await enter(page, 'Form & Type');
    expect([await fits(), await violations(page)]).toEqual([true, []]);
  });
});

test('one file takes the place of all, as it does where nothing was brought together', async () => {
  const form = await together();
  const { page } = form;
  page.once('dialog', (dialog) => dialog.accept());
  await choose(form, 'a.yaml');
  await status(page).getByText('Opened a.yaml.').waitFor();
  expect(await offer(page).isVisible()).toBe(false);
  expect(await page.locator('.to-decide').count()).toBe(0);
  expect(await feedback(page).inputValue()).toBe('Someone who stays.');
});
