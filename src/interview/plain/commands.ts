/** How a typed line is told from text: the commands of plain mode, and what each of them does. Pure. */
import { nearest } from '../../text/nearest.ts';
import type { Saves } from '../asking.ts';
import {
  COMMANDS,
  type Command,
  commandCalled,
  commandNamed,
  commandNames,
  toType,
} from '../command-names.ts';

const STOPS = 'stops. Ctrl+C does the same.';

/** What each command does, in the words of `:help`. */
const MEANINGS: Readonly<Record<Command, string>> = {
  back: 'goes back.',
  skip: 'goes on to what comes next.',
  again: 'says this again.',
  add: 'keeps what is there, and adds the lines you type to it.',
  edit: 'opens your editor with the text.',
  keep: 'keeps the next step, or takes it back.',
  undo: 'gives back what was there before; once more, what you put in its place.',
  clear: 'takes away what you typed just now, or else your answer.',
  stop: 'stops. Your answers are saved. Ctrl+C does the same, but leaves out a line that is half typed.',
  guide: 'reads out what is known about the choices.',
  help: 'says what can be typed, who helps now, and more.',
};

/** A typed line: a command, a slip of the hand near one (`:bakc`), or text, which may begin with one (`:add more`). */
export type TypedLine =
  | { readonly kind: 'command' | 'near'; readonly command: Command }
  | { readonly kind: 'text'; readonly text: string; readonly begins: Command | null };

/** Tells a command from text. `::back` is the text `:back`. */
export function readTypedLine(line: string): TypedLine {
  const [, colons = '', name = '', more = ''] = /^(:+)(\p{L}+)(\s.*)?$/u.exec(line) ?? [];
  const word = name.toLowerCase();
  const named = commandNamed(word);
  const command = commandCalled(word) ?? commandNear(word);
  if (command === null) return { kind: 'text', text: line, begins: null };
  if (colons.length > 1) return { kind: 'text', text: line.slice(1), begins: null };
  if (more.trim() !== '') return { kind: 'text', text: line, begins: named };
  return { kind: named === null ? 'near' : 'command', command };
}

/** The command that a slip of the hand was meant for, or null. */
function commandNear(word: string): Command | null {
  // A short word is a letter or two away from all too many: ":D" is a smile.
  const found = word.length > 2 ? nearest(word, commandNames()) : null;
  return found === null ? null : commandNamed(found);
}

/** What these commands do, a line each; one of them can be typed everywhere. */
export function helpFor(commands: readonly Command[], saves: Saves): string[] {
  return COMMANDS.filter((command) => command === 'again' || commands.includes(command)).map(
    (command) =>
      `${toType(command)} ${command === 'stop' && saves === 'nothing' ? STOPS : MEANINGS[command]}`,
  );
}
