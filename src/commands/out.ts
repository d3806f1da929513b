/** Where a document goes: into a file that its ending says the kind of, or to standard output. */
import path from 'node:path';
import { sweepBrokenSaves } from '../documents/broken-saves.ts';
import { isSameFile, standingAt, writeInPlaceOf, writeNew } from '../documents/out-file.ts';
import { Refusal } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Kind } from '../sharing/kinds.ts';
import { giveOut, say } from '../terminal/say.ts';
import { fileRefusal, fileTrouble } from './file-errors.ts';
import { placeLines } from './place-lines.ts';

/** What a command was told about where its document goes. */
export interface OutOptions {
  readonly to: string;
  readonly format?: string;
  readonly force?: boolean;
}

const TO_STDOUT = '-';

/** The kind of document that was asked for. Throws `Refusal` where that cannot be told, or a terminal could not show it. */
export function kindWanted<T>(io: Io, kinds: readonly Kind<T>[], { to, format, force }: OutOptions): Kind<T> {
  if (to !== TO_STDOUT) {
    if (format !== undefined)
      throw new Refusal(2, ['--format is for "--to -"; the ending of a file picks its format.']);
    const kind = kinds.find(({ endings }) => endings.some((ending) => to.toLowerCase().endsWith(ending)));
    if (kind) return kind;
    const endings = kinds.map((one) => one.endings[0]).join(', ');
    throw new Refusal(2, [`${to}: the ending of a file picks its format; expected one of ${endings}`]);
  }
  const names = kinds.map(({ name }) => name).join(', ');
  if (force)
    throw new Refusal(2, ['--force is for a file that is there; "--to -" writes to standard output.']);
  if (format === undefined) throw new Refusal(2, [`--to - needs --format and one of ${names}`]);
  const kind = kinds.find(({ name, endings }) => name === format || endings.includes(`.${format}`));
  if (!kind) throw new Refusal(2, [`--format ${format}: expected one of ${names}`]);
  if (kind.isBinary && io.stdout.isTTY)
    throw new Refusal(2, [
      `A ${kind.name} document is no text to show here. Give it a file: --to our-model.${kind.name}`,
    ]);
  return kind;
}

/** Throws `Refusal` where a document would go into the file that it is made from. */
export function checkApart(io: Io, to: string, from: string): void {
  if (to === TO_STDOUT || !isSame(path.resolve(io.cwd, to), path.resolve(io.cwd, from), to)) return;
  throw new Refusal(2, [
    `--to ${to}: is the model itself, which stays as it is. Choose another name for the document.`,
  ]);
}

function isSame(one: string, other: string, name: string): boolean {
  try {
    return isSameFile(one, other);
  } catch (error) {
    throw fileRefusal(name, error);
  }
}

/**
 * Writes a document where it goes; gives what there is to tell. What stands in its way is never lost: it is refused, or
 * with `--force` kept as `.bak`. Throws `Refusal`.
 */
export function writeOut(io: Io, { to, force = false }: OutOptions, content: string | Uint8Array): string[] {
  if (to === TO_STDOUT) {
    giveOut(io.stdout, content);
    return [];
  }
  try {
    return writtenInto(path.resolve(io.cwd, to), to, force, Buffer.from(content));
  } catch (error) {
    throw error instanceof Refusal ? error : fileRefusal(to, error);
  }
}

function writtenInto(file: string, name: string, force: boolean, content: Uint8Array): string[] {
  sweepBrokenSaves(file);
  const standing = standingAt(file, content);
  if (standing === 'same') return [`${name} says all this already. Nothing was changed.`];
  if (standing === 'no file')
    throw new Refusal(1, [`${name}: is a folder or a device; expected a file. Give the name of a file.`]);
  if (standing === 'another file' && !force) throw isThere(name);
  const written = standing === 'another file' ? writeInPlaceOf(file, content) : writeNew(file, content);
  const nameOf = (kept: string) => path.join(path.dirname(name), path.basename(kept));
  switch (written.kind) {
    case 'taken':
      throw standing === 'nothing'
        ? isThere(name)
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
        ...placeLines(name, written.says),
      ];
  }
}

function isThere(name: string): Refusal {
  return new Refusal(1, [
    `${name}: is there already, and was left as it is.`,
    `Use --force to write it anew (the earlier file is kept as ${name}.bak), or choose another name.`,
  ]);
}

/** Tells lines on standard error. */
export function tell(io: Io, lines: readonly string[]): void {
  say(io.stderr, ...lines);
}
