/** Asking for text in the terminal. */
import type { Question } from '../../questionnaire/questionnaire.ts';
import type { Current, Reply } from '../asking.ts';
import { ended } from './ending.ts';
import type { Screen } from './screen.ts';
import { writing } from './writing.ts';

/** Bracketed paste: the terminal says where a paste begins and ends. */
const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';

/** Asks a question of kind `text` or `notes`. */
export async function askText(screen: Screen, question: Question, current: Current): Promise<Reply> {
  const before = typeof current.answer === 'string' ? current.answer : '';
  const { kind, text } = await write(screen, question, current, before === '' ? current.draft : before);
  if (kind === 'on') return text === before ? { kind: 'skip' } : { kind: 'answer', value: text };
  // A draft that was only looked at is not kept as somebody's answer.
  const onlyLookedAt = before === '' && text === current.draft;
  return onlyLookedAt ? { kind } : { kind, value: text };
}

/** Lets the person write, starting from a text. Gives what is written in the end, however that comes. */
export async function write(
  screen: Screen,
  question: Question,
  current: Current,
  text: string,
): Promise<{ readonly kind: 'on' | 'back' | 'stop'; readonly text: string }> {
  let draft = text;
  const onDraft = (now: string) => {
    draft = now;
  };
  const { io } = screen;
  io.stdout.write(PASTE_ON);
  try {
    const ending = await ended(io, (context) =>
      writing({ question, current, text, screen, onDraft }, context),
    );
    return ending.kind === 'ended'
      ? { kind: ending.value.way, text: ending.value.text }
      : { kind: 'stop', text: draft };
  } finally {
    io.stdout.write(PASTE_OFF);
  }
}
