/** A text under the cursor: what each editing key does to it. Pure. */
import { graphemes } from '../../terminal/lines.ts';

/** A text, and the cursor in it as an offset in UTF-16 units. */
export interface EditedText {
  readonly text: string;
  readonly cursor: number;
}

/** A text with the cursor at its end. */
export function editedText(text: string): EditedText {
  return { text, cursor: text.length };
}

/** Puts text in at the cursor. */
export function insert({ text, cursor }: EditedText, added: string): EditedText {
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

/** Whether the cursor stands on an empty last line. */
export function onEmptyLastLine({ text, cursor }: EditedText): boolean {
  return cursor === text.length && (text === '' || text.endsWith('\n'));
}

/** The line that the cursor stands at the end of; null where more of it follows. */
export function lineEnded(edited: EditedText): string | null {
  return lineAfter(edited) === '' ? before(edited).slice(before(edited).lastIndexOf('\n') + 1) : null;
}

/** Moves within the text by one character, one word or to an end of the line or the text. */
export const move = {
  left: (edited: EditedText): EditedText => ({
    ...edited,
    cursor: edited.cursor - lastGrapheme(before(edited)).length,
  }),
  right: (edited: EditedText): EditedText => ({
    ...edited,
    cursor: edited.cursor + firstGrapheme(after(edited)).length,
  }),
  wordLeft: (edited: EditedText): EditedText => ({
    ...edited,
    cursor: startOfWord(before(edited).trimEnd()),
  }),
  wordRight: (edited: EditedText): EditedText => ({
    ...edited,
    cursor: edited.cursor + (/^\s*\S*/.exec(after(edited))?.[0].length ?? 0),
  }),
  lineStart: (edited: EditedText): EditedText => ({
    ...edited,
    cursor: before(edited).lastIndexOf('\n') + 1,
  }),
  lineEnd: (edited: EditedText): EditedText => ({
    ...edited,
    cursor: edited.cursor + lineAfter(edited).length,
  }),
  start: (edited: EditedText): EditedText => ({ ...edited, cursor: 0 }),
  end: (edited: EditedText): EditedText => ({ ...edited, cursor: edited.text.length }),
};

/** Takes out what lies between the cursor and where a move leads to. */
export function deleteTo(edited: EditedText, moved: EditedText): EditedText {
  const [from, to] = [Math.min(edited.cursor, moved.cursor), Math.max(edited.cursor, moved.cursor)];
  return { text: edited.text.slice(0, from) + edited.text.slice(to), cursor: from };
}

function before({ text, cursor }: EditedText): string {
  return text.slice(0, cursor);
}

function after({ text, cursor }: EditedText): string {
  return text.slice(cursor);
}

/** Where the word begins that a text ends with. */
function startOfWord(text: string): number {
  let at = text.length;
  while (at > 0 && !/\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function lineAfter(edited: EditedText): string {
  return after(edited).split('\n', 1)[0] ?? '';
}

/** The longest character known, a family of emoji, has far fewer units than this. */
const LONGEST_CLUSTER = 64;

function firstGrapheme(text: string): string {
  return graphemes(text.slice(0, LONGEST_CLUSTER))[0] ?? '';
}

function lastGrapheme(text: string): string {
  return graphemes(text.slice(-LONGEST_CLUSTER)).at(-1) ?? '';
}
