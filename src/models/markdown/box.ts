/** One box of a list in Markdown: what is written on its line, which may go over several lines of the page. */
import { NOT_SURE } from '../../questionnaire/questionnaire.ts';
import { NOT_SURE_LABELS } from './not-sure.ts';
import { cutAtSigns, htmlComments } from './signs.ts';
import { decodeShielded, encodeWithin, isBlankLine, SHIELD } from './text.ts';

/** A box as it stands, whatever question it belongs to. */
export interface Box {
  readonly ticked: boolean;
  /** The id in its mark, or null where it has none. */
  readonly mark: string | null;
  readonly isGone: boolean;
  /** What it says, decoded; `SHIELDED` stands where a shield does. */
  readonly shielded: string;
  /** What editors have put behind it that is no answer: dates with their signs, comments. As written. */
  readonly signs: readonly string[];
}

/** A box with its lines, from `start` to before `end`; null for lines that are none. */
export interface BoxLines {
  readonly start: number;
  readonly end: number;
  readonly box: Box | null;
}

/** Stands where a shield does; no text can hold it. */
export const SHIELDED = '\u0000';

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\[([ xX])\](?:\s+(.*))?$/s;
const ANY_BOX = /(?:^|\s)\[[ xX]\](?:\s|$)/;
/** What begins something of its own, and is not the rest of a line that was wrapped. */
const OWN_START = /^\s*(?:>|[-*+](?:\s|$)|#{1,6}\s|\d+[.)]\s|<\/?div|(?:=+|-{2,})\s*$|`{3}|~{3})/;

/**
 * The boxes of a block. A line without a sign of its own belongs to the box above it, with a blank between.
 * @param isMark whether a comment that holds an id is a mark of ours
 */
export function boxesIn(body: readonly string[], isMark: (id: string) => boolean = () => true): BoxLines[] {
  const found: { start: number; end: number; isItem: boolean; parts: string[] }[] = [];
  let isBelowBlank = false;
  for (const [index, line] of body.entries()) {
    if (isBlankLine(line)) {
      isBelowBlank = true;
      continue;
    }
    const above = found.at(-1);
    const isRest = above?.isItem && !OWN_START.test(line) && !ANY_BOX.test(line);
    if (isRest && (!isBelowBlank || /^(?: {2}|\t)/.test(line))) {
      above.parts.push(line.trim());
      above.end = index + 1;
    } else found.push({ start: index, end: index + 1, isItem: ITEM.test(line), parts: [line] });
    isBelowBlank = false;
  }
  return found.map(({ start, end, parts }) => {
    const last = parts.length - 1;
    const text = parts.map((part, index) => (index < last ? cutAtBreak(part) : part)).join(' ');
    return { start, end, box: readBox(text, isMark) };
  });
}

/** A line without the backslash that makes a hard break, or the blanks. */
export function cutAtBreak(line: string): string {
  return line.trimEnd().replace(/(?<!\\)\\$/, '');
}

/** Reads a line as a box; null where it is none. */
function readBox(text: string, isMark: (id: string) => boolean): Box | null {
  const item = ITEM.exec(text);
  if (!item) return null;
  let mark: string | null = null;
  let isGone = false;
  const remarks: string[] = [];
  const line = item[2] ?? '';
  let rest = '';
  let after = 0;
  for (const { start, end } of htmlComments(line)) {
    if (line[start - 1] === '\\') continue;
    const comment = line.slice(start, end);
    const [, gone, id] = ID_MARK.exec(comment) ?? [];
    if (id === undefined && REMARK.test(comment)) remarks.push(comment);
    else if (id !== undefined && mark === null && (gone !== undefined || isMark(id)))
      [mark, isGone] = [id, gone !== undefined];
    else continue;
    const before = line.slice(after, start);
    const blank = /\s$/.test(before.slice(-1)) ? 1 : 0;
    rest += before.slice(0, before.length - blank);
    if (blank > 0 && /^\S/.test(line.slice(end))) rest += ' ';
    after = end;
  }
  rest += line.slice(after);
  const { text: cut, signs } = cutAtSigns(rest, false);
  return {
    ticked: item[1] !== ' ',
    mark,
    isGone,
    shielded: decodeShielded(cut, SHIELDED),
    signs: [...signs, ...remarks],
  };
}

/** Marks, and remarks that the program left, are ours wherever they stand. */
const ID_MARK = /^<!--\s*(?:(gone:)\s*)?([a-z0-9-]+)\s*-->$/;
const REMARK = /^<!--\s*stood here:/;

/** The signs and tags that a text consists of; none where it says more. */
export function signsAlone(line: string): readonly string[] {
  const { text, signs } = cutAtSigns(line, true);
  return withoutShields(text).trim() === '' ? signs : [];
}

/** Whether what stands beside a box would be taken for words behind words. */
export function isOnlyBesideNoWords(sign: string): boolean {
  return cutAtSigns(sign, false).signs.length === 0;
}

/** A text on the line of a box: a shield parts what would be taken for a sign, or for a blank at the end, from that end. */
export function encodeInBox(text: string): string {
  const encoded = encodeWithin(text);
  return /\s$/.test(text) || endsInSign(encoded, text, false) ? encoded + SHIELD : encoded;
}

/** A label on the line of a box: its colons are not the one that words follow, and its end is no sign. */
export function encodeLabel(label: string): string {
  const encoded = encodeWithin(label).replaceAll(':', `:${SHIELD}`);
  return endsInSign(encoded, label, true) ? encoded + SHIELD : encoded;
}

/** Programs write blanks that were encoded as they are. */
function endsInSign(encoded: string, text: string, withTags: boolean): boolean {
  return [encoded, text].some((one) => cutAtSigns(one, withTags).signs.length > 0);
}

/** Words as a comment beside a box, which the box does not say. Two hyphens would end it. */
export function remark(words: string): string {
  return `<!-- stood here: ${encodeWithin(words).replace(/-(?=-)/g, '-\\')} -->`;
}

/** What a box says without the shields. */
export function withoutShields(shielded: string): string {
  return shielded.replaceAll(SHIELDED, '');
}

/** What stands before the colon that words follow, those words, and the signs and tags behind what stands before it. */
export function labelAndWords(shielded: string): {
  readonly label: string;
  readonly words: string;
  readonly signs: readonly string[];
} {
  const colon = shielded.search(/:(?!\0)/);
  const { text, signs } = cutAtSigns(colon < 0 ? shielded : shielded.slice(0, colon), true);
  const words = colon < 0 ? '' : withoutShields(shielded.slice(colon + 1)).replace(/^ /, '');
  return { label: withoutShields(text), words, signs };
}

/** What a box stands for in words of its own, whatever question it belongs to. */
export function readAlone({ mark, shielded }: Box): { readonly id: string; readonly words: string } {
  const { label, words } = labelAndWords(shielded);
  return { id: mark ?? idOfLabel(label), words };
}

/** The lines of a box, which say now that its option is no longer offered. */
export function withGoneMark(lines: readonly string[], id: string): string[] {
  const bare = lines.map((line) => line.replace(/\s?<!--\s*[a-z0-9-]+\s*-->/, ''));
  return [...bare.slice(0, -1), `${bare.at(-1)?.trimEnd()} <!-- gone: ${id} -->`];
}

/** The id that a label stands for, as ids are written. */
export function idOfLabel(text: string): string {
  const label = text.trim();
  if (NOT_SURE_LABELS.includes(label)) return NOT_SURE;
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
