/** Choices as a list of boxes in Markdown, and back. */
import { type Answer, chosenIn } from '../../model/answer.ts';
import { goneFrom } from '../../model/progress.ts';
import type { ChoiceQuestion } from '../../questionnaire/kinds.ts';
import { glossesOf, NOT_SURE, type Option } from '../../questionnaire/questionnaire.ts';
import type { Problem } from '../../text/problem.ts';
import { boxesIn, encodeInBox, encodeLabel, idOfLabel, isOnlyBesideNoWords, remark } from './box.ts';
import {
  offered,
  optionCalled,
  optionOf,
  type PageWords,
  readItem,
  unreadIn,
  WORDS_OF_TODAY,
} from './options.ts';
import { SHIELD } from './text.ts';

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
  const all = [...offered(question), ...gone];
  const homeless = [...signs].flatMap(([id, those]) => (all.some((one) => one.id === id) ? [] : those));
  return all.map((option) => {
    const chosen = chosenIn(answer).find((one) => one.option === option.id);
    const asksForWords = option.describe !== undefined;
    const gloss = option.gloss !== undefined && !(chosen && asksForWords) ? encodeInBox(option.gloss) : '';
    const says = chosen?.words ? shielded(option, chosen.words, gone.includes(option)) : gloss;
    const label = encodeLabel(option.label);
    const line = says ? `${label}: ${says}` : label;
    const own = [...(signs.get(option.id) ?? []), ...(option.id === NOT_SURE ? homeless : [])];
    // Behind words a tag would be one of them.
    const kept = own.map((sign) => (chosen?.words && isOnlyBesideNoWords(sign) ? remark(sign) : sign));
    const beside = kept.map((sign) => ` ${sign}`).join('');
    return `- [${chosen ? 'x' : ' '}] ${line}${boxMark(question, option, line, gone.includes(option))}${beside}`;
  });
}

/** Words that begin with a gloss could not be told from it; that of an option that is gone is not known. */
function shielded(option: Option, words: string, isGone: boolean): string {
  const beginsWithGloss = glossesOf(option).some((gloss) => words.startsWith(gloss));
  return isGone || beginsWithGloss ? SHIELD + encodeInBox(words) : encodeInBox(words);
}

/** A mark where the line alone would not say which option it is: "not sure yet" may be called anything. */
function boxMark(question: ChoiceQuestion, option: Option, line: string, isGone: boolean): string {
  if (isGone) return ` <!-- gone: ${option.id} -->`;
  if (option.id === NOT_SURE) return ` <!-- ${NOT_SURE} -->`;
  const [read] = boxesIn([`- [ ] ${line}`]);
  const found = read?.box ? optionOf(question, read.box, WORDS_OF_TODAY) : null;
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
 * @param page what its words are to be read by
 */
export function readItems(
  file: string,
  question: ChoiceQuestion,
  body: readonly string[],
  first: number,
  page: PageWords,
): Items {
  const { sameVersion } = page;
  const problems: Problem[] = [];
  const gone: string[] = [];
  const signs = new Map<string, string[]>();
  const isMark = (id: string) => !sameVersion || optionCalled(question, id) !== null;
  const chosen = boxesIn(body, isMark).flatMap(({ start, box }) => {
    const say = (message: string) => {
      problems.push({ file, position: { line: first + start + 1, column: 1 }, about: question.id, message });
      return [];
    };
    if (!box) return say(NO_BOX);
    const { option, today, words, beside, label } = readItem(question, box, page);
    if (option === null) return words === '' && beside.length === 0 && !box.ticked ? [] : say(NO_OPTION);
    const unread = sameVersion ? '' : unreadIn(question, box, today, label, words, page);
    const those = unread.trim() === '' ? beside : [...beside, remark(unread)];
    if (those.length > 0) signs.set(today, [...(signs.get(today) ?? []), ...those]);
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
