/** The program as people have it: packed, and installed where no other package is. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Packs what is built, and installs it in a folder; gives the program. */
export function installed(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const [tarball = ''] = fs.readdirSync(folder);
  return installedFrom(path.join(folder, tarball), folder);
}

/** Installs a package that was packed, perhaps on another day; gives the program. */
export function installedFrom(tarball: string, folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', path.resolve(tarball)];
  execFileSync('npm', args, { cwd: folder, stdio: 'ignore' });
  return path.join(folder, 'node_modules', 'mentoring-model', 'bin', 'mentoring-model.cjs');
}
