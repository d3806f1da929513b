/** Saving into a file that somebody chose: the same one each time, as long as nobody else changed it. */
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  browserForTests,
  closing,
  enter,
  openForm,
  ownPage,
  save,
  takeDownload,
  violations,
} from './browser.ts';

const browser = browserForTests();

/** Stands in for the window of the system: a file of the browser's own, by the name that `choosing` says or the page suggests. */
const PICKERS = `
window.suggested = [];
const fileCalled = async (name) =>
  (await navigator.storage.getDirectory()).getFileHandle(window.choosing ?? name, { create: true });
window.showSaveFilePicker = ({ suggestedName }) => {
  suggested.push(suggestedName);
  return fileCalled(suggestedName);
};
window.showOpenFilePicker = async () => [await fileCalled()];`;

/** The page, from where files of the browser's own can be had; and somebody else at the same files. */
async function served() {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  onTestFinished(() => context.close());
  await context.addInitScript(PICKERS);
  await context.route('http://localhost/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: route.request().url().endsWith('/page.html') ? ownPage() : '<title>else</title>',
    }),
  );
  const [page, other] = [await context.newPage(), await context.newPage()];
  await other.goto('http://localhost/else.html');
  await page.goto('http://localhost/page.html');
  await page.bringToFront();
  return { page, other };
}

const inFile = (page: Page, name: string, does: string) =>
  page.evaluate(`(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(${JSON.stringify(name)}, { create: true });
    ${does}
  })()`);
const textOf = (page: Page, name: string) => inFile(page, name, 'return (await file.getFile()).text();');
const rewrite = (page: Page, name: string, text: string) =>
  inFile(
    page,
    name,
    `const writing = await file.createWritable(); await writing.write(${JSON.stringify(text)}); await writing.close();`,
  );
const choosing = (page: Page, name: string) => page.evaluate(`window.choosing = ${JSON.stringify(name)}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const state = (page: Page) => page.locator('#state').innerText();
const field = (page: Page) => page.getByLabel('What is the program called?');

async function fill(page: Page, text: string) {
  await enter(page, 'Before you begin');
  await field(page).fill(text);
}

/** Waits until it is said that it is not saved, and looks that the page keeps what was written. */
async function isNotSaved(page: Page, why: string) {
  await page.locator('#asking').getByText(`Not saved: ${why}`).waitFor();
  expect(await page.locator('#asking').innerText()).toContain('All that you wrote is still on this page.');
  expect(await state(page)).toBe('Not saved yet.');
  expect(await field(page).inputValue()).toBe('River House');
  expect(await violations(page)).toEqual([]);
  expect(await closing(page)).toBe('beforeunload');
}

test('saving goes into the same file each time, and is said once it is there', async () => {
  const { page } = await served();
  await fill(page, 'River');
  await press(page, 'Save answers');
  await page.getByText(/^All is saved in answers-\d{4}-\d\d-\d\d-\d{4}\.yaml\.$/).waitFor();
  const [name = ''] = (await page.evaluate('suggested')) as string[];
  expect(await textOf(page, name)).toMatch(/^ {2}program: River$/m);
  await fill(page, 'River House');
  expect(await state(page)).toBe('Not saved yet.');
  await press(page, 'Save answers');
  await page.getByText(`All is saved in ${name}.`).waitFor();
  expect(await textOf(page, name)).toMatch(/^ {2}program: River House$/m);
  expect(await page.evaluate('suggested.length')).toBe(1);
  expect(await closing(page)).toBe('closed');
});

test('a file that was opened is the one that is saved into, with its comments', async () => {
  const { page, other } = await served();
  const text =
    '# ours\nmentoring-model: 1\nquestionnaire: mentoring-models 1\nanswers:\n  program: River # so far\n';
  await rewrite(other, 'river.yaml', text);
  await choosing(page, 'river.yaml');
  await press(page, 'Open answers');
  await page.getByText('No changes to river.yaml yet.').waitFor();
  await fill(page, 'River House');
  await press(page, 'Save answers');
  await page.getByText('All is saved in river.yaml.').waitFor();
  expect(await textOf(other, 'river.yaml')).toMatch(/^# ours\n[\s\S]*^ {2}program: River House # so far$/m);
  expect(await page.evaluate('suggested')).toEqual([]);
});

test('a file that holds what is yet to be settled, which the page does not carry, is left as it is', async () => {
  const { page, other } = await served();
  const text =
    'mentoring-model: 2\nquestionnaire: mentoring-models 1\nanswers: { program: River }\nunsettled: { youth-feedback: Someone who stays }\n';
  await rewrite(other, 'river.yaml', text);
  await choosing(page, 'river.yaml');
  await press(page, 'Open answers');
  await page.getByText('No changes to river.yaml yet.').waitFor();
  await fill(page, 'River House');
  await choosing(page, 'new.yaml');
  await press(page, 'Save answers');
  await page.getByText('All is saved in new.yaml.').waitFor();
  expect(await textOf(other, 'river.yaml')).toBe(text);
});

describe('a file', () => {
  async function saved() {
    const both = await served();
    await fill(both.page, 'River');
    await choosing(both.page, 'river.yaml');
    await press(both.page, 'Save answers');
    await both.page.getByText('All is saved in river.yaml.').waitFor();
    await fill(both.page, 'River House');
    return both;
  }

  test('that somebody else changed in between stays as they left it, and a new one is asked for', async () => {
    const { page, other } = await saved();
    await rewrite(other, 'river.yaml', 'program: Lake House\n');
    await press(page, 'Save answers');
    await isNotSaved(page, 'river.yaml was changed from somewhere else');
    expect(await textOf(other, 'river.yaml')).toBe('program: Lake House\n');
    await choosing(page, 'ours.yaml');
    await press(page, 'Save into a new file');
    await page.getByText('All is saved in ours.yaml.').waitFor();
    expect(await textOf(other, 'ours.yaml')).toMatch(/^ {2}program: River House$/m);
    expect(await textOf(other, 'river.yaml')).toBe('program: Lake House\n');
    expect(await closing(page)).toBe('closed');
  });

  test('that is gone is said to be, also where nothing was written since', async () => {
    const { page, other } = await saved();
    await press(page, 'Save answers');
    await page.getByText('All is saved in river.yaml.').waitFor();
    await other.evaluate(
      `navigator.storage.getDirectory().then((folder) => folder.removeEntry('river.yaml'))`,
    );
    await press(page, 'Save answers');
    await isNotSaved(page, 'river.yaml is no longer where it was.');
  });

  test('that something else is using is saved into once that is over', async () => {
    const { page, other } = await saved();
    await inFile(other, 'river.yaml', `window.held = await file.createWritable({ mode: 'exclusive' });`);
    await press(page, 'Save answers');
    await isNotSaved(page, 'river.yaml cannot be changed right now.');
    await other.evaluate('held.abort()');
    await press(page, 'Save answers');
    await page.getByText('All is saved in river.yaml.').waitFor();
    expect(await page.locator('#asking').isVisible()).toBe(false);
    expect(await textOf(other, 'river.yaml')).toMatch(/^ {2}program: River House$/m);
  });
});

describe('where no file is to be had', () => {
  test('since somebody cancels, a copy can be downloaded, and is asked about', async () => {
    const form = await openForm(browser, { picks: true });
    const { page } = form;
    await fill(page, 'River House');
    await press(page, 'Save answers');
    await isNotSaved(page, 'no file was chosen.');
    const name = await takeDownload(form, 'Download a copy');
    expect(await state(page)).toBe('Not known to be saved yet.');
    expect(await closing(page)).toBe('beforeunload');
    await press(page, 'Yes, it is there');
    expect(await state(page)).toBe(`All is saved in ${name}, where you saw it.`);
    await field(page).fill('River House, too');
    expect(await save(form)).not.toBe(name);
    expect(await closing(page)).toBe('closed');
  });

  test('since the browser does not let the page ask, the same is said', async () => {
    const form = await openForm(browser, { picks: true });
    const { page } = form;
    await fill(page, 'River House');
    // One window to choose files is open already, so that the page may not open its own.
    await page.evaluate(`addEventListener('click', () => void showSaveFilePicker().catch(() => {}), true)`);
    await press(page, 'Save answers');
    await isNotSaved(page, 'this page was not allowed to write into a file.');
    expect(await page.getByRole('button', { name: 'Download a copy' }).isVisible()).toBe(true);
  });
});
