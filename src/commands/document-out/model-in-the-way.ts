/** Keeping documents and worksheets out of files that hold answers: what is written over is never somebody's work. */

import { openFile } from '../../disk/safe-file.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { readerFor } from '../../models/formats.ts';
import { bareAnswers } from '../../models/record/answers.ts';
import { isSavedModel, readModel } from '../../models/record/read.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import type { Source } from '../../text/yaml.ts';
import { pathOf } from '../opening/named-file.ts';

/** Throws `Refusal` where a saved model, a worksheet that was filled in, or answers stand where a document is to go. */
export function checkNoModel(io: Io, to: string, questionnaire: Questionnaire): void {
  const reader = readerFor(to);
  const text = reader && textIn(pathOf(io, to));
  const source = text ? reader.read(to, text, questionnaire) : null;
  if (!source?.ok || !saysAnswers(source.value, questionnaire)) return;
  throw new Refusal(EXIT.use, [
    `${inOneLine(to)}: is a saved model or holds answers, and stays as it is. Choose another name for the document.`,
  ]);
}

/** What cannot be read as text is no model; whoever writes the document says what is amiss with the file. */
function textIn(where: string): string | null {
  try {
    return openFile(where).text;
  } catch {
    return null;
  }
}

/** A worksheet that is still blank holds none. What does not read may well be somebody's answers. */
function saysAnswers(source: Source, questionnaire: Questionnaire): boolean {
  if (!isSavedModel(source.value)) return bareAnswers(source, questionnaire) !== null;
  const read = readModel(source, questionnaire);
  if (!read.ok) return true;
  const { answers, points, steps, retired, unsettled, revisions } = read.value.model;
  return answers.size + points.size + steps.size + retired.size + unsettled.size + revisions.length > 0;
}
