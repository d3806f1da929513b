/** Answers that are no longer asked, as blocks of a Markdown page, and back. */
import { isId } from '../model/accept.ts';
import { type Answer, type PlainAnswer, type PlainChosen, sameAnswer } from '../model/answer.ts';
import type { Model } from '../model/model.ts';
import { acceptRetired } from '../model/retired.ts';
import { NOT_SURE } from '../questionnaire/questionnaire.ts';
import { type Box, readBox } from './markdown-items.ts';
import { decodeText, decodeWithin, encodeText, encodeWithin } from './markdown-text.ts';

const TICKED = /^- \[x\] ([a-z][a-z0-9-]*)(?:: (.*))?$/s;

/** The heading above these blocks, where a page has none of them yet. */
export const RETIRED_TITLE = '## No longer asked';

/** The blocks of answers that are no longer asked. */
export function retiredLines(retired: Model['retired']): string[] {
  return [...retired].flatMap(([id, { question, answer }]) => [
    '',
    ['###', ...(question === null ? [] : [encodeWithin(question)]), `<!-- retired: ${id} -->`].join(' '),
    '',
    ...retiredAnswerLines(answer),
  ]);
}

/** What the lines of such a block answer, as files hold it. */
export function readRetired(body: readonly string[]): PlainAnswer {
  const lines = body.filter((line) => line.trim() !== '');
  const items = lines.map((line) => TICKED.exec(line.trimEnd()));
  const chosen = items.every((item) => item !== null)
    ? items.map(([, id = '', words]) => plain(id, words === undefined ? '' : decodeWithin(words)))
    : null;
  return readChoice(body) ?? chosen ?? decodeText(body);
}

/**
 * What is ticked in the whole list of a choice, whatever question it belonged to; null where the lines are no such list.
 * "Not sure yet" closes each of them, which tells it from somebody's own list of boxes.
 */
export function readChoice(body: readonly string[]): PlainChosen[] | null {
  const boxes = body.filter((line) => line.trim() !== '').map(readBox);
  const isBox = (box: Box | null): box is Box => box !== null && (!box.ticked || isId(box.id));
  if (!boxes.every(isBox) || boxes.findLast((box) => !box.isGone)?.id !== NOT_SURE) return null;
  return boxes.filter((box) => box.ticked).map(({ id, words }) => plain(id, words));
}

function plain(id: string, words: string): PlainChosen {
  return words === '' ? id : { [id]: words };
}

/** Whether the lines of such a block read as this answer. */
export function readsAs(body: readonly string[], answer: Answer): boolean {
  const accepted = acceptRetired(readRetired(body));
  return accepted.ok && sameAnswer(accepted.answer, answer);
}

/** Such an answer as lines, which read back as it. */
export function retiredAnswerLines(answer: Answer): string[] {
  if (typeof answer !== 'string') {
    return answer.map(
      ({ option, words }) => `- [x] ${option}${words === null ? '' : `: ${encodeWithin(words)}`}`,
    );
  }
  const lines = encodeText(answer).split('\n');
  const [first = ''] = lines;
  // A text that looks like a list of boxes would come back as one.
  return /^\s*[-*+]/.test(first) ? [first.replace(/[-*+]/, reference), ...lines.slice(1)] : lines;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
