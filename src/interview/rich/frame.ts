/** Fits what stands around a body into the window, also where rows are few. Pure. */
import { oneLine, width, wrap, wrapUnder } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';
import { keyLines } from './key-line.ts';

/** The size of the window, in characters. */
export interface Window {
  readonly columns: number;
  readonly rows: number;
}

/** The lines above and below the body, and how many lines of the body there is room for. */
export interface Frame {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly bodyRows: number;
}

/** At least so many rows of the body are shown before anything but the question. */
const LEAST_BODY = 3;

/** The columns that a frame and its body may fill; the last one stays free, where terminals differ. */
export function usableColumns(window: Window): number {
  return Math.max(10, window.columns - 1);
}

/** What a frame is fitted around. */
export interface Fitting {
  readonly style: Style;
  readonly window: Window;
  /** What each key does, the ones that are needed most first. */
  readonly keys: readonly string[];
  readonly bodyHeight: number;
  /** How high it is where rows are few; as high as else unless given. */
  readonly bodyInShort?: number;
  /** How many rows the tallest thing in the body has that is to be in sight at once; a row of text unless given. */
  readonly tallest?: number;
}

/**
 * Builds the frame of a list that is no question: its title, which always stays as a note above it does, and the keys.
 * @param about stands below the title where there is room
 */
export function titledFrame(title: string, note: string | null, fitting: Fitting, about?: string): Frame {
  return fitted({ place: [], note, question: title, help: about }, false, fitting);
}

/** The texts of a frame. The place is there in several lengths, the longest first. */
interface Texts {
  readonly place: readonly string[];
  readonly note?: string | null;
  readonly because?: string;
  /** What young people said, in several lengths, the longest first; each is a text a line. */
  readonly said?: readonly (readonly string[])[];
  /** What to talk about, in several lengths, the longest first; each is a text a line. */
  readonly talk?: readonly (readonly string[])[];
  readonly question: string;
  readonly help?: string | undefined;
  readonly source?: string | undefined;
  readonly readers?: string;
  readonly privacy?: string;
}

/**
 * Builds a frame. Where the body does not fit whole, the blank lines go; where not even a part of it would, the source, what
 * the section is about, the help from its end on, why it comes up, what to talk about, the place, the keys but their first row, and
 * who reads the answer, in this order; then that row or the privacy line, whichever leaves room enough. The question itself
 * always stays, with the note on why it is asked again: as much of both as there is room for.
 * @param gap whether a blank line parts the texts from the body
 */
export function fitted(
  texts: Texts,
  gap: boolean,
  { style, window, keys, bodyHeight, bodyInShort = bodyHeight, tallest = 1 }: Fitting,
): Frame {
  const columns = usableColumns(window);
  const lines = (text: string | null | undefined) => (text ? wrap(shown(text), columns) : []);
  const careful = (text: string | null | undefined) => (text ? behindSign(text, style, columns) : []);
  const places = texts.place.map(lines);
  const talks = (texts.talk ?? []).map((length) =>
    length.flatMap((text) => wrapUnder('', /^F\d /.test(text) ? '   ' : '', shown(text), columns)),
  );
  const saids = (texts.said ?? []).map((length) => length.flatMap(lines));
  const parts = {
    space: [''],
    place: places[0] ?? [],
    note: careful(texts.note),
    because: lines(texts.because),
    said: saids[0] ?? [],
    talk: talks[0] ?? [],
    question: lines(texts.question),
    help: lines(texts.help),
    source: lines(texts.source),
    readers: careful(texts.readers),
    privacy: careful(texts.privacy),
    gap: gap ? [''] : [],
    keySpace: [''],
    keys: keyLines(keys, ` ${style.glyphs.dot} `, columns, window.rows),
  };
  const wanted = Math.max(
    1,
    Math.min(bodyHeight, Math.max(LEAST_BODY, tallest), window.rows - Math.min(1, parts.question.length)),
  );
  const used = () => Object.values(parts).reduce((sum, part) => sum + part.length, 0);
  for (const name of ['keySpace', 'gap', 'space'] as const) {
    if (used() + bodyHeight > window.rows) parts[name] = [];
  }
  // Options in sight go before what was said, and is talked about first.
  for (const shorter of saids.slice(1)) if (used() + bodyHeight > window.rows) parts.said = shorter;
  for (const shorter of talks.slice(1, -1)) if (used() + bodyHeight > window.rows) parts.talk = shorter;
  if (used() + bodyInShort > window.rows) parts.talk = talks.at(-1) ?? [];
  const cut = (part: readonly string[], most: number) => cutTo(part, most, columns, style.glyphs.more);
  const tooMany = () => Math.max(0, used() + wanted - window.rows);
  const give = (giving: readonly (readonly [keyof typeof parts, string[]])[]) => {
    for (const [name, instead] of giving) if (tooMany() > 0) parts[name] = instead;
  };
  give([['source', []], ...places.slice(1).map((shorter) => ['place', shorter] as const)]);
  parts.help = cut(parts.help, Math.max(0, parts.help.length - tooMany()));
  const first = parts.keys.slice(0, 1);
  give([
    ['because', []],
    ['talk', []],
    ['said', []],
    ['place', []],
    ['keys', first],
    ['readers', []],
  ]);
  if (tooMany() > first.length) give([['privacy', []]]);
  give([['keys', []]]);
  const room = window.rows - wanted;
  parts.question = cut(parts.question, Math.max(1, room - Math.min(1, parts.note.length)));
  parts.note = cut(parts.note, Math.max(0, room - parts.question.length));
  return {
    above: [
      ...parts.space,
      ...parts.place.map(style.plain),
      ...parts.note.map(style.careful),
      ...parts.said.map(style.plain),
      ...parts.because.map(style.plain),
      ...parts.talk.map(style.plain),
      ...parts.question.map(style.title),
      ...parts.help.map(style.plain),
      ...parts.source.map(style.plain),
      ...parts.readers.map(style.careful),
      ...parts.privacy.map(style.careful),
      ...parts.gap,
    ],
    below: [...parts.keySpace, ...parts.keys.map(style.plain)],
    bodyRows: Math.max(1, window.rows - used()),
  };
}

/** A text that is to be read before one goes on, as lines behind its sign. */
export function carefulLines(text: string, style: Style, columns: number): string[] {
  return behindSign(text, style, columns).map(style.careful);
}

function behindSign(text: string, { glyphs }: Style, columns: number): string[] {
  const sign = `${glyphs.careful} `;
  return wrapUnder(sign, ' '.repeat(width(sign)), shown(text), columns);
}

/** The first of some lines, the last of them with a mark where others were left out. */
function cutTo(lines: readonly string[], most: number, columns: number, more: string): string[] {
  const kept = lines.slice(0, most);
  const last = kept.pop();
  if (last === undefined) return [];
  return [...kept, lines.length > most ? oneLine(`${last}${more}`, columns, more) : last];
}
