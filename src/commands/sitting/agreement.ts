/** The single answers that a command was asked to put into a document: in a terminal each is asked for. */

import { askForEach, goesAnyway, isThere } from '../../documents/before-sharing/agreement.ts';
import { EXIT, Refusal } from '../../errors.ts';
import { canAsk, type Io } from '../../io.ts';
import type { Model } from '../../model/model.ts';
import { keptPoints } from '../../model/points.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inARow } from '../../text/language.ts';
import { questionsCalled } from '../opening/questions-to-ask.ts';
import { askingBriefly } from './asking-briefly.ts';

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
    ...missing.map((id) => `${id}: ${whyMissing(questionnaire, model, id)}.`),
    ...there.filter((id) => !wanted.includes(id)).map((id) => `${id}: is in every document.`),
  ];
  if (wanted.length === 0) return { ids: [], says };
  if (!canAsk(io)) return { ids: wanted, says: [...says, inIt(wanted), SEE_TO_IT] };
  const ids = await askingBriefly(io, questionnaire, (asking) =>
    askForEach(asking, questionnaire, model, wanted),
  );
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

function whyMissing(questionnaire: Questionnaire, model: Model, id: string): string {
  return keptPoints(questionnaire, model).some((point) => point.id === id)
    ? 'belongs to an earlier choice; only --with-notes puts it in'
    : 'there is nothing to put in';
}

function inIt(ids: readonly string[]): string {
  return `In it, with your colleagues' other notes left out: ${inARow(ids)}.`;
}

/** Refuses single answers where all notes go along: whoever said no to one would find it in there. */
export function checkOneOrAll(withNotes: boolean, names: readonly string[]): void {
  if (withNotes && names.length > 0)
    throw new Refusal(EXIT.use, [
      '--with-notes puts in all notes, and --with single answers; expected one of the two.',
    ]);
}
