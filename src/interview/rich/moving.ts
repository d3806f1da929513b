/** Where a key moves the arrow of a list, beyond one line up or down. Pure. */
import { LEAVE_OPEN, type Offered } from '../../model/wording.ts';
import { type Arrival, isKey, NO_ESCAPE } from '../keys/keys.ts';

/** A list with its arrow. */
export interface ListLines {
  readonly items: readonly { readonly label: string }[];
  /** The row that each line begins in. */
  readonly starts: readonly number[];
  /** How many rows are in sight. */
  readonly rows: number;
  readonly active: number;
}

/** The line that the arrow stands at after a key; null for a key that moves it nowhere. */
export function movedTo(arrival: Arrival, lines: ListLines): number | null {
  const last = lines.items.length - 1;
  if (isKey(arrival, 'home')) return 0;
  if (isKey(arrival, 'end')) return last;
  if (isKey(arrival, 'pageup')) return aPageOn(-1, lines);
  if (isKey(arrival, 'pagedown')) return aPageOn(1, lines);
  return arrival.kind === 'typed' ? nextOf(letterAt(arrival.text), lines) : null;
}

/** Said in a list from the second key on that means nothing in it. */
export const NOTHING_HERE = 'That key does nothing here. ? shows all keys.';

/** Whether a key that does nothing in a list was meant to do something: Esc takes back what there is, and there may be nothing. */
export function isStray(arrival: Arrival): boolean {
  return arrival.kind === 'typed' || (arrival.kind === 'key' && !isKey(arrival, 'escape', NO_ESCAPE));
}

/** The number key of each line, 1 to 9 for the options; empty for a line that has none. */
export function numbersOf(items: readonly Offered[]): string[] {
  const options = items.filter(({ id }) => id !== LEAVE_OPEN);
  return items.map((item) => {
    const number = options.indexOf(item) + 1;
    return number >= 1 && number <= 9 ? String(number) : '';
  });
}

/** The farthest line that is no more than the rows in sight away, but the next one at least. */
function aPageOn(direction: 1 | -1, { starts, rows, active }: ListLines): number {
  const from = starts[active] ?? 0;
  let index = active;
  for (let next = active + direction; next in starts; next += direction) {
    if (index !== active && Math.abs((starts[next] ?? 0) - from) > rows) break;
    index = next;
  }
  return index;
}

/** The next line that begins with a letter, after the last from the first on; null for none. */
function nextOf(letter: string, { items, active }: ListLines): number | null {
  if (letter === '') return null;
  const firsts = items.map(({ label }) => letterAt(label));
  const next = firsts.indexOf(letter, active + 1);
  const index = next === -1 ? firsts.indexOf(letter) : next;
  return index === -1 ? null : index;
}

/** Whether a label begins with a letter, so that the letter leads there. */
export function beginsWith(label: string, letter: string): boolean {
  const first = letterAt(letter);
  return first !== '' && first === letterAt(label);
}

/** The letter that a text begins with, in small and without its marks; empty where that is none. */
function letterAt(text: string): string {
  const [first = ''] = text.normalize('NFKD').toLowerCase();
  return /\p{L}/u.test(first) ? first : '';
}
