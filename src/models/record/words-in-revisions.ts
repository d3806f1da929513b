/** Words of one's own in the revisions of files of earlier days, or put there by hand: today's revisions hold none. */

import type { Change } from '../../model/model.ts';
import { isId } from '../../questionnaire/id-pattern.ts';
import { byAnswer } from '../../questionnaire/kinds.ts';
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { entriesOf, entryOf, itemsOf } from '../../text/plain-values.ts';

/**
 * The place in a list of revisions, as a file holds it, of the first that holds words of somebody's own; -1 where none does.
 */
export function firstWithWords(questionnaire: Questionnaire, revisions: unknown): number {
  return itemsOf(revisions).findIndex((revision) =>
    entriesOf(entryOf(revision, 'changed')).some(([id, change]) =>
      ['from', 'to'].some((side) => holdsWords(entryOf(change, side), isText(questionnaire, id))),
    ),
  );
}

/** A change without words: that of a text says only that it changed, that of a choice from which options to which. */
export function changeWithoutWords(questionnaire: Questionnaire, id: string, change: Change): Change {
  if (change === null || isText(questionnaire, id)) return null;
  return { from: change.from.filter(isId), to: change.to.filter(isId) };
}

/** Whether what is asked, or once was called so, is answered with a text. */
function isText(questionnaire: Questionnaire, id: string): boolean {
  const question = questionOnceCalled(questionnaire, id);
  return question
    ? byAnswer(question, { options: () => false, text: () => true })
    : pointOnceCalled(questionnaire, id) !== null;
}

/** Whether the revisions in a saved model, as a file holds it, hold words of somebody's own. */
export function revisionsHoldWords(questionnaire: Questionnaire, saved: unknown): boolean {
  return firstWithWords(questionnaire, entryOf(saved, 'revisions')) >= 0;
}

/** Said where a new file takes over all but them. */
export function wordsLeftOut(file: string): string {
  return `Words of your own in earlier revisions were left out: revisions keep the choices alone. They are still in ${file}.`;
}

/** Said where a save has taken them out. */
export function wordsTakenOut(file: string): string {
  return `Words of your own were taken out of earlier revisions in ${file}: revisions keep the choices alone.`;
}

/** Said where the next save will take them out. */
export function wordsToTakeOut(file: string): string {
  return `Earlier revisions in ${file} hold words of your own. They are shown nowhere, and go with the next save: revisions keep the choices alone.`;
}

/** @param ofText whether it is of a text, of which every word is somebody's own */
function holdsWords(chosen: unknown, ofText: boolean): boolean {
  const items: unknown[] = Array.isArray(chosen) ? chosen : [chosen];
  const isSaid = (words: unknown) => typeof words === 'string' && words.trim() !== '';
  return items.some((item) => {
    const named = typeof item === 'string' ? [item] : entriesOf(item).map(([option]) => option);
    return (
      named.some((option) => isSaid(option) && (ofText || !isId(option))) ||
      entriesOf(item).some(([, words]) => isSaid(words))
    );
  });
}
