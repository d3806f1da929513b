/** How `worksheet` is called, and what its help says. */
import type { WorksheetOptions } from '../commands/worksheet.ts';
import {
  KINDS_TO_FILL_IN,
  KINDS_TO_PRINT,
  WORKSHEET_KINDS,
  YOUTH_SHEET_KINDS,
} from '../documents/document-kinds.ts';
import { PAPER_NAMES } from '../documents/paper.ts';
import { anyOf } from '../text/language.ts';
import {
  collect,
  type Declare,
  endingsOf,
  FORCE_OPTION,
  formatOption,
  once,
  PDF_HELP,
  QUESTIONS_OPTION,
} from './options.ts';

/** Declares `worksheet`. */
export const declareWorksheet: Declare = (program, io, ends) => {
  program
    .command('worksheet')
    .description('make a blank worksheet: to print for a meeting, or to fill in with an editor or a browser')
    .argument('[out]', 'where it goes, as with --to')
    .option(
      '--to <out>',
      `where it goes; the ending picks the format: ${endingsOf(KINDS_TO_PRINT)} to print, ${endingsOf(KINDS_TO_FILL_IN)} to fill in, or - for standard output`,
      once('--to'),
    )
    .option('--fillable', 'a page to fill in with a browser, without a network; only for .html')
    .option(
      '--for <whom>',
      `youth: a sheet for young people, and a page for whoever runs the session; ${anyOf(YOUTH_SHEET_KINDS.map(({ endings }) => endings[0]))}`,
      once('--for'),
    )
    .option(
      '--paper <size>',
      `what it is printed on: ${anyOf(PAPER_NAMES)}; unless given, what is at hand where the language of the questions is spoken`,
      once('--paper'),
    )
    .option('--with-guide', 'with what is known about the choices behind it; for .docx, .html and .md')
    .option('--section <id>', 'only this section (again, or with commas, for more)', collect)
    .option('--way <id>', 'only what is on this way through the questions, such as page-one', once('--way'))
    .option(...FORCE_OPTION)
    .option(...QUESTIONS_OPTION)
    .option(...formatOption(WORKSHEET_KINDS))
    .addHelpText('after', helpOf(io.started.program))
    .action(async (out: string | undefined, options: WorksheetOptions) => {
      ends(
        options.for === undefined
          ? await (await import('../commands/worksheet.ts')).worksheet(io, out, options)
          : await (await import('../commands/youth-sheet.ts')).youthSheet(io, out, options),
      );
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} worksheet --to worksheet.docx
  ${program} worksheet --to page-one.docx --way page-one --paper a4
  ${program} worksheet --to focus.html --section focus --with-guide
  ${program} worksheet --to a-few-questions.docx --for youth
  ${program} worksheet --to answers.yaml
  ${program} worksheet --to answers.html --fillable
  ${program} init our-model.yaml --answers answers.yaml

A worksheet in ${anyOf(KINDS_TO_FILL_IN.map(({ endings }) => endings[0]))} that was filled in is read by init --answers; what
is left blank there changes nothing. With --fillable, an .html file is a page to
fill in with a browser; what is saved there is read by init --answers, too.
${PDF_HELP}`;
}
