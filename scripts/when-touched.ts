/** What not every run needs, and so no start waits for it: a plugin for esbuild that reads each part when something of it is first touched. */
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** A part: what is required for it when the program runs, and the names of what is in it. */
export interface Part {
  readonly file: string;
  readonly names: readonly string[];
}

/** Parts of Node that every run needs, and that modules import as a whole: esbuild would copy all their names for each of these. */
const AT_ONCE = ['node:fs', 'node:path'];

/** The plugin. Parts are by what imports of them say: the name of a package, or the path of a module of ours. */
export function whenTouched(parts: ReadonlyMap<string, Part>): Plugin {
  return {
    name: 'when-touched',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path: to, resolveDir, namespace, kind }) => {
        if (namespace === 'part' || namespace === 'at-once') return { path: to, external: true };
        if (AT_ONCE.includes(to) && kind === 'import-statement') return { path: to, namespace: 'at-once' };
        const name = to.startsWith('.') ? path.resolve(resolveDir, to) : to;
        return parts.has(name) ? { path: name, namespace: 'part' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'at-once' }, ({ path: name }) => ({
        contents: `export default require('${name}');`,
      }));
      onLoad({ filter: /./, namespace: 'part' }, ({ path: name }) => {
        const { file = '', names = [] } = parts.get(name) ?? {};
        const getters = names.map((one) => `get ${one}() { return part().${one}; }`);
        return {
          contents: `let read; const part = () => (read ??= require('${file}')); module.exports = { ${getters} };`,
        };
      });
    },
  };
}
