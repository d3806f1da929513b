/** What the program carries is asked for by name, so that it can be kept where there are no files. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ABOUT, type Assets, assetsIn, PAGE_SCRIPT, QUESTIONS_FOLDER, READ_AHEAD } from '../src/assets.ts';
import { run } from './commands/run.ts';

const ON_DISK = assetsIn(fileURLToPath(new URL('..', import.meta.url)), true);

/** The same, held in memory. */
function inMemory(): Assets {
  const inFolder = (folder: string) =>
    ON_DISK.names(folder).flatMap((name) => (name.endsWith('.yaml') ? [`${folder}/${name}`] : []));
  const names = [
    ABOUT,
    PAGE_SCRIPT,
    READ_AHEAD,
    ...inFolder(QUESTIONS_FOLDER),
    ...inFolder(`${QUESTIONS_FOLDER}/guide`),
  ];
  const held = new Map(names.map((name) => [name, ON_DISK.read(name)]));
  return {
    isBuilt: true,
    checkWorker: null,
    names: (folder) =>
      names.flatMap((name) => (path.posix.dirname(name) === folder ? [path.posix.basename(name)] : [])),
    read(name) {
      const bytes = held.get(name);
      if (!bytes) throw Object.assign(new Error(`${name} is not there`), { code: 'ENOENT' });
      return bytes;
    },
    shown: (name) => name,
  };
}

test.each([
  [['--version']],
  [['init', 'm.yaml']],
  [['worksheet', '--to', '-', '--format', 'markdown']],
  [['worksheet', '--to', '-', '--format', 'html', '--fillable']],
  [['guide', 'location']],
])('%j does the same where they are no files', async (args) => {
  const stdin = 'form: natural';
  const ran = await run(args, { assets: inMemory(), stdin });
  const expected = await run(args, { assets: ON_DISK, stdin });
  expect({ ...ran, folder: '' }).toEqual({ ...expected, folder: '' });
  expect(ran.code).toBe(0);
});

test('where what was read ahead is cut short, the questions themselves are read', async () => {
  const whole = inMemory();
  const read = (name: string) => whole.read(name).subarray(0, name === READ_AHEAD ? 1000 : undefined);
  const { code, stdout } = await run(['worksheet', '--to', '-', '--format', 'markdown'], {
    assets: { ...whole, read },
  });
  expect(code).toBe(0);
  expect(stdout).toContain('What is the program called?');
});
