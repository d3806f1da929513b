/** How `export` is called, and what its help says. */
import { Option } from 'commander';
import type { ExportOptions } from '../commands/export.ts';
import { DOCUMENT_KINDS } from '../documents/document-kinds.ts';
import { DEFAULT_FILE } from '../models/format.ts';
import {
  collect,
  type Declare,
  endingsOf,
  FORCE_OPTION,
  formatOption,
  once,
  PDF_HELP,
  QUESTIONS_OPTION,
  TRAINED_MENTORS_OPTION,
} from './options.ts';

/** Declares `export`. */
export const declareExport: Declare = (program, io, ends) => {
  program
    .command('export')
    .description('make a document to share: the grid, the statement and what stands behind them')
    .argument('[file]', 'the saved model', DEFAULT_FILE)
    .argument('[out]', 'where it goes, as with --to')
    .option(
      '--to <out>',
      `where it goes; the ending picks the format: ${endingsOf(DOCUMENT_KINDS)}, or - for standard output`,
      once('--to'),
    )
    .option('--with-notes', 'put in the notes and reasons that were written among colleagues')
    .option(
      '--with <id>',
      'put in this answer, where those whose words it holds have agreed (again, or with commas, for more)',
      collect,
    )
    .option(
      '--with-open',
      'end with what is still open; lines that begin with ? go word for word with the notes alone',
    )
    .option(...TRAINED_MENTORS_OPTION)
    .option(
      '--with-steps',
      'put in the next steps that you kept; who does them, and by when, goes with the notes',
    )
    .addOption(new Option('--only <part>', 'of all that, the next steps alone').choices(['steps']))
    .option('--with-source', 'name the file that it was made from, at its foot')
    .option('--example', 'of a made-up example, as show --example shows it')
    .option(...FORCE_OPTION)
    .option(...QUESTIONS_OPTION)
    .option(...formatOption(DOCUMENT_KINDS))
    .addHelpText('after', helpOf(io.started.program))
    .action(async (file: string, out: string | undefined, options: ExportOptions) => {
      ends(
        options.example
          ? await (await import('../commands/example.ts')).exportExample(io, [file, out], options)
          : await (await import('../commands/export.ts')).exportModel(io, [file, out], options),
      );
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} export our-model.yaml --to our-model.docx
  ${program} export our-model.yaml --to our-model.html --with-open
  ${program} export our-model.yaml --to for-us.docx --with-notes
  ${program} export our-model.yaml --to next-steps.docx --only steps
  ${program} export --example --to example.docx
  ${program} export our-model.yaml --to m.docx --with youth-feedback
  ${program} export our-model.yaml --to - --format csv > our-model.csv

Notes are left out unless you ask for them: they were written among colleagues.
Make changes in the model, with init --edit, and export it again.
What a .json holds is in schema/mentoring-model-export.json, a JSON Schema that
comes with the program.
${PDF_HELP}`;
}
