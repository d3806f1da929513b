/** Asking for text in the terminal. */
import { KINDS, type WrittenQuestion } from '../../questionnaire/kinds.ts';
import { say } from '../../terminal/say.ts';
import type { Current } from '../../walk/current.ts';
import { type Versions, versionsOf } from '../../walk/swaps.ts';
import type { Reply, StepReply } from '../asking.ts';
import { editorOf, editText } from '../editor.ts';
import { clearWindow } from './drawing.ts';
import { type EditedText, editedText } from './edited-text.ts';
import { ended } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { sameText } from './typing.ts';
import { type WritingLeft, writing } from './writing.ts';

/** Asks a question that is answered in words. */
export async function askText(screen: Screen, question: WrittenQuestion, current: Current): Promise<Reply> {
  const before = typeof current.answer === 'string' ? current.answer : '';
  const { entered = current.answer } = current;
  const earlier = (current.earlier ?? []).filter((one) => typeof one === 'string');
  const orDraft = (text: string) => (text === '' ? current.draft : text);
  const undone = orDraft(typeof entered === 'string' ? entered : '');
  const written = await writeText(screen, question, current, orDraft(before), [undone, ...earlier]);
  return { ...replyOf(written, before, current), ...ofStep(written, current) };
}

/** What became of the step that is offered; nothing where it is as it was. */
function ofStep({ keepsStep }: WrittenText, { nextStep }: Current): StepReply {
  return nextStep && nextStep.isKept !== keepsStep ? { keepsStep } : {};
}

function replyOf({ kind, text }: WrittenText, before: string, current: Current): Reply {
  // What could not be kept is in no file: to go on with it is to try once more.
  if (kind === 'on')
    return text === before && current.isUnkept !== true ? { kind: 'skip' } : { kind: 'answer', value: text };
  // A draft that was only looked at is not kept as somebody's answer.
  const onlyLookedAt = before === '' && text === current.draft;
  return onlyLookedAt ? { kind } : { kind, value: text };
}

/** What was written in the end, and whether the step that is offered is kept. */
interface WrittenText {
  readonly kind: 'on' | 'back' | 'stop';
  readonly text: string;
  readonly keepsStep: boolean;
}

/** Puts the terminal back in order, also where an editor that was killed left it on its own screen, with its own looks. */
const AFTER_EDITOR = '\u001b[?1049l\u001b[0m\u001b[?25h';

/**
 * Lets the person write, here or in an editor, starting from a text. Gives what is written in the end, however that comes.
 * @param given what Esc gives back: the text as the question was entered, and those that stood there before
 */
export async function writeText(
  screen: Screen,
  question: WrittenQuestion,
  current: Current,
  text: string,
  given: readonly [string, ...string[]],
): Promise<WrittenText> {
  const { io } = screen;
  let draft = text;
  let { note, nextStep } = current;
  const [entered, ...earlier] = given;
  let versions = versionsOf(editedText(entered), earlier.map(editedText), sameText);
  for (;;) {
    const offered = nextStep ? { nextStep } : {};
    const written = await writeHere(screen, question, { ...current, ...offered, note }, draft, versions);
    const { keepsStep } = written;
    versions = written.versions;
    if (nextStep) nextStep = { ...nextStep, isKept: keepsStep };
    if (written.kind === 'more') {
      draft = written.text;
      if ((await screen.more(written.opens)) === 'stop') return { kind: 'stop', text: draft, keepsStep };
      continue;
    }
    if (written.kind !== 'edit')
      return {
        kind: written.kind,
        text: written.text === text ? text : endsOf(question, written.text),
        keepsStep,
      };
    screen.keyboard.close();
    const result = await editText(io, written.text);
    draft = result.kind === 'edited' ? result.text : written.text;
    note = result.kind === 'edited' ? null : result.why;
    // The terminal may be gone, and could not be asked on any more.
    if (io.ending.aborted) {
      if (note !== null) say(io.stdout, note);
      return { kind: 'stop', text: draft, keepsStep };
    }
    io.stdout.write(AFTER_EDITOR);
    clearWindow(screen);
  }
}

/** A text as it is kept. Blanks at the ends of one line are there for what is beside them, as where a paste ends in a line end. */
function endsOf({ kind }: WrittenQuestion, text: string): string {
  return KINDS[kind].several ? text : text.trim();
}

async function writeHere(
  screen: Screen,
  question: WrittenQuestion,
  current: Current,
  text: string,
  versions: Versions<EditedText>,
): Promise<
  { readonly kind: WritingLeft['kind'] | 'stop'; readonly keepsStep: boolean } & Omit<WritingLeft, 'kind'>
> {
  const { io } = screen;
  const hasEditor = KINDS[question.kind].several && editorOf(io.env) !== null;
  let draft = text;
  let keepsStep = current.nextStep?.isKept ?? false;
  const onDraft = (now: string, keeps: boolean) => {
    draft = now;
    keepsStep = keeps;
  };
  const ending = await ended(
    screen,
    (context) => writing({ question, current, text, versions, hasEditor, screen, onDraft }, context),
    { takesTypedAhead: true, takenAway: false },
  );
  const stopped = { kind: 'stop', text: draft, versions, opens: 'help' } as const;
  return { ...(ending.kind === 'ended' ? ending.value : stopped), keepsStep };
}
