/** Where things stand in a model kept as Markdown. */
import { bad, good, type Problem, type Result } from '../text/problem.ts';
import { TOO_MANY } from '../text/yaml-faults.ts';

/** The lines of a block under a marked heading, which is line `start`; `end` is the line after its last. From 0. */
export interface Block {
  readonly kind: 'question' | 'point' | 'retired';
  readonly id: string;
  /** The words of the heading, as they are written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Where things stand in a Markdown file, in lines from 0. */
export interface Layout {
  /** All lines, without their line ends. */
  readonly lines: readonly string[];
  /** The lines between the two marks of the front matter. */
  readonly front: { readonly start: number; readonly end: number };
  /** The lines between the two marks of the grid, or null where somebody took them out. */
  readonly grid: { readonly start: number; readonly end: number } | null;
  readonly blocks: readonly Block[];
}

/** The lines of a file, and where its front matter stands. */
export type Front = Pick<Layout, 'lines' | 'front'>;

/** The lines above and below the grid, which is written anew on each save. */
export const GRID_START = '<!-- grid: made anew from the answers below on each save -->';
export const GRID_END = '<!-- end of grid -->';

const HEADING = /^ {0,3}(#{1,3})(\s|$)/;
const MARKED = /^ {0,3}###\s(.*\s)?<!--\s*(?:(point|retired):\s*)?([A-Za-z0-9_-]+)\s*-->\s*$/s;

/** Ten thousand revisions have a quarter of these. */
const MOST_LINES = 300_000;

/** Finds the front matter of a Markdown file. */
export function readFront(file: string, text: string): Result<Front> {
  if (hasTooManyLines(text)) return bad([{ file, position: null, about: null, message: TOO_MANY }]);
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trim() === '---' && close > 0) return good({ lines, front: { start: 1, end: close } });
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
  let open: Omit<Block, 'end'> | null = null;
  let betweenSections = false;
  const end = (at: number) => {
    if (open) blocks.push({ ...open, end: at });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    if (index <= close) continue;
    const marked = MARKED.exec(line);
    const [, depth = ''] = HEADING.exec(line) ?? [];
    if (marked) {
      end(index);
      betweenSections = false;
      const kind = marked[2] === 'point' || marked[2] === 'retired' ? marked[2] : 'question';
      open = { kind, words: (marked[1] ?? '').trim(), id: marked[3] ?? '', start: index };
    } else if (depth === '##') {
      end(index);
      betweenSections = true;
    } else if (depth === '###' || (depth === '#' && open)) {
      betweenSections = false;
      say(
        index,
        `this heading has no mark such as <!-- location --> at its end. Put the mark back, or, where the line is part of an answer, put a backslash before the "#"`,
      );
    } else if (betweenSections && line.trim() !== '') {
      say(
        index,
        'this line belongs to no question. Move it under the heading of one; where the heading above it is part of an answer, put a backslash before its "#"',
      );
      betweenSections = false;
    }
  }
  end(lines.length);
  if (problems.length > 0) return bad(problems);
  const before = blocks[0]?.start ?? lines.length;
  const gridStart = lines.findIndex(
    (line, index) => index > close && index < before && line.trim().startsWith('<!-- grid'),
  );
  const gridEnd = lines.findIndex(
    (line, index) => index > gridStart && index < before && line.trim() === GRID_END,
  );
  return good({
    lines,
    front,
    grid: gridStart >= 0 && gridEnd >= 0 ? { start: gridStart + 1, end: gridEnd } : null,
    blocks,
  });
}

const LOST =
  'A word processor may have taken the marks out; the program cannot tell the answers apart without them';
