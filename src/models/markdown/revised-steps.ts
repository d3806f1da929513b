/** The blocks of next steps in a page that is revised: a block in which nothing changes stays byte for byte. */
import { sameStep } from '../../model/model.ts';
import { allSteps, findStep, type Questionnaire, type Step } from '../../questionnaire/questionnaire.ts';
import type { ReadModel } from '../record/read.ts';
import type { LinesPart } from '../splices.ts';
import { type Block, type Layout, linesBelow, rangeBelow } from './layout.ts';
import { readSteps } from './read-steps.ts';
import { isRetiredTitle } from './retired.ts';
import type { PageToRevise } from './revised-blocks.ts';
import { type StepBlock, stepBlocks, stepsHeading, stepsTitle } from './step-blocks.ts';
import { type StepItem, stepLines } from './step-item.ts';
import { decodeWithin } from './text.ts';
import { headingText } from './write.ts';

/** A step that a page is to have: in which block, and as which lines. */
interface Placed {
  readonly step: Step;
  readonly block: string;
  readonly lines: readonly string[];
}

/** A line of a step that is there, and what the page is to have in its place: nothing where that is null. */
interface Line {
  readonly item: StepItem;
  readonly placed: Placed | null;
  /** Whether it stays as it is written. */
  readonly stays: boolean;
}

/** A block that a page has. */
interface BlockThere {
  readonly block: Block;
  readonly lines: readonly Line[];
}

/** The parts of a page that next steps have, where they differ. */
export function revisedSteps(page: PageToRevise, destinationOf: ReadModel['destinationOf']): LinesPart[] {
  const { layout, after, questionnaire } = page;
  const there = layout.blocks
    .filter(({ kind }) => kind === 'steps')
    .map((block): BlockThere => ({ block, lines: linesIn(page, block, destinationOf) }));
  const known = there.flatMap(({ lines }) => lines.flatMap(({ placed }) => placed ?? []));
  const moved = there.flatMap(({ block, lines }) =>
    lines.flatMap(({ placed }) => (placed && placed.block !== block.id ? [placed] : [])),
  );
  const blocks = stepBlocks(questionnaire, after);
  const added = blocks.flatMap(({ id, steps }) =>
    steps.flatMap((step): Placed[] => {
      const kept = after.steps.get(step.id);
      if (!kept || known.some((one) => one.step === step)) return [];
      return [{ step, block: id, lines: stepLines(step, kept) }];
    }),
  );
  const coming = (id: string) =>
    inOrder(
      questionnaire,
      [...moved, ...added].filter(({ block }) => block === id),
    );
  // A heading that somebody left without steps is theirs.
  const isLeft = ({ block, lines }: BlockThere) =>
    lines.length === 0 ||
    coming(block.id).length > 0 ||
    lines.some(({ placed }) => placed?.block === block.id) ||
    isReworded(block, blocks);
  const fresh = blocks.filter(
    ({ id }) => coming(id).length > 0 && !there.some(({ block }) => block.id === id),
  );
  const linesOf = (block: StepBlock) => [
    stepsHeading(block),
    '',
    ...coming(block.id).flatMap(({ lines }) => lines),
    '',
  ];
  if (there.length === 0) return fresh.length === 0 ? [] : [newSection(page, fresh.flatMap(linesOf))];
  const left = there.filter(isLeft);
  const parts = there.flatMap((one) =>
    left.includes(one) ? blockParts(questionnaire, one, coming(one.block.id)) : wholeBlock(one),
  );
  if (left.length === 0 && fresh.length === 0) return [...parts, ...titleParts(layout)];
  return [
    ...parts,
    ...fresh.map((block): LinesPart => {
      const at = behindEarlier(layout, blocks.slice(0, blocks.indexOf(block)), left);
      return { start: at, end: at, lines: linesOf(block) };
    }),
  ];
}

/** Whether somebody has put words of their own into the heading of a block, so that it stays also without any steps. */
function isReworded({ id, words }: Block, blocks: readonly StepBlock[]): boolean {
  const own = blocks.find((one) => one.id === id);
  return own !== undefined && decodeWithin(words) !== decodeWithin(headingText(own.title));
}

/** The steps of a block that is there. */
function linesIn(
  { layout, words, before, after, questionnaire }: PageToRevise,
  block: Block,
  destinationOf: ReadModel['destinationOf'],
): Line[] {
  const body = linesBelow(layout.lines, block);
  const [from, to] = [before, after].map(({ answers }) =>
    stepBlocks(questionnaire, { answers, steps: after.steps }),
  );
  const blockOf = (blocks: readonly StepBlock[] | undefined, step: Step) =>
    blocks?.find(({ steps }) => steps.includes(step))?.id;
  // The next reading takes the words of the page for those of today.
  const next = readSteps(body, questionnaire, true).items;
  return readSteps(body, questionnaire, words.sameVersion).items.map((item, index): Line => {
    const destination = item.id === null ? null : destinationOf('steps', item.id);
    const step = destination?.group === 'steps' ? findStep(questionnaire, destination.id) : null;
    if (!destination || !step) return { item, placed: null, stays: false };
    const lines = body.slice(item.start, item.end);
    const [was, kept] = [before.steps.get(step.id) ?? null, after.steps.get(step.id) ?? null];
    // What is only offered stays as long as nothing becomes of it.
    if (kept === null)
      return { item, placed: was === null ? { step, block: block.id, lines } : null, stays: was === null };
    // Whoever moved a step elsewhere in the page finds it there, until choices bring it up or no longer do.
    const today = blockOf(to, step);
    const target = today === undefined || blockOf(from, step) === today ? block.id : today;
    const isOfToday = next[index]?.plan === item.plan;
    // Once it is the model's a tick says that it is done, so that what is no more than taken is unticked then.
    const stays =
      !item.isOffered && destination.asIs && destination.id === item.id && sameStep(was, kept) && isOfToday;
    return {
      item,
      placed: { step, block: target, lines: stays ? lines : stepLines(step, kept, item) },
      stays: stays && target === block.id,
    };
  });
}

/** Steps in the order of the questionnaire, those about safety first. */
function inOrder(questionnaire: Questionnaire, steps: readonly Placed[]): Placed[] {
  return [...steps].sort(
    (one, other) => placeOf(questionnaire, one.step) - placeOf(questionnaire, other.step),
  );
}

function placeOf(questionnaire: Questionnaire, step: Step): number {
  const order = allSteps(questionnaire);
  return order.indexOf(step) + (step.safety ? 0 : order.length);
}

/** What becomes of a block that stays: steps that change or go, and those that come, where the questionnaire has them. */
function blockParts(
  questionnaire: Questionnaire,
  { block, lines }: BlockThere,
  coming: readonly Placed[],
): LinesPart[] {
  const first = block.start + 1;
  const isHere = ({ placed }: Line) => placed?.block === block.id;
  const parts = lines.flatMap((line, index): LinesPart[] => {
    const { item, placed, stays } = line;
    if (stays) return [];
    const start = first + item.start;
    if (placed && isHere(line)) return [{ start, end: first + item.end, lines: placed.lines }];
    return [{ start, end: first + (lines[index + 1]?.item.start ?? item.end), lines: [] }];
  });
  const end = lines.at(-1)?.item.end;
  const comes = coming.map((one): LinesPart => {
    const next = lines.find(
      (line) =>
        isHere(line) &&
        line.placed !== null &&
        placeOf(questionnaire, line.placed.step) > placeOf(questionnaire, one.step),
    );
    const at = first + (next?.item.start ?? end ?? 0);
    return {
      start: at,
      end: at,
      lines: end === undefined && one === coming[0] ? ['', ...one.lines] : one.lines,
    };
  });
  return [...parts, ...comes];
}

function wholeBlock({ block: { start, end } }: BlockThere): LinesPart[] {
  return [{ start, end, lines: [] }];
}

/** Where a new block goes: behind the last that comes before it and is left, or else before the first there was. */
function behindEarlier(
  { lines, blocks }: Layout,
  earlier: readonly StepBlock[],
  left: readonly BlockThere[],
): number {
  const last = left.findLast(({ block }) => earlier.some(({ id }) => id === block.id));
  return last
    ? rangeBelow(lines, last.block).end
    : (blocks.find(({ kind }) => kind === 'steps')?.start ?? lines.length);
}

/** The section of steps: below its title where that is there, else above what is no longer asked, or at the end. */
function newSection({ layout, questionnaire }: PageToRevise, lines: readonly string[]): LinesPart {
  const title = stepsTitle(questionnaire);
  const there = layout.sections.find((one) => decodeWithin(one.title) === decodeWithin(title.slice(3)));
  if (there) return { start: there.line + 1, end: there.line + 1, lines: ['', ...lines.slice(0, -1)] };
  const retired =
    layout.sections.find((one) => isRetiredTitle(one.title))?.line ??
    layout.blocks.find(({ kind }) => kind === 'retired')?.start;
  const at = retired ?? layout.lines.length;
  return { start: at, end: at, lines: [title, '', ...lines] };
}

/** The title above steps that are all gone, where nothing else stands below it. */
function titleParts({ lines, blocks, sections }: Layout): LinesPart[] {
  const first = blocks.find(({ kind }) => kind === 'steps');
  const title = first && sections.findLast(({ line }) => line < first.start);
  if (!first || !title || lines.slice(title.line + 1, first.start).some((line) => line.trim() !== ''))
    return [];
  return [{ start: title.line, end: first.start, lines: [] }];
}
