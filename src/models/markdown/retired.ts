/** Answers that are no longer asked, as blocks of a Markdown page, and back. */

import { type Answer, type PlainAnswer, type PlainChosen, sameAnswer } from '../../model/answer.ts';
import type { Model } from '../../model/model.ts';
import { acceptRetired } from '../../model/retired.ts';
import { isId } from '../../questionnaire/id-pattern.ts';
import { NOT_SURE } from '../../questionnaire/questionnaire.ts';
import { boxesIn, encodeInBox, labelAndWords, readAlone } from './box.ts';
import { decodeText, decodeWithin, encodeText, encodeWithin, SHIELD } from './text.ts';

/** The heading above these blocks, where a page has none of them yet. It is known by its mark, whatever its words are. */
export const RETIRED_TITLE = '## No longer asked <!-- retired -->';

const RETIRED_MARK = /(?<!\\)<!--\s*retired\s*-->$/;
/** Its words while it had no mark, which are read for good. */
const TITLE_WITHOUT_MARK = 'No longer asked';

/** Whether the title of a section, as it is written, is the one above what is no longer asked. */
export function isRetiredTitle(title: string): boolean {
  return RETIRED_MARK.test(title) || decodeWithin(title) === TITLE_WITHOUT_MARK;
}

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
  const boxes = boxesIn(body).map(({ box }) => box);
  const isChosen = boxes.every(
    (box) => box?.ticked && box.mark === null && isId(labelAndWords(box.shielded).label),
  );
  const chosen = isChosen ? boxes.flatMap((box) => (box ? [plainOption(readAlone(box))] : [])) : null;
  return readChoice(body) ?? chosen ?? decodeText(body);
}

/**
 * What is ticked in the whole list of a choice, whatever question it belonged to; null where the lines are no such list.
 * "Not sure yet" closes each of them, which tells it from somebody's own list of boxes.
 */
export function readChoice(body: readonly string[]): PlainChosen[] | null {
  const boxes = boxesIn(body).map(({ box }) => box && { ...box, ...readAlone(box) });
  if (!boxes.every((box) => box !== null && (!box.ticked || isId(box.id)))) return null;
  if (boxes.findLast((box) => !box?.isGone)?.id !== NOT_SURE) return null;
  return boxes.flatMap((box) => (box?.ticked ? [plainOption(box)] : []));
}

function plainOption({ id, words }: { readonly id: string; readonly words: string }): PlainChosen {
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
      ({ option, words }) => `- [x] ${option}${words === null ? '' : `: ${SHIELD}${encodeInBox(words)}`}`,
    );
  }
  return encodeText(answer).split('\n');
}
