/** The page as somebody meets it: what comes up, what it says, how it looks, and what it leaves alone. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { boxOf, browserForTests, enter, openForm, save, tick, type } from './browser.ts';
import { IN_FIREFOX } from './starting.ts';

const browser = browserForTests();

const NAMED_ANEW = /^answers-\d{4}-\d\d-\d\d-\d{4}(-\d+)?\.yaml$/;

const CONTROL =
  'This cannot be kept as it is: holds a control character (U+0002) in line 2 of the text; expected text that a screen can show. The rest of it is kept.';

describe('the points', () => {
  const inSight = (page: Page) =>
    page.locator('#s-points-to-talk-through .asked:visible > label').allInnerTexts();

  test('come up from the choices, with the reason, and leave again', async () => {
    const { page } = await openForm(browser);
    await enter(page, 'Points to talk through');
    const before = await inSight(page);
    expect(before).toHaveLength(5);
    await enter(page, 'Form & Type');
    await tick(page, 'Natural');
    await tick(page, 'E-mentoring');
    await enter(page, 'Points to talk through');
    const now = await inSight(page);
    expect(now).toHaveLength(8);
    expect(now.filter((point) => !before.includes(point)).map((point) => point.split(/[.?] /)[0])).toEqual([
      'The young person may already know and trust this mentor',
      'Not every young person has a safe adult to name, and an exploiter can be someone they know',
      'What app will you use',
    ]);
    const points = page.locator('#s-points-to-talk-through');
    expect(await points.getByText('Because you chose E-mentoring').isVisible()).toBe(true);
    await enter(page, 'Form & Type');
    for (const question of ['form', 'type']) await page.locator(`#o-${question}--not-sure`).check();
    for (const option of ['Natural', 'E-mentoring'])
      expect(await boxOf(page, option).isChecked()).toBe(false);
    await enter(page, 'Points to talk through');
    expect(await inSight(page)).toEqual(before);
  });
});

test('the statement is drafted from the choices, and follows them until somebody changes a word', async () => {
  const form = await openForm(browser);
  const { page } = form;
  const statement = page.locator('#a-statement');
  const draft = (what: string) => `Our mentoring supports young people as they ${what}.`;
  await enter(page, 'Purpose');
  await tick(page, 'Developmental');
  await enter(page, 'Our mentoring model');
  expect(await statement.inputValue()).toBe('');
  await page.getByRole('button', { name: 'Begin with this draft' }).click();
  expect(await statement.inputValue()).toBe(draft('grow in all parts of their lives'));
  expect(await page.getByRole('button', { name: 'Begin with this draft' }).isVisible()).toBe(false);
  await enter(page, 'Purpose');
  await tick(page, 'Prescriptive');
  await enter(page, 'Our mentoring model');
  const both = draft('grow in all parts of their lives and work toward particular goals');
  expect(await statement.inputValue()).toBe(both);
});

test('a note on a point that no choice brings up any more stays in sight, and is said to be kept', async () => {
  const form = await openForm(browser);
  const { page } = form;
  const note = page.locator('#a-online-safety');
  await enter(page, 'Form & Type');
  await tick(page, 'E-mentoring');
  await enter(page, 'Points to talk through');
  await note.fill('Our own app');
  await enter(page, 'Form & Type');
  await boxOf(page, 'E-mentoring').uncheck();
  await enter(page, 'Points to talk through');
  expect(await note.isVisible()).toBe(true);
  expect(
    await page.getByText('What is chosen now does not bring this up. The note is kept.').isVisible(),
  ).toBe(true);
});

test('words of one’s own are told to be older than a choice, beside the draft of now', async () => {
  const form = await openForm(browser);
  const { page } = form;
  const again = page.getByText('Your words below were written before you changed Purpose.');
  const keep = page.getByRole('button', { name: 'Keep your words as they are' });
  await enter(page, 'Our mentoring model');
  await page.locator('#a-statement').fill('We walk along.');
  expect(await again.isVisible()).toBe(false);
  await enter(page, 'Purpose');
  await tick(page, 'Developmental');
  await enter(page, 'Our mentoring model');
  expect(await again.isVisible()).toBe(true);
  await keep.click();
  expect([await again.isVisible(), await page.locator('#a-statement').inputValue()]).toEqual([
    false,
    'We walk along.',
  ]);
  await enter(page, 'Purpose');
  await tick(page, 'Prescriptive');
  await enter(page, 'Our mentoring model');
  await page.getByRole('button', { name: 'Take this draft in place of your words' }).click();
  expect(await page.locator('#a-statement').inputValue()).toBe(
    'Our mentoring supports young people as they grow in all parts of their lives and work toward particular goals.',
  );
  expect(await keep.isVisible()).toBe(false);
});

const NEEDS = 'What do the young people you serve need?';

describe('a field', () => {
  test('says why what is typed cannot be kept, is tied to it, and takes it out on asking', async () => {
    const form = await openForm(browser);
    const { page } = form;
    await enter(page, 'General information');
    const field = page.getByLabel('What does your community have that could help?');
    await field.fill('Time\nand\u0002 patience');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const told = `(() => {
      const field = document.getElementById('a-community-resources');
      const names = field.getAttribute('aria-describedby').split(' ');
      return names.map((name) => document.getElementById(name).textContent).join('');
    })()`;
    expect(await page.evaluate(told)).toBe(CONTROL);
    await enter(page, 'Location');
    expect(await save(form)).toMatch(NAMED_ANEW);
    await enter(page, 'General information');
    await page.getByRole('button', { name: 'Take it out' }).click();
    expect([await field.inputValue(), await field.getAttribute('aria-invalid')]).toEqual([
      'Time\nand patience',
      null,
    ]);
    expect(await save(form)).toMatch(NAMED_ANEW);
  });

  test('for the words of an option does the same', async () => {
    const { page } = await openForm(browser);
    await enter(page, 'Location');
    await tick(page, 'Other');
    const field = page.getByLabel('Where, in general?');
    await field.fill('a\nb\u0002');
    expect(await page.locator('#w-location--other--error').innerText()).toBe(CONTROL);
    await page.getByRole('button', { name: 'Take it out' }).click();
    expect(await field.inputValue()).toBe('a\nb');
    expect(await page.locator('#w-location--other--error').innerText()).toBe('');
  });

  test('asks about what could point to someone, once, and lets it be kept', async () => {
    const { page } = await openForm(browser);
    await enter(page, 'General information');
    await type(page, NEEDS, 'Ask at 412-555-0142.');
    const said = 'Could this point to someone? "412-555-0142" (a phone number)';
    expect(await page.locator('#a-youth-needs--reminder').innerText()).toBe(said);
    await page.getByRole('button', { name: 'Keep it as it is' }).click();
    await type(page, NEEDS, 'Ask at 412-555-0142, please.');
    expect(await page.locator('#a-youth-needs--reminder').innerText()).toBe('');
    await type(page, NEEDS, 'One 15-year-old said so.');
    expect(await page.locator('#a-youth-needs--reminder').innerText()).toBe(
      'Could this point to someone? "15-year-old" (an age)',
    );
    await expect(page.getByText('Please leave out what').first().count()).resolves.toBe(1);
  });
});

describe('the page leaves alone', () => {
  test('the network and all that a browser keeps', async () => {
    const form = await openForm(browser);
    const { page, folder, requests, complaints } = form;
    await enter(page, 'Before you begin');
    await page.getByLabel('What is the program called?').fill('River House');
    await save(form);
    await page.waitForTimeout(500);
    const own = IN_FIREFOX ? [] : [`file://${folder}/page.html`];
    expect(requests.filter((one) => !one.startsWith('blob:'))).toEqual(own);
    expect(
      await page.evaluate(
        `(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])()`,
      ),
    ).toEqual([0, 0, '', 0]);
    expect(complaints).toEqual([]);
  });

  test('and nothing could be asked for, run or sent from it', async () => {
    const { page, folder } = await openForm(browser);
    const tried = (await page.evaluate(`(async () => {
      const refused = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
      await fetch('https://example.org/').catch(() => {});
      const image = new Image();
      image.src = 'https://example.org/x.png';
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(image, script);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [refused.sort(), window.ran];
    })()`)) as unknown;
    expect(tried).toEqual([['connect-src', 'img-src', 'script-src-elem'], undefined]);
    expect(fs.statSync(path.join(folder, 'page.html')).size).toBeLessThan(700_000);
  });
});
