/** What is given as answers and is none: said by what is in it, whatever its name. */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder, run } from './run.ts';

test.each([
  ['docx', 'filled.docx'],
  ['docx', 'filled.yaml'],
  ['html', 'filled.html'],
  ['html', 'filled'],
])('a worksheet made as %s and called %s is for print', async (kind, name) => {
  const folder = newFolder();
  await run(['worksheet', '--to', `made.${kind}`], { folder });
  fs.renameSync(path.join(folder, `made.${kind}`), path.join(folder, name));
  const { code, stderr } = await run(['init', 'm.yaml', '--answers', name, '--no-input'], { folder });
  expect(code).toBe(1);
  expect(stderr).toMatch(new RegExp(`^${name}: is a page or a Word document, which is for print\\.`));
  expect(stderr).toMatch(/\.yaml, \.md, and \.json/);
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
