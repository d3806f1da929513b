/** What document a command is to make: the name and the kind of it, as they were given or as its ending says. */
import path from 'node:path';
import { documentKindOf, type FileKind, insteadOfNotMade } from '../../documents/document-kinds.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { inOneLine } from '../../text/characters.ts';
import { inARow } from '../../text/language.ts';
import { requireName, TO_STDOUT } from '../opening/named-file.ts';

/** What a command was told about where its document goes. */
export interface OutOptions {
  /** Not there where the document is named without it. */
  readonly to?: string;
  readonly format?: string;
  readonly force?: boolean;
}

/** The same with the name of the document, from wherever it was given. */
export interface Out extends OutOptions {
  readonly to: string;
  /** Such a name, for hints: some documents have one that tells nothing of whoever has them. */
  readonly exampleName: string;
}

/** The line of a hint with the command as it was given, and another place for its document. */
type CommandTo = (to: string, ...more: readonly string[]) => string;

/**
 * Where a document goes: `--to`, or the name that was given without it. Throws `Refusal` where there are two of them or none.
 * @param exampleName such a name, for hints
 */
export function outWanted<T extends OutOptions>(
  options: T,
  named: string | undefined,
  exampleName: string,
  command: CommandTo,
): T & Out {
  const to = options.to ?? named;
  if (to === undefined)
    throw new Refusal(EXIT.use, [
      'Where is it to go? The ending of the name picks its kind. For example:',
      command(exampleName),
    ]);
  if (options.to !== undefined && named !== undefined)
    throw new Refusal(EXIT.use, [
      `${named} and --to ${options.to}: are two names for one document; expected one of them.`,
    ]);
  requireName(to);
  return { ...options, to, exampleName };
}

/** The kind of document that was asked for. Throws `Refusal` where that cannot be told, or a terminal could not show it. */
export function documentKindWanted<K extends FileKind>(
  io: Io,
  kinds: readonly K[],
  { to, format, force, exampleName }: Out,
  command: CommandTo,
): K {
  if (to !== TO_STDOUT) {
    if (format !== undefined)
      throw new Refusal(EXIT.use, ['--format is for "--to -"; the ending of a file picks its format.']);
    const kind = documentKindOf(kinds, to);
    if (kind) return kind;
    const endings = kinds.map((one) => one.endings[0]);
    throw new Refusal(EXIT.use, [
      `${inOneLine(to)}: the ending of a file picks its format; expected one of ${inARow(endings)}`,
      ...insteadOf(to, endings, command),
    ]);
  }
  const names = inARow(kinds.map(({ name }) => name));
  if (force)
    throw new Refusal(EXIT.use, ['--force is for a file that is there; "--to -" writes to standard output.']);
  if (format === undefined) throw new Refusal(EXIT.use, [`--to - needs --format and one of ${names}`]);
  const kind = kinds.find(({ name, endings }) => name === format || endings.includes(`.${format}`));
  if (!kind) throw new Refusal(EXIT.use, [`--format ${format}: expected one of ${names}`]);
  if (kind.isBinary && io.stdout.isTTY)
    throw new Refusal(EXIT.use, [
      `A ${kind.name} document is no text to show here. To give it a file:`,
      command(path.parse(exampleName).name + kind.endings[0]),
    ]);
  return kind;
}

function insteadOf(to: string, made: readonly (string | undefined)[], command: CommandTo): string[] {
  const { dir, name } = path.parse(to);
  return insteadOfNotMade(to)
    .filter(({ use }) => made.includes(use))
    .flatMap(({ use, why }) => [`${why}:`, command(inOneLine(path.join(dir, name + use)))]);
}
