/** How `init` is called, and what its help says. */

import type { InitOptions } from '../commands/beginning/init-options.ts';
import { DEFAULT_FILE, FORMAT_ENDINGS } from '../models/format.ts';
import { anyOf } from '../text/language.ts';
import { collect, type Declare, once, QUESTIONS_OPTION } from './options.ts';

/** Declares `init`. */
export const declareInit: Declare = (program, io, ends) => {
  program
    .command('init')
    .description('walk through the questions, and save each answer as you go')
    .argument(
      '[file]',
      `where to save; the ending picks the format: ${Object.values(FORMAT_ENDINGS).flat().join(' ')}, or - for standard output`,
      DEFAULT_FILE,
    )
    .option('--edit', 'open a saved model, to go on with it or to revise it')
    .option('--force', 'start over on a file that is there (it is kept beside it as .bak)')
    .option(
      '--answers <file>',
      'take answers from a file, or - for standard input; answers piped in need no flag',
      once('--answers', TWO_ANSWERS),
    )
    .option('--no-input', 'never ask')
    .option('--complete', 'fail unless every model choice is made')
    .option('--quiet', 'without questions: say only what has to be known, not what is still open')
    .option('--section <id>', 'ask only this section (again, or with commas, for more)', collect)
    .option('--question <id>', 'ask only this question (again, or with commas, for more)', collect)
    .option('--way <id>', 'begin with a shorter way through the questions, such as page-one', once('--way'))
    .option('--plain', 'ask in plain lines, for screen readers: no colours, nothing redrawn')
    .option(...QUESTIONS_OPTION)
    .option('--format <name>', `with "init -": ${anyOf(Object.keys(FORMAT_ENDINGS))}`, once('--format'))
    .addHelpText('after', helpOf(io.started.program))
    .action(async (file: string, options: InitOptions) => {
      ends(await (await import('../commands/init.ts')).init(io, file, options));
    });
};

/** What to do where two files of answers are to come together. */
const TWO_ANSWERS =
  'To take both, run it once for each, the second time with --edit: what the second replaces is named then.';

function helpOf(program: string): string {
  return `
Examples:
  ${program} init
  ${program} init our-model.md
  ${program} init our-model.md --edit --section location
  ${program} init --way page-one
  ${program} init --plain
  ${program} init our-model.yaml --answers answers.yaml --no-input
  ${program} init - --format markdown < answers.yaml > our-model.md

Answers for scripts are YAML or JSON, by the id of the question:
  program: River House
  form: assigned
  type: [traditional, e-mentoring]
  location:
    - community
    - other: Library study rooms

An id that is not there, as in --question x or --way x, brings up a list of
those that are.

Keys: Enter goes on, Shift+Tab goes back, Ctrl+C stops and saves.

In plain lines you type numbers and text: Enter goes on, :back goes back, :stop
stops and saves, :help says the rest. ACCESSIBLE=1 in the environment does the
same as --plain.`;
}
