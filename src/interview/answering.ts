/** Asking one question or point until its reply can be taken, and keeping it. */
import { accept } from '../model/accept.ts';
import { chosenIn } from '../model/answer.ts';
import { type Model, withAsked } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { askedNow } from './asked.ts';
import type { Asking, Reply } from './asking.ts';
import { idAfter } from './walk.ts';

/** What an interview needs. */
export interface Interview {
  readonly questionnaire: Questionnaire;
  readonly asking: Asking;
  /** Keeps the model on disk before it returns. Resolves to what was kept. */
  save(model: Model): Promise<Model>;
}

/** What came of asking a question. */
export interface Step {
  readonly model: Model;
  readonly reply: Reply['kind'];
}

/**
 * Asks one question or point until its reply can be taken, and saves it.
 * @param among the ids of what is asked with it, which its place is counted in
 * @param walking whether to keep the place at which the walk goes on
 */
export async function askOne(
  interview: Interview,
  model: Model,
  id: string,
  among: readonly string[],
  walking = false,
): Promise<Step> {
  const { questionnaire, asking } = interview;
  const asked = askedNow(questionnaire, model, id, among);
  if (!asked) return { model, reply: 'skip' };
  const { question, keep } = asked;
  const before = withAsked(model, id);
  // What was an option when it was chosen may stay, also where the question is answered anew.
  const isGone = (option: string) => chosenIn(asked.current.answer).some((one) => one.option === option);
  let note: string | null = null;
  for (;;) {
    const reply = await asking.ask(question, { ...asked.current, note });
    if (!('value' in reply) || reply.value === undefined) return { model: before, reply: reply.kind };
    const accepted = accept(question, reply.value, isGone);
    if (accepted.ok) {
      const answered = keep(before, accepted.answer);
      if (answered === before) return { model: before, reply: reply.kind };
      const goesOn = reply.kind === 'answer' ? idAfter(questionnaire, answered, among, id) : id;
      return {
        model: await interview.save(walking ? { ...answered, place: goesOn } : answered),
        reply: reply.kind,
      };
    }
    if (reply.kind === 'stop') return { model: before, reply: 'stop' };
    note = `This cannot be kept as it is: ${accepted.misfits.map((misfit) => misfit.message).join('; ')}.`;
  }
}
