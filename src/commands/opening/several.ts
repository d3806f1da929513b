/** Opening the files of several people at once: all that is amiss with any of them is told together. */
import { isSameFile } from '../../disk/document-file.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { type Answered, openAnswered } from './model-or-answers.ts';
import { pathOf, type RunFacts } from './named-file.ts';

/** A file with what somebody answered in it. */
export interface Side {
  readonly name: string;
  readonly answered: Answered;
}

/**
 * What the files hold. Throws `Refusal` with all that is amiss with them, a file that is there twice among it.
 * @param problems what is known to be amiss already: that there are too many of them, or too few
 */
export function openAll(
  io: RunFacts,
  files: readonly string[],
  questionnaire: Questionnaire,
  problems: readonly string[],
): Side[] {
  const told = [...problems, ...twiceProblems(io, files)];
  const sides: Side[] = [];
  let exitCode: 1 | 2 = told.length > 0 ? EXIT.use : EXIT.problem;
  for (const name of files) {
    try {
      sides.push({ name, answered: openAnswered(io, name, questionnaire) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      told.push(...error.message.split('\n'));
      exitCode = EXIT.problem;
    }
  }
  if (told.length > 0) throw new Refusal(exitCode, told);
  return sides;
}

/** What there is to know of the files, each line behind the name of its file. */
export function saysOf(sides: readonly Side[]): string[] {
  return sides.flatMap(({ name, answered }) => answered.says.map((line) => `${inOneLine(name)}: ${line}`));
}

/** Says which files are there twice, also by another way there. */
function twiceProblems(io: RunFacts, files: readonly string[]): string[] {
  return files.flatMap((name, place) => {
    const earlier = files.slice(0, place).find((other) => isOneFile(pathOf(io, name), pathOf(io, other)));
    if (earlier === undefined) return [];
    return [`${inOneLine(name)}: is the same file as ${inOneLine(earlier)}. Name each file once.`];
  });
}

/** A file that cannot be looked at is told of by whoever opens it. */
function isOneFile(one: string, other: string): boolean {
  try {
    return one === other || isSameFile(one, other);
  } catch {
    return false;
  }
}
