/** A text under the cursor: what each editing key does to it. Pure. */
import { graphemes } from '../../terminal/lines.ts';

/** A text, and the cursor in it as an offset in UTF-16 units. */
export interface Buffer {
  readonly text: string;
  readonly cursor: number;
}

/** A buffer with the cursor at its end. */
export function bufferOf(text: string): Buffer {
  return { text, cursor: text.length };
}

/** Puts text in at the cursor. */
export function insert({ text, cursor }: Buffer, added: string): Buffer {
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

/** Whether the cursor stands on an empty last line. */
export function onEmptyLastLine({ text, cursor }: Buffer): boolean {
  return cursor === text.length && (text === '' || text.endsWith('\n'));
}

/** The line that the cursor stands at the end of; null where more of it follows. */
export function lineEnded(buffer: Buffer): string | null {
  return lineAfter(buffer) === '' ? before(buffer).slice(before(buffer).lastIndexOf('\n') + 1) : null;
}

/** Moves within the text by one character, one word or to an end of the line or the text. */
export const move = {
  left: (buffer: Buffer): Buffer => ({
    ...buffer,
    cursor: buffer.cursor - lastGrapheme(before(buffer)).length,
  }),
  right: (buffer: Buffer): Buffer => ({
    ...buffer,
    cursor: buffer.cursor + firstGrapheme(after(buffer)).length,
  }),
  wordLeft: (buffer: Buffer): Buffer => ({
    ...buffer,
    cursor: startOfWord(before(buffer).trimEnd()),
  }),
  wordRight: (buffer: Buffer): Buffer => ({
    ...buffer,
    cursor: buffer.cursor + (/^\s*\S*/.exec(after(buffer))?.[0].length ?? 0),
  }),
  lineStart: (buffer: Buffer): Buffer => ({ ...buffer, cursor: before(buffer).lastIndexOf('\n') + 1 }),
  lineEnd: (buffer: Buffer): Buffer => ({ ...buffer, cursor: buffer.cursor + lineAfter(buffer).length }),
  start: (buffer: Buffer): Buffer => ({ ...buffer, cursor: 0 }),
  end: (buffer: Buffer): Buffer => ({ ...buffer, cursor: buffer.text.length }),
};

/** Takes out what lies between the cursor and where a move leads to. */
export function deleteTo(buffer: Buffer, moved: Buffer): Buffer {
  const [from, to] = [Math.min(buffer.cursor, moved.cursor), Math.max(buffer.cursor, moved.cursor)];
  return { text: buffer.text.slice(0, from) + buffer.text.slice(to), cursor: from };
}

function before({ text, cursor }: Buffer): string {
  return text.slice(0, cursor);
}

function after({ text, cursor }: Buffer): string {
  return text.slice(cursor);
}

/** Where the word begins that a text ends with. */
function startOfWord(text: string): number {
  let at = text.length;
  while (at > 0 && !/\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

function lineAfter(buffer: Buffer): string {
  return after(buffer).split('\n', 1)[0] ?? '';
}

/** The longest character known, a family of emoji, has far fewer units than this. */
const LONGEST_CLUSTER = 64;

function firstGrapheme(text: string): string {
  return graphemes(text.slice(0, LONGEST_CLUSTER))[0] ?? '';
}

function lastGrapheme(text: string): string {
  return graphemes(text.slice(-LONGEST_CLUSTER)).at(-1) ?? '';
}
