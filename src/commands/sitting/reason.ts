/** Asking what prompted the changes of a run, before it ends. */

import { askUntilKept } from '../../interview/answering.ts';
import type { Outcome } from '../../interview/asking.ts';
import type { Interview } from '../../interview/needs.ts';
import { changedSentence } from '../../model/history.ts';
import type { Model } from '../../model/model.ts';
import { WHY, withoutReason, withReason } from '../../model/revisions.ts';
import { aloneUnder } from '../../walk/current.ts';

/**
 * Asks what prompted what people changed in this run, where they changed something and it does not say so yet, and keeps that.
 * Gives the model as it is kept, and how the person went on.
 * @param opened the model as the run found it, or null where it was made in this run
 */
export async function askForReason(
  interview: Interview,
  opened: Model | null,
  model: Model,
): Promise<Outcome> {
  const places = opened ? withoutReason(opened, model) : [];
  if (places.length === 0) return { reply: 'skip', model };
  const changed = new Map(places.flatMap((place) => [...(model.revisions[place]?.changed ?? [])]));
  // The run ends with it, so that it may take all the room there is; without it the answers are kept already.
  const save = (one: Model) => interview.save(one, true);
  const outcome = await askUntilKept({ ...interview, save }, model, {
    question: WHY,
    current: {
      ...aloneUnder('Before you finish'),
      because: changedSentence(interview.questionnaire, model, { changed }),
    },
    keep: (now, why) => withReason(now, places, typeof why === 'string' ? why : null),
  });
  // Leaving it open leaves nothing to be kept.
  if (outcome.reply === 'skip') interview.asking.kept();
  return outcome;
}
