/** What somebody who installs the program downloads and unpacks. Nothing else is installed with it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './rounds.ts';

/** The size of the package, unpacked. */
export function packageSize(): Row {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd,
    encoding: 'utf8',
  });
  const value = JSON.parse(packed)[0].unpackedSize / 1e6;
  return { what: 'the package, unpacked', value, unit: 'MB', spread: [value, value], ratio: null, target: 2 };
}
