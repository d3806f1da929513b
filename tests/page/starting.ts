/** Starting Debian's browser: nothing is downloaded to test with. */
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const BROWSER = '/usr/bin/chromium';

/** Starts a browser; whoever does closes it. Throws where there is none. */
export async function startBrowser(): Promise<Browser> {
  if (!fs.existsSync(BROWSER)) {
    throw new Error(`There is no ${BROWSER}. Install Debian's package: apt-get install chromium`);
  }
  return chromium.launch({
    executablePath: BROWSER,
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
