/** The prompt for a text that is only read: one page of it, which stays on screen when it has been read. */
import { createPrompt, useState } from '@inquirer/core';
import { wrap } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import type { Style } from '../../terminal/style.ts';
import { type Arrival, asksForMore, goesBack, goesOn } from '../keys/keys.ts';
import { useDrawing } from './drawing.ts';
import { titledFrame, usableColumns } from './frame.ts';
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

/** How the page was left, with where the next one begins; null where this was the last. */
export interface PageRead {
  readonly way: 'on' | 'back' | 'more';
  readonly next: number | null;
}

/** Where fewer rows than these would be left for the page, the keys are not shown. */
const LEAST_ROWS = 8;

/** In a window of so many rows, blank ones are worth more than a longer page. */
const ROOMY = 16;

/** The rows for what Enter does, below the text. */
const CHOICE_ROWS = 2;

const KEYS = ['Enter goes on', 'Shift+Tab back', 'Ctrl+C stop and save', '? more'];

/** Shows a page until it has been read. Rejects as all Inquirer prompts do when it is stopped. */
export const page = createPrompt<PageRead, PageConfig>((config, done) => {
  const { style } = config.screen;
  const { window, draw } = useDrawing(config.screen);
  const [left, setLeft] = useState<PageRead['way'] | null>(null);
  const lines = linesOf(config.paragraphs, usableColumns(window));
  const start = lines.findLastIndex(({ text, before }) => before <= config.from && text !== '');
  const rest = lines.length - start + CHOICE_ROWS;
  const frame = titledFrame('', {
    style,
    window,
    keys: KEYS,
    bodyHeight: window.rows < ROOMY ? rest : Math.min(rest, window.rows - 6),
    tallest: LEAST_ROWS,
  });
  const end = Math.min(lines.length, start + Math.max(1, frame.bodyRows - CHOICE_ROWS));
  const next = lines[end]?.before ?? null;

  useKeys(config.screen, (arrival) => {
    const way = wayOf(arrival);
    if (way === null) return;
    setLeft(way);
    done({ way, next });
  });

  const text = lines.slice(start, end).map((line) => styled(line, true, style));
  // A page that ends between two paragraphs does not need the blank line there.
  if (text.at(-1) === '') text.pop();
  if (left === 'more') return draw([]);
  if (left) return draw(text);
  return draw([
    ...frame.above,
    ...text,
    '',
    `${style.sign(style.glyphs.pointer)} ${style.active(next === null ? config.last : 'Read on')}`,
    ...frame.below,
  ]);
});

function wayOf(arrival: Arrival): PageRead['way'] | null {
  if (goesBack(arrival)) return 'back';
  if (asksForMore(arrival)) return 'more';
  return goesOn(arrival) ? 'on' : null;
}

/** Paragraphs as lines with a blank one between two; the first of them a title where `title`. */
export function paragraphLines(
  paragraphs: readonly string[],
  title: boolean,
  style: Style,
  columns: number,
): string[] {
  return linesOf(paragraphs, columns).map((line) => styled(line, title, style));
}

/** A line of a text, with how many letters stand before it. */
interface Line {
  readonly text: string;
  readonly first: boolean;
  readonly before: number;
}

function linesOf(paragraphs: readonly string[], columns: number): Line[] {
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

function styled({ text, first }: Line, title: boolean, style: Style): string {
  if (text === '') return '';
  return title && first ? style.title(text) : style.plain(text);
}
