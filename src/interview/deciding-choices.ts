/** Deciding a choice that several people made otherwise: asked as ever, with what they chose beside each option. */
import { type Chosen, chosenIn } from '../model/answer.ts';
import { BETWEEN_WORDS, type Decision } from '../model/combined.ts';
import { ownStanding, standingAt, undecided } from '../model/deciding.ts';
import { whoChose, wordsBehind } from '../model/deciding-in-words.ts';
import type { Model } from '../model/model.ts';
import { chosenLabels } from '../model/wording.ts';
import type { ChoiceQuestion } from '../questionnaire/kinds.ts';
import { clauses } from '../text/language.ts';
import { remembered } from '../walk/own-words.ts';
import { menuItem, type Outcome } from './asking.ts';
import {
  AS_IT_STANDS,
  around,
  askAt,
  decided,
  FOR_NOW,
  type PlaceOfDecision,
  type ToDecide,
} from './deciding-one.ts';
import type { Interview } from './needs.ts';

/** Asks for the options. Ticked is what all chose, or what the model has of its own, or what was decided or begun; Enter keeps that. */
export async function decideChoice(
  interview: Interview,
  { decisions, counted }: ToDecide,
  model: Model,
  decision: Decision & { readonly question: ChoiceQuestion },
  place: PlaceOfDecision,
): Promise<Outcome> {
  const { question } = decision;
  const left = await leftAsItStands(interview, model, decision, place);
  if (left) return left;
  const standingIn = (now: Model) => ownStanding(now, decision) ?? standingAt(now, decision);
  const stands = standingIn(model);
  const words = wordsBehind(decision);
  const theirs = [...words].map(([id, all]): [string, string] => [id, all.join(BETWEEN_WORDS)]);
  interview.words.set(
    question.id,
    interview.words.get(question.id) ?? remembered(new Map(theirs), chosenIn(stands)),
  );
  const others = { chose: whoChose(decision, counted), words };
  const current = around(interview, model, question, place, stands, others);
  const outcome = await askAt(interview, decisions, model, decision, current, standingIn);
  const after = await decided(interview, decisions, outcome, decision, standingIn);
  const isNew = undecided([decision], model).length > 0 && undecided([decision], after.model).length === 0;
  const isOwn = model.combining?.own.includes(question.id) === true;
  if (isNew && !isOwn && leavesWords(words, chosenIn(after.model.answers.get(question.id) ?? null)))
    interview.asking.tell([WORDS_IN_FILES]);
  return after;
}

/** Said where words go along with options that are not ticked. */
const WORDS_IN_FILES =
  'Words behind what is not ticked stay in the files that were brought in, and nowhere else.';

/** Whether words that somebody wrote behind an option are not behind it any more. */
function leavesWords(words: ReadonlyMap<string, readonly string[]>, chosen: readonly Chosen[]): boolean {
  return [...words].some(([id, all]) => {
    const kept = chosen.find(({ option }) => option === id)?.words ?? '';
    return all.some((one) => !kept.includes(one));
  });
}

/**
 * Where the model has a choice of its own, asks whether that is to stay for now: Enter alone takes nothing of it away. Null where
 * it is to be decided.
 */
async function leftAsItStands(
  { asking }: Interview,
  model: Model,
  decision: Decision & { readonly question: ChoiceQuestion },
  { section, number, of }: PlaceOfDecision,
): Promise<Outcome | null> {
  const { question } = decision;
  const own = ownStanding(model, decision);
  if (own === null) return null;
  const reply = await asking.choose({
    title: question.ask,
    about: `${section}, ${number} of ${of}. Here now: ${clauses(chosenLabels(question, chosenIn(own)))}. Not all chose that.`,
    items: [menuItem(AS_IT_STANDS, FOR_NOW), menuItem('decide', 'See what all chose, and decide')],
    start: AS_IT_STANDS,
  });
  if (reply.kind !== 'chosen') return { model, reply: reply.kind };
  return reply.value === AS_IT_STANDS ? { model, reply: 'skip' } : null;
}
