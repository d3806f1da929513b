#!/usr/bin/env node
/** Starts the program, as near to bare Node as can be. */
const fs = require('node:fs');
const path = require('node:path');

const DIST = path.join(__dirname, '..', 'dist');
/** What the build has compiled already, for the Node that it ran on. */
const COMPILED = path.join(DIST, 'compiled', `${process.version}-${process.arch}`);

function start() {
  if (['--version', '-V'].includes(process.argv[2])) {
    const { version } = JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'package.json'), 'utf8'));
    // Standard output as a stream takes longer to set up than all the rest of this.
    fs.writeSync(1, `${version}\n`);
  } else if (process.env.MENTORING_MODEL_DEBUG === '1') {
    // Traces are shown to nobody else, and what was compiled ahead has no source map.
    process.setSourceMapsEnabled(true);
    require('../dist/main.cjs').start();
  } else if (fs.existsSync(COMPILED)) {
    load('main.cjs').start();
  } else {
    // From Node 22 on, what was compiled once need not be compiled again.
    require('node:module').enableCompileCache?.();
    require('../dist/main.cjs').start();
  }
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
