/** The Nodes that the program is tried on beside the one that runs the tests: `tests/others/install.ts` installs them. */
import { fileURLToPath } from 'node:url';

/** Their main versions: what people have. */
export const VERSIONS = [20, 22, 24, 26] as const;

/** Where a Node is, by its main version. */
export function nodeOf(version: (typeof VERSIONS)[number]): string {
  return fileURLToPath(new URL(`../.others/node_modules/node-${version}/bin/node`, import.meta.url));
}
