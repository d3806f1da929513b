/** `worksheet --for youth`: a sheet for young people, with a page behind it for whoever runs the session. */
import { commandLine } from '../command-to-type.ts';
import { YOUTH_SHEET_KINDS, type YouthSheetKind } from '../documents/document-kinds.ts';
import { youthSheetAs } from '../documents/writers.ts';
import { EXIT, problemsRefusal, Refusal } from '../errors.ts';
import { type Io, moment } from '../io.ts';
import { isYouthSheet } from '../questionnaire/beside.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type YouthSheet, youthSheetIn } from '../questionnaire/youth-sheet.ts';
import { say } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { paperWanted } from './document-out/paper.ts';
import { documentKindWanted, outWanted } from './document-out/wanted.ts';
import { writeOut } from './document-out/writing.ts';
import { TO_STDOUT } from './opening/named-file.ts';
import { openQuestionnaire, questionsFiles } from './opening/questionnaire.ts';
import { requireTaken } from './opening/taken-options.ts';
import type { WorksheetOptions } from './worksheet.ts';

const YOUTH = 'youth';

/** A name that tells nothing of whoever has the file: a browser prints it on the page, and it shows among others. */
const NEUTRAL_NAME = 'a-few-questions';

/** Runs it; gives the exit code. Throws `Refusal`. */
export async function youthSheet(io: Io, out: string | undefined, told: WorksheetOptions): Promise<number> {
  const { questions } = told;
  const asGiven = [
    ...(told.paper === undefined ? [] : ['--paper', told.paper]),
    ...(questions === undefined ? [] : ['--questions', questions]),
  ];
  const command = (to: string, ...more: readonly string[]) =>
    commandLine(io.started, 'worksheet', '--to', to, ...more, '--for', YOUTH, ...asGiven);
  if (told.for !== YOUTH)
    throw new Refusal(EXIT.use, [
      `--for ${inOneLine(told.for ?? '')}: expected ${YOUTH}, which makes a sheet for young people:`,
      command(`${NEUTRAL_NAME}.docx`),
    ]);
  // All else is for those who fill in the whole questionnaire.
  const taken = ['for', 'to', 'format', 'force', 'questions', 'paper'] as const;
  requireTaken(`--for ${YOUTH} makes one sheet, to print`, told, taken);
  const options = outWanted(told, out, `${NEUTRAL_NAME}.docx`, command);
  const kind = documentKindWanted(io, YOUTH_SHEET_KINDS, options, command);
  const paper = paperWanted(told.paper, kind);
  const questionnaire = openQuestionnaire(io, questions);
  checkNoModel(io, options.to, questionnaire);
  const sheet = openYouthSheet(io, questions, questionnaire);
  const { language } = questionnaire;
  const content = await youthSheetAs(kind, { sheet, language, now: moment(io), ...(paper && { paper }) });
  const written = writeOut(io, options, content);
  say(io.stderr, ...written, ...(options.to === TO_STDOUT ? [] : [HAND_OUT[kind.name], NO_FILE]));
  return EXIT.done;
}

const PAGE_ONE =
  'Print page one alone, and hand out only that. The last page is for staff; the one between is blank, for printing on both sides.';

/** What of it young people get. */
const HAND_OUT: Readonly<Record<YouthSheetKind['name'], string>> = {
  docx: PAGE_ONE,
  html: PAGE_ONE,
  markdown:
    'Print what stands above the line ---, and hand out only that. What stands below it is for staff.',
};

const NO_FILE = 'Please do not send the file: the part for staff says where the questions come from.';

function openYouthSheet(io: Io, questions: string | undefined, questionnaire: Questionnaire): YouthSheet {
  const read = youthSheetIn(questionsFiles(io, questions, isYouthSheet), questionnaire);
  if (read?.ok) return read.value;
  if (read) throw problemsRefusal(read.problems);
  throw new Refusal(EXIT.problem, [
    'This questionnaire has no sheet for young people. It would be a file youth-sheet.yaml in its folder; the README says what goes into it.',
    "To make the program's own, leave out --questions.",
  ]);
}
