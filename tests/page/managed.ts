/** A browser as whoever runs the computer has set it up: with policies, and with its own way to keep what is downloaded. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { folderWith } from './browser.ts';
import { CHROMIUM } from './starting.ts';

/** Chromium reads its policies here alone, so that it is given a folder of its own in this place. */
const AS_MANAGED = `mount -t tmpfs none /etc/chromium && mkdir /etc/chromium/policies &&
  cp -r "$HOME/managed" /etc/chromium/policies/ && exec "$0" "$@"`;

/** Starts one. Gives its window, and the folder that downloads go to. Nothing else of the test's browser reaches into it. */
export async function startManaged(
  policy: Readonly<Record<string, unknown>>,
): Promise<{ readonly context: BrowserContext; readonly downloads: string }> {
  const home = folderWith({ 'managed/policy.json': JSON.stringify(policy), 'Downloads/.keep': '' });
  const [downloads, profile] = [path.join(home, 'Downloads'), path.join(home, 'profile')];
  fs.mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = JSON.stringify({ download: { default_directory: downloads } });
  fs.writeFileSync(path.join(profile, 'Default', 'Preferences'), preferences);
  const started = spawn(
    'unshare',
    [
      ...['--map-root-user', '--mount', 'sh', '-c', AS_MANAGED, CHROMIUM, '--headless=new', '--no-sandbox'],
      ...['--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`, '--remote-debugging-port=0'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: home } },
  );
  // The processes that it has started write into the profile for a moment longer than itself; all of them hold what it says.
  const gone = once(started, 'close');
  onTestFinished(async () => {
    started.kill();
    await gone;
  });
  const browser = await chromium.connectOverCDP(await listeningAt(started.stderr), { noDefaults: true });
  onTestFinished(() => browser.close());
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no window');
  return { context, downloads };
}

/** The address that a browser says it listens at. What it says after that is read as well, and let go. */
function listeningAt(said: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    said.setEncoding('utf8').on('data', (part: string) => {
      all += part;
      const address = /DevTools listening on (ws:\S+)/.exec(all)?.[1];
      if (address) resolve(address);
    });
    said.on('end', () => reject(new Error(`the browser did not start: ${all}`)));
  });
}
