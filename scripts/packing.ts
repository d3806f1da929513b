/** The package: packing it, what it may hold, and installing it where no other package is. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ABOUT, CHECK_WORKER, PAGE_SCRIPT, READ_AHEAD } from '../src/assets.ts';

/** All that a run needs, and the licences of what is inside. */
const NEEDED =
  /^(bin\/mentoring-model\.cjs|dist\/((main|check-worker)\.cjs(\.map)?|page\.js|packages\/[a-z-]+\.cjs|questionnaire\.json)|questions\/(guide\/)?[a-z-]+\.yaml|schema\/[a-z-]+\.json|(LICENSE|README\.md|THIRD-PARTY\.md|package\.json))$/;

/** Without these there is no program, or nobody may pass it on. */
const AT_LEAST = [
  ...['LICENSE', 'THIRD-PARTY.md', 'bin/mentoring-model.cjs', 'dist/main.cjs'],
  ...[ABOUT, CHECK_WORKER, PAGE_SCRIPT, READ_AHEAD],
];

/** Nor without anything that is in these: what was built, the questionnaire with its guide, and what documents for programs hold. */
const WHOLE = ['dist', 'dist/packages', 'questions', 'questions/guide', 'schema'];

/** In bytes, unpacked. */
const LARGEST = 2_200_000;

/** A package that was packed. */
interface Packed {
  /** Its file. */
  readonly tarball: string;
  /** What is amiss with what it holds: a line each, or none. */
  readonly faults: readonly string[];
}

/** Packs into a folder what is built from the folder `root`. Throws where npm cannot. */
export function pack(root: string, into: string): Packed {
  fs.mkdirSync(into, { recursive: true });
  // It is built already, and building it again would pull it from under whoever runs it meanwhile.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
  const [about] = JSON.parse(npm(args, root));
  const files: readonly string[] = about.files.map((file: { readonly path: string }) => file.path);
  return {
    tarball: path.join(into, about.filename),
    faults: [
      ...files.filter((file) => !NEEDED.test(file)).map((file) => `${file} is in the package`),
      ...[...AT_LEAST, ...WHOLE.flatMap((folder) => filesIn(root, folder))]
        .filter((file) => !files.includes(file))
        .map((file) => `${file} is not in the package`),
      ...(about.unpackedSize > LARGEST ? [`The package takes ${about.unpackedSize} bytes`] : []),
    ],
  };
}

function filesIn(root: string, folder: string): string[] {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [`${folder}/${entry.name}`] : []));
}

/** Installs a package in a folder of its own; gives the program. Throws where npm cannot. */
export function install(tarball: string, into: string): string {
  fs.mkdirSync(into, { recursive: true });
  fs.writeFileSync(path.join(into, 'package.json'), '{ "private": true }');
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', path.resolve(tarball)], into);
  return path.join(into, 'node_modules', 'mentoring-model', 'bin', 'mentoring-model.cjs');
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe' });
}
