/** The promise: git leaves out models that are kept in the folder of the program, and documents made from them. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DOCUMENT_KINDS, WORKSHEET_KINDS } from '../../src/documents/document-kinds.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { newFolder } from '../end-to-end/terminal.ts';

const IGNORED = fileURLToPath(new URL('../../.gitignore', import.meta.url));

function statusWith(...names: readonly string[]): string {
  const folder = newFolder();
  execFileSync('git', ['init', '--quiet', folder]);
  fs.copyFileSync(IGNORED, path.join(folder, '.gitignore'));
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), '');
  }
  const status = ['status', '--porcelain', '--untracked-files=all'];
  const { stdout } = spawnSync('git', status, { cwd: folder, encoding: 'utf8' });
  return stdout;
}

test.each([
  'mentoring-model.yaml',
  'river.yaml.bak',
  'river.yaml.bak2',
  'models/river.json.bak10',
  'models/river.yours.yaml',
  'models/river.yours2.yaml',
  'models/river.theirs.yaml',
  'models/river.theirs2.md',
  'models/.river.yaml.0123456789abcdef.tmp',
  'models/.river.yaml.0123456789abcdef.old',
  'models/.river.yaml.0123456789abcdef.copy',
  'models/.river.yaml.saving',
  'models/mentoring-model.yaml',
  ...[...FORMATS, ...DOCUMENT_KINDS, ...WORKSHEET_KINDS].flatMap(({ endings }) =>
    endings.map((ending) => `ours${ending}`),
  ),
])('%s is left out', (name) => {
  expect(statusWith(name)).not.toContain(name);
});

test.each([
  'README.md',
  'package.json',
  'questions/location.yaml',
  'questions/our-model.yaml',
  'src/cli/run.ts',
])('%s is kept', (name) => {
  expect(statusWith(name)).toContain(name);
});
