/** A script learns from the exit code alone that its file does not hold its answers. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run.ts';

const THEIRS = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: { program: Theirs }\n';

test.each([
  ['is made', ['init', 'm.yaml'], {}],
  [
    'is changed',
    ['init', 'm.yaml', '--edit'],
    { 'm.yaml': THEIRS.replace('program: Theirs', 'form: natural') },
  ],
])('where the file %s meanwhile by another program, the code is 3', async (_, args, files) => {
  const meanwhile = (folder: string) => fs.writeFileSync(path.join(folder, 'm.yaml'), THEIRS);
  const ran = await run(args, { files, stdin: 'program: Ours', meanwhile });
  expect([ran.code, ran.stdout]).toEqual([3, '']);
  expect(Object.keys(ran.files).sort()).toEqual(['m.yaml', 'm.yours.yaml']);
  expect([ran.files['m.yaml'], ran.files['m.yours.yaml']]).toEqual([
    THEIRS,
    expect.stringContaining('program: Ours'),
  ]);
  expect(ran.stderr).toContain('Saved in m.yours.yaml.');
});

test('where the file takes them, the code is 0', async () => {
  const ran = await run(['init', 'm.yaml'], { stdin: 'program: Ours' });
  expect([ran.code, Object.keys(ran.files)]).toEqual([0, ['m.yaml']]);
});

test.each(['--help', 'README'])('%s says what the code means', async (where) => {
  const readme = fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const said = where === 'README' ? readme : (await run(['--help'])).stdout;
  expect(said).toMatch(/\b3\b.{0,9}\bsaved, but beside/s);
});
