/** Where things stand in a model kept as Markdown. */
import { bad, good, type Problem, type Result } from '../../text/problem.ts';
import { twoVersionsProblems } from '../../text/two-versions.ts';
import { TOO_MANY } from '../../text/yaml-faults.ts';
import type { Span } from '../splices.ts';
import { findGrid, type GridRange } from './grid.ts';
import { fencedLines, isBlankLine } from './text.ts';

/** The lines of a block under a marked heading, which is line `start`; `end` is the line after its last. From 0. */
export interface Block {
  readonly kind: 'question' | 'point' | 'retired' | 'steps';
  /** Of steps, that of their group. */
  readonly id: string;
  /** The words of the heading, as they are written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A block that answers one thing: all but one of steps, each of which says something of its own. */
export type AnswerBlock = Block & { readonly kind: Exclude<Block['kind'], 'steps'> };

/** Whether a block is one of those. */
export function isAnswerBlock(block: Block): block is AnswerBlock {
  return block.kind !== 'steps';
}

/** The lines of a block below its heading. */
export function linesBelow(lines: readonly string[], { start, end }: Block): readonly string[] {
  return lines.slice(start + 1, end);
}

/** Where these lines stand, up to behind the first of the blank lines below what is said in them. */
export function rangeBelow(lines: readonly string[], block: Block): Span {
  const start = block.start + 1;
  const length = linesBelow(lines, block).findLastIndex((line) => !isBlankLine(line)) + 1;
  return { start, end: Math.min(start + length + 1, block.end) };
}

/** Where things stand in a Markdown file, in lines from 0. */
export interface Layout {
  /** All lines, without their line ends. */
  readonly lines: readonly string[];
  /** The lines between the two marks of the front matter. */
  readonly front: { readonly start: number; readonly end: number };
  /** Null where somebody took it out. */
  readonly grid: GridRange | null;
  readonly blocks: readonly Block[];
  /** Headings of sections, below which blocks stand. */
  readonly sections: readonly { readonly line: number; readonly title: string }[];
}

/** The lines of a file, and where its front matter stands. */
export type Front = Pick<Layout, 'lines' | 'front'>;

const HEADING = /^ {0,3}(#{1,3})(\s|$)/;
const MARKED = /^ {0,3}###\s(.*\s)?<!--\s*(?:(point|retired|steps):\s*)?([A-Za-z0-9_-]+)\s*-->\s*$/s;

const MARKED_KINDS = ['point', 'retired', 'steps'] as const;

/** Stands behind the title of a section that is there to be read: nothing in it is an answer, whatever headings it has. */
export const TO_READ_MARK = '<!-- to-read -->';
const TO_READ = /^ {0,3}##\s(.*\s)?<!--\s*to-read\s*-->\s*$/s;

/** Ten thousand revisions have a quarter of these. */
const MOST_LINES = 300_000;

/** Finds the front matter of a Markdown file; a byte order mark and blank lines may stand above it. */
export function readFront(file: string, written: string): Result<Front> {
  const text = written.includes('\n') ? written : written.replaceAll('\r', '\n');
  if (hasTooManyLines(text)) return bad([{ file, position: null, about: null, message: TOO_MANY }]);
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const twice = twoVersionsProblems(file, lines);
  if (twice.length > 0) return bad(twice);
  const open = lines.findIndex((line) => line.trim() !== '');
  const close = lines.findIndex((line, index) => index > open && /^(?:---|\.\.\.)$/.test(line.trimEnd()));
  if (lines[open]?.trim() === '---' && close > 0)
    return good({ lines, front: { start: open + 1, end: close } });
  const message = `expected "---" in the first line, then the lines that say which model this is, then "---". ${LOST}`;
  return bad([{ file, position: { line: 1, column: 1 }, about: null, message }]);
}

/** Looked at before the lines are taken apart, which takes the most memory. */
function hasTooManyLines(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= MOST_LINES; at = text.indexOf('\n', at + 1)) count++;
  return count > MOST_LINES;
}

/** Finds the parts of a Markdown file. What cannot be told for certain is a problem: nothing is read by halves. */
export function readLayout(file: string, { lines, front }: Front): Result<Layout> {
  const close = front.end;
  const problems: Problem[] = [];
  const say = (line: number, message: string, about: string | null = null) => {
    problems.push({ file, position: { line: line + 1, column: 1 }, about, message });
  };
  if (!lines.some((line, index) => index > close && MARKED.test(line))) {
    say(
      Math.min(close + 1, lines.length - 1),
      `expected headings with marks such as <!-- location -->. ${LOST}`,
    );
    return bad(problems);
  }
  const blocks: Block[] = [];
  const sections: Layout['sections'][number][] = [];
  let open: Omit<Block, 'end'> | null = null;
  let betweenSections = false;
  let isToRead = false;
  const end = (at: number) => {
    if (open) blocks.push({ ...open, end: withoutPageBreaks(lines, open.start + 1, at) });
    open = null;
  };
  const fenced = linesInFences(lines, close + 1);
  for (const [index, line] of lines.entries()) {
    if (index <= close || fenced.has(index)) continue;
    const marked = MARKED.exec(line);
    const [, depth = ''] = HEADING.exec(line) ?? [];
    if (marked) {
      end(index);
      betweenSections = false;
      isToRead = false;
      const kind = MARKED_KINDS.find((one) => one === marked[2]);
      open = { kind: kind ?? 'question', words: (marked[1] ?? '').trim(), id: marked[3] ?? '', start: index };
    } else if (TO_READ.test(line)) {
      end(index);
      betweenSections = false;
      isToRead = true;
    } else if (isToRead && depth !== '##') {
      // It belongs to no question.
    } else if (depth === '##') {
      isToRead = false;
      end(index);
      betweenSections = true;
      sections.push({ line: index, title: line.replace(/^ *##/, '').trim() });
    } else if (depth === '###' || (depth === '#' && open)) {
      betweenSections = false;
      say(
        index,
        `this heading has no mark such as <!-- location --> at its end. Put the mark back, or, where the line is part of an answer, put a backslash before the "#"`,
      );
    } else if (betweenSections && !isBlankLine(line) && !isPageBreak(line)) {
      say(
        index,
        'this line belongs to no question. Move it under the heading of one; where the heading above it is part of an answer, put a backslash before its "#"',
      );
      betweenSections = false;
    }
  }
  end(lines.length);
  const grid = findGrid(lines, close + 1, blocks[0]?.start ?? lines.length);
  if (typeof grid === 'number')
    say(grid, 'the grid has lost one of its two marks; put it back, or take this one out too');
  if (problems.length > 0 || typeof grid === 'number') return bad(problems);
  return good({ lines, front, grid, blocks, sections });
}

/** The lines in fences; one that goes over a heading with a mark is none. */
export function linesInFences(lines: readonly string[], from: number): ReadonlySet<number> {
  const fenced = new Set<number>();
  let start = from;
  const take = (end: number) => {
    for (const at of fencedLines(lines.slice(start, end))) fenced.add(start + at);
    start = end;
  };
  for (let at = from; at < lines.length; at++) if (MARKED.test(lines[at] ?? '')) take(at);
  take(lines.length);
  return fenced;
}

const DIVIDER = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const DIV = /^ {0,3}<\/?div\b[^<>]*>(?:<\/div>)?[ \t]*$/;

/** Whether a line parts pages, and says nothing. */
function isPageBreak(line: string): boolean {
  return DIVIDER.test(line) || DIV.test(line);
}

/** The end of a block without page breaks below it, which are no part of what it says. */
function withoutPageBreaks(lines: readonly string[], start: number, end: number): number {
  let last = end;
  for (let at = end - 1; at >= start; at--) {
    const [line = '', above = ''] = [lines[at], lines[at - 1]];
    if (isPageBreak(line) && (at === start || isBlankLine(above) || isPageBreak(above))) last = at;
    else if (!isBlankLine(line)) break;
  }
  return last;
}

const LOST =
  'A word processor may have taken the marks out; the program cannot tell the answers apart without them';
