/** Code in ASCII alone: one character beyond Latin-1 makes Node hold all of a file in twice the memory, and read it slower. */
import fs from 'node:fs';
import type { Plugin } from 'esbuild';

/** The plugin for esbuild, which by itself escapes what stands in texts, and leaves patterns as they are. */
export const inAscii: Plugin = {
  name: 'in-ascii',
  setup({ onLoad }) {
    onLoad({ filter: /\.([cm]?js|ts)$/, namespace: 'file' }, ({ path }) => ({
      contents: fs.readFileSync(path, 'utf8').replace(/[^\x00-\x7f]/g, escaped),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/** What says the same in texts and in patterns. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
