/** What to come back to: every line that was marked so, and a way to the question where it was noted, and straight back. */
import { linesToComeBackTo, placeInWords, TO_COME_BACK_TO } from '../model/coming-back.ts';
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { idsBeside } from '../walk/walk.ts';
import {
  type Asking,
  BACK,
  BACK_TO_SECTIONS,
  type Ended,
  type MenuItem,
  menuItem,
  type Outcome,
} from './asking.ts';

/** Lists the lines until the person goes back, stops or has none left. `change` asks the question of one of them again. */
export async function comeBack(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  change: (model: Model, id: string, among: readonly string[]) => Promise<Outcome>,
): Promise<Ended> {
  let current = model;
  let start = 0;
  for (;;) {
    const lines = linesToComeBackTo(questionnaire, current);
    if (lines.length === 0) return { model: current, stopped: false };
    const items = lines.map((one, index): MenuItem & { readonly id: string } => ({
      id: one.id,
      value: `${one.id} ${index}`,
      label: `? ${one.line}`,
      state: '',
      lines: [placeInWords(one)],
    }));
    const back = menuItem(BACK, BACK_TO_SECTIONS);
    const reply = await asking.choose({
      id: 'coming back',
      title: TO_COME_BACK_TO,
      items: [back, ...items],
      start: items[start]?.value ?? BACK,
      toChange: true,
    });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    const item = reply.kind === 'chosen' && items.find(({ value }) => value === reply.value);
    if (!item) return { model: current, stopped: false };
    const after = await change(current, item.id, idsBeside(questionnaire, item.id, current));
    current = after.model;
    // The next line is active then. Whoever turned back is at the same one, and where a line is gone the next has its place.
    const stayed = linesToComeBackTo(questionnaire, current).length >= items.length;
    start = items.indexOf(item) + (stayed && after.reply !== 'back' ? 1 : 0);
    if (after.reply === 'stop') return { model: current, stopped: true };
  }
}
