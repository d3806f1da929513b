/** Single answers for a document: those whose words they hold have to agree, so whoever makes it is asked whether they did. */

import { EXIT, Refusal } from '../../errors.ts';
import { menuItem } from '../../interview/asking.ts';
import { canAsk, type Io } from '../../io.ts';
import { withoutMarked } from '../../model/coming-back.ts';
import type { Model } from '../../model/model.ts';
import { isForOthers } from '../../model/part-to-share.ts';
import { remindersIn, reminding } from '../../model/reminders.ts';
import { answerLines } from '../../model/wording.ts';
import { findPoint, findQuestion, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inARow } from '../../text/language.ts';
import { questionsCalled } from '../opening/questions-to-ask.ts';
import { askingPlainly } from './asking-plainly.ts';

/** The ids of what goes along, and what there is to say of what was asked for. */
interface Agreed {
  readonly ids: readonly string[];
  readonly says: readonly string[];
}

/**
 * Finds out which of the answers that were named go into a document. In a terminal each is asked for; a script is told what
 * to see to. Null where the person stops. Throws `Refusal` for names that nothing has.
 */
export async function answersAgreedTo(
  io: Io,
  questionnaire: Questionnaire,
  model: Model,
  names: readonly string[],
): Promise<Agreed | null> {
  const named = questionsCalled(questionnaire, '--with', names);
  const [there, missing] = [
    named.filter((id) => isThere(questionnaire, model, id)),
    named.filter((id) => !isThere(questionnaire, model, id)),
  ];
  const wanted = there.filter((id) => !goesAnyway(questionnaire, id));
  const says = [
    ...missing.map((id) => `${id}: there is nothing to put in.`),
    ...there.filter((id) => !wanted.includes(id)).map((id) => `${id}: is in every document.`),
  ];
  if (wanted.length === 0) return { ids: [], says };
  if (!canAsk(io)) return { ids: wanted, says: [...says, inIt(wanted), SEE_TO_IT] };
  const ids = await askForEach(io, questionnaire, model, wanted);
  if (ids === null) return null;
  const left = wanted.filter((id) => !ids.includes(id));
  return {
    ids,
    says: [
      ...says,
      ...(ids.length > 0 ? [inIt(ids)] : []),
      ...(left.length > 0 ? [`Left out: ${inARow(left)}.`] : []),
    ],
  };
}

const SEE_TO_IT =
  'Please pass it on only where those whose words these are have agreed that others read them.';

function inIt(ids: readonly string[]): string {
  return `In it, with your colleagues' other notes left out: ${inARow(ids)}.`;
}

function askForEach(
  io: Io,
  questionnaire: Questionnaire,
  model: Model,
  ids: readonly string[],
): Promise<string[] | null> {
  return askingPlainly(io, questionnaire, async (asking) => {
    const agreed = new Set<string>();
    for (let at = 0; ; ) {
      const id = ids[at];
      if (id === undefined) return ids.filter((one) => agreed.has(one));
      asking.tell(wordsToAgreeTo(questionnaire, model, id));
      const reply = await asking.choose({
        title: `Have those whose words these are agreed that others read them? "${asked(questionnaire, id)}"`,
        items: [menuItem('no', 'Not yet, or no: leave them out'), menuItem('yes', 'Yes: put them in')],
        start: 'no',
      });
      // Before the first one there is nothing to go back to, but to make no document.
      if (reply.kind === 'stop' || (reply.kind === 'back' && at === 0)) return null;
      agreed.delete(id);
      if (reply.kind === 'chosen' && reply.value === 'yes') agreed.add(id);
      at += reply.kind === 'back' ? -1 : 1;
    }
  });
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

function asked(questionnaire: Questionnaire, id: string): string {
  return (findQuestion(questionnaire, id) ?? findPoint(questionnaire, id))?.ask ?? id;
}

/** Whether there are words that are not marked to come back to. */
function isThere(questionnaire: Questionnaire, model: Model, id: string): boolean {
  const answer = findQuestion(questionnaire, id) ? model.answers.get(id) : model.points.get(id);
  return typeof answer === 'string' ? withoutMarked(answer) !== '' : (answer ?? []).length > 0;
}

function goesAnyway(questionnaire: Questionnaire, id: string): boolean {
  const question = findQuestion(questionnaire, id);
  return question !== null && isForOthers(question);
}

/** Refuses single answers where all notes go along: whoever said no to one would find it in there. */
export function checkOneOrAll(withNotes: boolean, names: readonly string[]): void {
  if (withNotes && names.length > 0)
    throw new Refusal(EXIT.use, [
      '--with-notes puts in all notes, and --with single answers; expected one of the two.',
    ]);
}
