/** One next step in a list of boxes in Markdown, with its plan on indented lines below it; and back. */
import type { KeptStep, StepState } from '../../model/model.ts';
import {
  allSteps,
  type Questionnaire,
  type Step,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { asOneLine } from '../../text/characters.ts';
import { cutAtBreak, encodeInBox, remark } from './box.ts';
import { cutAtSigns } from './signs.ts';
import { aroundStep, type StepMark, stepMarkIn, withoutState } from './step-mark.ts';
import { decodeText, decodeWithin, encodeText, isBlankLine } from './text.ts';

/** A step as it stands in a page. */
export interface StepItem {
  /** The line of its box among those of its block, and the line behind its last one. */
  readonly start: number;
  readonly end: number;
  /** Null where neither its mark nor its words tell which step it is. */
  readonly id: string | null;
  /** What it says, decoded, without what became of it. */
  readonly words: string;
  /** The same as it is written; null where that is not what the step says today. */
  readonly written: string | null;
  /** What editors have put behind it that is nobody's words, and what another version may have said. As written. */
  readonly signs: readonly string[];
  readonly state: StepState | null;
  readonly plan: string | null;
  /** Whether it is there to be ticked alone, and says nothing. */
  readonly isOffered: boolean;
}

/** The lines of a step. `item` is how it stood there before. */
export function stepLines(step: Step, { state, plan }: KeptStep, item: StepItem | null = null): string[] {
  const words = item?.written ?? encodeInBox(step.do);
  const { before, mark } = aroundStep(step.id, state);
  const signs = (item?.signs ?? []).map((sign) => ` ${sign}`).join('');
  return [`- [${state === 'done' ? 'x' : ' '}] ${before}${words} ${mark}${signs}`, ...planLines(plan)];
}

/** The line of a step that nobody kept so far: it says nothing until it is ticked, or a plan stands below it. */
export function offeredLine({ id, do: words }: Step): string {
  return `- [ ] ${encodeInBox(words)} <!-- offered: ${id} -->`;
}

/** A plan is a paragraph of its own, so that no program joins it to the step. */
function planLines(plan: string | null): string[] {
  if (plan === null) return [];
  const lines = encodeText(plan).split('\n');
  return ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

const ITEM = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\](?:[ \t]+(.*))?$/s;
/** Whether a line is a box that may be a step, and how far it is indented; null where it is none. */
export function indentOfBox(line: string): number | null {
  return ITEM.exec(line)?.[1]?.length ?? null;
}

/** Reads the lines of a step, which begin with its box. See `readSteps`. */
export function readStep(
  lines: readonly string[],
  place: Pick<StepItem, 'start' | 'end'>,
  questionnaire: Questionnaire,
  sameVersion: boolean,
): StepItem {
  const [, , tick = ' ', firstLine = ''] = ITEM.exec(lines[0] ?? '') ?? [];
  const { text, mark, used } = lineOf([firstLine, ...lines.slice(1)], questionnaire);
  const before = cutAtSigns(mark ? text.slice(0, mark.start) : text, true);
  const behind = cutAtSigns(mark ? text.slice(mark.end) : '', true);
  const own = withoutState(before.text.trim(), mark);
  const words = decodeWithin(own.text);
  const step = mark ? stepOnceCalled(questionnaire, mark.id) : stepSaying(questionnaire, words);
  const more = step ? wordsBehind(step, words, sameVersion) : '';
  const isOfToday = !step || asOneLine(words) === asOneLine(step.do);
  const earlier = !isOfToday && more === '' && words !== '' ? [remark(words)] : [];
  const plan = [more, decodeWithin(behind.text), planIn(lines.slice(used))]
    .filter((part) => part.trim() !== '')
    .join('\n');
  const ticked = tick !== ' ';
  return {
    ...place,
    id: mark?.id ?? step?.id ?? null,
    words,
    written: isOfToday ? own.text : null,
    signs: [...before.signs, ...behind.signs, ...earlier],
    state: ticked ? 'done' : own.state,
    plan: plan === '' ? null : plan,
    isOffered: mark?.kind === 'offered' && !ticked && plan === '',
  };
}

/** The line of a box, which may go over several lines of the page up to its mark, and how many of those it takes. */
function lineOf(
  lines: readonly string[],
  questionnaire: Questionnaire,
): { readonly text: string; readonly mark: StepMark | null; readonly used: number } {
  const blank = lines.findIndex((line, at) => at > 0 && isBlankLine(line));
  const paragraph = blank < 0 ? lines : lines.slice(0, blank);
  const marked = paragraph.findIndex((line) => stepMarkIn(line, questionnaire) !== null);
  if (marked >= 0) {
    const text = onOneLine(paragraph.slice(0, marked + 1));
    return { text, mark: stepMarkIn(text, questionnaire), used: marked + 1 };
  }
  for (let used = 1; used <= Math.min(paragraph.length, MOST_LINES); used++) {
    const text = onOneLine(paragraph.slice(0, used));
    if (stepSaying(questionnaire, decodeWithin(withoutState(text, null).text)))
      return { text, mark: null, used };
  }
  return { text: onOneLine(lines.slice(0, 1)), mark: null, used: 1 };
}

/** Programs break what a step says into fewer lines than these. */
const MOST_LINES = 10;

function onOneLine(lines: readonly string[]): string {
  return lines.map((line) => cutAtBreak(line).trim()).join(' ');
}

const bySaying = new WeakMap<Questionnaire, ReadonlyMap<string, Step>>();

function stepsBySaying(questionnaire: Questionnaire): ReadonlyMap<string, Step> {
  const known = bySaying.get(questionnaire);
  if (known) return known;
  const all = new Map(allSteps(questionnaire).map((step) => [asOneLine(step.do), step]));
  bySaying.set(questionnaire, all);
  return all;
}

/** The step of today that says this; null where none does. */
function stepSaying(questionnaire: Questionnaire, words: string): Step | null {
  return stepsBySaying(questionnaire).get(asOneLine(words)) ?? null;
}

/** What somebody wrote behind what a step says, or in its place: nothing where another version may have said so. */
function wordsBehind(step: Step, words: string, sameVersion: boolean): string {
  const [line, says] = [asOneLine(words), asOneLine(step.do)];
  if (line === says) return '';
  const rest = line.slice(says.length);
  if (line.startsWith(says) && /^[^\p{L}\p{N}]/u.test(rest))
    return rest.replace(/^[\s:,;\u2013\u2014-]+/, '');
  return sameVersion ? words : '';
}

/** More blanks than these are a text's own. */
const MOST_BLANKS = 40;

/** The text of lines that all begin with some blanks. */
function planIn(lines: readonly string[]): string {
  const common = lines
    .filter((line) => !isBlankLine(line))
    .map((line) => line.length - line.replace(/^[ \t]+/, '').length)
    .reduce((least, indent) => Math.min(least, indent), MOST_BLANKS);
  return decodeText(
    lines.map((line) => (isBlankLine(line) ? '' : line.slice(common))),
    false,
    common,
  );
}
