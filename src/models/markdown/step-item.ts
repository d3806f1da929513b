/** One next step in a list of boxes in Markdown, with its plan on indented lines below it; and back. */
import type { KeptStep, StepState } from '../../model/model.ts';
import { occasionFor } from '../../model/points.ts';
import {
  allSteps,
  type Questionnaire,
  type Step,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { asOneLine, withoutEnd } from '../../text/characters.ts';
import { cutAtBreak, encodeInBox, remark } from './box.ts';
import { cutAtSigns } from './signs.ts';
import { aroundStep, type StepMark, stepMarkIn, withoutState } from './step-mark.ts';
import { decodeText, decodeWithin, encodeText, isBlankLine } from './text.ts';

/** A step as it stands in a page. */
export interface StepItem {
  /** The line of its box among those of its block, and the line behind its last one. */
  readonly start: number;
  readonly end: number;
  /** How many of its lines its box and its mark take: the others are its plan. */
  readonly used: number;
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
  /** Whether it stands there to be taken: a tick keeps it then, and does not say that it is done. */
  readonly isOffered: boolean;
  /** Whether it is none of the model's: it is only offered, and nobody took it. */
  readonly isLeft: boolean;
}

/** The lines of a step. `item` is how it stood there before. */
export function stepLines(step: Step, { state, plan }: KeptStep, item: StepItem | null = null): string[] {
  const words = item?.written ?? encodeInBox(step.do);
  const { before, mark } = aroundStep(step.id, state);
  const signs = (item?.signs ?? []).map((sign) => ` ${sign}`).join('');
  return [`- [${state === 'done' ? 'x' : ' '}] ${before}${words} ${mark}${signs}`, ...planLines(plan)];
}

/**
 * The line of a step that nobody kept so far, with the choice that it goes with: it says nothing until it is ticked, which keeps
 * it, or a plan stands below it.
 */
export function offeredLine(questionnaire: Questionnaire, step: Step): string {
  return `- [ ] ${encodeInBox(withOccasion(questionnaire, step))} <!-- offered: ${step.id} -->`;
}

/** What a step says where it is offered: `If you choose Natural: Plan how …`. */
function withOccasion(questionnaire: Questionnaire, step: Step): string {
  const occasion = asOneLine(occasionFor(questionnaire, step));
  return occasion === '' ? step.do : `${occasion}: ${step.do}`;
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
  const own = stateIn(before.text.trim(), mark, questionnaire, sameVersion);
  const all = decodeWithin(own.text);
  const step = mark ? stepOnceCalled(questionnaire, mark.id) : stepSaying(questionnaire, all);
  const words = step ? withoutOccasion(questionnaire, step, all) : all;
  const more = step ? wordsAround(step, words, sameVersion) : '';
  const isOfToday = !step || asOneLine(words) === asOneLine(step.do);
  const earlier = !isOfToday && more === '' && words !== '' ? [remark(words)] : [];
  const plan = [more, decodeWithin(behind.text), planIn(lines.slice(used))]
    .filter((part) => part.trim() !== '')
    .join('\n');
  const ticked = tick !== ' ';
  const isOffered = mark?.kind === 'offered';
  return {
    ...place,
    used,
    id: mark?.id ?? step?.id ?? null,
    words,
    written: isOfToday && words === all ? own.text : null,
    signs: [...before.signs, ...behind.signs, ...earlier],
    state: ticked && !isOffered ? 'done' : own.state,
    plan: plan === '' ? null : plan,
    isOffered,
    isLeft: isOffered && !ticked && own.state === null && plan === '',
  };
}

/** What is written of a step without what became of it, and that. */
function stateIn(
  written: string,
  mark: StepMark | null,
  questionnaire: Questionnaire,
  sameVersion: boolean,
): ReturnType<typeof withoutState> {
  const step = mark && stepOnceCalled(questionnaire, mark.id);
  const isOfStep = (text: string) => {
    const said = stepSaying(questionnaire, decodeWithin(text));
    return said !== null && (step === null || said === step);
  };
  return withoutState(written, mark, isOfStep, sameVersion);
}

/** Whether a line says what a step of today says, whatever is said to have become of it. */
export function saysStep(line: string, { id, start }: StepMark, questionnaire: Questionnaire): boolean {
  const [, , , boxed] = ITEM.exec(line.slice(0, start)) ?? [];
  const bare = boxed ?? line.slice(0, start).replace(/^\s*[-*+]\s+/, '');
  const { text } = stateIn(bare.trim(), null, questionnaire, false);
  return stepSaying(questionnaire, decodeWithin(text)) === stepOnceCalled(questionnaire, id);
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
    if (stepSaying(questionnaire, decodeWithin(stateIn(text, null, questionnaire, false).text)))
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
  const steps = allSteps(questionnaire);
  const all = new Map([
    ...steps.map((step) => [asOneLine(withOccasion(questionnaire, step)), step] as const),
    ...steps.map((step) => [asOneLine(step.do), step] as const),
  ]);
  bySaying.set(questionnaire, all);
  return all;
}

/** The step of today that says this; null where none does. */
function stepSaying(questionnaire: Questionnaire, words: string): Step | null {
  return stepsBySaying(questionnaire).get(asOneLine(words)) ?? null;
}

/** What a line says of a step without the choice that it goes with. */
function withoutOccasion(questionnaire: Questionnaire, step: Step, words: string): string {
  const [line, says] = [asOneLine(words), asOneLine(step.do)];
  const occasion = withOccasion(questionnaire, step).slice(0, -step.do.length);
  return line !== says && line.startsWith(occasion) ? line.slice(occasion.length).trim() : words;
}

/**
 * What somebody wrote before and behind what a step says, or in its place: nothing where another version may have said so.
 */
function wordsAround(step: Step, words: string, sameVersion: boolean): string {
  const [line, says] = [asOneLine(words), asOneLine(step.do)];
  const at = line.indexOf(says);
  const [before, behind] = [line.slice(0, at), line.slice(at + says.length)];
  const standsAlone = at >= 0 && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(behind);
  if (!standsAlone || (at > 0 && !sameVersion)) return sameVersion ? words : '';
  const isBetween = (character: string) => /[\s:,;\u2013\u2014-]/.test(character);
  return [withoutEnd(before, isBetween), behind.replace(/^[\s:,;\u2013\u2014-]+/, '')]
    .filter((part) => part !== '')
    .join('\n');
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
