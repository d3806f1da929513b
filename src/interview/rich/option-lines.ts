/** An option of a list as rows: the arrow, its number, its box, its words, and what the box says in a word. Pure. */
import type { Offered } from '../../model/wording.ts';
import { oneLine, width, wrapUnder } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';

/** How an option is shown, `shortly` in as few rows as can be. */
interface Look {
  readonly active: boolean;
  /** The key that leads to it; empty for none. */
  readonly number: string;
  /** Whether there are boxes. */
  readonly any: boolean;
  readonly isTicked: boolean;
  readonly shortly: boolean;
}

/** What a box says, in words for those who listen. */
const STATES = { ticked: '  ticked', not: '  not ticked', chosen: '  chosen' } as const;

/** Narrower windows than this have no room for it. */
const NARROW_COLUMNS = 36;

/**
 * The rows of an option. No look of a label tells where the arrow is: a screen reader would say the one that is left again.
 * @param words what was written behind it; empty for nothing
 */
export function optionLines(
  { label, gloss }: Offered,
  words: string,
  { active, number, any, isTicked, shortly }: Look,
  style: Style,
  columns: number,
): string[] {
  const pointer = active ? style.sign(style.glyphs.pointer) : ' ';
  const box = any ? (isTicked ? '[x] ' : '[ ] ') : '';
  // The longest state keeps its room, so that no row moves where the arrow does; where rows are few, it has what is left.
  const stated = columns < NARROW_COLUMNS ? 0 : Math.max(...Object.values(STATES).map(width));
  const room = Math.max(10, columns - stated - labelColumn(any) - 2 - width(shown(label)));
  const ownWords = shortly ? oneLine(shown(words), room, style.glyphs.more) : words;
  const parts = [
    style.plain(label),
    ownWords === '' ? '' : `: ${style.answer(ownWords)}`,
    gloss === '' || shortly ? '' : `  ${style.plain(gloss)}`,
  ];
  const first = `${pointer} ${number.padEnd(1)} ${box}`;
  const under = (most: number) => wrapUnder(first, ' '.repeat(labelColumn(any)), parts.join(''), most);
  const whole = under(columns);
  const hasRoom = width(whole.at(-1) ?? '') + stated <= columns;
  const lines = hasRoom || shortly ? whole : under(columns - stated);
  const state = stated === 0 ? '' : optionState(any, isTicked, active);
  const last = `${lines.at(-1) ?? ''}${state}`;
  return width(last) <= columns ? lines.with(-1, last) : lines;
}

function optionState(any: boolean, isTicked: boolean, active: boolean): string {
  if (!any) return isTicked ? STATES.chosen : '';
  return active ? (isTicked ? STATES.ticked : STATES.not) : '';
}

/** Where the labels begin: behind the arrow, the number and the box. */
export function labelColumn(any: boolean): number {
  return any ? 8 : 4;
}
