/** What can be chosen below a text that is only read, as rows: in as many lengths as there may be room for. Pure. */
import { wrap } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';
import type { MenuItem } from '../asking.ts';
import { menuRows } from './menu.ts';

/** What can be chosen, as rows; a title above it is no item. */
export type Choices = readonly { readonly rows: readonly string[]; readonly isItem: boolean }[];

/** What can be chosen by its labels alone, and in longer forms, the longest first: with a title, and with the lines below each. */
export function choicesInLengths(
  title: string,
  items: readonly MenuItem[],
  style: Style,
  columns: number,
): { readonly inShort: Choices; readonly longer: readonly Choices[] } {
  const rows = menuRows(items, style, columns);
  const inShort = rows.map(({ label }) => ({ rows: label, isItem: true }));
  const whole = rows.map(({ label, answer }) => ({
    rows: [...label, ...answer.map(style.plain)],
    isItem: true,
  }));
  const titled = { rows: wrap(shown(title), columns).map(style.title), isItem: false };
  return { inShort, longer: title === '' ? [whole] : [[titled, ...whole], whole] };
}

/** The rows of what is active. */
export function withPointer([top = '', ...below]: readonly string[], { glyphs, ...style }: Style): string[] {
  return [`${style.sign(glyphs.pointer)} ${top.slice(2)}`, ...below];
}
