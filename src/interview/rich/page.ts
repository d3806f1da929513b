/** The prompt for a text that is only read: one page of it, which stays on screen when it has been read. */
import { useState } from '@inquirer/core';
import { wrap } from '../../terminal/lines.ts';
import type { Style } from '../../terminal/style.ts';
import { shown } from '../../text/shown.ts';
import { type Arrival, asksForMore, goesBack, goesOn, isKey } from '../keys/keys.ts';
import { useDrawing } from './drawing.ts';
import { titledFrame, usableColumns, type Window } from './frame.ts';
import { pageKeys } from './key-line.ts';
import { promptOf } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { useKeys } from './use-keys.ts';

/** What the prompt needs. */
export interface PageConfig {
  readonly paragraphs: readonly string[];
  /** Where in the text the page begins, as the number of letters before it: that stays the same in windows of any width. */
  readonly from: number;
  /** What Enter does on the last page. */
  readonly last: string;
  readonly screen: Screen;
}

/** How the page was left: with all of the text read, or back from its first page; to more; or to the page that begins there. */
export type PageRead =
  | { readonly kind: 'over' | 'back' | 'more' }
  | { readonly kind: 'page'; readonly from: number };

/** Where fewer rows than these would be left for the page, the keys are not shown. */
const LEAST_ROWS = 8;

/** In a window of so many rows, blank ones are worth more than a longer page. */
const ROOMY = 16;

/** The rows for what Enter does, below the text. */
const CHOICE_ROWS = 2;

/** Shows a page until it has been read. Rejects as all Inquirer prompts do when it is stopped. */
export const page = promptOf<PageRead, PageConfig>((config, done) => {
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const [left, setLeft] = useState<PageRead | null>(null);
  const lines = pageLines(config.paragraphs, usableColumns(window));
  const { frame, start, end, next } = cutFrom(config.from, lines, style, window);

  useKeys(config.screen, (arrival) => {
    const read = readBy(arrival, config.from, (from) => cutFrom(from, lines, style, window).next);
    if (read === null) return;
    setLeft(read);
    done(read);
  });

  const text = lines.slice(start, end).map((line) => styledLine(line, true, style));
  // A page that ends between two paragraphs does not need the blank line there.
  if (text.at(-1) === '') text.pop();
  if (left?.kind === 'more') return draw([]);
  if (left) return draw([...frame.above, ...text]);
  return draw([
    ...frame.above,
    ...text,
    '',
    `${style.sign(style.glyphs.pointer)} ${style.active(next === null ? config.last : 'Read on')}`,
    ...frame.below,
  ]);
});

/** A page that begins at a place: its lines, the frame around them, and where the next one begins; null where it is the last. */
function cutFrom(from: number, lines: readonly Line[], style: Style, window: Window) {
  const start = lines.findLastIndex(({ text, before }) => before <= from && text !== '');
  const rest = lines.length - start + CHOICE_ROWS;
  const frame = titledFrame('', null, {
    style,
    window,
    keys: pageKeys(),
    bodyHeight: window.rows < ROOMY ? rest : Math.min(rest, window.rows - 6),
    tallest: LEAST_ROWS,
  });
  const end = Math.min(lines.length, start + Math.max(1, frame.bodyRows - CHOICE_ROWS));
  return { frame, start, end, next: lines[end]?.before ?? null };
}

/** Where a key leads from the page that begins at a place; null for nowhere. Only Enter and the way back lead out of the text. */
function readBy(arrival: Arrival, from: number, nextOf: (from: number) => number | null): PageRead | null {
  const to = (page: number | null): PageRead | null => (page === null ? null : { kind: 'page', from: page });
  if (asksForMore(arrival)) return { kind: 'more' };
  if (goesOn(arrival)) return to(nextOf(from)) ?? { kind: 'over' };
  if (isKey(arrival, 'pagedown')) return to(nextOf(from));
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

/** Paragraphs as lines with a blank one between two; the first of them a title where `title`. */
export function paragraphLines(
  paragraphs: readonly string[],
  title: boolean,
  style: Style,
  columns: number,
): string[] {
  return pageLines(paragraphs, columns).map((line) => styledLine(line, title, style));
}

/** A line of a text, with how many letters stand before it. */
interface Line {
  readonly text: string;
  readonly first: boolean;
  readonly before: number;
}

function pageLines(paragraphs: readonly string[], columns: number): Line[] {
  let letters = 0;
  return paragraphs.flatMap((paragraph, index) => {
    const lines = shown(paragraph)
      .split('\n')
      .flatMap((line) => wrap(line, columns));
    return (index === 0 ? lines : ['', ...lines]).map((text) => {
      const before = letters;
      letters += text.replace(/\s/g, '').length;
      return { text, first: index === 0, before };
    });
  });
}

function styledLine({ text, first }: Line, title: boolean, style: Style): string {
  if (text === '') return '';
  return title && first ? style.title(text) : style.plain(text);
}
