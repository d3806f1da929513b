/** What to come back to: every line that was marked so, and a way to the question where it was noted, and straight back. */
import { linesToComeBackTo, placeInWords, TO_COME_BACK_TO } from '../model/coming-back.ts';
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Asking, Ended } from './asking.ts';
import { type AskAgain, leadToAnswers } from './list-of-answers.ts';

/** Lists the lines until the person goes back, stops or has none left. `change` asks the question of one of them again. */
export async function comeBack(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  change: AskAgain,
): Promise<Ended> {
  return leadToAnswers(asking, questionnaire, model, change, {
    id: 'coming back',
    title: TO_COME_BACK_TO,
    linesIn: (current) =>
      linesToComeBackTo(questionnaire, current).map((one, index) => ({
        id: one.id,
        value: `${one.id} ${index}`,
        label: `? ${one.line}`,
        state: '',
        lines: [placeInWords(one)],
      })),
    activeIn(lines, cameBack) {
      if (cameBack === null) return lines[0]?.value;
      // The next line is active then. Whoever turned back is at the same one, and where a line is gone the next has its place.
      const isNext = lines.length >= cameBack.of && cameBack.reply !== 'back';
      return lines[cameBack.at + (isNext ? 1 : 0)]?.value;
    },
  });
}
