/** What the program carries beside its code: its questions, what the build has made, its version. */
import fs from 'node:fs';
import path from 'node:path';
import { readOrdinary } from './disk/reading-file.ts';

/** All of it by name, wherever it is kept: a path from the root of the program, such as `questions/tool.yaml`. */
export interface Assets {
  /** Whether the program runs as it was built: from its source it takes nothing of what an earlier build has made of that. */
  readonly isBuilt: boolean;
  /** The part that checks files on a core of its own, as `Worker` of node:worker_threads takes it; null where there is none, as in the source. */
  readonly checkWorker: string | null;
  /** The names of what is in a folder. Throws the system's errors. */
  names(folder: string): string[];
  /** Throws the system's errors, ENOENT for what is not there. */
  read(name: string): Buffer;
  /** What messages call it, so that whoever has it on disk finds it. */
  shown(name: string): string;
}

/** The folder of the questionnaire. */
export const QUESTIONS_FOLDER = 'questions';
/** The questionnaire, read ahead: parsing YAML takes longest at a start. */
export const READ_AHEAD = 'dist/questionnaire.json';
/** The script of the page to fill in. */
export const PAGE_SCRIPT = 'dist/page.js';
/** Checks files on a core of its own. */
export const CHECK_WORKER = 'dist/check-worker.cjs';
/** The version is in it. */
export const ABOUT = 'package.json';

/** Those of a copy of the program, or of an installed package, in this folder. */
export function assetsIn(root: string, isBuilt: boolean): Assets {
  const at = (name: string) => path.join(root, name);
  return {
    isBuilt,
    checkWorker: isBuilt ? at(CHECK_WORKER) : null,
    names: (folder) => fs.readdirSync(at(folder)),
    read: (name) => readOrdinary(at(name)),
    shown: at,
  };
}
