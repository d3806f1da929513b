/** Commands and options, declared; each action is imported when it is called. */
import { Command, Option } from 'commander';
import { commandLine } from '../command-to-type.ts';
import type { InitOptions } from '../commands/beginning/init-options.ts';
import type { CheckOptions } from '../commands/check.ts';
import type { ExportOptions } from '../commands/export.ts';
import type { ShowOptions } from '../commands/show.ts';
import type { WorksheetOptions } from '../commands/worksheet.ts';
import {
  DOCUMENT_KINDS,
  type FileKind,
  KINDS_TO_FILL_IN,
  KINDS_TO_PRINT,
  WORKSHEET_KINDS,
} from '../documents/document-kinds.ts';
import { Refusal } from '../errors.ts';
import type { Io } from '../io.ts';
import { DEFAULT_FILE, FORMAT_ENDINGS } from '../models/format.ts';
import { say } from '../terminal/say.ts';
import { checkHelp, exportHelp, initHelp, programHelp, showHelp, worksheetHelp } from './help.ts';

const QUESTIONS = ['--questions <dir>', 'use the questionnaire in this folder', once('--questions')] as const;

/**
 * Runs the command that the arguments name; gives its exit code. Throws what the command throws, and commander's errors
 * for arguments that it does not know.
 */
export async function run(io: Io, args: readonly string[], version: string): Promise<number> {
  let exitCode = 0;
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
    .option('--plain', 'ask in plain lines, for screen readers: no colours, nothing redrawn')
    .option(...QUESTIONS)
    .option('--format <name>', `with "init -": ${oneOf(Object.keys(FORMAT_ENDINGS))}`, once('--format'))
    .addHelpText('after', initHelp(io.started.program))
    .action(async (file: string, options: InitOptions) => {
      exitCode = await (await import('../commands/init.ts')).init(io, file, options);
    });

  program
    .command('show')
    .description('show a saved model: the grid, the statement and what is still open')
    .argument('[file]', 'the saved model', DEFAULT_FILE)
    .option('--json', 'print the whole model as JSON')
    .option('--history', 'say what was changed, when and why')
    .option('--with-notes', 'read out the notes and all other answers, too')
    .option('--plain', 'in plain lines, for screen readers: in words, without colours')
    .option(...QUESTIONS)
    .addHelpText('after', showHelp(io.started.program))
    .action(async (file: string, options: ShowOptions) => {
      exitCode = (await import('../commands/show.ts')).show(io, file, options);
    });

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
    .option('--with-open', 'end with what is still open')
    .option('--force', 'write over a file that is there (it is kept beside it as .bak)')
    .option(...QUESTIONS)
    .option(
      '--format <name>',
      `with "--to -": ${oneOf(DOCUMENT_KINDS.map(({ name }) => name))}`,
      once('--format'),
    )
    .addHelpText('after', exportHelp(io.started.program))
    .action(async (file: string, out: string | undefined, options: ExportOptions) => {
      exitCode = await (await import('../commands/export.ts')).exportModel(io, [file, out], options);
    });

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
    .option('--section <id>', 'only this section (again, or with commas, for more)', collect)
    .option('--force', 'write over a file that is there (it is kept beside it as .bak)')
    .option(...QUESTIONS)
    .option(
      '--format <name>',
      `with "--to -": ${oneOf(WORKSHEET_KINDS.map(({ name }) => name))}`,
      once('--format'),
    )
    .addHelpText('after', worksheetHelp(io.started.program))
    .action(async (out: string | undefined, options: WorksheetOptions) => {
      exitCode = await (await import('../commands/worksheet.ts')).worksheet(io, out, options);
    });

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
    .addHelpText('after', checkHelp(io.started.program))
    .action(async (files: string[], options: CheckOptions) => {
      exitCode =
        files.length > 0 && !options.against
          ? await (await import('../commands/check.ts')).check(io, files, options)
          : (await import('../commands/check-questions.ts')).checkQuestions(io, {
              ...options,
              against: [...(options.against ?? []), ...files],
            });
    });

  const commandNamed = async (name: string, ...rest: string[]): Promise<Command> => {
    const named = program.commands.find((one) => one.name() === name);
    if (named) return named;
    const { unknownCommand } = await import('../commands/unknown-command.ts');
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

/** The endings of files, as the help names them. */
function endingsOf(kinds: readonly FileKind[]): string {
  return kinds.map(({ endings }) => endings[0]).join(' ');
}

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
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

/** What to do where two files of answers are to come together. */
const TWO_ANSWERS =
  'To take both, run it once for each, the second time with --edit: what the second replaces is named then.';

/** Takes the value of an option that is given once: of two, the first would be dropped without a word. */
function once(flag: string, advice?: string): (value: string, before?: string) => string {
  return (value, before) => {
    if (before === undefined) return value;
    throw new Refusal(2, [
      `${flag}: is there twice; expected it once. Nothing was done.`,
      ...(advice ? [advice] : []),
    ]);
  };
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
