/** Going a way through the questionnaire: its questions one after the other, what is read out where it comes, and aside to what is talked about. */

import type { Model } from '../model/model.ts';
import { sectionOf, type Way } from '../questionnaire/questionnaire.ts';
import type { Left } from '../walk/stretch.ts';
import { idsIn } from '../walk/walk.ts';
import { startOfWay, stepsOfWay } from '../walk/way.ts';
import { askOne } from './answering.ts';
import type { Ended } from './asking.ts';
import type { Interview } from './needs.ts';
import { atEnd, stoppedAt } from './place.ts';
import { readOut } from './reading-out.ts';

/**
 * Goes a way from where it starts, or from a place on it.
 * @param place where the person stopped or went on from; or null
 */
export async function goOnWay(
  interview: Interview,
  model: Model,
  way: Way,
  place: string | null,
): Promise<Ended & Left> {
  const start = startOfWay(interview.questionnaire, way, model, place);
  const gone = await goWay(interview, model, way, start);
  const { last, wentBack } = gone;
  if (gone.stopped) {
    const at = { id: last, first: way.questions[0], way: way.id };
    return { ...gone, model: await stoppedAt(interview, gone.model, at) };
  }
  // Whoever passed its last question with Enter has gone it to its end as well.
  const isPassed = !wentBack && gone.model.way === way.id;
  return isPassed ? { ...gone, model: await atEnd(interview, gone.model) } : gone;
}

/**
 * Asks from one step of a way on to its end, or back to before its start.
 * @param start the index of that step
 */
async function goWay(interview: Interview, model: Model, way: Way, start: number): Promise<Ended & Left> {
  const asked = way.questions;
  const steps = stepsOfWay(interview.questionnaire, way);
  let current = model;
  let last = asked[0] ?? '';
  for (let index = start; ; ) {
    const step = steps[index];
    if (step === undefined) return { model: current, stopped: false, way, asked, last, wentBack: index < 0 };
    if (step.kind === 'question') last = step.id;
    const after =
      step.kind === 'question'
        ? await askOne(interview, current, step.id, asked, way)
        : await readOut(interview, current, step.section, { way, place: last });
    current = after.model;
    if (after.reply === 'stop') return { model: current, stopped: true, way, asked, last, wentBack: false };
    if (after.aside !== undefined) {
      const { questionnaire } = interview;
      const section = sectionOf(questionnaire, after.aside);
      const inSection = section ? idsIn(questionnaire, section, current) : [];
      const aside = await askOne(interview, current, after.aside, inSection, { way, place: last });
      current = aside.model;
      if (aside.reply === 'stop') return { model: current, stopped: true, way, asked, last, wentBack: false };
      continue;
    }
    index += after.reply === 'back' ? -1 : 1;
  }
}
