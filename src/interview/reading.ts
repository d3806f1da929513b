/** Reading it over: every question with its answer, a way into each of them, and straight back. */

import { chosenIn } from '../model/answer.ts';
import type { Model } from '../model/model.ts';
import { chosenLabels } from '../model/wording.ts';
import { isChoice, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Asking } from './asking.ts';
import type { Ended, Step } from './interview.ts';
import { walkedSections } from './walk.ts';

const BACK = ' back';

/** Shows all answers until the person goes back to the hub or stops. `change` asks one question again. */
export async function readItOver(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  change: (model: Model, id: string) => Promise<Step>,
): Promise<Ended> {
  let current = model;
  let start = BACK;
  for (;;) {
    const items = walkedSections(questionnaire).flatMap((section) => [
      section.title,
      ...section.questions.map((question) => ({
        value: question.id,
        label: question.ask,
        state: '',
        lines: answerLines(question, current),
      })),
    ]);
    const back = { value: BACK, label: 'Back to the sections', state: '', lines: [] };
    const reply = await asking.choose({ title: 'Read it over', items: [back, ...items], start });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    if (reply.kind === 'back' || reply.value === BACK) return { model: current, stopped: false };
    start = reply.value;
    const step = await change(current, reply.value);
    current = step.model;
    if (step.reply === 'stop') return { model: current, stopped: true };
  }
}

/** An answer as lines to read; a line that says so where the question is open. */
function answerLines(question: Question, { answers }: Pick<Model, 'answers'>): string[] {
  const answer = answers.get(question.id);
  if (answer === undefined) return ['(open)'];
  if (typeof answer === 'string') return answer.split('\n');
  return isChoice(question) ? [chosenLabels(question, chosenIn(answer)).join('; ')] : [];
}
