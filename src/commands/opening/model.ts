/** Opening a model's file for a command. */

import fs from 'node:fs';
import path from 'node:path';
import { commandLine } from '../../command-to-type.ts';
import { readOrdinary } from '../../disk/reading-file.ts';
import { type KeptFile, openFile } from '../../disk/safe-file.ts';
import { codeOf } from '../../disk/system-error.ts';
import { DOCUMENT_KINDS, documentKindOf, insteadOfNotMade } from '../../documents/document-kinds.ts';
import { type NoAnswers, noAnswersIn } from '../../documents/no-answers.ts';
import { EXIT, problemsRefusal, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import type { Format } from '../../models/format.ts';
import { DEFAULT_FILE } from '../../models/format.ts';
import { FORMATS, formatFor } from '../../models/formats.ts';
import { readModelText } from '../../models/model-text.ts';
import { bareAnswers } from '../../models/record/answers.ts';
import { isExample } from '../../models/record/example.ts';
import type { ReadModel } from '../../models/record/read.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { NotTextError } from '../../text/decoding.ts';
import { inARow } from '../../text/language.ts';
import type { Result } from '../../text/problem.ts';
import { nearestBeside, noSuchModel, pathOf, type RunFacts, withHome } from './named-file.ts';

/** The file where a model is, or is to be, with the format that its ending picks. */
export interface Target {
  /** As the person gave it, in one line. */
  readonly name: string;
  readonly file: KeptFile;
  readonly format: Format;
  /** What the file reads as, where it was read already. */
  readonly read?: ReadModel | null;
}

/** Looks at a file without reading the model in it. Throws `Refusal` where no model can be kept there. */
export function openTarget(io: RunFacts, given: string): Target {
  const format = formatFor(given);
  const where = pathOf(io, given);
  const name = inOneLine(withHome(io, given));
  if (isFolder(where, name))
    throw new Refusal(EXIT.problem, [
      `${name}: is a folder; expected a file, such as ${path.join(name, DEFAULT_FILE)}`,
    ]);
  if (!format) throw noFormat(io, given, where);
  const folder = path.dirname(where);
  if (!isFolder(folder, path.dirname(name))) {
    throw new Refusal(EXIT.problem, [
      `${path.dirname(name)}: there is no such folder. Make it first, or choose another place for ${path.basename(name)}.`,
    ]);
  }
  try {
    return { name, file: openFile(where), format };
  } catch (error) {
    const none = error instanceof NotTextError ? noAnswersAt(where) : null;
    throw none ? noModel(io, given, none) : fileRefusal(name, error);
  }
}

/** What stands there and holds no answers; null for all else. */
function noAnswersAt(where: string): NoAnswers | null {
  try {
    return noAnswersIn(readOrdinary(where));
  } catch {
    // Whoever opens the file says what is amiss with it.
    return null;
  }
}

/** Says what is there in place of a model, and which file was meant. */
function noModel(io: RunFacts, given: string, { is, instead }: NoAnswers): Refusal {
  const meant = nearestBeside(io, given, (one) => formatFor(one) !== null && one !== path.basename(given));
  const more = meant === null ? '' : ` Did you mean ${meant}?`;
  return new Refusal(EXIT.problem, [`${inOneLine(given)}: ${is} ${instead}${more}`]);
}

/** Says which endings there are; which file was meant, or how a document is made that no model can be kept in. */
function noFormat(io: RunFacts, given: string, where: string): Refusal {
  const none = noAnswersAt(where);
  if (none) return noModel(io, given, none);
  const endings = inARow(FORMATS.flatMap((one) => one.endings));
  const meant = nearestBeside(io, given, (one) => formatFor(one) !== null);
  const { name } = path.parse(given);
  const command = (ending: string) => commandLine(io.started, 'export', '--to', name + ending);
  const instead = insteadOfNotMade(given);
  const said = `${inOneLine(given)}: the ending of a file picks its format; expected one of ${endings}`;
  return new Refusal(EXIT.use, [
    meant === null ? said : `${said}; did you mean ${meant}?`,
    ...(instead.length > 0 ? ['A document to share is made from a model.'] : []),
    ...instead.flatMap(({ use, why }) => [`${why}:`, command(use)]),
    ...(isMade(given) ? ['A document to share is made from a model:', command('.docx')] : []),
  ]);
}

/** Whether a name is that of a document, which no model is kept in. */
export function isDocument(name: string): boolean {
  if (formatFor(name) !== null) return false;
  return isMade(name) || insteadOfNotMade(name).length > 0;
}

/** Whether that is the name of a document that is made here. */
function isMade(name: string): boolean {
  return formatFor(name) === null && documentKindOf(DOCUMENT_KINDS, name) !== null;
}

/** Throws `Refusal` where a file could not be made or replaced. */
export function checkWritable({ name, file }: Target): void {
  requireWritable(`The folder of ${name}`, path.dirname(file.path));
  if (file.text !== null) requireWritable(name, file.path);
}

function requireWritable(name: string, where: string): void {
  try {
    fs.accessSync(where, fs.constants.W_OK);
  } catch (error) {
    throw fileRefusal(name, error);
  }
}

/** Opens a saved model. Throws `Refusal` where there is none or it does not read. */
export function openModelFile(io: RunFacts, name: string, questionnaire: Questionnaire): ReadModel {
  return modelOf(io, openTarget(io, name), questionnaire);
}

/** The same as a value: the model, or why there is none, a line each. */
export function tryOpening(
  io: RunFacts,
  name: string,
  questionnaire: Questionnaire,
): { readonly read: ReadModel } | { readonly problems: readonly string[] } {
  try {
    return { read: openModelFile(io, name, questionnaire) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problems: error.message.split('\n') };
  }
}

/** The model in a file. Throws `Refusal` where there is none or it does not read. */
export function modelOf(
  io: RunFacts,
  { name, file, format }: Target,
  questionnaire: Questionnaire,
): ReadModel {
  if (file.text === null) {
    throw new Refusal(EXIT.problem, noSuchModel(io, name));
  }
  const model = readModelText(format, name, file.text, questionnaire);
  if (!model.ok) {
    const none = noAnswersIn(file.text);
    if (none) throw noModel(io, name, none);
    const source = format.read(name, file.text, questionnaire);
    const isOwn = source.ok && !isExample(source.value.value);
    const answers = isOwn ? bareAnswers(source.value, questionnaire) : null;
    throw answers ? noModelYet(io, name, answers) : problemsRefusal(model.problems);
  }
  return model.value;
}

/** Says that a file holds answers alone, what is amiss with them, and how a model is made of them. */
function noModelYet(io: RunFacts, name: string, answers: Result<unknown>): Refusal {
  const lines = answers.ok
    ? [`${name}: holds answers, and all of them read. A saved model is made of them with:`]
    : [
        ...problemsRefusal(answers.problems).message.split('\n'),
        `${name}: holds answers. Once they read, a saved model is made of them with:`,
      ];
  return new Refusal(EXIT.problem, [
    ...lines,
    commandLine(io.started, 'init', 'our-model.yaml', '--answers', name),
  ]);
}

function isFolder(where: string, name: string): boolean {
  try {
    return fs.statSync(where).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw fileRefusal(name, error);
  }
}
