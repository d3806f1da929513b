/** How `combine` is called, and what its help says. */
import type { CombineOptions } from '../commands/combine.ts';
import { type Declare, once, QUESTIONS_OPTION } from './options.ts';

/** Declares `combine`. */
export const declareCombine: Declare = (program, io, ends) => {
  program
    .command('combine')
    .description("make one model of several people's answers: what all said alike, and every note")
    .argument('[files...]', 'saved models, files of answers, or what the page to fill in saved')
    .option('--to <file>', 'the new model; its ending picks the format', once('--to'))
    .option(
      '--answers <file>',
      'take what is decided from a file of answers, or - for standard input',
      once('--answers'),
    )
    .option('--no-input', 'never ask: take what all said alike and every note, and leave the rest open')
    .option('--counted', 'say how many chose an option, from five files on')
    .option('--plain', 'ask in plain lines, for screen readers: no colours, nothing redrawn')
    .option('--complete', 'fail unless every model choice is made alike')
    .option(...QUESTIONS_OPTION)
    .addHelpText('after', helpOf(io.started.program))
    .action(async (files: string[], options: CombineOptions) => {
      ends(await (await import('../commands/combine.ts')).combine(io, files, options));
    });
};

function helpOf(program: string): string {
  return `
Examples:
  ${program} combine one.yaml two.yaml three.md --to ours.yaml
  ${program} combine a.yaml b.yaml --to c.yaml --answers decided.yaml
  ${program} init ours.yaml --edit

A choice is taken over where all made it alike; the rest you decide together,
section by section, with whether all or some chose it and every note before you.
Each decision is saved at once, and the same command goes on where you stopped.
With --no-input, what all chose and every note are taken, the same paragraph
once, and the file says that the rest is to be decided. Nothing tells whose
words are whose. A blank takes nothing away, and the files that are combined
stay as they are.`;
}
