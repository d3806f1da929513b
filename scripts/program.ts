/**
 * What a build makes in `dist/`: the program in one file, in which each part runs when it is first needed; large packages
 * beside it; the questionnaire read ahead; what Node compiles of all this at a start; and the licences of what is inside.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { loadQuestionnaire } from '../src/questionnaire/load.ts';
import { inAscii } from './ascii.ts';
import { compileAhead } from './compile-ahead.ts';
import { lazily } from './lazily.ts';
import { type LazyModule, lazyModules } from './lazy-modules.ts';
import { lineMap } from './line-map.ts';
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

/** What the launcher and a core that checks files ask of the program. */
const ENTRIES = `export { main, start } from './src/main.ts'; export { answerParent } from './src/commands/check-worker.ts';`;

/** A core that checks files starts from what is compiled, as the launcher does. */
const CHECK_WORKER = `require('../bin/mentoring-model.cjs').load('main.cjs').answerParent();`;

/** Packages that go into the program itself, since most runs need them. Any other is a file of its own, read when it is needed. */
const WITHIN = ['commander', 'chalk', 'fast-string-width', 'fast-wrap-ansi', 'fastest-levenshtein'];

/** Commander could start other programs as commands of ours; there are none, and what it takes to start them takes time to load. */
const NOT_USED = { 'node:child_process': './scripts/nothing.ts' };

/** Builds it. Throws where something does not parse, or does not run. */
export async function buildProgram(): Promise<void> {
  const modules = withReadAhead(await lazyModules(path.join(ROOT, 'src')));
  const uses = usesOf(modules.values());
  const packages = await Promise.all([...uses].map(([name, names]) => buildPackage(name, names)));
  await build({
    ...COMMON,
    stdin: { contents: ENTRIES, resolveDir: ROOT },
    format: 'cjs',
    outfile: path.join(DIST, 'main.cjs'),
    sourcemap: true,
    sourcesContent: false,
    plugins: [lazily(modules, new Map(packages.map(({ name, code }) => [name, code])))],
  });
  const map = path.join(DIST, 'main.cjs.map');
  fs.writeFileSync(map, lineMap(fs.readFileSync(map, 'utf8')));
  fs.writeFileSync(path.join(DIST, 'check-worker.cjs'), `${CHECK_WORKER}\n`);
  fs.writeFileSync(path.join(DIST, READ_AHEAD), JSON.stringify(readAhead()));
  const inputs = [...packages.flatMap((one) => one.inputs), ...(await buildFormScript())];
  fs.writeFileSync(path.join(ROOT, 'THIRD-PARTY.md'), thirdParty(ROOT, inputs));
  fs.rmSync(DONE, { recursive: true, force: true });
  fs.renameSync(DIST, DONE);
  await compileAhead(ROOT);
}

/** The modules, with the questionnaire read ahead in the place that waits for it. */
function withReadAhead(all: ReadonlyMap<string, LazyModule>): Map<string, LazyModule> {
  const file = path.join(ROOT, 'src', 'questionnaire', 'built.ts');
  const { code = '', uses = new Map() } = all.get(file) ?? {};
  return new Map([...all, [file, { code: `${code}\nexports.built = require("./${READ_AHEAD}");`, uses }]]);
}

/** The names that modules use of each package. */
function usesOf(all: Iterable<LazyModule>): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const module of all) {
    for (const [name, names] of module.uses) {
      if (name.startsWith('node:')) continue;
      uses.set(name, new Set([...(uses.get(name) ?? []), ...names]));
    }
  }
  return uses;
}

/** Bundles what is used of a package; gives the code that stands for it in the program, and the files that went in. */
async function buildPackage(name: string, names: ReadonlySet<string>) {
  const file = `packages/${name.replace('@', '').replace('/', '-')}.cjs`;
  const { metafile, outputFiles } = await build({
    ...COMMON,
    stdin: { contents: `export { ${[...names].join(', ')} } from '${name}';`, resolveDir: ROOT },
    format: 'cjs',
    mainFields: ['module', 'main'],
    outfile: path.join(DIST, file),
    write: false,
    alias: NOT_USED,
  });
  const code = inAscii(outputFiles[0]?.text ?? '');
  const inputs = Object.keys(metafile.inputs);
  if (WITHIN.includes(name)) return { name, code, inputs };
  fs.mkdirSync(path.join(DIST, 'packages'), { recursive: true });
  fs.writeFileSync(path.join(DIST, file), code);
  return { name, code: `module.exports = require('./${file}');`, inputs };
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
