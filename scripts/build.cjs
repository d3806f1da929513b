/**
 * Builds the program where something has changed since it was built. npm runs this after an install, and before each start
 * with npx in a copy; what builds takes longer to load than to look whether it is needed.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

process.chdir(path.dirname(__dirname));
// Where what builds is not installed, the launcher gets to say what to run: of what fails here, npx shows nothing.
const isForLauncher = process.env.npm_lifecycle_event === 'prepare' && !fs.existsSync('node_modules/tsx');
if (!isForLauncher && !isUpToDate()) {
  const args = ['--import', 'tsx', 'scripts/program.ts'];
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  process.exitCode = spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
}

/** Whether what was built is newer than all that it was built from. */
function isUpToDate() {
  if (!fs.existsSync('dist/main.cjs')) return false;
  const built = fs.statSync('dist/main.cjs').mtimeMs;
  // A folder is as new as the last file that came into it or went.
  const inputs = ['questions', 'scripts', 'src'].flatMap((folder) => [
    folder,
    ...fs.readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  ]);
  return ['package.json', 'package-lock.json', ...inputs].every((name) => fs.statSync(name).mtimeMs < built);
}
