#!/usr/bin/env node
/** Starts the program, as near to bare Node as can be. */
const fs = require('node:fs');
const path = require('node:path');

const DIST = path.join(__dirname, '..', 'dist');
/** What the build has compiled already, for the Node that it ran on. */
const COMPILED = path.join(DIST, 'compiled', `${process.version}-${process.arch}`);

function start() {
  if (['--version', '-V', '-v'].includes(process.argv[2]) && saysVersion()) return;
  if (!fs.existsSync(path.join(DIST, 'main.cjs'))) return sayNotBuilt();
  // Traces are shown to nobody else, and what was compiled ahead has no source map.
  const isDebugged = process.env.MENTORING_MODEL_DEBUG === '1';
  if (isDebugged) process.setSourceMapsEnabled(true);
  // Node's own place for what it has compiled is a folder where another account may write what runs here. So there is none.
  const program = !isDebugged && fs.existsSync(COMPILED) ? load('main.cjs') : require('../dist/main.cjs');
  program.start();
}

/** Says the version; false where standard output takes no words, which the program itself can tell. */
function saysVersion() {
  const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
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
    `This copy of mentoring-model is not built yet. In the folder ${path.dirname(__dirname)}, run: npm ci\n`,
  );
}

/** Runs a file of `dist/` as `require` does, and gives its exports. `onScript` hears of the scripts on the way. */
function load(file, onScript = () => {}) {
  const { Script } = require('node:vm');
  const filename = path.join(DIST, file);
  const source = `(function (exports, require, module, __filename) {${fs.readFileSync(filename, 'latin1')}\n})`;
  const ahead = path.join(COMPILED, `${path.basename(file)}.compiled`);
  const script = new Script(source, {
    filename,
    cachedData: fs.existsSync(ahead) ? fs.readFileSync(ahead) : undefined,
  });
  onScript(script, ahead);
  const module = { exports: {} };
  const required = (name) => {
    if (name.startsWith('./packages/')) return load(name, onScript);
    return name.startsWith('./') ? JSON.parse(fs.readFileSync(path.join(DIST, name), 'utf8')) : require(name);
  };
  script.runInThisContext()(module.exports, required, module, filename);
  return module.exports;
}

if (require.main === module) start();

module.exports = { load };
