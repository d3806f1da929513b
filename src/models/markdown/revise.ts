/** Revising a Markdown page: the blocks that changed are written anew, and every other line stays. */
import { changedIds, type Model } from '../../model/model.ts';
import type { Point, Question, Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Source } from '../../text/yaml.ts';
import type { ReadModel } from '../record/read.ts';
import { NOT_IN_FRONT, TOP, toRecord } from '../record/record.ts';
import { headEntries } from '../yaml/changes.ts';
import { editYaml } from '../yaml/edit.ts';
import { type BlockToday, blocksToday, movedHeading } from './blocks-today.ts';
import { isOfBoxes, markedAsGone, signsOfBlock, stays } from './boxes-of-block.ts';
import { againLines, renewedGrid } from './grid.ts';
import { type Block, type Layout, readFront, readLayout } from './layout.ts';
import { freeIds, leftList } from './left-lists.ts';
import { notSureLabels, type PageWords } from './options.ts';
import { type Part, splice } from './parts.ts';
import { RETIRED_TITLE, readsAs, retiredAnswerLines, retiredLines } from './retired.ts';
import { decodeWithin, isBlankLine } from './text.ts';
import { blockLines, bodyLines, headingText } from './write.ts';

/** The page with what differs between the two models; null where its parts cannot be told apart. */
export function revisedPage(
  text: string,
  { source, sameVersion, destinationOf }: ReadModel,
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): string | null {
  const front = readFront('', text);
  const layout = front.ok ? readLayout('', front.value) : front;
  if (!layout.ok) return null;
  const { found, spare } = blocksToday(layout.value.blocks, destinationOf);
  const { lines, blocks } = layout.value;
  const page = { sameVersion, notSure: notSureLabels(lines, blocks) };
  const inUse = [...found.values()].flatMap(({ destination }) =>
    destination.group === 'retired' ? destination.id : [],
  );
  const freeId = freeIds([...inUse, ...after.retired.keys()]);
  const left = (block: Block) =>
    sameVersion && block.kind !== 'retired' ? [] : leftList(lines, block, freeId);
  return splice(text, [
    ...headParts(layout.value, source, before, after, questionnaire),
    ...spare.map((block) => ({ start: block.start, end: block.end, lines: left(block) })),
    ...askedParts(layout.value, found, before, after, questionnaire, page, left),
    ...retiredParts(layout.value, found, before, after),
  ]);
}

/** The grid and the blocks of what is asked, where they differ. */
function askedParts(
  layout: Layout,
  found: ReadonlyMap<string, BlockToday>,
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
  page: PageWords,
  left: (block: Block) => string[],
): Part[] {
  const { lines, grid, sections } = layout;
  const changed = new Set([
    ...changedIds(before.answers, after.answers).map((id) => `answers ${id}`),
    ...changedIds(before.points, after.points).map((id) => `points ${id}`),
    ...(before.newQuestions ?? [])
      .filter((id) => !after.newQuestions?.includes(id))
      .map((id) => `answers ${id}`),
  ]);
  const parts: Part[] = [];
  const again = (model: Model) => againLines(model, questionnaire).join('\n');
  if (grid && (changed.size > 0 || again(before) !== again(after))) {
    const renewed = renewedGrid(lines.slice(grid.start, grid.end), before, after, questionnaire);
    parts.push({ ...grid, lines: renewed });
  }
  let last: Block | null = null;
  for (const section of questionnaire.sections) {
    let inSection = false;
    const all = [...section.questions, ...section.points];
    for (const [index, asked] of all.entries()) {
      const key = keyOf(asked);
      const placed = found.get(key);
      if (placed) {
        [last, inSection] = [placed.block, true];
        parts.push(...movedHeading(placed, headingText(asked.ask)));
        const body = bodyLines(asked, after, signsOfBlock(lines, placed.block, asked, page));
        if (changed.has(key) || !stays(lines, placed, asked, before, page)) {
          const list = isOfBoxes(asked) ? [] : left(placed.block);
          parts.push({
            ...bodyPlace(lines, placed.block),
            lines: [...(body.length > 0 ? ['', ...body, ''] : ['']), ...list],
          });
        } else parts.push(...markedAsGone(lines, placed.block, asked, before));
      } else if (changed.has(key)) {
        const block = [...blockLines(asked, after).slice(1), ''];
        const below: (BlockToday | undefined)[] = all.slice(index + 1).map((one) => found.get(keyOf(one)));
        const above: Block | undefined = inSection ? undefined : below.find((one) => one)?.block;
        // A title from which everything was taken away is used again: twice it would be refused.
        const own =
          inSection || above
            ? undefined
            : sections.find(({ title }) => decodeWithin(title) === decodeWithin(headingText(section.title)));
        const title = inSection || above ? [] : [`## ${headingText(section.title)}`, ''];
        const at = above?.start ?? (last ? bodyPlace(lines, last).end : firstSection(layout));
        if (own) parts.push({ start: own.line + 1, end: own.line + 1, lines: ['', ...block.slice(0, -1)] });
        else parts.push({ start: at, end: at, lines: [...title, ...block] });
        inSection ||= !above;
      }
    }
  }
  return parts;
}

/** Blocks of what is no longer asked: those that are there, where they differ, and then those that are not. */
function retiredParts(
  { lines, blocks }: Layout,
  found: ReadonlyMap<string, BlockToday>,
  before: Model,
  after: Model,
): Part[] {
  const there = [...found.values()].filter(({ destination }) => destination.group === 'retired');
  const parts = there.flatMap((placed): Part[] => {
    const { block, destination } = placed;
    const answer = before.retired.get(destination.id)?.answer;
    // What was the text of a question may look like the options of one that is retired.
    const stays = answer === undefined || readsAs(lines.slice(block.start + 1, block.end), answer);
    const body = { ...bodyPlace(lines, block), lines: ['', ...retiredAnswerLines(answer ?? ''), ''] };
    return [...movedHeading(placed, ''), ...(stays ? [] : [body])];
  });
  const added = new Map([...after.retired].filter(([id]) => !found.has(`retired ${id}`)));
  if (added.size === 0) return parts;
  const title = blocks.at(-1)?.kind === 'retired' ? [] : ['', RETIRED_TITLE];
  const end = lines.length;
  return [...parts, { start: end, end, lines: [...title, ...retiredLines(added), ''].slice(1) }];
}

function keyOf(asked: Question | Point): string {
  return `${'kind' in asked ? 'answers' : 'points'} ${asked.id}`;
}

/** The line of the heading above the first block. */
function firstSection({ lines, blocks }: Layout): number {
  const first = blocks[0]?.start ?? lines.length;
  const above = lines.slice(0, first).findLastIndex((line) => line.trim() !== '');
  return /^ {0,3}##\s/.test(lines[above] ?? '') ? above : first;
}

function headParts(
  { front }: Layout,
  head: Source,
  before: Model,
  after: Model,
  questionnaire: Questionnaire,
): Part[] {
  const entries = headEntries(
    head,
    IN_FRONT,
    toRecord(questionnaire, before),
    toRecord(questionnaire, after),
    questionnaire,
  );
  const newHead = entries.length > 0 ? editYaml(head, entries) : null;
  return newHead === null ? [] : [{ ...front, lines: newHead.replace(/\n$/, '').split('\n') }];
}

const IN_FRONT = TOP.filter((name) => !(NOT_IN_FRONT as readonly string[]).includes(name));

/** The lines of a block below its heading, with the blank line below them. */
function bodyPlace(lines: readonly string[], block: Block): { start: number; end: number } {
  const start = block.start + 1;
  const body = lines.slice(start, block.end);
  const length = body.findLastIndex((line) => !isBlankLine(line)) + 1;
  return { start, end: Math.min(start + length + 1, block.end) };
}
