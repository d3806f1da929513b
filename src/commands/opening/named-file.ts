/** A file as a person names it: where it is, and which one was meant where there is none of that name. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandLine } from '../../command-to-type.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { formatFor } from '../../models/formats.ts';
import { inOneLine } from '../../text/characters.ts';
import { nearest } from '../../text/nearest.ts';

/** A model's file: as the person named it, and where it is. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** Stands for standard output where a file is named. */
export const TO_STDOUT = '-';

/** What is known of the run that a file is named in. */
export type RunFacts = Pick<Io, 'cwd' | 'started'>;

/** The name with the person's own folder for its `~`, which a shell leaves as it is where the name stands in quotes. */
export function withHome({ cwd }: Pick<Io, 'cwd'>, name: string): string {
  const isMeant = /^~[\\/]/.test(name) && !fs.existsSync(path.resolve(cwd, '~'));
  return isMeant ? path.join(os.homedir(), name.slice(2)) : name;
}

/** A path as Windows has it, from its drive or a computer in the network on. */
const OF_WINDOWS = /^(?:[A-Za-z]:\\|\\\\)/;

/**
 * The name of a file as it was meant, where it was typed or dropped into the terminal at a question: without blanks and quotes
 * around it, and without the backslashes that it has for a shell. A file that is called just so stays that.
 * @returns an empty text where nothing was typed
 */
export function nameTyped({ cwd, started }: RunFacts, text: string): string {
  const typed = text.trim();
  if (typed === '' || fs.existsSync(path.resolve(cwd, typed))) return typed;
  const [, , quoted] = /^(["'])(.+)\1$/.exec(typed) ?? [];
  if (quoted !== undefined) return quoted;
  return started.isWindows || OF_WINDOWS.test(typed) ? typed : typed.replace(/\\([^\w./-])/g, '$1');
}

/** Throws `Refusal` for a name without a letter, as a script passes on that has none: it would be the folder itself. */
export function requireName(name: string): void {
  if (name.trim() !== '') return;
  throw new Refusal(EXIT.use, [
    'A file is named with no letter at all; expected its name, such as our-model.yaml',
  ]);
}

/**
 * The whole path of a name. Throws `Refusal` for a path of Windows on another system, which would become a file of that
 * very name.
 */
export function pathOf({ cwd, started }: RunFacts, name: string): string {
  requireName(name);
  const where = path.resolve(cwd, withHome({ cwd }, name));
  if (!started.isWindows && OF_WINDOWS.test(name) && !fs.existsSync(where)) {
    throw new Refusal(EXIT.use, [
      `${inOneLine(name)}: is a path of Windows, and this system has others. Give one with / between the folders.`,
    ]);
  }
  return where;
}

/**
 * A file that belongs to another one, as a person would name it: in the folder of that one by the same way there, else by its
 * whole path. No command takes it for an option.
 */
export function nameBeside(of: NamedFile, file: string): string {
  if (path.dirname(file) !== path.dirname(of.path)) return inOneLine(file);
  return noOption(inOneLine(path.join(path.dirname(of.name), path.basename(file))));
}

/** The name of a file as it can be typed behind a command, which takes it for no option. */
export function noOption(name: string): string {
  return name.startsWith('-') && name !== TO_STDOUT ? `.${path.sep}${name}` : name;
}

/** Says that there is no such model: names the one that was meant, or else how to begin one. */
export function noSuchModel(run: RunFacts, name: string): string[] {
  return meantBeside(run, name) === null
    ? [`${noSuchAnswers(run, name)} To begin one:`, commandLine(run.started, 'init', name)]
    : [noSuchAnswers(run, name)];
}

/** Says that there is no such file with answers, and names the one that was meant. */
export function noSuchAnswers(run: RunFacts, name: string): string {
  const meant = meantBeside(run, name);
  const none = `${inOneLine(name)}: there is no such file.`;
  return meant === null ? none : `${none} Did you mean ${meant}?`;
}

function meantBeside(run: RunFacts, name: string): string | null {
  return nearestBeside(run, name, (one) => formatFor(one) !== null);
}

/** The name of the file beside that is nearest to one that is not there; null where none is near. */
export function nearestBeside(
  run: RunFacts,
  name: string,
  isWanted: (name: string) => boolean = () => true,
): string | null {
  const { dir, base } = path.parse(name);
  const names = namesOfFiles(path.dirname(pathOf(run, name))).filter((one) => isWanted(one));
  const stem = (one: string) => path.parse(one).name.toLowerCase();
  // Only the ending is another one, or is missing.
  const same = names.find((one) => [stem(base), base.toLowerCase()].includes(stem(one)));
  const found = same ?? nearest(base, names);
  return found === null ? null : inOneLine(path.join(dir, found));
}

function namesOfFiles(folder: string): string[] {
  try {
    const entries = fs.readdirSync(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile() && !one.name.startsWith('.')).map(({ name }) => name);
  } catch {
    // Whoever opens the file says what is amiss with its folder.
    return [];
  }
}
