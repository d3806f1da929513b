#!/usr/bin/env node
/** Starts what was built. By itself it only says its version, as near to bare Node as can be, and that nothing was built. */
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.dirname(__dirname);
const isDebug = process.env.MENTORING_MODEL_DEBUG === '1';
// Traces are shown to nobody else.
if (isDebug) process.setSourceMapsEnabled(true);
try {
  if (!saysVersion()) require('../dist/main.cjs').start(ROOT, true);
} catch (error) {
  // There is no program, or where a build was cut short less than one.
  process.exitCode = 1;
  process.stderr.write(
    `This copy of mentoring-model is not built yet. In the folder ${ROOT}, run:\n  npm ci\n`,
  );
  if (isDebug) throw error;
}

/** Whether the version was asked for, and said. What standard output does not take, the program itself can tell. */
function saysVersion() {
  if (!['--version', '-V', '-v'].includes(process.argv[2])) return false;
  try {
    // Standard output as a stream takes longer to set up than all the rest of this.
    fs.writeFileSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}
