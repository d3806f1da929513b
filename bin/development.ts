/** Runs the program from its source: `npm run dev -- init`. */
import { fileURLToPath } from 'node:url';
import { start } from '../src/main.ts';

await start(fileURLToPath(new URL('..', import.meta.url)), false);
