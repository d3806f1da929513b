/** `init -`: a new document on standard output, made of answers that were given; nobody is asked. */
import { EXIT, Refusal } from '../../errors.ts';
import { fileRefusal } from '../../file-errors.ts';
import { type Io, moment } from '../../io.ts';
import { begunWith } from '../../model/given.ts';
import { type Model, newModel } from '../../model/model.ts';
import type { Format } from '../../models/format.ts';
import { FORMATS } from '../../models/formats.ts';
import { createdText } from '../../models/size.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { giveOut, say } from '../../terminal/say.ts';
import { inARow } from '../../text/language.ts';
import { TO_STDOUT } from '../opening/named-file.ts';
import { lookAgainLines, requireComplete, stillOpen, stillOpenLines } from '../telling/still-open.ts';
import { openAnswers } from './answers.ts';
import { leftBehindLines, noneFoundLines, reminderLines } from './given-lines.ts';
import { type InitOptions, nobodyToAsk } from './init-options.ts';

/** Writes the document, and says what there is to know of it; gives the exit code. Throws `Refusal`. */
export async function writeToStdout(
  io: Io,
  questionnaire: Questionnaire,
  options: InitOptions,
): Promise<number> {
  if (options.edit || options.force) {
    throw new Refusal(EXIT.use, [
      '"init -" writes a new document to standard output; it takes no --edit or --force.',
    ]);
  }
  const format = formatNamed(options.format ?? 'yaml');
  const given = await openAnswers(io, options.answers, questionnaire);
  if (!given) throw nobodyToAsk(io, TO_STDOUT, options);
  const begun = newModel(moment(io));
  const model = begunWith(questionnaire, begun, given);
  if (options.complete) requireComplete(questionnaire, model, 'Nothing was written.');
  giveOut(io.stdout, createdFor('standard output', format, model, questionnaire));
  const reminders = reminderLines(io, begun, model, given);
  say(
    io.stderr,
    ...given.warnings,
    ...given.leftOut,
    ...reminders,
    ...leftBehindLines(questionnaire, given),
    ...(options.quiet
      ? []
      : [...noneFoundLines(reminders, model, given), ...stillOpenLines(stillOpen(questionnaire, model))]),
    ...lookAgainLines(questionnaire, model),
  );
  return EXIT.done;
}

function createdFor(name: string, format: Format, model: Model, questionnaire: Questionnaire): string {
  try {
    return createdText(format, model, questionnaire);
  } catch (error) {
    throw fileRefusal(name, error);
  }
}

function formatNamed(name: string): Format {
  const format = FORMATS.find((one) => one.name === name);
  if (format) return format;
  throw new Refusal(EXIT.use, [
    `--format ${name}: expected one of ${inARow(FORMATS.map((one) => one.name))}`,
  ]);
}
