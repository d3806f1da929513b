/** Asking for text: one line, or several that an empty line ends. */

import { ALL_THAT_FITS, LONGEST_TEXT } from '../../model/accept-text.ts';
import { asOneLine } from '../../text/characters.ts';
import { byCount } from '../../text/language.ts';
import { nextSwap, swapped } from '../../walk/swaps.ts';
import { type Command, commandCalled, toType } from '../command-names.ts';
import { readTypedLine } from './commands.ts';
import {
  commandsNow,
  howToGoOn,
  howToWrite,
  offeredStep,
  stepToggled,
  type Writing,
  writingHelp,
} from './how-to-write.ts';
import type { Talk } from './talk.ts';
import {
  below,
  EARLIER,
  LEFT_AS_IT_WAS,
  NOTHING_YET,
  quoted,
  sameSoFar,
  standsAmongEarlier,
  swapsOf,
  type TextSoFar,
  undone,
} from './typed-text.ts';

/** How the person went on, with the text as it is to be kept; null leaves everything as it was. */
interface WrittenLines {
  readonly kind: 'on' | 'skip' | 'back' | 'stop';
  readonly text: string | null;
}

/** The same, and whether the next step that is offered is kept. */
interface WrittenWithStep extends WrittenLines {
  readonly keepsStep: boolean;
}

/** Lets the person write, and says what became of it. */
export async function write(talk: Talk, writing: Writing): Promise<WrittenWithStep> {
  const step = { isKept: writing.nextStep?.isKept ?? false };
  const written = await writeLines(talk, writing, step);
  return { ...written, keepsStep: step.isKept };
}

/** @param step whether the next step that is offered is kept by now; `:keep` changes it */
async function writeLines(talk: Talk, writing: Writing, step: { isKept: boolean }): Promise<WrittenLines> {
  const { earlier, isUnkept, draft, nextStep, several } = writing;
  let typed = NOTHING_YET;
  /** A line that may be meant as a command, and is text where it comes once more. */
  let doubted: string | null = null;
  let swaps = swapsOf(writing.before);
  const isEarlier = () => standsAmongEarlier(swaps, typed);
  const again = () => {
    writing.ask();
    if (earlier !== '') talk.say(...quoted(isUnkept ? 'What you typed' : 'Your answer so far', earlier));
    else if (draft !== '') talk.say(...quoted('A draft from what you chose', draft));
    if (typed.lines.length > 0)
      talk.say(...quoted(isEarlier() ? 'Brought back' : 'Typed just now', typed.lines.join('\n')));
    else if (writing.before.length > 0) talk.say(EARLIER);
    if (nextStep) talk.say(offeredStep(nextStep, step.isKept));
  };
  const swap = () => {
    const next = swapped(swaps, typed, sameSoFar);
    swaps = next.versions;
    typed = next.now;
  };
  again();
  for (let prompt = howToWrite(writing); ; prompt = '') {
    const commands = commandsNow(writing, typed, nextSwap(swaps, typed, sameSoFar) !== null);
    const heard = await talk.hear({ prompt, help: writingHelp(several), commands, several: true, again });
    if (heard.kind === 'gone') return leave(talk, 'stop', writing, typed, isEarlier());
    if (heard.kind === 'reply') {
      const [line] = heard.lines;
      const isDoubtful: boolean = heard.lines.length === 1 && line !== doubted;
      const meant: Command | null = isDoubtful ? commandCalled(line.trim().toLowerCase()) : null;
      doubted = meant === null ? null : line;
      if (meant !== null) {
        talk.say(
          `Did you mean ${toType(meant)}? Commands begin with a colon. If it is text, type it once more.`,
        );
        continue;
      }
      if (!several) return { kind: 'on', text: takenAsOne(talk, heard.lines, writing) };
      const { lines, command } = commandApart(heard.lines);
      const longer = { ...typed, lines: [...typed.lines, ...lines] };
      // Also where what is there already goes above it.
      const isFull = below(earlier || draft, longer.lines).length > LONGEST_TEXT;
      if (isFull) talk.say(`${ALL_THAT_FITS} What came just now is left out.`);
      else typed = longer;
      if (command !== null) talk.unread([command]);
      continue;
    }
    switch (heard.kind === 'command' ? heard.command : 'skip') {
      case 'back':
        return leave(talk, 'back', writing, typed, isEarlier());
      case 'stop':
        return leave(talk, 'stop', writing, typed, isEarlier());
      case 'add':
        typed = { ...typed, adding: true };
        talk.say('Type what to add. An empty line ends it.');
        break;
      case 'keep':
        step.isKept = !step.isKept;
        talk.say(stepToggled(step.isKept), 'Press Enter to go on, or type your note.');
        break;
      case 'edit': {
        const result = await editTyped(talk, writing, typed);
        if (result !== null) return result;
        break;
      }
      case 'clear':
        if (typed === NOTHING_YET) {
          becomes(talk, writing, 'Cleared.');
          return { kind: 'on', text: '' };
        }
        // What is cleared, too, comes back on :undo.
        if (!isEarlier()) swap();
        typed = NOTHING_YET;
        talk.say('What you typed just now is taken away.', howToWrite(writing));
        break;
      case 'undo':
        swap();
        talk.say(...undone(typed, isEarlier()), howToGoOn(writing, typed));
        break;
      default:
        if (isUnkept && heard.kind === 'command' && typed.lines.length === 0) {
          becomes(talk, writing, LEFT_AS_IT_WAS);
          return { kind: 'skip', text: null };
        }
        return goOn(talk, writing, typed);
    }
  }
}

/** Opens the editor with what is there. Null where that changed nothing, so that the question is still open. */
async function editTyped(talk: Talk, writing: Writing, typed: TextSoFar): Promise<WrittenLines | null> {
  const { edit, earlier, draft } = writing;
  const there = earlier || draft;
  const text = typed.lines.length === 0 || typed.adding ? below(there, typed.lines) : typed.lines.join('\n');
  const result = await edit?.(text);
  if (result?.kind !== 'edited') {
    talk.say(result?.why ?? '');
    return null;
  }
  becomes(talk, writing, 'Taken over from the editor.');
  return { kind: 'on', text: result.text };
}

/** Goes back or out. Nothing is taken away then, also where the lines were to come in its place. */
function leave(
  talk: Talk,
  kind: 'back' | 'stop',
  writing: Writing,
  typed: TextSoFar,
  isEarlier: boolean,
): WrittenLines {
  const { earlier, draft } = writing;
  if (typed.lines.length === 0) return { kind, text: null };
  if (isEarlier) {
    becomes(talk, writing, 'Your answer is as you brought it back.');
    return { kind, text: typed.lines.join('\n') };
  }
  becomes(
    talk,
    writing,
    earlier === '' ? 'What you typed is kept.' : 'What you typed is kept, below your earlier answer.',
  );
  return { kind, text: below(earlier || (typed.adding ? draft : ''), typed.lines) };
}

function goOn(talk: Talk, writing: Writing, { lines, adding }: TextSoFar): WrittenLines {
  const { earlier, draft } = writing;
  if (lines.length === 0) {
    becomes(talk, writing, earlier !== '' ? 'Kept.' : draft !== '' ? 'Left as a draft.' : 'Left open.');
    return { kind: 'on', text: null };
  }
  becomes(
    talk,
    writing,
    takenInWords(adding ? 'added' : earlier === '' ? 'noted' : 'replaced', lines.length),
  );
  return { kind: 'on', text: below(adding ? earlier || draft : '', lines) };
}

/** Says what becomes of the text, once that is so; whoever tells it later says it by themselves. */
function becomes(talk: Talk, { toldLater }: Writing, line: string): void {
  if (!toldLater) talk.sayOnceKept(line);
}

function takenInWords(what: 'added' | 'noted' | 'replaced', lines: number): string {
  switch (what) {
    case 'added':
      return byCount(lines, 'Added.', `Added, ${lines} lines.`);
    case 'noted':
      return byCount(lines, 'Noted.', `Noted, ${lines} lines.`);
    case 'replaced':
      return byCount(lines, 'Replaced.', `Replaced, ${lines} lines.`);
  }
}

/** Where one line is asked for, several that came at once are one, as in a paste. */
function takenAsOne(talk: Talk, lines: readonly string[], writing: Writing): string {
  const text = asOneLine(lines.join('\n'));
  if (lines.length > 1) talk.say(`What came in several lines is one line now: ${text}`);
  becomes(talk, writing, writing.earlier === '' ? 'Noted.' : 'Replaced.');
  return text;
}

/**
 * Lines that came at once, apart from a command that ends them. Whatever else is in them is text, an empty line as well:
 * where a paste has no line end of its own, its last line is still to come.
 */
function commandApart(lines: readonly string[]): { lines: readonly string[]; command: string | null } {
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  return last !== undefined && readTypedLine(last).kind === 'command'
    ? { lines: lines.slice(0, -1), command: last }
    : { lines, command: null };
}
