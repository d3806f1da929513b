import fs from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';
import { requireNames } from '../../scripts/when-touched.ts';
import { newFolder } from '../commands/run.ts';

const PARTLY = new Map([['zod', ['array', 'enum']]]);

function using(contents: string): BuildOptions {
  const file = path.join(newFolder(), 'uses.ts');
  fs.writeFileSync(file, contents);
  return { bundle: true, format: 'cjs', logLevel: 'silent', entryPoints: [file] };
}

test('what is used of a package that is taken in part passes where the part holds it', async () => {
  await requireNames(
    using("import * as z from 'zod'; export const shape = () => z.array(z.enum());"),
    PARTLY,
  );
});

test.each([
  ["import * as z from 'zod'; export const shape = () => z.date();"],
  ["import { date } from 'zod'; export const shape = () => date();"],
  ["import zod from 'zod'; export const shape = () => zod.date();", 'default'],
])('what the part does not hold fails by name: %s', async (code, name = 'date') => {
  await expect(requireNames(using(code), PARTLY)).rejects.toThrow(`"${name}"`);
});
