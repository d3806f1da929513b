/** Reading out the questions of a section on one screen: a way into each of them, and on with Enter. */
import type { Model } from '../model/model.ts';
import { isOpen } from '../model/progress.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { askOne, type BesideWay } from './answering.ts';
import { menuItem, type Outcome } from './asking.ts';
import type { Interview } from './needs.ts';

const GO_ON = ' go on';

/** Shows them until the person goes on, goes back or stops. Whoever wrote at one of them is led to the next. */
export async function readOut(
  interview: Interview,
  model: Model,
  { id, title, about, questions }: Section,
  beside: BesideWay,
): Promise<Outcome> {
  const { asking } = interview;
  const ids = questions.map((question) => question.id);
  let current = model;
  for (let start = GO_ON; ; ) {
    const items = questions.map((question) =>
      menuItem(
        question.id,
        question.ask,
        isOpen(question, current.answers) ? '' : 'answered',
        question.help === undefined ? [] : [question.help],
      ),
    );
    const reply = await asking.choose({
      id: `read out ${id}`,
      title: [title, about].filter(Boolean).join(': '),
      items: [menuItem(GO_ON, 'Go on, or choose one to write something'), ...items],
      start,
    });
    if (reply.kind === 'stop' || reply.kind === 'back') return { model: current, reply: reply.kind };
    if (reply.value === GO_ON) return { model: current, reply: 'skip' };
    const after = await askOne(interview, current, reply.value, ids, beside);
    current = after.model;
    if (after.reply === 'stop') return after;
    start = after.reply === 'back' ? reply.value : (ids[ids.indexOf(reply.value) + 1] ?? GO_ON);
  }
}
