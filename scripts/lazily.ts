/** How esbuild bundles modules that were made lazy, and the packages that they use. */
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { inAscii } from './ascii.ts';
import type { LazyModule } from './lazy-modules.ts';

/** The plugin. Modules are by their path, the code of packages by their name; what is neither is read when the program runs. */
export function lazily(
  modules: ReadonlyMap<string, LazyModule>,
  packages: ReadonlyMap<string, string>,
): Plugin {
  return {
    name: 'lazily',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path: to, importer, resolveDir }) => {
        if (packages.has(to)) return { path: to, namespace: 'package' };
        const file = path.resolve(resolveDir || path.dirname(importer), to);
        if (modules.has(file)) return { path: file, namespace: 'own' };
        return /\.json$/.test(file) && fs.existsSync(file) ? { path: file } : { path: to, external: true };
      });
      onLoad({ filter: /./, namespace: 'own' }, ({ path: file }) => ({
        contents: inBundle(modules.get(file)?.code ?? ''),
      }));
      onLoad({ filter: /./, namespace: 'package' }, ({ path: name }) => ({
        contents: packages.get(name) ?? '',
      }));
    },
  };
}

/** What is imported later is in the same file. */
function inBundle(code: string): string {
  return inAscii(code)
    .replaceAll('import.meta.url', 'require("node:url").pathToFileURL(__filename)')
    .replace(/\bimport\((["'][^"']+["'])\)/g, 'Promise.resolve().then(() => require($1))');
}
