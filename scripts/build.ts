/**
 * Builds `dist/`: the program in a part for each command, each package that it uses in a file that is loaded when it is
 * first needed, the questionnaire read ahead, and the licences of what is inside.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { loadQuestionnaire } from '../src/questionnaire/load.ts';
import { lazily, type Outside } from './lazily.ts';
import { type LazyModule, lazyModules } from './lazy-modules.ts';
import { thirdParty } from './third-party.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DONE = path.join(ROOT, 'dist');
/** Built aside: `npx` builds too, and a run that is going on, or a build that is broken off, is to find a program that works. */
const DIST = `${DONE}.${process.pid}`;
const QUESTIONS = path.join(ROOT, 'questions');
/** The file in `dist/` that holds the questionnaire. */
const READ_AHEAD = 'questionnaire.json';

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  minify: true,
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

const modules = withReadAhead(await lazyModules(path.join(ROOT, 'src')));
const uses = usesOf(modules.values());
const packages = [...uses].filter(([name]) => !isNodes(name) && name !== READ_AHEAD);
const [inputs] = await Promise.all([
  Promise.all([...packages.map(([name, names]) => buildPackage(name, names)), buildFormScript()]),
  build({
    ...COMMON,
    entryPoints: { main: './src/main.ts', 'check-worker': './src/commands/check-worker.ts' },
    format: 'esm',
    splitting: true,
    outdir: DIST,
    chunkNames: '[name]-[hash]',
    sourcemap: true,
    sourcesContent: false,
    plugins: [lazily(modules, outside())],
  }),
]);
fs.writeFileSync(path.join(DIST, 'questionnaire.json'), JSON.stringify(readAhead()));
fs.writeFileSync(path.join(ROOT, 'THIRD-PARTY.md'), thirdParty(ROOT, inputs.flat()));
fs.rmSync(DONE, { recursive: true, force: true });
fs.renameSync(DIST, DONE);

/** The modules, with the questionnaire read ahead in the place that waits for it. */
function withReadAhead(all: ReadonlyMap<string, LazyModule>): Map<string, LazyModule> {
  const file = path.join(ROOT, 'src', 'questionnaire', 'built.ts');
  const { code = '', uses = new Map() } = all.get(file) ?? {};
  const filled = `${code}\nexports.built = require("${READ_AHEAD}").default;`;
  return new Map([
    ...all,
    [file, { code: filled, uses: new Map([...uses, [READ_AHEAD, new Set(['default'])]]) }],
  ]);
}

/** The names that modules use of each package. */
function usesOf(all: Iterable<LazyModule>): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const module of all) {
    for (const [name, names] of module.uses) uses.set(name, new Set([...(uses.get(name) ?? []), ...names]));
  }
  return uses;
}

function outside(): Map<string, Outside> {
  return new Map(
    [...uses].map(([name, names]) => {
      const from = isNodes(name) ? name : name === READ_AHEAD ? `./${name}` : `./${packageFile(name)}`;
      return [name, { from, names, isWhole: isNodes(name) || name === READ_AHEAD }];
    }),
  );
}

function isNodes(name: string): boolean {
  return name.startsWith('node:');
}

function packageFile(name: string): string {
  return `packages/${name.replace('@', '').replace('/', '-')}.cjs`;
}

/** Bundles what is used of a package; gives the files that went in. */
async function buildPackage(name: string, names: ReadonlySet<string>): Promise<string[]> {
  const { metafile } = await build({
    ...COMMON,
    stdin: { contents: `export { ${[...names].join(', ')} } from '${name}';`, resolveDir: ROOT },
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile: path.join(DIST, packageFile(name)),
  });
  return Object.keys(metafile.inputs);
}

/**
 * Bundles the script of the page to fill in; gives the files that went in. It has to run in whatever browser somebody has,
 * under a policy that lets nothing make code out of text, which zod would try.
 */
async function buildFormScript(): Promise<string[]> {
  const outfile = path.join(DIST, 'form.js');
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ['./src/browser/start.ts'],
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    outfile,
  });
  const script = fs.readFileSync(outfile, 'utf8');
  // Within a page these would end the script, or hide its end.
  if (/<\/?script/i.test(script)) throw new Error('form.js holds a tag of a script');
  fs.writeFileSync(outfile, script.replace(/[\0-\x08\x0b-\x1f\x7f]/g, inHexadecimal));
  return Object.keys(metafile.inputs);
}

/** A page may hold no control characters; in a script they stand within texts alone, where a code says the same. */
function inHexadecimal(control: string): string {
  return `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** The questionnaire and the texts that it was read from, as `Built` in `src/questionnaire/built.ts`. */
function readAhead() {
  const files = fs
    .readdirSync(QUESTIONS)
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(QUESTIONS, name), 'utf8') }));
  const loaded = loadQuestionnaire(
    'questions',
    files.map((file) => ({ ...file, path: `questions/${file.name}` })),
  );
  if (!loaded.ok) throw new Error(`The questionnaire has problems: ${JSON.stringify(loaded.problems)}`);
  return { files, questionnaire: loaded.value };
}
