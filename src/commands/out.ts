/** Where a document goes: into a file that its ending says the kind of, or to standard output. */
import path from 'node:path';
import { sweepBrokenSaves } from '../disk/broken-saves.ts';
import { isSameFile, standingAt, writeInPlaceOf, writeNew } from '../disk/document-file.ts';
import type { FileKind } from '../documents/document-kinds.ts';
import { Refusal } from '../errors.ts';
import { fileRefusal, fileTrouble } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { giveOut } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { nameBeside, pathOf, requireName } from './opening/named-file.ts';
import { driveLines } from './telling/drive-lines.ts';

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
}

/** Stands for standard output where a file is named. */
export const TO_STDOUT = '-';

/** The line of a hint with the command as it was given, and another place for its document. */
type CommandTo = (to: string, ...more: readonly string[]) => string;

/**
 * Where a document goes: `--to`, or the name that was given without it. Throws `Refusal` where there are two of them or none.
 * @param example such a name
 */
export function outWanted<T extends OutOptions>(
  options: T,
  named: string | undefined,
  example: string,
  command: CommandTo,
): T & Out {
  const to = options.to ?? named;
  if (to === undefined)
    throw new Refusal(2, [
      'Where is it to go? The ending of the name picks its kind. For example:',
      command(example),
    ]);
  if (options.to !== undefined && named !== undefined)
    throw new Refusal(2, [
      `${named} and --to ${options.to}: are two names for one document; expected one of them.`,
    ]);
  requireName(to);
  return { ...options, to };
}

/** The kind of document that a name picks by its ending, or null. */
export function documentKindOf<K extends FileKind>(kinds: readonly K[], name: string): K | null {
  return kinds.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending))) ?? null;
}

/** The kind of document that was asked for. Throws `Refusal` where that cannot be told, or a terminal could not show it. */
export function documentKindWanted<K extends FileKind>(
  io: Io,
  kinds: readonly K[],
  { to, format, force }: Out,
  command: CommandTo,
): K {
  if (to !== TO_STDOUT) {
    if (format !== undefined)
      throw new Refusal(2, ['--format is for "--to -"; the ending of a file picks its format.']);
    const kind = documentKindOf(kinds, to);
    if (kind) return kind;
    const endings = kinds.map((one) => one.endings[0]);
    throw new Refusal(2, [
      `${inOneLine(to)}: the ending of a file picks its format; expected one of ${endings.join(', ')}`,
      ...insteadOf(to, endings, command),
    ]);
  }
  const names = kinds.map(({ name }) => name).join(', ');
  if (force)
    throw new Refusal(2, ['--force is for a file that is there; "--to -" writes to standard output.']);
  if (format === undefined) throw new Refusal(2, [`--to - needs --format and one of ${names}`]);
  const kind = kinds.find(({ name, endings }) => name === format || endings.includes(`.${format}`));
  if (!kind) throw new Refusal(2, [`--format ${format}: expected one of ${names}`]);
  if (kind.isBinary && io.stdout.isTTY)
    throw new Refusal(2, [
      `A ${kind.name} document is no text to show here. To give it a file:`,
      command(`our-model.${kind.name}`),
    ]);
  return kind;
}

/** What people ask for that is not made here, and what does the same for them. */
const INSTEAD: readonly {
  readonly endings: readonly string[];
  readonly use: string;
  readonly why: string;
}[] = [
  {
    endings: ['.pdf'],
    use: '.html',
    why: 'For a PDF, make a page, open it in a browser and print it to PDF',
  },
  {
    endings: ['.doc', '.odt', '.rtf', '.pages'],
    use: '.docx',
    why: 'Word, LibreOffice and Pages open a .docx',
  },
  {
    endings: ['.xlsx', '.xls', '.ods', '.numbers'],
    use: '.csv',
    why: 'Excel and other spreadsheets open a .csv',
  },
  { endings: ['.txt'], use: '.md', why: 'Plain text is in a .md' },
];

function insteadOf(to: string, made: readonly (string | undefined)[], command: CommandTo): string[] {
  const { dir, name, ext } = path.parse(to);
  return INSTEAD.filter(
    ({ endings, use }) => endings.includes(ext.toLowerCase()) && made.includes(use),
  ).flatMap(({ use, why }) => [`${why}:`, command(inOneLine(path.join(dir, name + use)))]);
}

/** Throws `Refusal` where a document would go into the file that it is made from. */
export function checkApart(io: Io, to: string, from: string): void {
  if (to === TO_STDOUT || !isSamePlace(pathOf(io, to), pathOf(io, from), to)) return;
  throw new Refusal(2, [
    `${to}: is the model itself, which stays as it is. Choose another name for the document.`,
  ]);
}

function isSamePlace(one: string, other: string, name: string): boolean {
  try {
    return isSameFile(one, other);
  } catch (error) {
    throw fileRefusal(name, error);
  }
}

/** Whether another file stands where a document is to go. Throws `Refusal`. */
export function isTaken(io: Io, to: string, content: string | Uint8Array): boolean {
  try {
    return standingAt(pathOf(io, to), Buffer.from(content)) === 'another file';
  } catch (error) {
    throw fileRefusal(to, error);
  }
}

/**
 * Writes a document where it goes; gives what there is to tell. What stands in its way is never lost: it is refused, or
 * with `--force` kept as `.bak`. Throws `Refusal`.
 */
export function writeOut(io: Io, { to, force = false }: Out, content: string | Uint8Array): string[] {
  if (to === TO_STDOUT) {
    giveOut(io.stdout, content);
    return [];
  }
  try {
    return writeToFile(pathOf(io, to), to, force, Buffer.from(content));
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(to, error);
  }
}

function writeToFile(file: string, name: string, force: boolean, content: Uint8Array): string[] {
  sweepBrokenSaves(file);
  const standing = standingAt(file, content);
  if (standing === 'same') return [`${name} says all this already. Nothing was changed.`];
  if (standing === 'no file')
    throw new Refusal(1, [`${name}: is a folder or a device; expected a file. Give the name of a file.`]);
  if (standing === 'another file' && !force) throw alreadyThere(name);
  const written = standing === 'another file' ? writeInPlaceOf(file, content) : writeNew(file, content);
  const nameOf = (kept: string) => nameBeside({ name, path: file }, kept);
  switch (written.kind) {
    case 'taken':
      throw standing === 'nothing'
        ? alreadyThere(name)
        : new Refusal(1, [`${name}: another program is writing it, and it was left as it is. Try again.`]);
    case 'broken':
      throw new Refusal(1, [
        fileTrouble(name, written.error),
        `It broke off half-way, and ${name} is damaged. The earlier file is kept as ${nameOf(written.backup)}, the new one as ${nameOf(written.copy)}.`,
      ]);
    case 'written':
      return [
        written.backup === null
          ? `Written to ${name}.`
          : `Written to ${name}. The earlier file is kept as ${nameOf(written.backup)}.`,
        ...driveLines(name, written.says),
      ];
  }
}

function alreadyThere(name: string): Refusal {
  return new Refusal(1, [
    `${name}: is there already, and was left as it is.`,
    `Use --force to write it anew (the earlier file is kept as ${name}.bak), or choose another name.`,
  ]);
}
