/**
 * What a build makes in `dist/`: the program in one file; what not every run needs beside it, read when it is first
 * touched; the questionnaire read ahead; the script of the page to fill in; and the licences of all that is inside.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import type { Built } from '../src/questionnaire/built.ts';
import { loadQuestionnaire } from '../src/questionnaire/load.ts';
import { inAscii } from './ascii.ts';
import { lineMap } from './line-map.ts';
import { thirdParty } from './third-party.ts';
import { type Part, whenTouched } from './when-touched.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DONE = path.join(ROOT, 'dist');
/** Built aside: `npx` builds too, and a run that is going on, or a build that is broken off, is to find a program that works. */
const DIST = `${DONE}.${process.pid}`;
/** The file in `dist/` that holds the questionnaire. */
const READ_AHEAD = 'questionnaire.json';

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
const ENTRIES = `
  export { start } from './src/main.ts';
  export const answerParent = async () => (await import('./src/commands/checking/many-files.ts')).answerParent();
`;

/**
 * What not every run needs, by the name of its file: packages, each with what goes in of it (all, or the names that are
 * used, where the rest is much), and patterns that take long to put together.
 */
const APART = {
  yaml: ['yaml', '*'],
  zod: [
    'zod',
    '{ array, custom, discriminatedUnion, enum, literal, NEVER, preprocess, record, strictObject, string, toJSONSchema, union }',
  ],
  'inquirer-core': [
    '@inquirer/core',
    '{ AbortPromptError, createPrompt, ExitPromptError, useEffect, useMemo, useRef, useState }',
  ],
  docx: ['docx', '*'],
  fflate: ['fflate', '{ strFromU8, strToU8, unzipSync, zipSync }'],
  syllable: ['syllable', '*'],
  identifying: [path.join(ROOT, 'src/text/identifying.ts'), '*'],
} as const;

/** Parts of Node that take time to load. Commander asks for the first, to start other programs as commands: we have none such. */
const OF_NODE = ['node:child_process', 'node:crypto', 'node:os', 'node:tty', 'node:worker_threads'];

/** What a package takes for the global object has no browser's storage: Node 26 warns where one is looked for. */
const NO_STORAGE = {
  define: { globalThis: 'GLOBAL' },
  banner: { js: 'const GLOBAL=Object.create(globalThis,{localStorage:{}});' },
} satisfies BuildOptions;

const require = createRequire(import.meta.url);

/** Builds it. Throws where something does not parse. */
export async function buildProgram(): Promise<void> {
  const apart = await Promise.all(
    Object.entries(APART).map(([name, [from, what]]) => buildApart(name, from, what)),
  );
  const { metafile } = await build({
    ...COMMON,
    stdin: { contents: ENTRIES, resolveDir: ROOT },
    outfile: path.join(DIST, 'main.cjs'),
    sourcemap: true,
    sourcesContent: false,
    define: { 'import.meta.url': 'HERE' },
    banner: { js: `"use strict";const HERE=require('node:url').pathToFileURL(__filename);` },
    plugins: [
      inAscii,
      whenTouched(
        new Map<string, Part>([
          ...apart.map(({ from, part }) => [from, part] as const),
          ...OF_NODE.map((name) => [name, { file: name, names: Object.keys(require(name)) }] as const),
          [path.join(ROOT, 'src/questionnaire/built.ts'), { file: `./${READ_AHEAD}`, names: ['built'] }],
        ]),
      ),
    ],
  });
  const map = path.join(DIST, 'main.cjs.map');
  fs.writeFileSync(map, lineMap(fs.readFileSync(map, 'utf8')));
  fs.writeFileSync(path.join(DIST, 'check-worker.cjs'), "require('./main.cjs').answerParent();\n");
  fs.writeFileSync(path.join(DIST, READ_AHEAD), JSON.stringify({ built: readAhead() }));
  const inputs = [metafile, ...apart.map((one) => one.metafile), await buildFormScript()];
  const files = inputs.flatMap((one) => Object.keys(one.inputs));
  fs.writeFileSync(path.join(ROOT, 'THIRD-PARTY.md'), thirdParty(ROOT, files));
  fs.rmSync(DONE, { recursive: true, force: true });
  fs.renameSync(DIST, DONE);
}

async function buildApart(name: string, from: string, what: string) {
  const file = `./packages/${name}.cjs`;
  const outfile = path.join(DIST, file);
  const { metafile } = await build({
    ...COMMON,
    stdin: { contents: `export ${what} from '${from}';`, resolveDir: ROOT },
    outfile,
    ...NO_STORAGE,
    plugins: [inAscii],
  });
  return { from, part: { file, names: Object.keys(require(outfile)) }, metafile };
}

/**
 * Bundles the script of the page to fill in. It has to run in whatever browser somebody has, under a policy that lets
 * nothing make code out of text, which zod would try.
 */
async function buildFormScript() {
  const outfile = path.join(DIST, 'form.js');
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ['./src/page/script/start.ts'],
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    banner: { js: 'globalThis.__zod_globalConfig={jitless:true};' },
    outfile,
  });
  const script = fs.readFileSync(outfile, 'utf8');
  // Within a page these would end the script, or hide its end.
  if (/<\/?script/i.test(script)) throw new Error('form.js holds a tag of a script');
  // Nor may a page hold control characters; in a script they stand within texts alone, where a code says the same.
  fs.writeFileSync(
    outfile,
    script.replace(/[\0-\x08\x0b-\x1f\x7f]/g, (control) => `\\x${Buffer.from(control).toString('hex')}`),
  );
  return metafile;
}

/** The questionnaire and the texts that it was read from. */
function readAhead(): Built {
  const names = fs.readdirSync(path.join(ROOT, 'questions')).filter((name) => name.endsWith('.yaml'));
  const files = names.sort().map((name) => {
    const file = `questions/${name}`;
    return { name, path: file, text: fs.readFileSync(path.join(ROOT, file), 'utf8') };
  });
  const loaded = loadQuestionnaire('questions', files);
  if (!loaded.ok) throw new Error(`The questionnaire has problems: ${JSON.stringify(loaded.problems)}`);
  return { files, questionnaire: loaded.value };
}
