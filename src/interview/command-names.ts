/** The commands that are typed among text: what each of them is called, apart from what it is known by. */

/** What each command is called, behind a colon. */
const CALLED = {
  back: 'back',
  skip: 'skip',
  again: 'again',
  add: 'add',
  edit: 'edit',
  keep: 'keep',
  undo: 'undo',
  clear: 'clear',
  stop: 'stop',
  guide: 'guide',
  help: 'help',
} as const satisfies Readonly<Record<string, string>>;

/** A command, whatever it is called. */
export type Command = keyof typeof CALLED;

/** All commands, in the order in which they are told of. */
export const COMMANDS = Object.keys(CALLED) as readonly Command[];

/** The commands that open something to read, from wherever they are typed: more, or one thing of it. */
export type MoreCommand = Extract<Command, 'help' | 'guide'>;

const MORE_COMMANDS: readonly MoreCommand[] = ['help', 'guide'];

/** Whether a command opens something to read. */
export function opensMore(command: Command): command is MoreCommand {
  return MORE_COMMANDS.some((one) => one === command);
}

/** What a line of text asks to have opened that holds such a command alone; null where it is another line. */
export function moreCommandOf(line: string): MoreCommand | null {
  return MORE_COMMANDS.find((command) => toType(command) === line.trimEnd().toLowerCase()) ?? null;
}

/** Words that other programs have made a habit. */
const HABITS: Readonly<Record<string, Command>> = {
  q: 'stop',
  quit: 'stop',
  exit: 'stop',
  next: 'skip',
  delete: 'clear',
  repeat: 'again',
  redo: 'undo',
};

/** What is typed for a command: `:back`. */
export function toType(command: Command): string {
  return `:${CALLED[command]}`;
}

/** The command of this name; null where none has it. */
export function commandNamed(name: string): Command | null {
  return COMMANDS.find((command) => CALLED[command] === name) ?? null;
}

/** The command that a word calls, also by a name that other programs have made a habit; or null. */
export function commandCalled(word: string): Command | null {
  return commandNamed(word) ?? ((Object.hasOwn(HABITS, word) && HABITS[word]) || null);
}

/** What all commands are called, without the colon. */
export function commandNames(): readonly string[] {
  return COMMANDS.map((command) => CALLED[command]);
}
