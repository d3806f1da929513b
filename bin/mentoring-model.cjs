#!/usr/bin/env node
/** Starts the program, as near to bare Node as can be. */
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.dirname(__dirname);
const PROGRAM = path.join(ROOT, 'dist', 'main.cjs');

function start() {
  if (['--version', '-V', '-v'].includes(process.argv[2]) && saysVersion()) return;
  if (!fs.existsSync(PROGRAM)) return sayNotBuilt();
  // Traces are shown to nobody else.
  if (process.env.MENTORING_MODEL_DEBUG === '1') process.setSourceMapsEnabled(true);
  const start = startOf();
  if (start) start();
  else sayNotBuilt();
}

/** What starts the program; null where the build was cut short, so that there is less than a program. */
function startOf() {
  try {
    const { start } = require(PROGRAM);
    return typeof start === 'function' ? start : null;
  } catch (error) {
    if (process.env.MENTORING_MODEL_DEBUG === '1') throw error;
    return null;
  }
}

/** Says the version; false where standard output takes no words, which the program itself can tell. */
function saysVersion() {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  try {
    // Standard output as a stream takes longer to set up than all the rest of this.
    fs.writeFileSync(1, `${version}\n`);
    return true;
  } catch {
    return false;
  }
}

function sayNotBuilt() {
  process.exitCode = 1;
  process.stderr.write(
    `This copy of mentoring-model is not built yet. In the folder ${ROOT}, run:\n  npm ci\n`,
  );
}

start();
