/** The prompt for a text that is only read: one page of it, which stays on screen when it has been read. */
import { useState } from '@inquirer/core';
import type { Style } from '../../terminal/style.ts';
import type { MenuItem } from '../asking.ts';
import { type Arrival, asksForMore, goesBack, goesOn, isKey } from '../keys/keys.ts';
import { useDrawing } from './drawing.ts';
import { titledFrame, usableColumns, type Window } from './frame.ts';
import { inSight, listInFrame } from './in-sight.ts';
import { keyLines, menuKeys, pageKeys } from './key-line.ts';
import type { MenuLeft } from './menu.ts';
import { type Choices, choicesInLengths, withPointer } from './page-choices.ts';
import { type Line, pageLines, styledLine } from './page-lines.ts';
import { promptOf } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { useKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface PageConfig {
  readonly paragraphs: readonly string[];
  /** Where in the text the page begins, as the number of letters before it: that stays the same in windows of any width. */
  readonly from: number;
  /** Whether it goes on right below the page before it. */
  readonly follows: boolean;
  /** Said above what can be chosen, where there is room; empty for nothing. */
  readonly title: string;
  /** What can be chosen below the end of the text, with its lines where there is room. */
  readonly items: readonly MenuItem[];
  /** The value of the item that is active at first. */
  readonly start: string;
  readonly screen: Screen;
}

/** How the page was left: with something chosen below the text, or back from its first page; to more; or to the page that begins there. */
export type PageRead = MenuLeft | { readonly kind: 'page'; readonly from: number; readonly follows: boolean };

/** Where fewer rows than these would be left for the page, the keys are not shown. */
const LEAST_ROWS = 8;

/** In a window of so many rows, blank ones are worth more than a longer page. */
const ROOMY = 16;

/** The rows for what Enter does, below a page that is not the last. */
const READ_ON_ROWS = 2;

/** Shows a page until it has been read. Rejects as all Inquirer prompts do when it is stopped. */
export const page = promptOf<PageRead, PageConfig>((config, done) => {
  const { items, from, follows } = config;
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const [left, setLeft] = useState<PageRead | null>(null);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      items.findIndex(({ value }) => value === config.start),
    ),
  );
  const columns = usableColumns(window);
  const lines = pageLines(config.paragraphs, columns);
  const { inShort, longer } = choicesInLengths(config.title, items, style, columns);
  const cutWith = (choices: Choices, place: number) => ({
    choices,
    ...cutFrom(
      place,
      lines,
      choices.flatMap(({ rows }) => rows).length,
      items.length > 1,
      config.screen,
      window,
    ),
  });
  const cutAt = (place: number) =>
    longer.map((choices) => cutWith(choices, place)).find(({ hasAll }) => hasAll) ?? cutWith(inShort, place);
  const { choices, frame, start, end, next } = cutAt(from);

  useKeys(config.screen, (arrival) => {
    const to = isKey(arrival, 'up') ? active - 1 : isKey(arrival, 'down') ? active + 1 : -1;
    if (next === null && to in items) return setActive(to);
    const read = readBy(arrival, { from, value: items[active]?.value ?? '' }, (place) => cutAt(place).next);
    if (read === null) return;
    setLeft(read);
    done(read);
  });

  const text = lines.slice(start, end).map((line) => styledLine(line, true, style));
  // A page that ends between two paragraphs does not need the blank line there.
  if (text.at(-1) === '') text.pop();
  // Where a page goes on with a paragraph, no blank line stays in the middle of that.
  const top = follows && lines[start - 1]?.text !== '' ? [] : frame.above;
  if (left?.kind === 'more') return draw([]);
  if (left) return draw([...top, ...text]);
  const offered = next === null ? choices : [{ rows: [`  ${READ_ON}`], isItem: true }];
  const at = next === null ? choices.length - items.length + active : 0;
  const sight = inSight({
    blocks: offered.map((block, index) =>
      index === at ? { ...block, rows: withPointer(block.rows, style) } : block,
    ),
    active: at,
    passed: 0,
    room: Math.max(1, frame.bodyRows - text.length - 1),
    before: 0,
  });
  const above = [...top, ...text, ''];
  const [rows, focus] = listInFrame({ ...frame, above }, sight, 2, style, columns);
  return draw(rows, offered.length > 1 ? focus : undefined);
});

const READ_ON = 'Read on';

/**
 * A page that begins at a place: its lines, the frame around them, where the next one begins, which is null where it is the
 * last, and whether it has room for all that can be chosen and for the keys.
 * @param choiceRows how many rows there are to choose from below the end of the text
 * @param several whether there is more than one thing to choose there
 */
function cutFrom(
  from: number,
  lines: readonly Line[],
  choiceRows: number,
  several: boolean,
  { style, saves }: Pick<Screen, 'style' | 'saves'>,
  window: Window,
) {
  const start = lines.findLastIndex(({ text, before }) => before <= from && text !== '');
  const rest = lines.length - start;
  const framed = (keys: readonly string[], rows: number) => {
    const isWhole = start === 0 && rows + keyRows(keys, style, window) <= window.rows;
    const most = window.rows < ROOMY || isWhole ? rows : window.rows - 6;
    const bodyHeight = Math.min(rows, most);
    return titledFrame('', null, { style, window, keys, bodyHeight, tallest: LEAST_ROWS });
  };
  const lastKeys = several ? menuKeys(false, saves) : pageKeys(saves);
  const last = framed(lastKeys, rest + 1 + choiceRows);
  const hasAllKeys = last.below.filter(Boolean).length === keyRows(lastKeys, style, window);
  if (rest + 1 + choiceRows <= last.bodyRows)
    return { frame: last, start, end: lines.length, next: null, hasAll: hasAllKeys };
  const frame = framed(pageKeys(saves), rest + READ_ON_ROWS);
  const room = start + Math.max(1, frame.bodyRows - READ_ON_ROWS);
  // Where all of the text fits but not what is to be chosen below it, its end goes there with that.
  const paragraph = lines.findLastIndex(({ text }) => text === '');
  const within =
    room < lines.length ? room : Math.max(start + 1, paragraph > start ? paragraph : lines.length - 1);
  const end = isAloneAtEnd(lines, start, within) ? within - 1 : within;
  if (end >= lines.length) return { frame: last, start, end: lines.length, next: null, hasAll: false };
  return { frame, start, end, next: lines[end]?.before ?? null, hasAll: false };
}

/** Whether a page would end on the first line of what goes on behind it: a heading without what it is about. */
function isAloneAtEnd(lines: readonly Line[], start: number, end: number): boolean {
  const above = lines.slice(start, end - 1).filter(({ text }) => text !== '');
  const isTop = lines[end - 2]?.text === '' && (lines[end]?.text ?? '') !== '';
  return isTop && above.some(({ first }) => !first);
}

function keyRows(keys: readonly string[], style: Style, window: Window): number {
  return keyLines(keys, ` ${style.glyphs.dot} `, usableColumns(window), window.rows).length;
}

/** Where a key leads from the page that begins at a place; null for nowhere. Only Enter and the way back lead out of the text. */
function readBy(
  arrival: Arrival,
  { from, value }: { readonly from: number; readonly value: string },
  nextOf: (from: number) => number | null,
): PageRead | null {
  const next = nextOf(from);
  const to = (page: number | null): PageRead | null =>
    page === null ? null : { kind: 'page', from: page, follows: page === next };
  if (asksForMore(arrival)) return { kind: 'more', active: value };
  if (goesOn(arrival)) return to(next) ?? { kind: 'chosen', value };
  if (isKey(arrival, 'pagedown')) return to(next);
  if (isKey(arrival, 'home')) return to(from === 0 ? null : 0);
  if (isKey(arrival, 'end')) return to(startsBetween(from, Number.POSITIVE_INFINITY, nextOf).at(-1) ?? null);
  const before = startsBetween(0, from, nextOf);
  const previous = from === 0 ? null : (before.at(-1) ?? 0);
  if (isKey(arrival, 'pageup')) return to(previous);
  return goesBack(arrival) ? (to(previous) ?? { kind: 'back' }) : null;
}

/** Where the pages begin that follow on one, up to a place. */
function startsBetween(from: number, end: number, nextOf: (from: number) => number | null): number[] {
  const starts: number[] = [];
  for (let next = nextOf(from); next !== null && next < end; next = nextOf(next)) starts.push(next);
  return starts;
}
