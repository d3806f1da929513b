/** Writing a document where it goes: into a file, where nothing that stands there is lost, or to standard output. */
import { sweepBrokenSaves } from '../../disk/broken-saves.ts';
import { isSameFile, standingAt, writeInPlaceOf, writeNew } from '../../disk/document-file.ts';
import { EXIT, Refusal } from '../../errors.ts';
import { fileRefusal, fileTrouble } from '../../file-errors.ts';
import type { Io } from '../../io.ts';
import { giveOut } from '../../terminal/say.ts';
import { nameBeside, pathOf, TO_STDOUT } from '../opening/named-file.ts';
import { driveLines } from '../telling/save-lines.ts';
import type { Out } from './wanted.ts';

/** Throws `Refusal` where a document would go into the file that it is made from. */
export function checkApart(io: Io, to: string, from: string): void {
  if (to === TO_STDOUT || !isSamePlace(pathOf(io, to), pathOf(io, from), to)) return;
  throw new Refusal(EXIT.use, [
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
export function writeOut(
  io: Io,
  { to, force = false }: Pick<Out, 'to' | 'force'>,
  content: string | Uint8Array,
): string[] {
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
    throw new Refusal(EXIT.problem, [
      `${name}: is a folder or a device; expected a file. Give the name of a file.`,
    ]);
  if (standing === 'another file' && !force) throw alreadyThere(name);
  const written = standing === 'another file' ? writeInPlaceOf(file, content) : writeNew(file, content);
  const nameOf = (kept: string) => nameBeside({ name, path: file }, kept);
  switch (written.kind) {
    case 'taken':
      throw standing === 'nothing'
        ? alreadyThere(name)
        : new Refusal(EXIT.problem, [
            `${name}: another program is writing it, and it was left as it is. Try again.`,
          ]);
    case 'broken':
      throw new Refusal(EXIT.problem, [
        fileTrouble(name, written.error),
        `It broke off half-way, and ${name} may be damaged. The earlier file is kept as ${nameOf(written.backup)}, the new one as ${nameOf(written.copy)}.`,
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
  return new Refusal(EXIT.problem, [
    `${name}: is there already, and was left as it is.`,
    `Use --force to write it anew (the earlier file is kept as ${name}.bak), or choose another name.`,
  ]);
}
