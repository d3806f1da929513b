/** The prompt for one thing out of a list that is no question, such as the hub. */
import { useEffect, useMemo, useRef, useState } from '@inquirer/core';
import { width, wrapUnder } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';
import type { Menu, MenuItem, MenuReply } from '../asking.ts';
import { asksForMore, goesBack, goesOn, isKey, isSpace } from '../keys/keys.ts';
import { useDrawing } from './drawing.ts';
import { titledFrame, usableColumns } from './frame.ts';
import { inSight, listInFrame, startsOf } from './in-sight.ts';
import { menuKeys } from './key-line.ts';
import { isStray, movedTo, NOTHING_HERE } from './moving.ts';
import { promptOf } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { isPartOfWords, NOTHING_TYPED, WORDS_NOT_TAKEN, wordsAfter } from './typed-words.ts';
import { useListKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface MenuConfig {
  readonly menu: Menu;
  readonly screen: Screen;
}

/** What was done at a menu, or that there is to be more, with the item that was active then. */
export type MenuLeft =
  | Exclude<MenuReply, { kind: 'stop' }>
  | { readonly kind: 'more'; readonly active: string };

/** Shows a menu until something is chosen. Rejects as all Inquirer prompts do when it is stopped. */
export const menu = promptOf<MenuLeft, MenuConfig>((config, done) => {
  const { items, title, about, start, space, words: whereWords } = config.menu;
  const { scrolledTo } = config.screen;
  const listId = config.menu.id ?? '';
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const choosable = items.flatMap((item, index) => (typeof item === 'string' ? [] : [{ item, index }]));
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choosable.findIndex(({ item }) => item.value === start),
    ),
  );

  const [strays, setStrays] = useState(0);
  const words = useRef(NOTHING_TYPED);
  const [hasWords, setHasWords] = useState(false);
  const [passed, setPassed] = useState(0);
  const move = (to: number, rows = 0) => {
    setActive(to);
    setPassed(rows);
    setStrays(0);
  };

  const columns = usableColumns(window);
  const rows = useMemo(() => menuRows(items, style, columns), [columns]);
  const index = choosable[active]?.index ?? 0;
  const blocks = rows.map((one, at) => ({
    rows: menuItemLines(one, at === index, style),
    isItem: typeof items[at] !== 'string',
  }));
  const bodyHeight = blocks.flatMap((block) => block.rows).length;
  // Below a label stands at least a row of the answer.
  const tallest = Math.max(...rows.map(({ label, answer }) => label.length + Math.min(2, answer.length)));
  const stray = strays > 1 ? NOTHING_HERE : null;
  const note = hasWords ? [WORDS_NOT_TAKEN, whereWords].filter(Boolean).join(' ') : stray;
  const fitting = {
    style,
    window,
    keys: menuKeys(config.menu.toChange ?? false, config.screen.saves, space),
    bodyHeight,
    tallest,
  };
  const frame = titledFrame(title, note, fitting, about);
  // A list in which something was ticked stays where it is.
  const first = useRef(scrolledTo.get(listId) ?? 0);
  const sight = inSight({ blocks, active: index, passed, room: frame.bodyRows, before: first.current });
  first.current = sight.start;
  const starts = startsOf(blocks.map((block) => block.rows));
  const gone = Math.min(passed, sight.toPass);

  /** From below, one comes to the end of an answer that is taller than the window. */
  const endOf = (at: number) => blocks[choosable[at]?.index ?? 0]?.rows.length ?? 0;

  const isLeft = useRef(false);
  useEffect(() => {
    scrolledTo.delete(listId);
  }, []);
  const leave = (left: MenuLeft) => {
    isLeft.current = true;
    done(left);
  };

  const tick = (value: string) => {
    scrolledTo.set(listId, first.current);
    leave({ kind: 'chosen', value, bySpace: true });
  };

  useListKeys(config.screen, (arrival) => {
    if (isLeft.current) return;
    const item = choosable[active]?.item;
    const isPart = space !== undefined && isPartOfWords(words.current, arrival, null);
    words.current = wordsAfter(words.current, arrival, isPart);
    setHasWords(words.current.hasLeftOut);
    if (isPart) setStrays(0);
    else if (goesBack(arrival)) leave({ kind: 'back' });
    else if (asksForMore(arrival)) leave({ kind: 'more', active: item?.value ?? '' });
    else if (isKey(arrival, 'up', 'pageup') && gone > 0) move(active, Math.max(0, gone - sight.aPage));
    else if (isKey(arrival, 'down', 'pagedown') && gone < sight.toPass)
      move(active, Math.min(sight.toPass, gone + sight.aPage));
    else if (isKey(arrival, 'up')) {
      if (active > 0) move(active - 1, endOf(active - 1));
    } else if (isKey(arrival, 'down')) {
      if (active + 1 < choosable.length) move(active + 1);
    } else if (goesOn(arrival) && item) leave({ kind: 'chosen', value: item.value });
    else if (isSpace(arrival) && item?.isTicked !== undefined) tick(item.value);
    else {
      const to = movedTo(arrival, {
        items: choosable.map((one) => one.item),
        starts: choosable.map((one) => starts[one.index] ?? 0),
        rows: sight.rows.length,
        active,
      });
      if (to !== null) move(to, isKey(arrival, 'pageup') && to < active ? endOf(to) : 0);
      else if (isStray(arrival)) setStrays(strays + 1);
    }
  });

  return draw(...listInFrame(frame, sight, 2, style, columns));
});

/** An item as rows: its label with its state, and all of its answer. A heading has a label alone. */
interface Rows {
  readonly label: readonly string[];
  readonly answer: readonly string[];
}

/** The items as rows, each label with its state. */
export function menuRows(items: Menu['items'], style: Style, columns: number): Rows[] {
  const stated = items.filter((item) => typeof item !== 'string' && item.state !== '') as MenuItem[];
  const widest = Math.max(0, ...stated.map((item) => width(boxOf(item) + shown(item.label))));
  // Where not all states fit behind the labels in a column of their own, each follows its label.
  const column = stated.every(({ state }) => 4 + widest + width(shown(state)) <= columns) ? widest : 0;
  return items.map((item) => {
    if (typeof item === 'string') {
      return { label: wrapUnder(' ', ' ', shown(item), columns).map(style.title), answer: [] };
    }
    const { label, state } = item;
    const box = boxOf(item);
    const under = ' '.repeat(box.length);
    const padding = ' '.repeat(Math.max(0, column - width(box + shown(label))));
    const text = state === '' ? shown(label) : `${shown(label)}${padding}  ${shown(state)}`;
    return {
      label: wrapUnder(`  ${box}`, `  ${under}`, text, columns),
      answer: item.lines.flatMap((line) => wrapUnder(`    ${under}`, `    ${under}`, shown(line), columns)),
    };
  });
}

/** The box of an item that Space ticks. */
function boxOf({ isTicked }: MenuItem): string {
  if (isTicked === undefined) return '';
  return isTicked ? '[x] ' : '[ ] ';
}

/** An item as it is shown, with all of its answer. */
function menuItemLines({ label, answer }: Rows, active: boolean, { glyphs, ...style }: Style): string[] {
  const [top = '', ...below] = label;
  return [
    active ? `${style.sign(glyphs.pointer)} ${top.slice(2)}` : top,
    ...below,
    ...answer.map(style.plain),
  ];
}
