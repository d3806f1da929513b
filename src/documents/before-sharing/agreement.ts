/** Single answers for a document: those whose words they hold have to agree, so whoever makes it is asked whether they did. */
import { withoutMarked } from '../../model/coming-back.ts';
import type { Model } from '../../model/model.ts';
import { isForOthers } from '../../model/part-to-share.ts';
import { raisedPoints } from '../../model/points.ts';
import { remindersIn, reminding } from '../../model/reminders.ts';
import { answerLines } from '../../model/wording.ts';
import { findPoint, findQuestion, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { type Deciding, wayOn } from './deciding.ts';

/** Asks for each of these answers whether it may go along; gives the ids of those that may, or null where the person stops. */
export async function askForEach(
  deciding: Deciding,
  questionnaire: Questionnaire,
  model: Model,
  ids: readonly string[],
): Promise<string[] | null> {
  const agreed = new Set<string>();
  for (let at = 0; ; ) {
    const id = ids[at];
    if (id === undefined) return ids.filter((one) => agreed.has(one));
    deciding.tell(wordsToAgreeTo(questionnaire, model, id));
    const reply = await deciding.choose({
      title: `Have those whose words these are agreed that others read them? "${asked(questionnaire, id)}"`,
      items: [wayOn('no', 'Not yet, or no: leave them out'), wayOn('yes', 'Yes: put them in')],
      start: 'no',
    });
    // Before the first one there is nothing to go back to, but to make no document.
    if (reply.kind === 'stop' || (reply.kind === 'back' && at === 0)) return null;
    agreed.delete(id);
    if (reply.kind === 'chosen' && reply.value === 'yes') agreed.add(id);
    at += reply.kind === 'back' ? -1 : 1;
  }
}

/** The words as they would go along, and what in them could point to someone. */
function wordsToAgreeTo(questionnaire: Questionnaire, model: Model, id: string): string[] {
  const question = findQuestion(questionnaire, id);
  const answer = question ? (model.answers.get(id) ?? null) : (model.points.get(id) ?? null);
  const goes = typeof answer === 'string' ? withoutMarked(answer) : answer;
  const words = typeof goes === 'string' ? goes : question ? answerLines(question, goes).join('\n') : '';
  const found = remindersIn(goes);
  return [`What would go in:\n${words}`, ...(found.length > 0 ? [reminding(found)] : [])];
}

/** What somebody was asked where the answer stands. */
export function asked(questionnaire: Questionnaire, id: string): string {
  return (findQuestion(questionnaire, id) ?? findPoint(questionnaire, id))?.ask ?? id;
}

/** Whether there are words that a document can hold by their id: not marked to come back to, nor on a point that no longer comes up. */
export function isThere(questionnaire: Questionnaire, model: Model, id: string): boolean {
  const comesUp = raisedPoints(questionnaire, model.answers).some((point) => point.id === id);
  const note = comesUp ? model.points.get(id) : undefined;
  const answer = findQuestion(questionnaire, id) ? model.answers.get(id) : note;
  return typeof answer === 'string' ? withoutMarked(answer) !== '' : (answer ?? []).length > 0;
}

/** Whether an answer is in every document. */
export function goesAnyway(questionnaire: Questionnaire, id: string): boolean {
  const question = findQuestion(questionnaire, id);
  return question !== null && isForOthers(question);
}
