#!/usr/bin/env node
import fs from 'node:fs';
import module from 'node:module';

if (['--version', '-V'].includes(process.argv[2])) {
  const { version } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  // Standard output as a stream takes longer to set up than all the rest of this.
  fs.writeSync(1, `${version}\n`);
} else {
  // Traces are shown to nobody else, and a source map is read whenever a part is loaded.
  if (process.env.MENTORING_MODEL_DEBUG === '1') process.setSourceMapsEnabled(true);
  // From Node 22 on, what was compiled once need not be compiled again.
  module.enableCompileCache?.();
  const { default: program } = await import('../dist/main.js');
  await program.start();
}
