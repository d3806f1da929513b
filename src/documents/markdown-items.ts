/** Choices as a list of boxes in Markdown, and back. */
import { type Answer, chosenIn } from '../model/answer.ts';
import { goneFrom } from '../model/progress.ts';
import { NOT_SURE_LABEL } from '../model/wording.ts';
import { type ChoiceQuestion, NOT_SURE, optionOnceCalled } from '../questionnaire/questionnaire.ts';
import type { Problem } from '../text/problem.ts';
import { decodeWithin, encodeWithin } from './markdown-text.ts';

const ITEM = /^\s*[-*+]\s+\[([ xX])\](?:\s+(.*))?$/s;

/** A box for each option, ticked where it is chosen; what stands behind the colon are its own words or its gloss. */
export function itemLines(question: ChoiceQuestion, answer: Answer | undefined): string[] {
  const gone = goneFrom(question, answer);
  const options = [
    ...question.options,
    { id: NOT_SURE, label: NOT_SURE_LABEL, gloss: undefined },
    ...gone.map(({ option }) => ({ id: option, label: option, gloss: undefined, isGone: true })),
  ];
  return options.map((option) => {
    const chosen = chosenIn(answer).find((one) => one.option === option.id);
    const label = encodeWithin(option.label);
    // Words that say the same as the gloss could not be told from it.
    const words =
      chosen?.words === option.gloss && chosen?.words
        ? asReference(chosen.words)
        : chosen?.words && encodeWithin(chosen.words);
    const gloss =
      option.gloss !== undefined && !(chosen && 'describe' in option && option.describe)
        ? encodeWithin(option.gloss)
        : '';
    const says = words || gloss;
    const line = says ? `${label}: ${says}` : label;
    const isGone = 'isGone' in option;
    const mark = isGone
      ? ` <!-- gone: ${option.id} -->`
      : idOfItem(option.label) === option.id
        ? ''
        : ` <!-- ${option.id} -->`;
    return `- [${chosen ? 'x' : ' '}] ${line}${mark}`;
  });
}

function asReference(words: string): string {
  const [first = ''] = words;
  return `&#${first.codePointAt(0)};${encodeWithin(words.slice(first.length))}`;
}

/** The boxes of a question as they were read. */
export interface Items {
  /** What is ticked, as files hold it, with its line. */
  readonly chosen: readonly { readonly value: string | Record<string, string>; readonly line: number }[];
  /** The ids of ticked options that were gone already when the page was saved. */
  readonly gone: readonly string[];
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
  const chosen = body.flatMap((line, index) => {
    const item = ITEM.exec(line);
    const say = (message: string) => {
      problems.push({ file, position: { line: first + index + 1, column: 1 }, about: question.id, message });
      return [];
    };
    if (item) {
      const value = readItem(question, item[2] ?? '', sameVersion);
      const box = readBox(line);
      if (box?.ticked && box.isGone) gone.push(box.id);
      if (item[1] !== ' ') return [{ value, line: first + index }];
      return sameVersion && hasOwnWords(question, value)
        ? say('there are words behind a box that is not ticked; tick it to keep them, or take them out')
        : [];
    }
    return line.trim() === ''
      ? []
      : say(
          'expected a list of boxes here, such as "- [x] Community"; words of your own follow a colon on the line of a box',
        );
  });
  return { chosen, gone, problems };
}

/** A box as it stands, whatever question it belongs to. `words` are what follows its label: its own, or its gloss. */
export interface Box {
  readonly ticked: boolean;
  readonly id: string;
  readonly words: string;
  readonly isGone: boolean;
}

/** Reads a line as a box; null where it is none. */
export function readBox(line: string): Box | null {
  const item = ITEM.exec(line);
  if (!item) return null;
  const { text, id, isGone } = markedItem(item[2] ?? '');
  const colon = text.indexOf(':') + 1;
  const words = colon === 0 ? '' : text.slice(colon).replace(/^ /, '');
  return { ticked: item[1] !== ' ', id, words, isGone };
}

/** The line of a box, which says now that its option is no longer offered. */
export function withGoneMark(line: string, id: string): string {
  return `${line.replace(/<!--\s*[a-z0-9-]+\s*-->\s*$/, '').trimEnd()} <!-- gone: ${id} -->`;
}

/** What stands behind a box without the mark at its end, and the id in that mark or else the label's. */
function markedItem(line: string): { written: string; text: string; id: string; isGone: boolean } {
  const at = line.lastIndexOf('<!--');
  const mark =
    at === 0 || /^\s$/.test(line.charAt(at - 1))
      ? /^<!--\s*(?:(gone:)\s*)?([a-z0-9-]+)\s*-->\s*$/.exec(line.slice(at))
      : null;
  const written = (mark ? line.slice(0, at) : line).trim();
  const text = decodeWithin(written);
  return { written, text, id: mark?.[2] ?? idOfItem(text), isGone: mark?.[1] !== undefined };
}

/** The option of a ticked line: by the id in a comment, or by its label; words after it, unless they are its gloss. */
function readItem(
  question: ChoiceQuestion,
  line: string,
  sameVersion: boolean,
): string | Record<string, string> {
  const { written, text, id } = markedItem(line);
  const option = optionOnceCalled(question, id) ?? undefined;
  // The gloss of an option that takes no words may have changed since the file was written.
  if (option && option.describe === undefined && (option.gloss !== undefined || !sameVersion)) return id;
  if (text === option?.label) return id;
  const label =
    option && text.startsWith(`${option.label}:`) ? `${option.label}:` : text.slice(0, text.indexOf(':') + 1);
  const words = text.slice(label.length).replace(/^ /, '');
  // Compared as it is written: words that say the same as the gloss are written with a character reference.
  const isGloss =
    option?.gloss !== undefined &&
    words === option.gloss &&
    written.endsWith(`: ${encodeWithin(option.gloss)}`);
  return label === '' || words === '' || isGloss ? id : { [id]: words };
}

/** Whether what stands behind a box is somebody's words; an option with a gloss shows that, or an earlier one, there. */
function hasOwnWords(question: ChoiceQuestion, value: string | Record<string, string>): boolean {
  if (typeof value === 'string') return false;
  const [id] = Object.keys(value);
  return question.options.some((option) => option.id === id && option.gloss === undefined);
}

/** The id that an item without a mark stands for: what is before the first colon, as ids are written. */
function idOfItem(text: string): string {
  const label = (text.split(':')[0] ?? '').trim();
  if (label === NOT_SURE_LABEL) return NOT_SURE;
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
