/** Builds the program, where something has changed since it was built. */
import { fileURLToPath } from 'node:url';
import { isUpToDate } from './up-to-date.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// What builds takes longer to load than to look whether it is needed.
if (!isUpToDate(root)) await (await import('./program.ts')).buildProgram();
