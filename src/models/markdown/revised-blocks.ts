/** The blocks of questions and points in a page that is revised: which stay, which are written anew, and where new ones go. */
import type { Model } from '../../model/model.ts';
import type { Point, Question, Questionnaire, Section } from '../../questionnaire/questionnaire.ts';
import type { LinesPart } from '../splices.ts';
import { type BlockToday, movedHeading } from './blocks-today.ts';
import { isOfBoxes, markedAsGone, signsOfBlock, stays } from './boxes-of-block.ts';
import { type AnswerBlock, type Block, type Layout, rangeBelow } from './layout.ts';
import type { PageWords } from './options.ts';
import { decodeWithin } from './text.ts';
import { blockLines, bodyLines, headingText } from './write.ts';

/** A page that was read, and the two models that it is revised from and to. */
export interface PageToRevise {
  readonly layout: Layout;
  /** The blocks by where they belong today, as `answers form`. */
  readonly found: ReadonlyMap<string, BlockToday>;
  /** What the words of the page are to be read by. */
  readonly words: PageWords;
  readonly before: Model;
  readonly after: Model;
  readonly questionnaire: Questionnaire;
  /** What the two models say otherwise, as `answers form`. */
  readonly changed: ReadonlySet<string>;
  /** What stays of a block that is taken out: its boxes as a list that nothing asks for; none where it has none to keep. */
  left(block: AnswerBlock): string[];
}

/** The parts of a page that questions and points have, where they differ. */
export function revisedBlocks(page: PageToRevise): LinesPart[] {
  const { found, changed, questionnaire } = page;
  const parts: LinesPart[] = [];
  let last: Block | null = null;
  for (const section of questionnaire.sections) {
    let isBegun = false;
    const all = [...section.questions, ...section.points];
    for (const [index, asked] of all.entries()) {
      const placed = found.get(keyOf(asked));
      if (placed) {
        [last, isBegun] = [placed.block, true];
        parts.push(...revisedBlock(page, placed, asked));
      } else if (changed.has(keyOf(asked))) {
        const below: (BlockToday | undefined)[] = all.slice(index + 1).map((one) => found.get(keyOf(one)));
        const next: Block | undefined = isBegun ? undefined : below.find((one) => one)?.block;
        const lines = [...blockLines(asked, page.after).slice(1), ''];
        if (next) parts.push({ start: next.start, end: next.start, lines });
        else parts.push(behindLast(page.layout, last, isBegun ? null : section, lines));
        isBegun ||= !next;
      }
    }
  }
  return parts;
}

/** A block that is there: with another heading where it has moved, and with other lines where it says something else now. */
function revisedBlock(page: PageToRevise, placed: BlockToday, asked: Question | Point): LinesPart[] {
  const { layout, changed, words, before, after } = page;
  const { block } = placed;
  const heading = movedHeading(placed, headingText(asked.ask));
  if (!changed.has(keyOf(asked)) && stays(layout.lines, placed, asked, before, words))
    return [...heading, ...markedAsGone(layout.lines, block, asked, before)];
  const body = bodyLines(asked, after, signsOfBlock(layout.lines, block, asked, words));
  const left = isOfBoxes(asked) ? [] : page.left(block);
  const lines = [...(body.length > 0 ? ['', ...body, ''] : ['']), ...left];
  return [...heading, { ...rangeBelow(layout.lines, block), lines }];
}

/**
 * A new block behind the last one above it.
 * @param section the section that begins with it and needs its title; null where that is there already
 */
function behindLast(
  layout: Layout,
  last: Block | null,
  section: Section | null,
  block: readonly string[],
): LinesPart {
  const at = last ? rangeBelow(layout.lines, last).end : firstSection(layout);
  if (section === null) return { start: at, end: at, lines: block };
  const title = headingText(section.title);
  // A title that stands there without any block is used again: a second one would be refused when the page is read.
  const there = layout.sections.find((one) => decodeWithin(one.title) === decodeWithin(title));
  if (!there) return { start: at, end: at, lines: [`## ${title}`, '', ...block] };
  return { start: there.line + 1, end: there.line + 1, lines: ['', ...block.slice(0, -1)] };
}

/** The line of the heading above the first block. */
function firstSection({ lines, blocks }: Layout): number {
  const first = blocks[0]?.start ?? lines.length;
  const above = lines.slice(0, first).findLastIndex((line) => line.trim() !== '');
  return /^ {0,3}##\s/.test(lines[above] ?? '') ? above : first;
}

function keyOf(asked: Question | Point): string {
  return `${'kind' in asked ? 'answers' : 'points'} ${asked.id}`;
}
