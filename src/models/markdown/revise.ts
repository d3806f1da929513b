/** Revising a Markdown page: the blocks that changed are written anew, and every other line stays. */
import { changedIds, type Model } from '../../model/model.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Source } from '../../text/yaml.ts';
import type { ReadModel } from '../record/read.ts';
import { NOT_IN_FRONT, type RecordedModel, TOP } from '../record/record.ts';
import { type LinesPart, spliceLines } from '../splices.ts';
import { headEntries } from '../yaml/changes.ts';
import { editYaml } from '../yaml/edit.ts';
import { blocksToday, movedHeading } from './blocks-today.ts';
import { linesBelowTable, renewedGrid } from './grid.ts';
import { type AnswerBlock, linesBelow, rangeBelow, readFront, readLayout } from './layout.ts';
import { freeIds, leftList } from './left-lists.ts';
import { notSureLabels } from './options.ts';
import { RETIRED_TITLE, readsAs, retiredAnswerLines, retiredLines } from './retired.ts';
import { type PageToRevise, revisedBlocks } from './revised-blocks.ts';
import { revisedSteps } from './revised-steps.ts';

/** The page with what differs between the two models; null where its parts cannot be told apart. */
export function revisedPage(
  text: string,
  { source, sameVersion, destinationOf }: ReadModel,
  from: RecordedModel,
  to: RecordedModel,
  questionnaire: Questionnaire,
): string | null {
  const [before, after] = [from.model, to.model];
  const front = readFront('', text);
  const layout = front.ok ? readLayout('', front.value) : front;
  if (!layout.ok) return null;
  const { found, spare } = blocksToday(layout.value.blocks, destinationOf);
  const { lines, blocks } = layout.value;
  const inUse = [...found.values()].flatMap(({ destination }) =>
    destination.group === 'retired' ? destination.id : [],
  );
  const freeId = freeIds([...inUse, ...after.retired.keys()]);
  const left = (block: AnswerBlock) =>
    sameVersion && block.kind !== 'retired' ? [] : leftList(lines, block, freeId);
  const changed = changedKeys(before, after);
  const words = { sameVersion, notSure: notSureLabels(lines, blocks) };
  const page = { layout: layout.value, found, words, before, after, questionnaire, changed, left };
  return spliceLines(text, [
    ...headParts(page, source, from, to),
    ...spare.map((block) => ({ start: block.start, end: block.end, lines: left(block) })),
    ...gridParts(page),
    ...revisedBlocks(page),
    ...revisedSteps(page, destinationOf),
    ...retiredParts(page),
  ]);
}

/** What the two models say otherwise, as blocks are called (`answers form`), and what is no new question any more. */
function changedKeys(before: Model, after: Model): ReadonlySet<string> {
  const asked = (before.newQuestions ?? []).filter((id) => !after.newQuestions?.includes(id));
  return new Set([
    ...[...changedIds(before.answers, after.answers), ...asked].map((id) => `answers ${id}`),
    ...changedIds(before.points, after.points).map((id) => `points ${id}`),
  ]);
}

/** The front matter, where something of it differs. */
function headParts(
  { layout, questionnaire }: PageToRevise,
  head: Source,
  before: RecordedModel,
  after: RecordedModel,
): LinesPart[] {
  const entries = headEntries(head, IN_FRONT, before.record, after.record, questionnaire);
  const newHead = entries.length > 0 ? editYaml(head, entries) : null;
  return newHead === null ? [] : [{ ...layout.front, lines: newHead.replace(/\n$/, '').split('\n') }];
}

const IN_FRONT = TOP.filter((name) => !(NOT_IN_FRONT as readonly string[]).includes(name));

/** The grid, and what is said below its table, where somebody has not taken it out and anything differs. */
function gridParts({ layout, changed, before, after, questionnaire }: PageToRevise): LinesPart[] {
  const { lines, grid } = layout;
  const below = (model: Model) => linesBelowTable(model, questionnaire).join('\n');
  if (!grid || (changed.size === 0 && below(before) === below(after))) return [];
  const there = lines.slice(grid.start, grid.end);
  return [{ ...grid, lines: renewedGrid(there, before, after, questionnaire) }];
}

/** Blocks of what is no longer asked: those that are there, where they differ, and then those that are not. */
function retiredParts({ layout, found, before, after }: PageToRevise): LinesPart[] {
  const { lines, blocks } = layout;
  const there = [...found.values()].filter(({ destination }) => destination.group === 'retired');
  const parts = there.flatMap((placed): LinesPart[] => {
    const { block, destination } = placed;
    const answer = before.retired.get(destination.id)?.answer;
    // What was the text of a question may look like the options of one that is retired.
    const stays = answer === undefined || readsAs(linesBelow(lines, block), answer);
    const body = { ...rangeBelow(lines, block), lines: ['', ...retiredAnswerLines(answer ?? ''), ''] };
    return [...movedHeading(placed, ''), ...(stays ? [] : [body])];
  });
  const added = new Map([...after.retired].filter(([id]) => !found.has(`retired ${id}`)));
  if (added.size === 0) return parts;
  const title = blocks.at(-1)?.kind === 'retired' ? [] : ['', RETIRED_TITLE];
  const end = lines.length;
  return [...parts, { start: end, end, lines: [...title, ...retiredLines(added), ''].slice(1) }];
}
