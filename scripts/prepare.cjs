/**
 * What npm runs before each start with npx in a copy, and after an install: builds the program. Where the packages for
 * that are missing it leaves things as they are, so that the launcher gets to say what to run. npm would show its own
 * error alone, and under npx none at all.
 */
const { execSync } = require('node:child_process');

if (isThere('tsx')) execSync('npm run build', { stdio: 'inherit' });

function isThere(name) {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
