/** `npm run pictures`, what the terminal does not show: a Word page, by LibreOffice and pdftoppm, and the page to fill in, by a browser. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBrowser } from '../page/starting.ts';
import { MODEL } from './model.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/mentoring-model.cjs', import.meta.url));
const PICTURES = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** What the page is seen in: a window, and a phone. */
const WINDOWS = [
  ['page', 820, 640],
  ['phone', 390, 760],
] as const;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-pictures-'));
try {
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      input: JSON.stringify(MODEL),
      stdio: 'pipe',
    });
  run('init', 'our-model.yaml');
  run('export', 'our-model.yaml', '--to', 'word.docx');
  run('worksheet', '--to', 'worksheet.docx', '--way', 'page-one');
  run('guide', 'location', '--to', 'guide.docx');
  run('worksheet', '--to', 'page.html', '--fillable');
  const names = ['word', 'worksheet', 'guide'];
  const documents = names.map((name) => path.join(folder, `${name}.docx`));
  // A profile of its own: where another runs, LibreOffice would hand the files over to that and end.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...documents]);
  for (const name of names) {
    const to = path.join(PICTURES, name);
    execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '72', path.join(folder, `${name}.pdf`), to]);
  }
  const browser = await startBrowser();
  try {
    for (const [name, width, height] of WINDOWS) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
      await page.goto(pathToFileURL(path.join(folder, 'page.html')).href);
      await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
