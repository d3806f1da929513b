/**
 * Builds `dist/`: the program in one file; what not every run needs beside it; the questionnaire read ahead; and the script
 * of the page to fill in. `THIRD-PARTY.md` names all packages that are inside.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { assetsIn, CHECK_WORKER, PAGE_SCRIPT, READ_AHEAD } from '../src/assets.ts';
import { ownQuestionsFiles } from '../src/commands/opening/questionnaire.ts';
import { loadQuestionnaire } from '../src/questionnaire/load.ts';
import type { ReadAhead } from '../src/questionnaire/read-ahead.ts';
import { lineMap } from './line-map.ts';
import { thirdParty } from './third-party.ts';
import { insteadOf, requireNames, whenTouched } from './when-touched.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Built aside: `npx` builds too, and a run that is going on, or a build that is broken off, is to find a program that works. */
const ASIDE = path.join(ROOT, `dist.${process.pid}`);
process.once('exit', () => fs.rmSync(ASIDE, { recursive: true, force: true }));

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.17',
  minify: true,
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/** What the launcher and a core that checks files ask of the program. */
const PROGRAM = `
  export { start } from './src/main.ts';
  export const answerParent = async () => (await import('./src/commands/checking/many-files.ts')).answerParent();
`;

/**
 * Packages that not every run needs, with what goes in of each: all, or what is used, where the rest is much. What is used
 * and not named here fails the build.
 */
const PACKAGES = {
  '@inquirer/core': '{ createPrompt, useEffect, useMemo, useRef, useState }',
  '@inquirer/prompts': '{ select }',
  docx: '*',
  fflate: '{ strFromU8, strToU8, unzipSync, zipSync }',
  syllable: '*',
  yaml: '*',
  'zod/mini':
    '{ _default, array, custom, discriminatedUnion, enum, literal, minLength, NEVER, nullable, nullish, optional, pipe, record, refine, regex, strictObject, string, transform, union }',
};

/** What a package takes for the global object has no browser's storage: Node 26 warns where one is looked for. */
const NO_STORAGE = {
  define: { globalThis: 'GLOBAL' },
  banner: { js: 'const GLOBAL=Object.create(globalThis,{localStorage:{}});' },
} satisfies BuildOptions;

/** Parts of Node that take time to load. Commander asks for the first, to start other programs as commands: we have none such. */
const OF_NODE = ['node:child_process', 'node:crypto', 'node:os', 'node:tty', 'node:worker_threads'];

/** Parts of Node that every run needs: esbuild would copy all their names for each module that asks for them. */
const OFTEN = ['node:fs', 'node:path'];

/** A module of ours whose patterns take long to put together. */
const IDENTIFYING = path.join(ROOT, 'src', 'text', 'identifying.ts');

const require = createRequire(import.meta.url);

const packages = await Promise.all(
  Object.entries(PACKAGES).map(async ([name, what]) => {
    const file = `./packages/${name.replace('@', '').replace('/', '-')}.cjs`;
    const outfile = path.join(ASIDE, file);
    const contents = `export ${what} from '${name}';`;
    const stdin = { contents, resolveDir: ROOT };
    const { metafile } = await build({ ...COMMON, ...NO_STORAGE, stdin, outfile });
    return { name, file, names: Object.keys(require(outfile)), metafile };
  }),
);
/** What is read when it is touched, by name or path: where it is read from, and what is in it. */
const touched = [
  ...packages,
  ...OF_NODE.map((name) => ({ name, file: name, names: Object.keys(require(name)) })),
  { name: IDENTIFYING, file: IDENTIFYING, names: ['identifyingIn'] },
];
const stdin = { contents: PROGRAM, resolveDir: ROOT };
await requireNames(
  { ...COMMON, stdin },
  new Map(
    touched.map(
      ({ name, names }) => [name, name.startsWith('node:') ? [...names, 'default'] : names] as const,
    ),
  ),
);
const program = await build({
  ...COMMON,
  stdin,
  outfile: path.join(ASIDE, 'main.cjs'),
  external: ['./packages/*'],
  banner: { js: '"use strict";' },
  sourcemap: true,
  sourcesContent: false,
  plugins: [
    insteadOf(
      new Map([
        ...touched.map(({ name, file, names }) => [name, whenTouched(file, names)] as const),
        ...OFTEN.map(
          (name) => [name, `export * from '${name}'; export { default } from '${name}';`] as const,
        ),
      ]),
    ),
  ],
});
const map = path.join(ASIDE, 'main.cjs.map');
fs.writeFileSync(map, lineMap(fs.readFileSync(map, 'utf8')));
fs.writeFileSync(path.join(ASIDE, path.basename(CHECK_WORKER)), "require('./main.cjs').answerParent();\n");
fs.writeFileSync(path.join(ASIDE, path.basename(READ_AHEAD)), JSON.stringify(readAhead()));
const metafiles = [program.metafile, ...packages.map(({ metafile }) => metafile), await pageScript()];
const outputs = metafiles.flatMap((one) => Object.values(one.outputs));
const inputs = outputs.flatMap((one) => Object.keys(one.inputs));
fs.writeFileSync(path.join(ROOT, 'THIRD-PARTY.md'), thirdParty(ROOT, inputs));
fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
fs.renameSync(ASIDE, path.join(ROOT, 'dist'));

/** The questionnaire and the texts that it was read from. Throws where it has problems. */
function readAhead(): ReadAhead {
  const files = ownQuestionsFiles(assetsIn(ROOT, false));
  const loaded = loadQuestionnaire('questions', files);
  if (!loaded.ok) throw new Error(`The questionnaire has problems: ${JSON.stringify(loaded.problems)}`);
  return { files: files.map(({ name, text }) => ({ name, text })), questionnaire: loaded.value };
}

/**
 * Bundles the script of the page to fill in. It has to run in whatever browser somebody has, under a policy that lets
 * nothing make code out of text, which zod would try.
 */
async function pageScript(): Promise<Metafile> {
  const outfile = path.join(ASIDE, path.basename(PAGE_SCRIPT));
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ['./src/page/script/start.ts'],
    platform: 'browser',
    format: 'iife',
    target: ['es2022', 'safari15'],
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    outfile,
  });
  const script = fs.readFileSync(outfile, 'utf8');
  // Within a page these would end the script, or hide its end.
  if (/<\/?script/i.test(script)) throw new Error(`${PAGE_SCRIPT} holds a tag of a script`);
  // Nor may a page hold control characters; in a script they stand within texts alone, where a code says the same.
  const shown = (control: string) => `\\x${Buffer.from(control).toString('hex')}`;
  fs.writeFileSync(outfile, script.replace(/[\0-\x08\x0b-\x1f\x7f]/g, shown));
  return metafile;
}
