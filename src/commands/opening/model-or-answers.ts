/** Opening what somebody answered, whatever it is kept in: a saved model, or answers alone. The file is only read. */
import { readBytes } from '../../disk/reading-file.ts';
import { codeOf } from '../../disk/system-error.ts';
import { EXIT, problemsRefusal, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import { notDecidedThere } from '../../model/deciding-in-words.ts';
import { begunWith } from '../../model/given.ts';
import { type Model, newModel } from '../../model/model.ts';
import { leftBehindInWords } from '../../model/unsettled.ts';
import { readAnyText } from '../../models/any-text.ts';
import { changesLines } from '../../models/questionnaire-changes.ts';
import { readAnswers } from '../../models/record/answers.ts';
import { isSavedModel, readModel } from '../../models/record/read.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { decodeUtf8 } from '../../text/decoding.ts';
import { commentLines, requireAnswers } from './answers-as-given.ts';
import { noSuchAnswers, pathOf, type RunFacts } from './named-file.ts';

/** What somebody answered. */
export interface Answered {
  readonly model: Model;
  /** What the questionnaire has changed since, and what was not taken for a part of an answer: a line each, without the file's name. */
  readonly says: readonly string[];
}

/** Opens a file. Throws `Refusal` where there is none, or where it reads as neither. */
export function openAnswered(io: RunFacts, name: string, questionnaire: Questionnaire): Answered {
  const read = readAnyText(name, textOf(io, name), questionnaire);
  const { source } = read;
  if (!source.ok) throw problemsRefusal(source.problems);
  if (isSavedModel(source.value.value)) {
    const saved = readModel(source.value, questionnaire);
    if (!saved.ok) throw problemsRefusal(saved.problems);
    const { model } = saved.value;
    const says = [
      ...changesLines(questionnaire, saved.value),
      ...(model.combining ? [notDecidedThere(questionnaire, model)] : []),
      ...leftBehindInWords(questionnaire, model),
      ...commentLines(read, questionnaire),
    ];
    return { model, says };
  }
  const given = readAnswers(source.value, questionnaire);
  if (!given.ok) throw problemsRefusal(given.problems);
  return {
    model: begunWith(questionnaire, newModel(''), given.value),
    says: commentLines(read, questionnaire),
  };
}

function textOf(io: RunFacts, name: string): string {
  try {
    const bytes = readBytes(pathOf(io, name));
    requireAnswers(name, bytes);
    return decodeUtf8(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw codeOf(error) === 'ENOENT'
      ? new Refusal(EXIT.problem, [noSuchAnswers(io, name)])
      : fileRefusal(name, error);
  }
}
