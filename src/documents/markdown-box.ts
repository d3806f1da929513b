/** One box of a list in Markdown: what is written on its line, which may go over several lines of the page. */
import { NOT_SURE_LABEL } from '../model/wording.ts';
import { NOT_SURE } from '../questionnaire/questionnaire.ts';
import { decodeShielded, encodeWithin, isBlank, SHIELD } from './markdown-text.ts';

/** A box as it stands, whatever question it belongs to. */
export interface Box {
  readonly ticked: boolean;
  /** The id in its mark, or null where it has none. */
  readonly mark: string | null;
  readonly isGone: boolean;
  /** What it says, decoded; `SHIELDED` stands where a shield does. */
  readonly said: string;
  /** What editors and people have put beside it that is no answer: dates with their signs, tags, comments. As written. */
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

/** The boxes of a block. A line without a sign of its own belongs to the box above it, with a blank between. */
export function boxesIn(body: readonly string[]): BoxLines[] {
  const found: { start: number; end: number; isItem: boolean; parts: string[] }[] = [];
  let isBelowBlank = false;
  for (const [index, line] of body.entries()) {
    if (isBlank(line)) {
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
    return { start, end, box: readBox(text) };
  });
}

/** Without the backslash that makes a hard break, or the blanks. */
function cutAtBreak(line: string): string {
  return line.trimEnd().replace(/(?<!\\)\\$/, '');
}

/** Reads a line as a box; null where it is none. */
function readBox(line: string): Box | null {
  const item = ITEM.exec(line);
  if (!item) return null;
  let mark: string | null = null;
  let isGone = false;
  const signs: string[] = [];
  const rest = (item[2] ?? '').replace(BESIDE, (sign: string) => {
    const own = sign.trim();
    const [, gone, id] = MARK.exec(own) ?? [];
    if (own === SHIELD) return sign;
    if (id !== undefined && mark === null) [mark, isGone] = [id, gone !== undefined];
    else signs.push(own);
    return '';
  });
  return { ticked: item[1] !== ' ', mark, isGone, said: decodeShielded(rest, SHIELDED), signs };
}

const MARK = /^<!--\s*(?:(gone:)\s*)?([a-z0-9-]+)\s*-->$/;

const raw = String.raw;
const DAY = raw`\ufe0f?\s?\d{4}-\d{2}-\d{2}(?!\d)`;

/** What stands beside an answer: comments, dates with the sign of a task, tags, remarks of Obsidian, and names of blocks. */
const BESIDE = new RegExp(
  [
    raw`\s?(?<!\\)<!--(?:(?!-->|<!--)[\s\S])*-->`,
    raw`\s?(?:✅|➕|📅|⏳|🛫|❌)${DAY}`,
    raw`(?:^|\s)#(?=[\p{L}\p{N}_/-]*[\p{L}_])[\p{L}\p{N}_/-]+`,
    raw`\s?(?<!\\)%%(?:(?!%%)[\s\S])*%%`,
    raw`\s\^[A-Za-z0-9-]+(?=\s*(?:$|<!--))`,
  ].join('|'),
  'gu',
);

/** A text on the line of a box, without anything in it that would be taken for a sign. */
export function encodeInBox(text: string): string {
  const shielded = encodeWithin(text).replace(TAKEN_FOR_SIGNS, `$&${SHIELD}`);
  // A blank at the end is one only where something follows it.
  return /\s$/.test(text) ? shielded + SHIELD : shielded;
}

const TAKEN_FOR_SIGNS = /[✅➕📅⏳🛫❌^]|(?<![\p{L}\p{N}&])#(?=[\p{L}\p{N}_/-])|%(?=%)/gu;

/** A label on the line of a box: its colons are not the one that words follow. */
export function encodeLabel(label: string): string {
  return encodeInBox(label).replaceAll(':', `:${SHIELD}`);
}

/** Words as a comment beside a box, which the box does not say. Two hyphens would end it. */
export function remark(words: string): string {
  return `<!-- stood here: ${encodeWithin(words).replace(/-(?=-)/g, '-\\')} -->`;
}

/** What a box says without the shields. */
export function plain(said: string): string {
  return said.replaceAll(SHIELDED, '');
}

/** What stands before the colon that words follow, and those words. */
export function partsOf(said: string): { readonly label: string; readonly words: string } {
  const colon = said.search(/:(?!\0)/);
  if (colon < 0) return { label: plain(said), words: '' };
  return { label: plain(said.slice(0, colon)), words: plain(said.slice(colon + 1)).replace(/^ /, '') };
}

/** What a box stands for in words of its own, whatever question it belongs to. */
export function readAlone({ mark, said }: Box): { readonly id: string; readonly words: string } {
  const { label, words } = partsOf(said);
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
  if (label === NOT_SURE_LABEL) return NOT_SURE;
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
