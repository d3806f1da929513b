/** How `show` is called, and what its help says. */

import type { ShowOptions } from '../commands/show.ts';
import { DEFAULT_FILE } from '../models/format.ts';
import { type Declare, QUESTIONS_OPTION } from './options.ts';

/** Declares `show`. */
export const declareShow: Declare = (program, io, ends) => {
  program
    .command('show')
    .description(
      'show a saved model: the grid, the statement, what is still open and the next steps that were kept',
    )
    .argument('[file]', 'the saved model', DEFAULT_FILE)
    .option('--json', 'print the whole model as JSON')
    .option('--history', 'say what was changed, when and why')
    .option('--with-notes', 'read out the notes and all other answers, too')
    .option('--plain', 'in plain lines, for screen readers: in words, without colours')
    .option(
      '--example',
      'show a made-up example, to see what a model can look like; "plain" in place of a file names another',
    )
    .option(...QUESTIONS_OPTION)
    .addHelpText('after', helpOf(io.started.program))
    .action(async (file: string, options: ShowOptions) => {
      ends(
        options.example
          ? (await import('../commands/example.ts')).showExample(io, file, options)
          : (await import('../commands/show.ts')).show(io, file, options),
      );
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} show
  ${program} show our-model.md
  ${program} show our-model.md --history
  ${program} show our-model.md --json
  ${program} show --example
  ${program} show plain --example`;
}
