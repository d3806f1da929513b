/** The command as it was typed, so that what a hint names works when it is copied. */
import path from 'node:path';

/** How a person starts the program. */
export interface Started {
  /** What stands before the words of a command, such as `npx mentoring-model`. */
  readonly program: string;
  readonly isWindows: boolean;
}

/**
 * The line of a hint that holds a command with these words, each quoted for the shell where that is needed. Nothing else
 * stands on it, and it is indented, so that no window breaks it: half a command does something else when it is pasted.
 */
export function commandLine({ program, isWindows }: Started, ...words: readonly string[]): string {
  return [`  ${program}`, ...words.map((word) => shellWord(word, isWindows))].join(' ');
}

/** What a process knows of how it was started. */
export interface Start {
  /** The script as Node was given it, as a whole path. */
  readonly script: string;
  /** The folder that holds the program. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** The folder that the run began in; null where that is gone. */
  readonly cwd: string | null;
  readonly isWindows: boolean;
}

/** What was typed to start a process like this one. */
export function startedFrom({ script, root, env, cwd, isWindows }: Start): Started {
  const called = (program: string) => ({ program, isWindows });
  if (isFromNpx(env)) {
    // Outside of the folder of this copy, npx was given that folder: by the name alone it would ask the registry.
    const isByName = env['npm_package_name'] === NAME || isInstalled(root);
    return called(`npx ${isByName ? NAME : shellWord(path.resolve(root), isWindows)}`);
  }
  if (!script.endsWith(LAUNCHER) || isInstalled(script)) return called(NAME);
  const near = cwd === null ? script : path.relative(cwd, script);
  return called(`node ${shellWord(near.startsWith('..') ? script : near, isWindows)}`);
}

const NAME = 'mentoring-model';
const LAUNCHER = 'mentoring-model.cjs';

/** npm puts what it was asked to start into the environment of all that is started from there. */
function isFromNpx(env: NodeJS.ProcessEnv): boolean {
  return env['npm_command'] === 'exec' && (env['npm_lifecycle_script'] ?? '').includes(NAME);
}

/** Whether a path leads into what npm has installed. On Windows, npm's commands start the script there by its whole path. */
function isInstalled(where: string): boolean {
  return where.split(/[\\/]/).includes('node_modules');
}

/** A word as it can be typed into a shell: sh and its kin, or those of Windows, where single quotes are none. */
function shellWord(word: string, isWindows: boolean): string {
  if (isWindows) return /^[\w.\\/:-]+$/.test(word) ? word : `"${word}"`;
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
