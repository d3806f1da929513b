/** How `compare` is called, and what its help says. */
import type { CompareOptions } from '../commands/compare.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import {
  collect,
  type Declare,
  endingsOf,
  FORCE_OPTION,
  formatOption,
  once,
  QUESTIONS_OPTION,
  TRAINED_MENTORS_OPTION,
} from './options.ts';

/** Declares `compare`. */
export const declareCompare: Declare = (program, io, ends) => {
  program
    .command('compare')
    .description('see two to six models side by side: what is the same, what differs, what is open')
    .argument('[files...]', 'saved models, or files of answers')
    .option('--differing', 'leave out what is the same')
    .option('--section <id>', 'only this section (again, or with commas, for more)', collect)
    .option('--with-notes', 'put in the notes, and your own words behind choices')
    .option('--unnamed', 'in an order drawn by chance, and without the names of files and programs')
    .option('--json', 'print it as JSON')
    .option('--plain', 'in plain lines, for screen readers: in words, without colours and columns')
    .option(
      '--to <out>',
      `a document of it; the ending picks the format: ${endingsOf(DOCUMENT_KINDS)}, or - for standard output`,
      once('--to'),
    )
    .option(...TRAINED_MENTORS_OPTION)
    .option(...FORCE_OPTION)
    .option(...QUESTIONS_OPTION)
    .option(...formatOption(DOCUMENT_KINDS))
    .addHelpText('after', helpOf(io.started.program))
    .action(async (files: string[], options: CompareOptions) => {
      ends(await (await import('../commands/compare.ts')).compare(io, files, options));
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} compare one.yaml another.yaml
  ${program} compare one.yaml another.yaml --differing
  ${program} compare one.yaml another.md third.json --to three.docx
  ${program} compare one.yaml another.yaml --unnamed --to board.html

Nothing is counted or scored, and the files stay as they are. Notes and your own
words are left out unless you ask for them: they were written among colleagues.`;
}
