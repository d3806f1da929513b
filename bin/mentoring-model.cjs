#!/usr/bin/env node
/** Starts what was built. By itself it only says its version, as near to bare Node as can be, and where nothing was built. */
const fs = require('node:fs');
const path = require('node:path');
const { version } = require('../package.json');

const ROOT = path.dirname(__dirname);
if (!saysVersion()) start();

/** Whether the version was asked for, and said. What standard output does not take, the program itself can tell. */
function saysVersion() {
  if (!['--version', '-V', '-v'].includes(process.argv[2])) return false;
  try {
    // Standard output as a stream takes longer to set up than all the rest of this.
    fs.writeFileSync(1, `${version}\n`);
    return true;
  } catch {
    return false;
  }
}

function start() {
  const isDebug = process.env.MENTORING_MODEL_DEBUG === '1';
  // Traces are shown to nobody else.
  if (isDebug) process.setSourceMapsEnabled(true);
  try {
    require('../dist/main.cjs').start(ROOT, true);
  } catch (error) {
    // There is no program, or less than one, where a build was cut short.
    const toDo = `This copy of mentoring-model is not built yet. In the folder ${ROOT}, run:\n  npm ci\n`;
    process.stderr.write(isDebug ? `${toDo}${error.stack}\n` : toDo);
    process.exitCode = 1;
  }
}
