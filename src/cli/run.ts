/** Runs the command that is called. Each is declared in a file of its own, and what it does is loaded when it is called. */
import { Command, Option } from 'commander';
import { commandLine } from '../command-to-type.ts';
import { EXIT } from '../errors.ts';
import type { Io } from '../io.ts';
import { say } from '../terminal/say.ts';
import { declareCheck } from './check.ts';
import { declareCombine } from './combine.ts';
import { declareCompare } from './compare.ts';
import { declareExport } from './export.ts';
import { declareGuide } from './guide.ts';
import { declareInit } from './init.ts';
import type { Declare } from './options.ts';
import { declareShow } from './show.ts';
import { declareWorksheet } from './worksheet.ts';

/** Every command, in the order in which the help names them. */
const DECLARATIONS: readonly Declare[] = [
  declareInit,
  declareShow,
  declareExport,
  declareWorksheet,
  declareGuide,
  declareCompare,
  declareCombine,
  declareCheck,
];

/**
 * Runs the command that the arguments name; gives its exit code. Throws what the command throws, and commander's errors
 * for arguments that it does not know.
 */
export async function run(io: Io, args: readonly string[], version: string): Promise<number> {
  let exitCode: number = EXIT.done;
  const ends = (code: number) => {
    exitCode = code;
  };
  const program: Command = new Command(io.started.program)
    .description(
      'Helps an agency choose a mentoring model for young people who survived commercial sexual exploitation.',
    )
    .version(version, '-v, --version', 'show the version')
    .addOption(new Option('-V').hideHelp())
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => say(io.stdout, text.replace(/\n$/, '')),
      writeErr: (text) => say(io.stderr, text.replace(/\n$/, '')),
      outputError: (text, write) => write(`${text}${nextStep(io, program, args)}`),
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => 80,
    })
    .addHelpText('after', programHelp(io.started.program));

  for (const declare of DECLARATIONS) declare(program, io, ends);

  const commandNamed = async (name: string, ...rest: string[]): Promise<Command> => {
    const named = program.commands.find((one) => one.name() === name);
    if (named) return named;
    const { unknownCommand } = await import('./unknown-command.ts');
    throw unknownCommand(
      io,
      [name, ...rest],
      program.commands.map((one) => one.name()),
    );
  };

  program
    .command('help')
    .description('show the help of a command')
    .argument('[command]')
    .action(async (name?: string) => (name === undefined ? program : await commandNamed(name)).help());

  const [first = '', ...rest] = args;
  if (first !== '' && !first.startsWith('-')) await commandNamed(first, ...rest);
  await program.parseAsync(first === '-V' ? ['--version'] : [...args], { from: 'user' });
  return exitCode;
}

/** What to type for all that a command takes, or the program. */
function nextStep(io: Io, program: Command, [first = '']: readonly string[]): string {
  const isCommand = program.commands.some((one) => one.name() === first);
  return [
    isCommand ? 'All that it takes:' : 'A command comes first. All there are:',
    commandLine(io.started, ...(isCommand ? [first] : []), '--help'),
    '',
  ].join('\n');
}

function programHelp(program: string): string {
  return `
Examples:
  ${program} init                      begin, or go on with it
  ${program} init our-model.md         keep it as a page to read
  ${program} init our-model.md --edit  revise it
  ${program} show our-model.md         see it in short

Exit codes: 0 done, 1 the input or a file has a problem (nothing was changed),
2 used in a way it does not know, 3 saved, but beside the file that was named
(its name is told), 130 stopped by you (your answers are saved).`;
}
