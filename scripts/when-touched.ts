/** What not every run needs, and so no start waits for it: a module is read when something of it is first touched. */
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The code that stands for a module: what is in it is taken from this file then. */
export function whenTouched(file: string, names: readonly string[]): string {
  const members = names.map((name) => `get ${name}() { return read().${name}; }`);
  return `let all; const read = () => (all ??= require('${file}')); module.exports = { ${members} };`;
}

/**
 * Throws, and says where, if the program uses something of these modules that is not among their names: in what stands for
 * them it would be missing without a word, until it is touched.
 */
export async function requireNames(
  options: BuildOptions,
  modules: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  // Of an ES module esbuild knows what is in it; of what stands for one when it is touched it does not.
  const asModule = (names: readonly string[]) =>
    `let all; export { ${names.map((name) => `all as ${name}`).join(', ')} };`;
  await build({
    ...options,
    write: false,
    plugins: [insteadOf(new Map([...modules].map(([name, names]) => [name, asModule(names)])))],
    logOverride: { 'import-is-undefined': 'error' },
  });
}

/** A plugin for esbuild that takes this code for modules: by the name of a package, or the path of a module of ours. */
export function insteadOf(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'instead-of',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./, namespace: 'file' }, ({ path: name, resolveDir }) => {
        const module = name.startsWith('.') ? path.join(resolveDir, name) : name;
        return modules.has(module) ? { path: module, namespace: 'instead-of' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'instead-of' }, ({ path: module }) => ({
        contents: modules.get(module) ?? '',
        resolveDir: path.sep,
      }));
    },
  };
}
