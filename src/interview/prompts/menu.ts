/** The prompt for one thing out of a list that is no question, such as the hub. */
import { createPrompt, useMemo, useRef, useState } from '@inquirer/core';
import { width, wrapUnder } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import type { Style } from '../../terminal/style.ts';
import type { Menu, MenuItem, MenuReply } from '../asking.ts';
import { asksForMore, goesBack, goesOn, isKey } from '../keys/keys.ts';
import { useDrawing } from './drawing.ts';
import { startsOf, titledFrame, usableColumns, visible } from './frame.ts';
import { isStray, movedTo, NOTHING_HERE } from './moving.ts';
import type { Screen } from './screen.ts';
import { useListKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface MenuConfig {
  readonly menu: Menu;
  readonly screen: Screen;
}

/** An answer in the menu is shown up to this many rows; the question itself shows it whole. */
const MOST_ROWS = 6;

const KEYS = ['Arrows move', 'Enter chooses', 'Shift+Tab back', 'Ctrl+C stop and save', '? more'];

/** What was done at a menu, or that there is to be more, with the item that was active then. */
export type MenuLeft =
  | Exclude<MenuReply, { kind: 'stop' }>
  | { readonly kind: 'more'; readonly active: string };

/** Shows a menu until something is chosen. Rejects as all Inquirer prompts do when it is stopped. */
export const menu = createPrompt<MenuLeft, MenuConfig>((config, done) => {
  const { items, title, start } = config.menu;
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const places = items.flatMap((item, place) => (typeof item === 'string' ? [] : [{ item, place }]));
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      places.findIndex(({ item }) => item.value === start),
    ),
  );

  const [strays, setStrays] = useState(0);
  const move = (to: number) => {
    setActive(to);
    setStrays(0);
  };

  const columns = usableColumns(window);
  const rows = useMemo(() => rowsOf(items, style, columns), [columns]);
  const blocksOf = (room: number) =>
    rows.map((one, place) => itemLines(one, place === places[active]?.place, room, style));
  const blocks = blocksOf(Number.POSITIVE_INFINITY);
  const bodyHeight = blocks.flat().length;
  // Below a label stands at least a row of the answer, with how many more there are.
  const tallest = Math.max(...rows.map(({ label, answer }) => label.length + Math.min(2, answer.length)));
  const note = strays > 1 ? NOTHING_HERE : null;
  const frame = titledFrame(title, note, { style, window, keys: KEYS, bodyHeight, tallest });
  const body = bodyHeight <= frame.bodyRows ? blocks : blocksOf(frame.bodyRows);
  const starts = startsOf(body);
  const place = places[active]?.place ?? 0;

  const isLeft = useRef(false);
  const leave = (left: MenuLeft) => {
    isLeft.current = true;
    done(left);
  };

  useListKeys(config.screen, (arrival) => {
    if (isLeft.current) return;
    const item = places[active]?.item;
    if (goesBack(arrival)) leave({ kind: 'back' });
    else if (asksForMore(arrival)) leave({ kind: 'more', active: item?.value ?? '' });
    else if (isKey(arrival, 'up')) move(Math.max(0, active - 1));
    else if (isKey(arrival, 'down')) move(Math.min(places.length - 1, active + 1));
    else if (goesOn(arrival) && item) leave({ kind: 'chosen', value: item.value });
    else {
      const to = movedTo(arrival, {
        items: places.map((one) => one.item),
        starts: places.map((one) => starts[one.place] ?? 0),
        rows: frame.bodyRows,
        active,
      });
      if (to !== null) move(to);
      else if (isStray(arrival)) setStrays(strays + 1);
    }
  });

  const from = starts[place] ?? 0;
  const lines = body.flat();
  const height = body[place]?.length ?? 1;
  const { start: first, end } = visible(lines.length, frame.bodyRows, from, from + height);
  return draw([...frame.above, ...lines.slice(first, end), ...frame.below], {
    row: frame.above.length + from - first,
    column: 2,
    rows: Math.min(height, end - from),
  });
});

/** An item as rows: its label with its state, and all of its answer. A heading has a label alone. */
interface Rows {
  readonly label: readonly string[];
  readonly answer: readonly string[];
}

function rowsOf(items: Menu['items'], style: Style, columns: number): Rows[] {
  const stated = items.filter((item) => typeof item !== 'string' && item.state !== '') as MenuItem[];
  const widest = Math.max(0, ...stated.map(({ label }) => width(shown(label))));
  // Where not all states fit behind the labels in a column of their own, each follows its label.
  const column = stated.every(({ state }) => 4 + widest + width(shown(state)) <= columns) ? widest : 0;
  return items.map((item) => {
    if (typeof item === 'string') {
      return { label: wrapUnder(' ', ' ', shown(item), columns).map(style.title), answer: [] };
    }
    const { label, state } = item;
    const padding = ' '.repeat(Math.max(0, column - width(shown(label))));
    const text = state === '' ? shown(label) : `${shown(label)}${padding}  ${shown(state)}`;
    return {
      label: wrapUnder('  ', '  ', text, columns),
      answer: item.lines.flatMap((line) => wrapUnder('    ', '    ', shown(line), columns)),
    };
  });
}

/** An item as it is shown: with as much of its answer as `room` holds below the label, and how much more there is. */
function itemLines(
  { label, answer }: Rows,
  active: boolean,
  room: number,
  { glyphs, ...style }: Style,
): string[] {
  const most = Math.max(1, Math.min(MOST_ROWS, room - label.length - 1));
  const hidden = answer.length - most;
  const more = hidden > 0 ? [`    ${glyphs.more} ${hidden} more ${hidden === 1 ? 'line' : 'lines'}`] : [];
  const [top = '', ...below] = label;
  return [
    active ? `${style.sign(glyphs.pointer)} ${top.slice(2)}` : top,
    ...below,
    ...[...answer.slice(0, most), ...more].map(style.plain),
  ];
}
