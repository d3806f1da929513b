/** What becomes of a text in plain lines once somebody goes on, back or out: what is kept of it, and what is said of that. */
import { asOneLine } from '../../text/characters.ts';
import { byCount } from '../../text/language.ts';
import type { Writing } from './how-to-write.ts';
import type { Talk } from './talk.ts';
import { below, type TextSoFar } from './typed-text.ts';

/** How the person went on, with the text as it is to be kept; null leaves everything as it was. */
export interface WrittenLines {
  readonly kind: 'on' | 'skip' | 'back' | 'stop';
  readonly text: string | null;
}

/** Opens the editor with what is there. Null where that changed nothing, so that the question is still open. */
export async function editTyped(
  talk: Talk,
  writing: Writing,
  typed: TextSoFar,
): Promise<WrittenLines | null> {
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
export function leave(
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

/** Goes on with what was typed, or with what was there already where nothing was. */
export function goOn(talk: Talk, writing: Writing, { lines, adding }: TextSoFar): WrittenLines {
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
export function becomes(talk: Talk, { toldLater }: Writing, line: string): void {
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
export function takenAsOne(talk: Talk, lines: readonly string[], writing: Writing): string {
  const text = asOneLine(lines.join('\n'));
  if (lines.length > 1) talk.say(`What came in several lines is one line now: ${text}`);
  becomes(talk, writing, writing.earlier === '' ? 'Noted.' : 'Replaced.');
  return text;
}
