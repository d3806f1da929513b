/** What is to be written at a question, and how that is done, in words. Pure. */
import { HOW_TO_COME_BACK } from '../../model/coming-back.ts';
import { keepingStep, stepInWords } from '../../model/steps-in-words.ts';
import type { NextStep } from '../../walk/current.ts';
import { type Command, toType } from '../command-names.ts';
import type { EditorResult } from '../editor.ts';
import { NOTHING_YET, type TextSoFar } from './typed-text.ts';

/** What is to be written. */
export interface Writing {
  /** Says what is asked. */
  ask(): void;
  /** The answer that is there already; empty for none. */
  readonly earlier: string;
  /** Whether that answer was given just now and could not be kept. */
  readonly isUnkept: boolean;
  /** What the answer was before, the newest first. */
  readonly before: readonly string[];
  /** A draft that stands where there is no answer; empty for none. */
  readonly draft: string;
  /** The next step that is offered; left out for none. */
  readonly nextStep?: NextStep | undefined;
  /** Whether it may have several lines. */
  readonly several: boolean;
  /** Whether what became of it is told by whoever asks. */
  readonly toldLater: boolean;
  /** Lets the person write a text in their own editor; null where they have set none. */
  readonly edit: ((text: string) => Promise<EditorResult>) | null;
}

/** How to go on once something stands there that can be kept. */
export function howToGoOn(writing: Writing, typed: TextSoFar): string {
  if (typed === NOTHING_YET) return howToWrite(writing);
  return `Press Enter to keep this. ${toType('undo')} swaps it again.`;
}

/** How to begin, or to leave all as it is. */
export function howToWrite({ earlier, isUnkept, draft, several, toldLater }: Writing): string {
  const [add, clear] = [toType('add'), toType('clear')];
  if (isUnkept) {
    const leave = `${toType('skip')} or ${toType('back')} leaves it in a file of its own.`;
    return several
      ? `Press Enter to try once more to keep it. Type a new one to replace it, ${add} to add to it, or ${clear} to take it away. An empty line ends it. ${leave}`
      : `Press Enter to try once more to keep it. Type a new one to replace it, or ${clear} to take it away. ${leave}`;
  }
  if (earlier !== '')
    return several
      ? `Press Enter to keep it. Type a new one to replace it, ${add} to add to it, or ${clear} to take it away. An empty line ends it.`
      : `Press Enter to keep it. Type a new one to replace it, or ${clear} to take it away:`;
  if (draft !== '')
    return several
      ? `Press Enter to leave it a draft, which follows your choices. Type ${add} to add to it, or your own. An empty line ends it.`
      : 'Press Enter to leave it a draft, which follows your choices. Type your own:';
  // Enter alone leaves nothing open there: what it does is told with the question.
  if (toldLater) return 'Type your answer, and press Enter:';
  return several
    ? 'Type one line or several, then an empty line. Enter alone leaves it open.'
    : 'Type your answer, or press Enter to leave it open:';
}

/** The same for `:help`. `several` says whether it may have several lines. */
export function writingHelp(several: boolean): string {
  return several
    ? `Type one line or several, each with Enter. An empty line ends them. Enter alone changes nothing. ${HOW_TO_COME_BACK}`
    : 'Type a line, and press Enter. Enter alone changes nothing.';
}

/** The next step that is offered, and how to keep it or to take it back. */
export function offeredStep({ what, became, isUnderWay }: NextStep, isKept: boolean): string {
  const says = stepInWords(what, isKept, became);
  return isUnderWay ? says : `${says} ${keepingStep(toType('keep'), isKept)}`;
}

/** What `:keep` has done: it is kept as soon as somebody goes on. */
export function stepToggled(isKept: boolean): string {
  const did = isKept ? 'It will be one of your next steps.' : 'It will not be one of your next steps.';
  return `${did} ${keepingStep(`${toType('keep')} once more`, isKept)}`;
}

/** What became of the step, once that is kept with or without a note. */
export function stepBecame({ title, became }: NextStep, isKept: boolean): string {
  return isKept ? stepInWords(title, true, became) : `Not one of your next steps any more: ${title}`;
}

/** The commands that do something now. `canUndo` says whether there is something to give back. */
export function commandsNow(
  { earlier, draft, nextStep, several, edit }: Writing,
  typed: TextSoFar,
  canUndo: boolean,
): Command[] {
  const there = earlier !== '' || draft !== '';
  const offered: readonly (readonly [Command, boolean])[] = [
    ['back', true],
    ['skip', true],
    ['add', several && there],
    ['edit', edit !== null],
    ['keep', nextStep !== undefined && !nextStep.isUnderWay],
    ['undo', canUndo],
    ['clear', earlier !== '' || typed !== NOTHING_YET],
    ['stop', true],
  ];
  return offered.flatMap(([command, isOffered]) => (isOffered ? [command] : []));
}
