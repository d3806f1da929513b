/** Deciding a choice that several people made otherwise: asked as ever, with what they chose beside each option. */
import { chosenIn } from '../model/answer.ts';
import { BETWEEN_WORDS, type Decision } from '../model/combined.ts';
import { standingAt } from '../model/deciding.ts';
import { whoChose, wordsBehind } from '../model/deciding-in-words.ts';
import type { Model } from '../model/model.ts';
import type { ChoiceQuestion } from '../questionnaire/kinds.ts';
import { remembered } from '../walk/own-words.ts';
import type { Outcome } from './asking.ts';
import { around, askAt, decided, type PlaceOfDecision, type ToDecide } from './deciding-one.ts';
import type { Interview } from './needs.ts';

/** Asks for the options. Ticked is what all chose, or what was decided or begun already; Enter keeps that. */
export async function decideChoice(
  interview: Interview,
  { decisions, counted }: ToDecide,
  model: Model,
  decision: Decision & { readonly question: ChoiceQuestion },
  place: PlaceOfDecision,
): Promise<Outcome> {
  const { question } = decision;
  const stands = standingAt(model, decision);
  const words = wordsBehind(decision);
  const theirs = [...words].map(([id, all]): [string, string] => [id, all.join(BETWEEN_WORDS)]);
  interview.words.set(
    question.id,
    interview.words.get(question.id) ?? remembered(new Map(theirs), chosenIn(stands)),
  );
  const others = { chose: whoChose(decision, counted), words };
  const current = around(interview, model, question, place, stands, others);
  const standingIn = (now: Model) => standingAt(now, decision);
  const outcome = await askAt(interview, decisions, model, decision, current, standingIn);
  return decided(interview, decisions, outcome, decision, standingIn);
}
