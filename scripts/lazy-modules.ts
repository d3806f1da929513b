/** The modules of `src/` as they go into the bundle: each runs when something of it is first used, so that source can import as if speed were free. */
import fs from 'node:fs';
import path from 'node:path';
import { transformAsync } from '@babel/core';
import { transform } from 'esbuild';

/** A module as CommonJS, with its source map inside, and the names that it uses of each package, Node's own among them. */
export interface LazyModule {
  readonly code: string;
  readonly uses: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every module below a folder, by its absolute path. Throws where one does not parse. */
export async function lazyModules(folder: string): Promise<Map<string, LazyModule>> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));
  return new Map(await Promise.all(files.map(async (file) => [file, await lazyModule(file)] as const)));
}

async function lazyModule(file: string): Promise<LazyModule> {
  const untyped = await transform(fs.readFileSync(file, 'utf8'), {
    loader: 'ts',
    sourcefile: file,
    sourcemap: 'external',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const lazy = await transformAsync(untyped.code, {
    filename: file,
    babelrc: false,
    configFile: false,
    inputSourceMap: JSON.parse(untyped.map),
    sourceMaps: 'inline',
    plugins: [['@babel/plugin-transform-modules-commonjs', { lazy: () => true }]],
  });
  const code = lazy?.code ?? '';
  return { code, uses: usesIn(code) };
}

/** Babel makes a function of each import (`_yaml`), and a call of each use: `_yaml().parseDocument`. */
function usesIn(code: string): Map<string, Set<string>> {
  const imports = code.matchAll(/^function (\w+)\(\) \{\s*const data = .*?require\("([^"]+)"\)/gm);
  const packages = [...imports].filter(([, , to = '']) => !to.startsWith('.'));
  return new Map(
    packages.map(([, local, to = '']) => {
      const uses = code.matchAll(new RegExp(`\\b${local}\\(\\)\\.(\\w+)`, 'g'));
      return [to, new Set([...uses].map(([, name = '']) => name))];
    }),
  );
}
