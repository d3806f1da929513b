import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { throughWelcome } from './sitting.ts';
import { KEY, newFolder, type Running, start } from './terminal.ts';

/** A disk of 16 kB with room for one small file beside what fills it. */
function smallDisk(): string {
  const folder = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  if (mounted.status !== 0) throw new Error('This test makes a small disk, for which it has to run as root.');
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

async function answerOnFullDisk(cwd: string, env: Record<string, string> = {}): Promise<Running> {
  const terminal = start(['init', 'm.json', '--question', 'program,took-part'], { cwd, env });
  await throughWelcome(terminal);
  await terminal.waitForAsked('What is the program called?');
  await terminal.press('River House', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  fs.writeFileSync(path.join(cwd, 'fill'), Buffer.alloc(12_288));
  await terminal.press('Two advisers', KEY.tab);
  await terminal.waitFor('the disk is full');
  return terminal;
}

test('an answer that the disk does not take can go to another place', async () => {
  const cwd = smallDisk();
  const elsewhere = path.join(newFolder(), 'elsewhere.json');
  const terminal = await answerOnFullDisk(cwd);
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Which file should it go to?');
  await terminal.press(elsewhere, KEY.enter);
  expect(await terminal.exit).toBe(0);
  expect(JSON.parse(fs.readFileSync(elsewhere, 'utf8')).answers).toEqual({
    program: 'River House',
    'took-part': 'Two advisers',
  });
  expect(JSON.parse(fs.readFileSync(path.join(cwd, 'm.json'), 'utf8')).answers).toEqual({
    program: 'River House',
  });
});

test('stopping instead keeps the answers in the folder for temporary files, and says so', async () => {
  const temporary = newFolder();
  const terminal = await answerOnFullDisk(smallDisk(), { TMPDIR: temporary });
  await terminal.press(KEY.ctrlC);
  await terminal.exit;
  const [name = ''] = fs.readdirSync(temporary);
  expect(fs.readFileSync(path.join(temporary, name), 'utf8')).toContain('Two advisers');
  expect(terminal.screen().replaceAll('\n', '')).toContain(name);
});
