/**
 * Builds the program where something has changed since it was built. npm runs this after an install, and before each start
 * with npx in a copy; what builds takes longer to load than to look whether it is needed.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.dirname(__dirname);
/** All that a build reads. */
const INPUTS = ['questions', 'scripts', 'src', 'package.json', 'package-lock.json'];

// Where the packages that build are missing, the launcher gets to say what to run: of what fails here, npx shows nothing.
const isForLauncher = process.env.npm_lifecycle_event === 'prepare' && !isThere('node_modules/tsx');
if (!isForLauncher && !isUpToDate()) {
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const program = path.join(__dirname, 'program.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

function isThere(name) {
  return fs.existsSync(path.join(ROOT, name));
}

/** Whether what was built is newer than all that it was built from. */
function isUpToDate() {
  if (!isThere('dist/main.cjs')) return false;
  const changed = (name) => fs.statSync(path.join(ROOT, name)).mtimeMs;
  const built = changed('dist/main.cjs');
  // A folder is as new as the last file that came into it or went.
  const within = (name) =>
    path.extname(name) ? [] : fs.readdirSync(path.join(ROOT, name), { recursive: true });
  return INPUTS.flatMap((name) => [name, ...within(name).map((one) => path.join(name, one))]).every(
    (name) => changed(name) < built,
  );
}
