/** Fits a question into the window: what is shown around it where rows are few, and which part of a long body. Pure. */

import type { Question } from '../../questionnaire/questionnaire.ts';
import { wrap, wrapUnder } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import type { Style } from '../../terminal/style.ts';
import { type Current, PRIVACY } from '../asking.ts';

/** The size of the window, in characters. */
export interface Window {
  readonly columns: number;
  readonly rows: number;
}

/** The lines above and below the body, and how many lines of the body there is room for. */
export interface Frame {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly bodyRows: number;
}

/** At least so many rows of the body are shown before anything but the question. */
const LEAST_BODY = 3;

/** The columns that a frame and its body may fill; the last one stays free, where terminals differ. */
export function usableColumns(window: Window): number {
  return Math.max(10, window.columns - 1);
}

/**
 * Builds the frame of a question. Where the body does not fit whole, the blank lines go; where not even a part of it
 * would, the source, the help, why it comes up, the place, the privacy line and the keys, in this order. The question itself always stays.
 */
export function frameFor(
  question: Question,
  current: Current,
  {
    style,
    window,
    keys,
    bodyHeight,
  }: { style: Style; window: Window; keys: readonly string[]; bodyHeight: number },
): Frame {
  const columns = usableColumns(window);
  const about = current.about === '' ? '' : ` ${style.glyphs.dot} ${current.about}`;
  const place = `${current.section} ${style.glyphs.dot} ${current.number} of ${current.of}${about}`;
  const lines = (text: string | null | undefined) => (text ? wrap(shown(text), columns) : []);
  const parts = {
    space: [''],
    place: lines(place).map(style.quiet),
    note: lines(current.note).map(style.careful),
    because: lines(current.because).map(style.quiet),
    question: lines(question.ask).map(style.title),
    help: lines(question.help).map(style.quiet),
    source: lines(question.source && `From: ${question.source}`).map(style.quiet),
    privacy: lines(question.careful ? PRIVACY : null).map(style.careful),
    gap: [''],
    keySpace: [''],
    keys: lines(keys.join(` ${style.glyphs.dot} `)).map(style.quiet),
  };
  const wanted = Math.min(bodyHeight, LEAST_BODY);
  const used = () => Object.values(parts).reduce((sum, lines) => sum + lines.length, 0);
  for (const name of ['keySpace', 'gap', 'space'] as const) {
    if (used() + bodyHeight > window.rows) parts[name] = [];
  }
  for (const name of ['source', 'help', 'because', 'place', 'privacy', 'keys', 'note'] as const) {
    if (used() + wanted > window.rows) parts[name] = [];
  }
  parts.question = parts.question.slice(0, Math.max(1, window.rows - wanted));
  return {
    above: [
      ...parts.space,
      ...parts.place,
      ...parts.note,
      ...parts.because,
      ...parts.question,
      ...parts.help,
      ...parts.source,
      ...parts.privacy,
      ...parts.gap,
    ],
    below: [...parts.keySpace, ...parts.keys],
    bodyRows: Math.max(1, window.rows - used()),
  };
}

/** The line that stays on screen once a question is left: the question, and its answer in short. */
export function leftLine(question: Question, answer: string, style: Style, window: Window): string {
  const open = answer === '';
  const mark = open ? style.quiet(style.glyphs.open) : style.good(style.glyphs.done);
  const columns = usableColumns(window);
  return wrapUnder(
    `${mark} `,
    '  ',
    `${style.plain(question.ask)} ${open ? style.quiet('left open') : style.answer(answer)}`,
    columns,
  ).join('\n');
}

/** The part of a list of lines that is shown so that the lines from `from` to `to` are in sight. */
export function visible(
  total: number,
  rows: number,
  from: number,
  to: number,
): { start: number; end: number } {
  if (total <= rows) return { start: 0, end: total };
  const middle = Math.floor((from + to - rows) / 2);
  const start = Math.max(0, Math.min(middle, total - rows, from));
  return { start, end: start + rows };
}
