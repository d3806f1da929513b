/** What is given as answers and is none: said by what is in it, whatever its name. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { noAnswersIn } from '../../src/documents/no-answers.ts';
import { EVERYTHING, POINTS } from './models.ts';
import { newFolder, run } from './run.ts';

const OURS: readonly (readonly [made: string, command: readonly string[], is: string])[] = [
  ['shared.docx', ['export'], 'is a Word document, to read or to print.'],
  ['shared.html', ['export'], 'is a page for a browser, to read or to print.'],
  ['shared.md', ['export'], 'is a document made to share, as text with marks.'],
  ['shared.json', ['export'], 'is a document made for other programs.'],
  ['shared.csv', ['export'], 'is a table made for a spreadsheet.'],
  ['blank.docx', ['worksheet'], 'is a Word document, to read or to print.'],
  ['blank.html', ['worksheet'], 'is a page for a browser, to read or to print.'],
  ['page.html', ['worksheet', '--fillable'], 'is the page to fill in, which keeps no answers itself.'],
  ['guide.docx', ['guide'], 'is a Word document, to read or to print.'],
  ['guide.md', ['guide'], 'is a document made to share, as text with marks.'],
  ['sides.csv', ['compare'], 'is a table made for a spreadsheet.'],
  ['sides.json', ['compare'], 'is a document made for other programs.'],
  ['sides.md', ['compare'], 'is a document made to share, as text with marks.'],
  ['youth.md', ['worksheet', '--for', 'youth'], 'is a document made to share, as text with marks.'],
  ['youth.docx', ['worksheet', '--for', 'youth'], 'is a Word document, to read or to print.'],
  ['youth.html', ['worksheet', '--for', 'youth'], 'is a page for a browser, to read or to print.'],
];

describe.each(OURS)('%s, which %j makes,', (made, command, is) => {
  const given = async () => {
    const folder = newFolder();
    fs.writeFileSync(path.join(folder, 'all.json'), JSON.stringify({ ...EVERYTHING, points: POINTS }));
    await run(['init', 'm.yaml', '--answers', 'all.json', '--no-input'], { folder });
    await run(['init', 'other.json', '--answers', 'm.yaml', '--no-input'], { folder });
    const of = { export: ['m.yaml'], compare: ['m.yaml', 'other.json'] }[command[0] ?? ''] ?? [];
    const { code } = await run([...command, ...of, '--to', made], { folder });
    expect(code).toBe(0);
    return { folder, bytes: fs.readFileSync(path.join(folder, made)) };
  };

  test('is named by what is in it, given as answers under any name or through a pipe', async () => {
    const { folder, bytes } = await given();
    for (const name of [made, 'renamed.yaml', 'renamed']) {
      fs.writeFileSync(path.join(folder, name), bytes);
      const { code, stderr } = await run(['init', 'new.yaml', '--answers', name, '--no-input'], { folder });
      expect(code).toBe(1);
      expect(stderr).toContain(`${name}: ${is}`);
      expect(stderr).toMatch(/\.yaml, \.md,? (and|or) \.json/);
    }
    const piped = await run(['init', 'new.yaml', '--no-input'], { folder, stdin: bytes });
    expect([piped.code, piped.stderr.startsWith(`<stdin>: ${is}`)]).toEqual([1, true]);
    expect(fs.existsSync(path.join(folder, 'new.yaml'))).toBe(false);
  });

  test('and named as a model, which is left as it is', async () => {
    const { folder, bytes } = await given();
    for (const name of [made, 'renamed.yaml', 'renamed.md']) {
      fs.writeFileSync(path.join(folder, name), bytes);
      for (const args of [
        ['show', name],
        ['init', name, '--edit', '--answers', 'all.json', '--no-input'],
      ]) {
        const { code, stderr } = await run(args, { folder });
        expect([code, stderr.startsWith(`${name}: ${is}`)], stderr).toEqual([1, true]);
        expect(stderr.trim().split('\n')).toHaveLength(1);
      }
      expect(fs.readFileSync(path.join(folder, name))).toEqual(bytes);
    }
  });
});

test.each([
  ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'is a PDF, to read or to print.'],
  ['a zip file', 'PK\x03\x04\x14\0\0\0photo.jpg', 'is a document of another program, or a zip file.'],
  [
    'what Word made long ago',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'is a document of another program, or a zip',
  ],
  ['a photo', '\xff\xd8\xff\xe0\0\x10JFIF', 'is a picture.'],
  ['a photo of an iPhone', '\0\0\0\x24ftypheic\0\0', 'is a picture.'],
  ['a picture of a screen', '\x89PNG\r\n\x1a\n', 'is a picture.'],
  ['a picture from the web', 'RIFF\x24\0\0\0WEBPVP8 ', 'is a picture.'],
  ['rich text', '{\\rtf1\\ansi our model}', 'is a document of another program, or a zip file.'],
  ['our table, saved again', 'Part;Id;Question;Answer\r\n', 'is a table made for a spreadsheet.'],
  ['what was said of files', '[\n  {\n    "file": "m.yaml",\n', 'is a document made for other programs.'],
  ['a page, saved by a browser', '<html lang="en"><head></head>', 'is a page for a browser, to read or'],
])('%s is named too', (_, begin, is) => {
  expect(noAnswersIn(Buffer.from(begin, 'latin1'))?.is.startsWith(is)).toBe(true);
});

test('what holds answers is never taken for what does not, whatever they say', async () => {
  const folder = newFolder();
  const said =
    '<!doctype html>\nPK\u0003\u0004 word/\nPart,Id,Question,\n%PDF-\n"document": "mentoring-model-export"';
  const bare = JSON.stringify({ program: '%PDF- <html>', 'took-part': said, document: 'none' });
  fs.writeFileSync(
    path.join(folder, 'all.json'),
    JSON.stringify({ 'took-part': said.replace('\u0003\u0004', '') }),
  );
  for (const name of ['m.yaml', 'm.md', 'm.json']) {
    expect((await run(['init', name, '--answers', 'all.json', '--no-input'], { folder })).code).toBe(0);
    expect(noAnswersIn(fs.readFileSync(path.join(folder, name)))).toBeNull();
  }
  for (const text of ['', bare, `took-part: |\n  ${said.replaceAll('\n', '\n  ')}`, '# Part,Id,Question,\n'])
    expect(noAnswersIn(text)).toBeNull();
});

test('a socket is no file', async () => {
  const folder = newFolder();
  const server = net.createServer().listen(path.join(folder, 'answers.sock'));
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const { code, stderr } = await run(['init', 'm.yaml', '--answers', 'answers.sock', '--no-input'], {
    folder,
  });
  expect([code, stderr]).toEqual([
    1,
    'answers.sock: is a device, a pipe or a socket; expected a file that can be kept.\n',
  ]);
});
