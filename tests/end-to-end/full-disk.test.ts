import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KEY } from '../keys.ts';
import { throughWelcome } from './sitting.ts';
import { newFolder, type Running, start } from './terminal.ts';

const IS_ROOT = process.getuid?.() === 0;

/** As root a disk of 16 kB; for others, who may not mount one, a folder. */
function disk(): string {
  const folder = newFolder();
  if (!IS_ROOT) return folder;
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

/** Fills the disk, or makes the folder one that can only be read. */
function takesNoMore(folder: string): void {
  if (IS_ROOT) fs.writeFileSync(path.join(folder, 'fill'), Buffer.alloc(12_288));
  else fs.chmodSync(folder, 0o555);
  onTestFinished(() => fs.chmodSync(folder, 0o755));
}

async function answerOnDisk(cwd: string, env: Record<string, string> = {}): Promise<Running> {
  const terminal = start(['init', 'm.json', '--question', 'program,took-part'], { cwd, env });
  await throughWelcome(terminal);
  await terminal.waitForAsked('What is the program called?');
  await terminal.press('River House', KEY.enter);
  await terminal.waitForAsked('Who is taking part');
  takesNoMore(cwd);
  await terminal.press('Two advisers', KEY.tab);
  await terminal.waitFor('not on disk yet');
  // What is typed before a list is drawn does not choose in it.
  await terminal.waitFor('Save in another place');
  return terminal;
}

test('an answer that the disk does not take can go to another place', async () => {
  const cwd = disk();
  const elsewhere = path.join(newFolder(), 'elsewhere.json');
  const terminal = await answerOnDisk(cwd);
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

test('a place that no model can be kept in is told of without a command that is for a shell', async () => {
  const terminal = await answerOnDisk(disk());
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Which file should it go to?');
  await terminal.press(path.join(newFolder(), 'ours.docx'), KEY.enter);
  await terminal.waitFor('the ending of a file picks its format');
  await terminal.waitForAsked('Where should it go?');
  expect(terminal.raw()).not.toContain('export');
  await terminal.press(KEY.ctrlC);
  await terminal.exit;
});

test('several answers that are brought together go on in the other place, which the command that goes on names', async () => {
  const [cwd, files] = [disk(), newFolder()];
  const elsewhere = path.join(files, 'elsewhere.json');
  const inputs = ['a.json', 'b.json'].map((name, place) => {
    const file = path.join(files, name);
    fs.writeFileSync(
      file,
      JSON.stringify({ program: `House ${place}`, form: ['natural', 'assigned'][place] }),
    );
    return file;
  });
  const terminal = start(['combine', ...inputs, '--to', 'm.json'], { cwd, cols: 200, rows: 40 });
  await terminal.waitFor('❯ Go on');
  await terminal.press(KEY.enter);
  await terminal.waitFor('❯ Before you begin');
  takesNoMore(cwd);
  await terminal.press(KEY.enter);
  await terminal.waitFor('❯ Leave it open');
  await terminal.press(KEY.enter);
  await terminal.waitFor('not on disk yet');
  await terminal.waitFor('Save in another place');
  await terminal.press(KEY.enter);
  await terminal.waitForAsked('Which file should it go to?');
  await terminal.press(elsewhere, KEY.enter);
  await terminal.waitFor('1 to decide');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(terminal.raw()).toContain(`--to ${elsewhere}`);
  expect(JSON.parse(fs.readFileSync(elsewhere, 'utf8')).combining).toMatchObject({ decided: ['program'] });
});

/** The files in a folder and in its folders, with their texts and modes. */
function filesBelow(folder: string): { file: string; text: string; mode: number }[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: fs.readFileSync(file, 'utf8'), mode: fs.statSync(file).mode & 0o777 }));
}

test.each([
  ['in the home folder', true],
  ['where the system keeps what is for a while, if there is no home folder', false],
])('stopping instead keeps the answers in a private folder %s, and says so', async (_, hasHome) => {
  const [home, temporary] = [newFolder(), newFolder()];
  const env = { HOME: hasHome ? home : '/none/such', TMPDIR: temporary };
  const terminal = await answerOnDisk(disk(), env);
  await terminal.press(KEY.ctrlC);
  await terminal.exit;
  const kept = filesBelow(hasHome ? home : temporary).filter(({ text }) => text.includes('Two advisers'));
  expect(kept.map(({ mode }) => mode)).toEqual([0o600]);
  expect(filesBelow(hasHome ? temporary : home)).toEqual([]);
  const { file = '' } = kept[0] ?? {};
  expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  expect(terminal.screen().replaceAll('\n', '')).toContain(path.basename(file));
});
