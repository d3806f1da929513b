/** Choices as a list of boxes in Markdown, and back. */
import { type Answer, chosenIn } from '../model/answer.ts';
import { NOT_SURE_LABEL } from '../model/wording.ts';
import { type ChoiceQuestion, NOT_SURE, optionOnceCalled } from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import { decodeWithin, encodeWithin } from './markdown-text.ts';

const ITEM = /^\s*[-*+]\s+\[([ xX])\](?:\s+(.*))?$/s;

/** A box for each option, ticked where it is chosen; what stands behind the colon are its own words or its gloss. */
export function itemLines(question: ChoiceQuestion, answer: Answer | undefined): string[] {
  const known = [...question.options.map(({ id }) => id), NOT_SURE];
  const gone = chosenIn(answer).filter(({ option }) => !known.includes(option));
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

/** The options that are ticked in the lines of a block, as files hold them, with their lines. `first` is the line of the block's first line, from 0; `sameVersion` whether the page was saved with this version of the questionnaire. */
export function readItems(
  file: string,
  question: ChoiceQuestion,
  body: readonly string[],
  first: number,
  sameVersion: boolean,
): { chosen: { value: string | Record<string, string>; line: number }[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const chosen = body.flatMap((line, index) => {
    const item = ITEM.exec(line);
    const say = (message: string) => {
      problems.push({ file, position: { line: first + index + 1, column: 1 }, about: question.id, message });
      return [];
    };
    if (item) {
      const value = readItem(question, item[2] ?? '');
      const slip = sameVersion && item[1] !== ' ' ? slipIn(question, item[2] ?? '', value) : null;
      if (slip) return say(slip);
      if (item[1] !== ' ') return [{ value, line: first + index }];
      return hasOwnWords(question, value)
        ? say('there are words behind a box that is not ticked; tick it to keep them, or take them out')
        : [];
    }
    return line.trim() === ''
      ? []
      : say(
          'expected a list of boxes here, such as "- [x] Community"; words of your own follow a colon on the line of a box',
        );
  });
  return { chosen, problems };
}

/** What to say of an option that is near to a known one, and that was not saved as one that is gone; else null. */
function slipIn(
  question: ChoiceQuestion,
  line: string,
  value: string | Record<string, string>,
): string | null {
  const id = typeof value === 'string' ? value : (Object.keys(value)[0] ?? '');
  if (id === NOT_SURE || optionOnceCalled(question, id) || /<!--\s*gone:/.test(line)) return null;
  const hint = didYouMean(id, [...question.options.map((option) => option.id), NOT_SURE]);
  return hint && `"${id}" is no option here${hint}`;
}

/** The option of a ticked line: by the id in a comment, or by its label; words after it, unless they are its gloss. */
function readItem(question: ChoiceQuestion, line: string): string | Record<string, string> {
  const mark = /^(.*?)(?:^|\s)<!--\s*(?:gone:\s*)?([a-z0-9-]+)\s*-->\s*$/s.exec(line);
  const text = decodeWithin(mark?.[1] ?? line);
  const id = mark?.[2] ?? idOfItem(text);
  const option = optionOnceCalled(question, id) ?? undefined;
  // The gloss of an option that takes no words may have changed since the file was written.
  if (option?.gloss !== undefined && option.describe === undefined) return id;
  if (text === option?.label) return id;
  const label =
    option && text.startsWith(`${option.label}:`) ? `${option.label}:` : text.slice(0, text.indexOf(':') + 1);
  const words = text.slice(label.length).replace(/^ /, '');
  // Compared as it is written: words that say the same as the gloss are written with a character reference.
  const written = (mark?.[1] ?? line).trim();
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
