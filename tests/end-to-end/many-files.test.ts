import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { make, pipe } from './sitting.ts';
import { newFolder } from './terminal.ts';

test('many files are told of in the order in which they were named, the broken ones too', async () => {
  const cwd = newFolder();
  const text = await make(cwd, 'm.yaml', { form: 'natural' });
  const names = Array.from({ length: 700 }, (_, index) => `${(index * 37) % 700}.yaml`);
  for (const name of names) fs.writeFileSync(path.join(cwd, name), name === '74.yaml' ? 'form: [' : text);
  const { code, stdout, stderr } = pipe(['check', ...names], cwd);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual(names);
  expect(stdout).toContain('74.yaml: does not read as a saved model');
  expect(stderr).toContain('74.yaml:1:');
  expect(code).toBe(1);
  const found: { file: string; reads: boolean }[] = JSON.parse(
    pipe(['check', '--json', ...names], cwd).stdout,
  );
  expect(found.filter(({ reads }) => !reads).map(({ file }) => file)).toEqual(['74.yaml']);
});
