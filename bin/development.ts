/** Runs the program from its source: `npm run dev -- init`. */
import { start } from '../src/main.ts';

await start();
