/** How `check` is called, and what its help says. */
import type { CheckOptions } from '../commands/check.ts';
import { type Declare, once } from './options.ts';

/** Declares `check`. */
export const declareCheck: Declare = (program, io, ends) => {
  program
    .command('check')
    .description('say of each file whether it reads and what is still open')
    .argument('[files...]', 'saved models')
    .option('--complete', 'fail unless every model choice is made in each file')
    .option('--json', 'print the findings as JSON')
    .option('--plain', 'in plain lines, as it always is')
    .option(
      '--questions <dir>',
      'use the questionnaire in this folder; without files, check the folder itself and its wording',
      once('--questions'),
    )
    .option(
      '--against <files...>',
      'with --questions: say what that questionnaire would do to these saved models',
    )
    .addHelpText('after', helpOf(io.started.program))
    .action(async (files: string[], options: CheckOptions) => {
      const exitCode =
        files.length > 0 && !options.against
          ? await (await import('../commands/check.ts')).check(io, files, options)
          : (await import('../commands/check-questions.ts')).checkQuestions(io, {
              ...options,
              against: [...(options.against ?? []), ...files],
            });
      ends(exitCode);
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} check our-model.yaml
  ${program} check --complete models/*.yaml
  ${program} check --questions our-questions
  ${program} check --questions our-questions --against models/*.yaml`;
}
