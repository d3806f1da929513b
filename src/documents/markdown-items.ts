/** Choices as a list of boxes in Markdown, and back. */
import { type Answer, chosenIn } from '../model/answer.ts';
import { goneFrom } from '../model/progress.ts';
import { NOT_SURE_LABEL } from '../model/wording.ts';
import {
  type ChoiceQuestion,
  glossesOf,
  NOT_SURE,
  type Option,
  optionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import {
  type Box,
  boxesIn,
  encodeInBox,
  encodeLabel,
  idOfLabel,
  partsOf,
  plain,
  SHIELDED,
} from './markdown-box.ts';
import { SHIELD } from './markdown-text.ts';

/** What stands beside the boxes of a block and is no answer, by the id of the option. */
export type Signs = ReadonlyMap<string, readonly string[]>;

/**
 * A box for each option, ticked where it is chosen; what stands behind the colon are its own words or its gloss. `signs`
 * are those that stood there before.
 */
export function itemLines(
  question: ChoiceQuestion,
  answer: Answer | undefined,
  signs: Signs = new Map(),
): string[] {
  const gone = goneFrom(question, answer).map(({ option }): Option => ({ id: option, label: option }));
  return [...offered(question), ...gone].map((option) => {
    const chosen = chosenIn(answer).find((one) => one.option === option.id);
    const asksForWords = option.describe !== undefined;
    const gloss = option.gloss !== undefined && !(chosen && asksForWords) ? encodeInBox(option.gloss) : '';
    const says = chosen?.words ? shielded(option, chosen.words, gone.includes(option)) : gloss;
    const label = encodeLabel(option.label);
    const line = says ? `${label}: ${says}` : label;
    const beside = (signs.get(option.id) ?? []).map((sign) => ` ${sign}`).join('');
    return `- [${chosen ? 'x' : ' '}] ${line}${markOf(question, option, line, gone.includes(option))}${beside}`;
  });
}

/** The options, and the one that closes every list. */
function offered(question: ChoiceQuestion): Option[] {
  return [...question.options, { id: NOT_SURE, label: NOT_SURE_LABEL }];
}

/** Words that begin with a gloss could not be told from it; that of an option that is gone is not known. */
function shielded(option: Option, words: string, isGone: boolean): string {
  const beginsWithGloss = glossesOf(option).some((gloss) => words.startsWith(gloss));
  return isGone || beginsWithGloss ? SHIELD + encodeInBox(words) : encodeInBox(words);
}

/** A mark where the line alone would not say which option it is. */
function markOf(question: ChoiceQuestion, option: Option, line: string, isGone: boolean): string {
  if (isGone) return ` <!-- gone: ${option.id} -->`;
  const [read] = boxesIn([`- [ ] ${line}`]);
  const found = read?.box ? optionOf(question, read.box, true) : null;
  return idOfLabel(option.label) === option.id && found?.option.id === option.id
    ? ''
    : ` <!-- ${option.id} -->`;
}

/** The boxes of a question as they were read. */
export interface Items {
  /** What is ticked, as files hold it, with its line. */
  readonly chosen: readonly { readonly value: string | Record<string, string>; readonly line: number }[];
  /** The ids of ticked options that were gone already when the page was saved. */
  readonly gone: readonly string[];
  readonly signs: Signs;
  readonly problems: readonly Problem[];
}

/**
 * Reads the lines of a block.
 * @param first the line of the first of them, from 0
 * @param sameVersion whether they were written with the words of today; what stands behind a label may else be a gloss of then
 */
export function readItems(
  file: string,
  question: ChoiceQuestion,
  body: readonly string[],
  first: number,
  sameVersion: boolean,
): Items {
  const problems: Problem[] = [];
  const gone: string[] = [];
  const signs = new Map<string, string[]>();
  const chosen = boxesIn(body).flatMap(({ start, box }) => {
    const say = (message: string) => {
      problems.push({ file, position: { line: first + start + 1, column: 1 }, about: question.id, message });
      return [];
    };
    if (!box) return say(NO_BOX);
    const { option, today, words, beside } = readItem(question, box, sameVersion);
    if (option === null) return words === '' && beside.length === 0 && !box.ticked ? [] : say(NO_OPTION);
    const there = signs.get(today);
    if (there) there.push(...beside);
    else if (beside.length > 0) signs.set(today, [...beside]);
    if (box.ticked && box.isGone) gone.push(option);
    if (box.ticked) return [{ value: words === '' ? option : { [option]: words }, line: first + start }];
    return sameVersion && words !== '' ? say(NOT_TICKED) : [];
  });
  return { chosen, gone, signs, problems };
}

const NO_BOX =
  'expected a list of boxes here, such as "- [x] Community"; words of your own follow a colon on the line of a box';
const NO_OPTION =
  'this line begins with none of the options; expected one of them, and words of your own behind it after a colon';
const NOT_TICKED = 'there are words behind a box that is not ticked; tick it to keep them, or take them out';

/** What a box stands for: an option as it is written (null for none that is known) and as it is called today, and words of its own. */
function readItem(
  question: ChoiceQuestion,
  box: Box,
  sameVersion: boolean,
): { option: string | null; today: string; words: string; beside: readonly string[] } {
  const found = optionOf(question, box, sameVersion);
  const { mark, isGone, signs } = box;
  if (found) {
    const { option, written, label, beside } = found;
    const words = withoutGloss(option, tailOf(box.said, label));
    // Two options of earlier days may be one today.
    return { option: written, today: option.id, words, beside };
  }
  const parts = partsOf(box.said);
  const comment = mark === null ? [] : [`<!-- ${mark} -->`];
  // An option of earlier days, or a slip of the hand, which the gate names.
  if (mark !== null && (isGone || !sameVersion))
    return { option: mark, today: mark, words: parts.words, beside: signs };
  const id = idOfLabel(parts.label);
  const ids = offered(question).map((option) => option.id);
  if (!sameVersion || (id !== '' && box.ticked && nearest(id, ids) !== null))
    return { option: id, today: id, words: parts.words, beside: [...signs, ...comment] };
  return { option: null, today: '', words: plain(box.said), beside: [...signs, ...comment] };
}

/**
 * The option of a box, its id as it is written, and how long its label is: by its mark wherever that stands, else by the longest label that begins
 * the line, else by what is before the colon, as ids are written.
 */
function optionOf(
  question: ChoiceQuestion,
  { mark, isGone, said, signs }: Box,
  sameVersion: boolean,
): { option: Option; written: string; label: number; beside: readonly string[] } | null {
  const text = plain(said);
  const byMark = mark === null ? null : optionCalled(question, mark);
  if (!byMark && mark !== null && (isGone || !sameVersion)) return null;
  // In the words of another version a label of today may begin another one.
  const begins = ({ label }: Option) =>
    text.toLowerCase().startsWith(label.toLowerCase()) &&
    (sameVersion ? /^(?![\p{L}\p{N}])/u : /^(?:$|:)/).test(text.slice(label.length));
  const candidates = byMark ? [byMark] : offered(question);
  const [byLabel] = candidates.filter(begins).sort((a, b) => b.label.length - a.label.length);
  const beside = byMark || mark === null ? signs : [...signs, `<!-- ${mark} -->`];
  const written = byMark ? (mark ?? '') : null;
  if (byLabel)
    return { option: byLabel, written: written ?? byLabel.id, label: byLabel.label.length, beside };
  const before = partsOf(said).label;
  const slug = idOfLabel(before);
  const named = optionCalled(question, slug);
  const option = byMark ?? named;
  if (!option) return null;
  const isItsName = !sameVersion || named?.id === option.id;
  return { option, written: written ?? slug, label: isItsName ? before.length : 0, beside };
}

function optionCalled(question: ChoiceQuestion, id: string): Option | null {
  return id === NOT_SURE ? { id, label: NOT_SURE_LABEL } : optionOnceCalled(question, id);
}

/** What follows the label, without the sign between: shields count as nothing in it. */
function tailOf(said: string, label: number): string {
  let at = 0;
  for (let count = 0; count < label; at++) if (said[at] !== SHIELDED) count++;
  const tail = said.slice(at);
  if (label === 0) return tail;
  return /^\0*:/.test(tail)
    ? tail.slice(tail.indexOf(':') + 1).replace(/^ /, '')
    : tail.replace(SEPARATOR, '');
}

const SEPARATOR = /^[\s\0]*(?:[-–—,;][\s\0]+)?/;

/** Words without a gloss of today or of earlier days in front of them. */
function withoutGloss(option: Option, tail: string): string {
  const words = plain(tail);
  if (tail.startsWith(SHIELDED)) return words;
  const [gloss] = glossesOf(option)
    .filter((one) => words.startsWith(one) && /^(?![\p{L}\p{N}])/u.test(words.slice(one.length)))
    .sort((a, b) => b.length - a.length);
  return gloss === undefined ? words : words.slice(gloss.length).replace(SEPARATOR, '');
}
