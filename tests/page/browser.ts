/** The page to fill in, as the built program makes it, in a real browser. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { IN_FIREFOX, OF_FIREFOX, startBrowser } from './starting.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/mentoring-model.cjs', import.meta.url));

/** What tests open windows with. */
export type Windows = Pick<Browser, 'newContext'>;

/**
 * The browser for the tests of a file, or of a part of one: started for the first of them, and closed after the last. Where it has
 * ended before that, the next test has a new one, so that it takes one of them with it at most.
 * @param preferences as for `startBrowser`
 */
export function browserForTests(preferences: Parameters<typeof startBrowser>[0] = {}): Windows {
  let browser: Browser | null = null;
  afterAll(() => browser?.close());
  const running = async () => {
    if (!browser?.isConnected()) browser = await startBrowser(preferences);
    return browser;
  };
  return {
    async newContext(options) {
      const started = await running();
      try {
        return await started.newContext(options);
      } catch (error) {
        if (started.isConnected()) throw error;
        return (await running()).newContext(options);
      }
    },
  };
}

/** A folder that is taken away after the test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  // A browser that was closed may write into its profile for a moment still.
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Runs the built program in a folder; gives what it wrote. Throws where it fails. */
export function program(folder: string, ...args: readonly string[]): { stdout: string; stderr: string } {
  const ran = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran;
}

/** What a saved model says, with the answers and notes in it. */
export function modelIn(
  folder: string,
  file: string,
): { answers: unknown; points: unknown; revisions: unknown } {
  const { answers, points, revisions } = JSON.parse(program(folder, 'show', file, '--json').stdout);
  return { answers, points, revisions };
}

/** A page that is open, and what it asked for and complained of. */
export interface Opened {
  readonly page: Page;
  readonly folder: string;
  /** The addresses of all that was asked for; of files on this computer, Firefox does not tell. */
  readonly requests: readonly string[];
  /** Errors and warnings, and windows that the page opened by itself. */
  readonly complaints: readonly string[];
}

/** A browser that lets no page write into files, as Firefox and Safari do not. */
export const WITHOUT_PICKERS = 'delete window.showSaveFilePicker; delete window.showOpenFilePicker;';

/** Opens a file in a window of its own. `picks`: whether somebody can choose files there for the page to write into. */
export async function openFile(
  browser: Windows,
  file: string,
  { picks = false, ...options }: BrowserContextOptions & { picks?: boolean } = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
  onTestFinished(() => context.close());
  if (!picks) await context.addInitScript(WITHOUT_PICKERS);
  const page = await context.newPage();
  const [requests, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return { page, folder: path.dirname(file), requests, complaints };
}

let page: string | null = null;

/** The page of the program's own questionnaire, which is made once. */
export function ownPage(): string {
  page ??= program(os.tmpdir(), 'worksheet', '--to', '-', '--format', 'html', '--fillable').stdout;
  return page;
}

/** Makes the page to fill in, and opens it. */
export async function openForm(
  browser: Windows,
  {
    files = {},
    args = [],
    ...options
  }: BrowserContextOptions & { files?: Record<string, string>; args?: string[]; picks?: boolean } = {},
): Promise<Opened> {
  const folder = folderWith(files);
  if (args.length > 0) program(folder, 'worksheet', '--to', 'page.html', '--fillable', ...args);
  else fs.writeFileSync(path.join(folder, 'page.html'), ownPage());
  return openFile(browser, path.join(folder, 'page.html'), options);
}

/** Goes to a section by its link, whose name begins with its title. */
export async function enter(page: Page, section: string): Promise<void> {
  const list = page.locator('nav details');
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  const links = page.getByRole('navigation').getByRole('link');
  const link = links.filter({ has: page.locator('span').getByText(section, { exact: true }) });
  const address = await link.getAttribute('href');
  await link.click();
  // Until then the section before it is in sight.
  await page.locator(`nav a[href="${address}"][aria-current="step"]`).waitFor({ state: 'attached' });
}

/** Ticks or chooses an option in sight. */
export async function tick(page: Page, label: string): Promise<void> {
  await boxOf(page, label).check();
}

/** Types a text into a field key by key, and leaves it: what is only put there, Firefox takes for no change. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.fill('');
  await field.pressSequentially(text);
  await page.keyboard.press('Tab');
}

/** An option in sight, by the beginning of its label. */
export function boxOf(page: Page, label: string) {
  return page.locator('.option:visible').filter({ hasText: label }).locator('input');
}

/** Takes the download that the button with these words begins; gives the name of the file in the page's folder. */
export function takeDownload(form: Opened, button: string, as?: string): Promise<string> {
  const { page } = form;
  return takeWhatBegins(
    form,
    () => page.getByRole('button', { name: button, exact: true }).first().click(),
    as,
  );
}

/** Takes the download that begins with something that is done; gives the name of the file in the page's folder. */
export async function takeWhatBegins(
  { page, folder }: Opened,
  begin: () => Promise<unknown>,
  as?: string,
): Promise<string> {
  if (IN_FIREFOX) return takeFromDownloads(page, folder, begin, as);
  const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
  const name = as ?? download.suggestedFilename();
  await download.saveAs(path.join(folder, name));
  return name;
}

/** Firefox tells nobody of the downloads of a page: what it has is there by the name that the page says. */
async function takeFromDownloads(
  page: Page,
  folder: string,
  begin: () => Promise<unknown>,
  as?: string,
): Promise<string> {
  await begin();
  const asked = page.locator('#asking, #deciding', { hasText: 'Your browser was given a file: ' });
  const name =
    /Your browser was given a file: (\S+\.(?:yaml|html))\./.exec(await asked.innerText())?.[1] ?? '';
  const file = path.join(OF_FIREFOX, name);
  // Its name is there before what is in it.
  await expect.poll(() => fs.existsSync(file) && fs.statSync(file).size > 0).toBe(true);
  fs.copyFileSync(file, path.join(folder, as ?? name));
  fs.rmSync(file);
  return as ?? name;
}

/** Saves the answers and says that the file is there; gives its name in the page's folder. */
export async function save(form: Opened, as?: string): Promise<string> {
  const name = await takeDownload(form, 'Save answers', as);
  await form.page.getByRole('button', { name: 'Yes, it is there' }).click();
  return name;
}

/** Looks that nothing can be filled in, and that the page says so, and why, wherever somebody is on it. */
export async function isStuck(page: Page, says: string): Promise<void> {
  const stuck = page.locator('#stuck');
  expect(await stuck.innerText()).toContain(says);
  expect(await stuck.innerText()).toContain('open that file with a newer Firefox, Chrome, Edge or Safari');
  const statement = page.locator('#a-statement');
  expect(await statement.isDisabled()).toBe(true);
  await statement.scrollIntoViewIfNeeded();
  expect((await stuck.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  expect(await page.getByRole('button', { name: 'Save answers' }).first().isDisabled()).toBe(true);
}

/** How the window is closed: with a warning, or without. */
export async function closing(page: Page): Promise<string> {
  const warned = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss();
    // Chromium ends as a whole where the window is closed for good before it has heard that the page stays.
    await page.evaluate('0');
    return dialog.type();
  });
  const closed = page.waitForEvent('close').then(() => 'closed');
  await page.close({ runBeforeUnload: true });
  return Promise.race([warned, closed]);
}

/** Gives the page a file to open, and waits until it has said what became of that. */
export async function choose({ page, folder }: Opened, name: string): Promise<void> {
  const said = page.evaluate(SAID_OF_FILE);
  // Its driver tells of the first window to choose a file in, and of no other.
  if (IN_FIREFOX) await page.setInputFiles('#file', path.join(folder, name));
  else {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open answers' }).click(),
    ]);
    await chooser.setFiles(path.join(folder, name));
  }
  await said;
}

/** Waits until something new is said of a file. */
const SAID_OF_FILE = `new Promise((resolve) => {
  const places = ['told', 'problems'].map((id) => document.getElementById(id));
  const watching = new MutationObserver(() => {
    if (!places.some(({ textContent }) => /^Opened |Nothing was (changed|opened)[.]/.test(textContent))) return;
    watching.disconnect();
    resolve();
  });
  for (const place of places) watching.observe(place, { childList: true, characterData: true, subtree: true });
})`;

/** What axe-core finds amiss, a line each: the rule, and where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
