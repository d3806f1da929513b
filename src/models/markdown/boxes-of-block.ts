/** The boxes of a block when a page is revised: whether they can stay, what stands beside them, and which of them are gone. */
import { accept } from '../../model/accept.ts';
import { sameAnswer } from '../../model/answer.ts';
import type { Model } from '../../model/model.ts';
import { goneFrom } from '../../model/progress.ts';
import { type ChoiceQuestion, hasOptions } from '../../questionnaire/kinds.ts';
import type { Point, Question } from '../../questionnaire/questionnaire.ts';
import type { LinesPart } from '../splices.ts';
import type { BlockToday } from './blocks-today.ts';
import { boxesIn, readAlone, withGoneMark } from './box.ts';
import { readItems, type Signs } from './items.ts';
import { type Block, linesBelow } from './layout.ts';
import type { PageWords } from './options.ts';

/** Whether what is asked is answered by boxes. */
export function isOfBoxes(asked: Question | Point): asked is ChoiceQuestion {
  return 'kind' in asked && hasOptions(asked);
}

/** What stands beside the boxes of a block and is no answer. */
export function signsOfBlock(
  lines: readonly string[],
  block: Block,
  asked: Question | Point,
  page: PageWords,
): Signs {
  if (!isOfBoxes(asked)) return new Map();
  const words = { ...page, sameVersion: page.sameVersion && block.kind === 'question' };
  return readItems('', asked, linesBelow(lines, block), 0, words).signs;
}

/** Whether the lines of a block can stay: as lines of today they say the same. */
export function stays(
  lines: readonly string[],
  { block, destination }: BlockToday,
  asked: Question | Point,
  { answers }: Model,
  page: PageWords,
): boolean {
  if (!destination.asIs || !isOfBoxes(asked)) return destination.asIs;
  const words = { ...page, sameVersion: true };
  const { chosen, problems } = readItems('', asked, linesBelow(lines, block), 0, words);
  const accepted = accept(
    asked,
    chosen.map(({ value }) => value),
    () => true,
  );
  return problems.length === 0 && accepted.ok && sameAnswer(accepted.answer, answers.get(asked.id) ?? null);
}

/** The lines of boxes whose option is gone since, with a mark that says so. Their words stay. */
export function markedAsGone(
  lines: readonly string[],
  block: Block,
  asked: Question | Point,
  { answers }: Model,
): LinesPart[] {
  if (!isOfBoxes(asked)) return [];
  const gone = goneFrom(asked, answers.get(asked.id)).map(({ option }) => option);
  const body = linesBelow(lines, block);
  return boxesIn(body).flatMap(({ start, end, box }): LinesPart[] => {
    const { id } = box ? readAlone(box) : { id: '' };
    if (!box?.ticked || box.isGone || !gone.includes(id)) return [];
    const first = block.start + 1;
    return [{ start: first + start, end: first + end, lines: withGoneMark(body.slice(start, end), id) }];
  });
}
