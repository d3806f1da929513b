/** Modules that not every run needs, and so no start waits for them: each is read when something of it is first touched. */
import type { Plugin } from 'esbuild';

/** The code that stands for a module: what is in it is read from `file` then. */
export function whenTouched(file: string, names: readonly string[]): string {
  const members = names.map((name) => `get ${name}() { return read().${name}; }`);
  return `let all; const read = () => (all ??= require('${file}')); module.exports = { ${members} };`;
}

/** A plugin for esbuild that takes this code for modules, which is by what is imported. */
export function insteadOf(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'instead-of',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path }) =>
        modules.has(path) ? { path, namespace: 'instead-of' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'instead-of' }, ({ path }) => ({ contents: modules.get(path) ?? '' }));
    },
  };
}
