/** The promise: `init` says once of a new model that others may come to see it, where git or a sync program has its folder. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, run } from './run.ts';

const BETTER = 'A folder that only your team can open is a better place for a model.';

function made(...parts: readonly string[]): string {
  const folder = path.join(newFolder(), ...parts);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

test.each([
  ['git', ['.git'], '', /^The folder \S+ is kept with git, and what git keeps can be published\. /m],
  [
    'Dropbox',
    ['Dropbox/models'],
    'Dropbox/models',
    /^It seems that Dropbox copies the folder \S+Dropbox to/m,
  ],
  ['Dropbox by what it holds', ['.dropbox.cache'], '', /^It seems that Dropbox copies/m],
  ['OneDrive of an agency', ['OneDrive - Agency'], 'OneDrive - Agency', /^It seems that OneDrive copies/m],
  [
    'iCloud',
    ['Mobile Documents/com~apple~CloudDocs'],
    'Mobile Documents/com~apple~CloudDocs',
    /iCloud copies/,
  ],
  ['Google Drive', ['GoogleDrive-a@b.org/My Drive'], 'GoogleDrive-a@b.org/My Drive', /Google Drive copies/],
])('it is said of a folder of %s, once', async (_, folders, place, said) => {
  const root = newFolder();
  for (const one of folders) fs.mkdirSync(path.join(root, one), { recursive: true });
  const folder = path.join(root, place);
  const first = await run(['init', 'm.yaml'], { folder, stdin: 'program: River House' });
  expect([first.code, first.stdout]).toEqual([0, '']);
  expect(first.stderr).toMatch(said);
  expect(first.stderr).toContain(BETTER);
  const second = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'program: River' });
  expect(second.code).toBe(0);
  expect(second.stderr).not.toContain(BETTER);
});

test('it is said of the folder that a link leads to', async () => {
  const inSync = made('Dropbox');
  const folder = newFolder();
  fs.symlinkSync(inSync, path.join(folder, 'models'));
  const { stderr } = await run(['init', 'models/m.yaml'], { folder, stdin: 'program: River House' });
  expect(stderr).toContain(BETTER);
});

test('it is said of the folder in which a file will be that a link leads to', async () => {
  const inSync = made('Dropbox');
  const folder = newFolder();
  fs.symlinkSync(path.join(inSync, 'm.yaml'), path.join(folder, 'm.yaml'));
  const { stderr } = await run(['init', 'm.yaml'], { folder, stdin: 'program: River House' });
  expect(stderr).toContain(BETTER);
  expect(fs.existsSync(path.join(inSync, 'm.yaml'))).toBe(true);
});

test('it is not said elsewhere', async () => {
  const folder = made('OneDriver', 'Boxes');
  const { stderr } = await run(['init', 'm.yaml'], { folder, stdin: 'program: River House' });
  expect(stderr).not.toContain(BETTER);
});
