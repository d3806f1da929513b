/** The file that several people's answers are brought together in: a new one, or one in which that is not finished. */
import { isSameFile } from '../../disk/document-file.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { ReadModel } from '../../models/record/read.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { checkWritable, openTarget, type Target, tryOpening } from './model.ts';
import { pathOf, type RunFacts } from './named-file.ts';

/** Where it goes, and what that holds already; null for a new file. */
export interface CombiningFile {
  readonly target: Target;
  readonly begun: ReadModel | null;
}

/**
 * Looks at the file. Throws `Refusal` where it cannot be written, where another model or anything else stands there, and
 * where it is one of the files that are only read.
 */
export function openCombining(
  io: RunFacts,
  to: string,
  files: readonly string[],
  questionnaire: Questionnaire,
): CombiningFile {
  const target = openTarget(io, to);
  const begun = target.file.text === null ? null : begunIn(io, to, target, questionnaire);
  const same = begun && files.find((name) => isSameFile(pathOf(io, name), target.file.path));
  if (same)
    throw new Refusal(EXIT.use, [
      `${inOneLine(same)}: is the file that the others go into, and what is in it stays. Name the others alone.`,
    ]);
  checkWritable(target);
  return { target, begun };
}

/** What is begun in a file. One that was damaged since says where. */
function begunIn(io: RunFacts, to: string, { name, file }: Target, questionnaire: Questionnaire): ReadModel {
  const opened = tryOpening(io, to, questionnaire);
  if ('read' in opened && opened.read.model.combining !== null) return opened.read;
  const isBegun = 'problems' in opened && /^"?combining"?:/m.test(file.text ?? '');
  throw new Refusal(EXIT.use, [
    ...(isBegun
      ? opened.problems
      : [`${name}: is there already, and stays as it is. Choose another name for what is combined.`]),
  ]);
}
