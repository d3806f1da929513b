/** How `guide` is called, and what its help says. */
import type { GuideOptions } from '../commands/guide.ts';
import { GUIDE_KINDS } from '../documents/document-kinds.ts';
import {
  type Declare,
  endingsOf,
  FORCE_OPTION,
  formatOption,
  once,
  PDF_HELP,
  QUESTIONS_OPTION,
} from './options.ts';

/** Declares `guide`. */
export const declareGuide: Declare = (program, io, ends) => {
  program
    .command('guide')
    .description('read what is known about the choices: what each is, when it fits, what to keep in mind')
    .argument('[question]', 'what it is about, by its id, such as location; without it, all in short')
    .argument('[option]', 'one option of it, by its id')
    .option(
      '--to <out>',
      `make a document of it; the ending picks the format: ${endingsOf(GUIDE_KINDS)}, or - for standard output`,
      once('--to'),
    )
    .option(...FORCE_OPTION)
    .option('--plain', 'in plain lines, for screen readers: in words, without colours')
    .option(...QUESTIONS_OPTION)
    .option(...formatOption(GUIDE_KINDS))
    .addHelpText('after', helpOf(io.started.program))
    .action(async (question: string | undefined, option: string | undefined, options: GuideOptions) => {
      ends(await (await import('../commands/guide.ts')).showGuide(io, [question, option], options));
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} guide
  ${program} guide type
  ${program} guide location community
  ${program} guide --to guide.docx

It recommends nothing, and nobody with lived experience has reviewed it yet.
${PDF_HELP}`;
}
