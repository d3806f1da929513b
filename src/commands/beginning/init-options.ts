/** What `init` was told on the command line, and hints that say the same again with something else in it. */
import { commandLine } from '../../command-to-type.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { DEFAULT_FILE } from '../../models/format.ts';
import type { CommandsFor } from '../opening/questions-to-ask.ts';

/** What `init` was told on the command line. */
export interface InitOptions {
  readonly edit?: boolean;
  readonly force?: boolean;
  readonly answers?: string;
  readonly input: boolean;
  readonly complete?: boolean;
  readonly section?: readonly string[];
  readonly question?: readonly string[];
  readonly way?: string;
  readonly questions?: string;
  readonly format?: string;
  readonly plain?: boolean;
  readonly quiet?: boolean;
}

/** The command as it was given, for one section or one question alone. `name` is that of the file. */
export function commandsFor(io: Io, name: string, { edit, plain, questions }: InitOptions): CommandsFor {
  const command = (option: string) => (id: string) =>
    commandLine(
      io.started,
      'init',
      ...namedAs(name),
      ...(edit ? ['--edit'] : []),
      option,
      id,
      ...(plain ? ['--plain'] : []),
      ...(questions === undefined ? [] : ['--questions', questions]),
    );
  return { section: command('--section'), question: command('--question') };
}

/** Says that there is nobody to ask and nothing to take, and how answers are given. */
export function nobodyToAsk(io: Io, name: string, { input }: InitOptions): Refusal {
  const noTerminal = io.stdin.isTTY
    ? 'The output is no terminal to ask on, and no answers were given.'
    : 'There is no terminal to ask on, and no answers were given.';
  return new Refusal(EXIT.use, [
    input ? noTerminal : 'With --no-input nothing is asked, and no answers were given.',
    'Give them with --answers <file>, or pipe them in:',
    `${commandLine(io.started, 'init', ...namedAs(name))} < answers.yaml`,
  ]);
}

/** A file as a command has to name it: the one that it would take anyway is left out. */
function namedAs(name: string): readonly string[] {
  return name === DEFAULT_FILE ? [] : [name];
}
