/** Asking for text: one line, or several that an empty line ends. */

import { ALL_THAT_FITS, LONGEST_TEXT } from '../../model/accept-text.ts';
import { nextSwap, swapped } from '../../walk/swaps.ts';
import { type Command, commandCalled, toType } from '../command-names.ts';
import { readTypedLine } from './commands.ts';
import {
  commandsNow,
  howToGoOn,
  howToWrite,
  offeredStep,
  stepBecame,
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
  undone,
} from './typed-text.ts';
import { becomes, editTyped, goOn, leave, takenAsOne, type WrittenLines } from './written.ts';

/** How the person went on, and whether the next step that is offered is kept. */
interface WrittenWithStep extends WrittenLines {
  readonly keepsStep: boolean;
}

/** Lets the person write, and says what became of it. */
export async function write(talk: Talk, writing: Writing): Promise<WrittenWithStep> {
  const { nextStep } = writing;
  const step = { isKept: nextStep?.isKept ?? false, swapsTo: nextStep?.isKept ?? false };
  const written = await writeLines(talk, writing, step);
  if (nextStep && step.isKept !== nextStep.isKept) becomes(talk, writing, stepBecame(nextStep, step.isKept));
  return { ...written, keepsStep: step.isKept };
}

/** @param step whether the next step that is offered is kept by now, which `:keep` changes, and what `:undo` makes of it */
async function writeLines(
  talk: Talk,
  writing: Writing,
  step: { isKept: boolean; swapsTo: boolean },
): Promise<WrittenLines> {
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
    const canUndo = nextSwap(swaps, typed, sameSoFar) !== null || step.isKept !== step.swapsTo;
    const commands = commandsNow(writing, typed, canUndo);
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
        step.swapsTo = nextStep?.isKept ?? false;
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
        if (step.isKept !== step.swapsTo) {
          [step.isKept, step.swapsTo] = [step.swapsTo, step.isKept];
          talk.say(stepToggled(step.isKept));
        }
        if (nextSwap(swaps, typed, sameSoFar) !== null) {
          swap();
          talk.say(...undone(typed, isEarlier()));
        }
        talk.say(howToGoOn(writing, typed));
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
