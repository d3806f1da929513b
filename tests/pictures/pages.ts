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
  run('worksheet', '--to', 'page.html', '--fillable');
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    path.join(folder, 'word.docx'),
  ]);
  const word = path.join(PICTURES, 'word');
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '72', path.join(folder, 'word.pdf'), word]);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 820, height: 640 }, colorScheme: 'light' });
    await page.goto(pathToFileURL(path.join(folder, 'page.html')).href);
    await page.screenshot({ path: path.join(PICTURES, 'page.png') });
  } finally {
    await browser.close();
  }
} finally {
  fs.rmSync(folder, { recursive: true });
}
