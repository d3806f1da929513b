/** Settling what a run left behind that was stopped in the middle of cutting an answer short. */
import type { Answer } from '../model/answer.ts';
import { withMarkOfThen, withMarksOfThen } from '../model/draft-marks.ts';
import type { Model } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import { unsettledIn, withCutShort, withSettled } from '../model/unsettled.ts';
import { answerLines } from '../model/wording.ts';
import { betweenAnswers } from '../questionnaire/kinds.ts';
import { type Asked, askedNow } from '../walk/asked.ts';
import { askUntilKept } from './answering.ts';
import { type Ended, menuItem } from './asking.ts';
import { tellApart } from './keeping-apart.ts';
import type { Interview } from './needs.ts';

/** Said above both texts where somebody chose to have both. */
const BOTH =
  'What stands there now comes first, and below it what stood there before. Keep what you need of it.';

/**
 * Asks about each answer that is yet to be settled, and keeps what is chosen. What is not chosen can still be brought back
 * in this sitting.
 * @param told is told of an answer that is about to be settled, and what stood there before it was cut short
 */
export async function settle(
  interview: Interview,
  model: Model,
  told: (id: string, before: Answer) => void,
): Promise<Ended> {
  let current = model;
  for (;;) {
    const [first] = unsettledIn(interview.questionnaire, current);
    const asked = first && askedNow(interview.questionnaire, current, first.id, [first.id]);
    const earlier = first && current.unsettled.get(first.id);
    if (!asked || earlier === undefined) return { model: current, stopped: false };
    told(first.id, earlier);
    const settled = await settleOne(interview, current, asked, earlier);
    if (settled.stopped) return settled;
    current = settled.model;
  }
}

/**
 * Keeps what stood there before each answer that is cut short when the person stops, wherever that was done in this sitting.
 */
export async function keepCutShort(interview: Interview, model: Model): Promise<Model> {
  const { found } = interview.earlier;
  const kept = withMarksOfThen(interview.questionnaire, found, withCutShort(found, model));
  if (kept === model) return model;
  try {
    return await interview.save(kept, true);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    for (const { id, ask } of unsettledIn(interview.questionnaire, kept)) {
      const before = kept.unsettled.get(id);
      if (!model.unsettled.has(id) && before !== undefined)
        tellApart(
          interview,
          before,
          `Shorter than before: ${ask} With what stood there this model ${error.message}`,
        );
    }
    return model;
  }
}

/** Asks once. What is neither chosen nor stopped is still to be settled. */
async function settleOne(interview: Interview, model: Model, asked: Asked, earlier: Answer): Promise<Ended> {
  const { questionnaire } = interview;
  const { question, current } = asked;
  const { answer: now } = current;
  const between = betweenAnswers(question);
  const keep = async (answer: Answer | null): Promise<Ended> => {
    const kept = withSettled(model, asked.keep(model, answer), question.id);
    const settled = answer === now ? kept : withMarkOfThen(questionnaire, model, kept, question.id);
    const other = answer === now ? earlier : now;
    if (other !== null) interview.earlier.before.set(question.id, other);
    const saved = await interview.save(settled);
    interview.asking.kept();
    return { model: saved, stopped: false };
  };
  const reply = await interview.asking.choose({
    title: `This answer was shorter than before when you stopped. Nothing of it is lost. ${question.ask}`,
    items: [
      menuItem('back', 'Bring back what stood there before', '', answerLines(question, earlier)),
      menuItem('keep', 'Keep what stands there now', '', answerLines(question, now)),
      ...(between === null ? [] : [menuItem('both', 'Look at both, and write it anew')]),
    ],
    start: 'back',
  });
  if (reply.kind === 'stop') return { model, stopped: true };
  // There is nothing before this to go back to.
  if (reply.kind === 'back') return { model, stopped: false };
  if (reply.value === 'back') return keep(earlier);
  if (reply.value === 'keep') return keep(now);
  const both = [now, earlier].filter((one) => typeof one === 'string').join(between ?? '');
  const after = await askUntilKept(
    interview,
    model,
    {
      question,
      current: { ...current, answer: both, note: BOTH },
      keep: (one, value) => withSettled(one, asked.keep(one, value), question.id),
    },
    // Whoever goes back or stops has not chosen yet, and what they only looked at is no answer.
    (settled, kind) => {
      const isLookedAt = saidAt(settled, question.id)?.trim() === both.trim();
      if (kind === 'answer')
        return isLookedAt ? withMarkOfThen(questionnaire, model, settled, question.id) : settled;
      return isLookedAt ? model : { ...settled, unsettled: model.unsettled };
    },
  );
  return after.reply === 'skip' ? keep(both) : { model: after.model, stopped: after.reply === 'stop' };
}

/** The text at a question or point. */
function saidAt({ answers, points }: Model, id: string): string | undefined {
  const answer = answers.get(id) ?? points.get(id);
  return typeof answer === 'string' ? answer : undefined;
}
