/** One decision over what several people answered: what surrounds it, and keeping it. */
import { type Answer, sameAnswer } from '../model/answer.ts';
import type { Decision } from '../model/combined.ts';
import { undecided, withDecidedAt, withDecision, withDecisionBegun } from '../model/deciding.ts';
import { saidByYoungPeople } from '../model/deciding-in-words.ts';
import type { Model } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { aloneUnder, type Current } from '../walk/current.ts';
import type { Others } from '../walk/others.ts';
import { askUntilKept } from './answering.ts';
import type { Outcome } from './asking.ts';
import type { Interview } from './needs.ts';

/** What is to be decided, and how it is shown. */
export interface ToDecide {
  readonly decisions: readonly Decision[];
  /** Whether those who chose an option are counted, where they are enough for that. */
  readonly counted: boolean;
}

/** Where a decision stands among those of its section. */
export type PlaceOfDecision = Pick<Current, 'section' | 'number' | 'of'>;

/** The value of the line that leaves what the model has of its own as it stands, and what that is called. */
export const AS_IT_STANDS = ' as it stands';
export const FOR_NOW = 'Leave it as it stands for now';

/** What surrounds a question that is decided: what young people said among it. */
export function around(
  { questionnaire }: Interview,
  model: Model,
  question: Question,
  place: PlaceOfDecision,
  answer: Answer | null,
  others: Pick<Others, 'chose' | 'words'>,
): Current {
  return {
    ...aloneUnder(place.section),
    ...place,
    answer,
    others: { ...others, ...saidByYoungPeople(questionnaire, model, question) },
  };
}

/**
 * Asks at a decision. What is put there is decided by going on from it, and begun where somebody goes back or stops: ticks
 * that were left in the middle are nobody's choice yet, and words are kept.
 * @param standingIn what stands there before
 */
export function askAt(
  interview: Interview,
  decisions: readonly Decision[],
  model: Model,
  { question }: Decision,
  current: Current,
  standingIn: (now: Model) => Answer | null,
): Promise<Outcome> {
  const { questionnaire } = interview;
  const keep = (now: Model, answer: Answer | null) =>
    sameAnswer(answer, standingIn(now)) ? now : withDecisionBegun(questionnaire, now, question, answer);
  return askUntilKept(interview, model, { question, current, keep }, (begun, reply) =>
    reply === 'answer' ? withDecidedAt(questionnaire, decisions, begun, question) : begun,
  );
}

/** What came of asking, once what stands there is decided by going on from it. Whoever goes back or stops has not decided. */
export async function decided(
  interview: Interview,
  decisions: readonly Decision[],
  { model, reply }: Outcome,
  decision: Decision,
  standingIn: (now: Model) => Answer | null,
): Promise<Outcome> {
  const goesOn = reply === 'answer' || reply === 'skip';
  if (!goesOn || undecided([decision], model).length === 0) return { model, reply };
  return { model: await keptAs(interview, decisions, model, decision, standingIn(model)), reply };
}

/** Decides an answer, and keeps it on disk. Where a model has no room for it, that is said, and it stays to be decided. */
export async function keptAs(
  interview: Interview,
  decisions: readonly Decision[],
  model: Model,
  { question }: Decision,
  answer: Answer | null,
): Promise<Model> {
  const { questionnaire, asking, save } = interview;
  try {
    const kept = await save(withDecision(questionnaire, decisions, model, question, answer));
    asking.kept();
    return kept;
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    asking.tell([`Not decided yet: this model ${error.message}`]);
    return model;
  }
}
