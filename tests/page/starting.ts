/** Starting one of Debian's browsers: nothing is downloaded to test with. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium, firefox } from 'playwright-core';

export const CHROMIUM = '/usr/bin/chromium';
const FIREFOX = '/usr/bin/firefox-esr';

/** Whether the tests are for Firefox this time. */
export const IN_FIREFOX = process.env['IN_FIREFOX'] !== undefined;

/** Where Firefox keeps what it downloads. */
export const OF_FIREFOX = path.join(os.tmpdir(), `mentoring-model-downloads-${process.pid}`);

/**
 * Starts the browser that the tests are for; whoever does closes it. Throws where there is none.
 * @param preferences what somebody has set in Firefox, which a window cannot be asked to look like
 */
export async function startBrowser(
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Browser> {
  if (!IN_FIREFOX) return startChromium();
  requireThere(FIREFOX, 'firefox-esr');
  const browser = await firefox.launch({
    executablePath: FIREFOX,
    channel: 'moz-firefox',
    downloadsPath: OF_FIREFOX,
    firefoxUserPrefs: preferences,
  });
  browser.on('disconnected', () => fs.rmSync(OF_FIREFOX, { recursive: true, force: true }));
  return browser;
}

async function startChromium(): Promise<Browser> {
  requireThere(CHROMIUM, 'chromium');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function requireThere(program: string, name: string): void {
  if (!fs.existsSync(program))
    throw new Error(`There is no ${program}. Install Debian's package: apt-get install ${name}`);
}
