/** Going a way through the questionnaire: its questions one after the other, what is read out where it comes, and aside to what is talked about. */

import type { Model } from '../model/model.ts';
import { sectionOf, type Way } from '../questionnaire/questionnaire.ts';
import type { Left } from '../walk/stretch.ts';
import { idsIn } from '../walk/walk.ts';
import { stepsOfWay } from '../walk/way.ts';
import { askOne } from './answering.ts';
import type { Ended } from './asking.ts';
import type { Interview } from './needs.ts';
import { readOut } from './reading-out.ts';

/**
 * Asks from one step of a way on to its end, or back to before its start.
 * @param start the index of that step
 */
export async function goWay(
  interview: Interview,
  model: Model,
  way: Way,
  start: number,
): Promise<Ended & Left> {
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
        : await readOut(interview, current, step.section);
    current = after.model;
    if (after.reply === 'stop') return { model: current, stopped: true, way, asked, last, wentBack: false };
    if (after.aside !== undefined) {
      const { questionnaire } = interview;
      const section = sectionOf(questionnaire, after.aside);
      const inSection = section ? idsIn(questionnaire, section, current) : [];
      const aside = await askOne(interview, current, after.aside, inSection);
      current = aside.model;
      if (aside.reply === 'stop') return { model: current, stopped: true, way, asked, last, wentBack: false };
      continue;
    }
    index += after.reply === 'back' ? -1 : 1;
  }
}
