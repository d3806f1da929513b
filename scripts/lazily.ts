/** How esbuild bundles modules that were made lazy: what they import from outside is required when it is first used. */
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { LazyModule } from './lazy-modules.ts';

/** Something outside the bundle. */
export interface Outside {
  /** What Node is asked for, from the folder of the bundle. */
  readonly from: string;
  readonly names: ReadonlySet<string>;
  /** Whether its default export is all of it, as with what comes with Node. */
  readonly isWhole: boolean;
}

/** The name by which a module asks for the address of the file that it ends up in. */
const THIS_FILE = 'url-of-this-file';

/** The plugin. `outside` is by the name in an import; modules are by their path. */
export function lazily(
  modules: ReadonlyMap<string, LazyModule>,
  outside: ReadonlyMap<string, Outside>,
): Plugin {
  return {
    name: 'lazily',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path: to, importer, resolveDir }) => {
        if (to === 'node:module' && importer === 'require') return { path: to, external: true };
        if (importer.startsWith('outside ') || to === THIS_FILE) return { path: to, namespace: 'in-bundle' };
        if (outside.has(to)) return { path: `outside ${to}`, namespace: 'outside' };
        const file = path.resolve(resolveDir || path.dirname(importer), to);
        return { path: file, namespace: modules.has(file) ? 'own' : 'file' };
      });
      onLoad({ filter: /./, namespace: 'own' }, ({ path: file }) => ({
        contents: inBundle(modules.get(file)?.code ?? ''),
      }));
      onLoad({ filter: /./, namespace: 'outside' }, ({ path: file }) => {
        const found = outside.get(file.replace('outside ', ''));
        return { contents: found ? requiring(found) : '' };
      });
      onLoad({ filter: /./, namespace: 'in-bundle' }, ({ path: name }) => ({
        contents: IN_BUNDLE[name] ?? '',
      }));
    },
  };
}

/** A part that is imported later is CommonJS in the bundle, and comes as the default of a module. */
function inBundle(code: string): string {
  return code
    .replaceAll('import.meta.url', `require("${THIS_FILE}").url`)
    .replace(/\bimport\((["'][^"']+["'])\)/g, 'import($1).then((part) => part.default)');
}

const IN_BUNDLE: Readonly<Record<string, string>> = {
  [THIS_FILE]: 'export const { url } = import.meta;',
  require: `import { createRequire } from 'node:module'; export const require = createRequire(import.meta.url);`,
};

function requiring({ from, names, isWhole }: Outside): string {
  const lines = [...names].map((name) => {
    const value = isWhole && name === 'default' ? 'outside' : `outside.${name}`;
    // Some names, as `enum`, are none that a constant may have.
    return `const $${name} = ${value}; export { $${name} as ${name} };`;
  });
  return [`import { require } from 'require'; const outside = require('${from}');`, ...lines].join('\n');
}
