/** Answers that a run is given from a file or a pipe: finding them, reading them, and what there is to know of their text. */

import fs from 'node:fs';
import { readBytes, tooLarge } from '../../disk/reading-file.ts';
import { codeOf } from '../../disk/system-error.ts';
import { EXIT, problemsRefusal, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import type { Io } from '../../io.ts';
import { notDecidedThere } from '../../model/deciding-in-words.ts';
import type { Given } from '../../model/given.ts';
import { readAnyText } from '../../models/any-text.ts';
import { readAnswers } from '../../models/record/answers.ts';
import { revisionsHoldWords as holdWords, wordsLeftOut } from '../../models/record/words-in-revisions.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { decodeUtf8, LARGEST_BYTES } from '../../text/decoding.ts';
import { commentLines, requireAnswers } from '../opening/answers-as-given.ts';
import { nearestBeside, pathOf } from '../opening/named-file.ts';

/** Answers that a run was given, and what there is to know of their text: a line each. */
type AnswersGiven = Given & {
  readonly warnings: readonly string[];
  /** What a new file that takes over all of them leaves out: a line, or none. */
  readonly leftOut: readonly string[];
};

const STDIN = '<stdin>';

/**
 * How long standard input may stay silent where nobody said that answers come from it, in milliseconds. Some callers
 * leave it open for good, and a program that waits for them would never end.
 */
const PIPE_WAIT = 10_000;

/**
 * The answers that a run was given, or null where it was given none. Without a flag, standard input is read where it is
 * no terminal. Throws `Refusal` with every problem at once.
 * @param from the value of `--answers`: a path, `-` for standard input, or undefined
 */
export async function openAnswers(
  io: Io,
  from: string | undefined,
  questionnaire: Questionnaire,
): Promise<AnswersGiven | null> {
  if (from !== undefined && from !== '-') {
    const given = answersInText(from, fileText(io, from), questionnaire);
    return { ...given, warnings: [...given.warnings, ...notReadLines(io, from)] };
  }
  if (from === undefined && io.stdin.isTTY) return null;
  const text = await pipedText(io, from === undefined);
  return text.trim() === '' ? null : answersInText(STDIN, text, questionnaire);
}

/**
 * Says that standard input was not read where something may have come through it. Whether a pipe holds anything can be known
 * only by reading it, and what a loop has there for its next rounds would be gone.
 */
function notReadLines({ stdin }: Io, from: string): string[] {
  if (stdin.isTTY || stdin.fd === undefined || !mayHold(stdin.fd)) return [];
  return [
    `Standard input was not read: the answers come from ${inOneLine(from)} alone. Where some come through it, give them with --answers -`,
  ];
}

function mayHold(descriptor: number): boolean {
  try {
    const stats = fs.fstatSync(descriptor);
    return stats.isFIFO() || stats.isSocket() || (stats.isFile() && stats.size > 0);
  } catch {
    return false;
  }
}

function answersInText(file: string, text: string, questionnaire: Questionnaire): AnswersGiven {
  const read = readAnyText(file, text, questionnaire);
  const { source } = read;
  const given = source.ok ? readAnswers(source.value, questionnaire) : source;
  if (!given.ok) throw problemsRefusal(given.problems);
  const leftOut =
    source.ok && given.value.model && holdWords(questionnaire, source.value.value)
      ? [wordsLeftOut(file)]
      : [];
  const { model } = given.value;
  const open = model?.combining ? [`${inOneLine(file)}: ${notDecidedThere(questionnaire, model)}`] : [];
  return {
    ...given.value,
    warnings: [...commentLines(read, questionnaire).map((line) => `${inOneLine(file)}: ${line}`), ...open],
    leftOut,
  };
}

function fileText(io: Io, from: string): string {
  try {
    const bytes = readBytes(pathOf(io, from));
    requireAnswers(from, bytes);
    return decodeUtf8(bytes);
  } catch (error) {
    throw error instanceof Refusal ? error : answersRefusal(io, from, error);
  }
}

function answersRefusal(io: Io, from: string, error: unknown): Refusal {
  const meant = codeOf(error) === 'ENOENT' ? nearestBeside(io, from) : null;
  return meant === null
    ? fileRefusal(from, error)
    : new Refusal(EXIT.problem, [`${inOneLine(from)}: there is no such file. Did you mean ${meant}?`], {
        cause: error,
      });
}

async function pipedText(io: Io, unasked: boolean): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  const silence = unasked ? setTimeout(() => io.stdin.destroy(new SilentError()), PIPE_WAIT) : undefined;
  try {
    for await (const chunk of io.stdin) {
      clearTimeout(silence);
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      if (size > LARGEST_BYTES) throw tooLarge();
    }
    const bytes = Buffer.concat(chunks);
    requireAnswers(STDIN, bytes);
    return decodeUtf8(bytes);
  } catch (error) {
    if (error instanceof SilentError) {
      throw new Refusal(EXIT.use, [
        'There is no terminal to ask on, and no answers came through standard input in 10 seconds.',
        'Give a file with --answers <file>, or wait for a slow program with --answers -',
      ]);
    }
    throw error instanceof Refusal ? error : fileRefusal(STDIN, error);
  } finally {
    clearTimeout(silence);
  }
}

class SilentError extends Error {}
