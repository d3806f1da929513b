/** Asking one question or point until its reply can be taken, and keeping it. */

import { accept } from '../model/accept.ts';
import { type Answer, chosenIn } from '../model/answer.ts';
import { withHowToComeBack } from '../model/coming-back.ts';
import { sentenceOf } from '../model/misfit.ts';
import { type Model, withAsked, withPlace } from '../model/model.ts';
import { remindersOfNew } from '../model/reminders.ts';
import { TooLargeError } from '../model/too-large.ts';
import { isCutShort, withUnsettled } from '../model/unsettled.ts';
import { hintBesideList, takesLines } from '../questionnaire/kinds.ts';
import type { Question, Way } from '../questionnaire/questionnaire.ts';
import { type Asked, askedNow, withStepOfPoint } from '../walk/asked.ts';
import type { Current } from '../walk/current.ts';
import { earlierAnswers, stoodAtStop } from '../walk/earlier.ts';
import { NO_WORDS, remembered } from '../walk/own-words.ts';
import { idAfter } from '../walk/walk.ts';
import { wayStoppedOn, withWalkEnded } from '../walk/way.ts';
import type { Outcome, Reply } from './asking.ts';
import { leavesAsItIs, tellApart, type Unkept } from './keeping-apart.ts';
import { askToLookAgain } from './looking-again.ts';
import type { Interview } from './needs.ts';
import { askToKeep } from './reminding.ts';

/** A place on a way, beside which something else is asked: whoever stops there goes on at that place. */
export interface BesideWay {
  readonly way: Way;
  readonly place: string;
}

/**
 * Asks one question or point until its reply can be taken, and saves it.
 * @param among the ids of what is asked with it, which its place is counted in
 * @param walking whether to keep the place at which the walk goes on, the way that it is on, or what it is asked beside
 */
export async function askOne(
  interview: Interview,
  before: Model,
  id: string,
  among: readonly string[],
  walking: boolean | Way | BesideWay = false,
): Promise<Outcome> {
  const { questionnaire } = interview;
  const way = typeof walking === 'object' && !('way' in walking) ? walking : null;
  const beside = typeof walking === 'object' && 'way' in walking ? walking : null;
  const model = interview.fresh(before);
  const looked = await askToLookAgain(interview, model, id);
  if (looked.kind !== 'ask') return { model: looked.model, reply: looked.kind };
  const asked = askedNow(questionnaire, model, id, among, way);
  if (!asked) return { model, reply: 'skip' };
  const isPlace = model.place === id;
  const placed = (answered: Model, reply: Reply['kind']) => {
    // The place moves along in a walk. Where the person stops, they go on later; once that question is answered, wherever from,
    // the walk goes on behind it, on the way that it is on.
    const isWalked = way !== null || walking === true;
    if (!isWalked && reply !== 'stop' && !isPlace) return answered;
    if (beside && reply === 'stop') return withPlace(answered, beside.place, beside.way.id);
    const on = way ?? (isPlace && !isWalked ? wayStoppedOn(questionnaire, model) : null);
    const next = on
      ? (on.questions[on.questions.indexOf(id) + 1] ?? null)
      : idAfter(questionnaire, answered, among, id);
    const moved = withPlace(answered, reply === 'answer' ? next : id, on?.id ?? null);
    return moved.place === null ? withWalkEnded(questionnaire, moved) : moved;
  };
  const question = explained(interview, asked.question);
  const outcome = await askUntilKept(interview, withAsked(model, id), { ...asked, question }, placed);
  // What is left as it was is in the file already.
  if (outcome.reply === 'skip') interview.asking.kept();
  return outcome;
}

/** The question as it is asked: with what notes can do, where they are first asked in a sitting. */
function explained({ firstNotes }: Interview, question: Question): Question {
  if (!takesLines(question)) return question;
  firstNotes.id ??= question.id;
  return firstNotes.id === question.id ? withHowToComeBack(question) : question;
}

/** The question as it is asked: with how to answer, where the way of asking does not show it. */
function hinted(question: Question): Question {
  const hint = hintBesideList(question);
  return hint === '' ? question : { ...question, help: [hint, question.help].filter(Boolean).join('\n') };
}

/**
 * Asks until the reply can be kept, and keeps it. What cannot be kept goes to a file of its own when the person leaves it
 * as it is: on, back or out.
 * @param beforeSaving what else a reply changes in the model that has the answer
 */
export async function askUntilKept(
  interview: Interview,
  model: Model,
  { question, keep, ...asked }: Asked,
  beforeSaving: (answered: Model, reply: Reply['kind']) => Model = (answered) => answered,
): Promise<Outcome> {
  const { asking } = interview;
  // What was an option when it was chosen may stay or come back, also where the question is answered anew.
  const earlier = earlierAnswers(interview.earlier, question.id, asked.current.answer);
  const wereChosen = [asked.current.answer, ...earlier].flatMap(chosenIn).map(({ option }) => option);
  const isGone = (option: string) =>
    wereChosen.includes(option) || asked.current.others?.chose.has(option) === true;
  const wordsWith = (answer: Answer | null) => {
    const words = remembered(interview.words.get(question.id) ?? NO_WORDS, chosenIn(answer));
    interview.words.set(question.id, words);
    return words;
  };
  let now = model;
  let current: Current = {
    ...asked.current,
    entered: asked.current.answer,
    earlier,
    words: wordsWith(asked.current.answer),
  };
  let unkept = null as Unkept | null;
  for (;;) {
    interview.earlier.at = { question, answers: earlier };
    const reply = await asking.ask(hinted(question), current);
    interview.earlier.at = null;
    const left = { reply: reply.kind, ...(reply.kind === 'aside' && { aside: reply.to }) };
    const { nextStep } = current;
    if (nextStep && reply.keepsStep !== undefined) {
      now = await withStep(interview, now, nextStep.id, reply.keepsStep, reply.kind === 'stop');
      current = { ...current, nextStep: { ...nextStep, isKept: now.steps.has(nextStep.id) } };
    }
    if (unkept && leavesAsItIs(reply, unkept)) {
      // Where no place takes it either, it stays where it can be seen.
      if (tellApart(interview, unkept.value, unkept.why)) return { model: now, ...left };
      continue;
    }
    const value: unknown = givenIn(reply) ?? (reply.kind === 'stop' ? unkept?.value : undefined);
    if (value === undefined) return { model: now, ...left };
    const accepted = accept(question, value, isGone);
    if (!accepted.ok) {
      const why = sentenceOf(accepted.misfits);
      if (reply.kind === 'stop') {
        tellApart(interview, value, why);
        return { model: now, reply: 'stop' };
      }
      unkept = { value, why };
      // What is asked again has the text that was typed, so that nobody types it twice.
      const typed = typeof value === 'string' ? { answer: value, isUnkept: true } : {};
      current = { ...current, ...typed, note: why };
      continue;
    }
    const words = wordsWith(accepted.answer);
    const entered =
      now.answers.get(question.id) ?? now.points.get(question.id) ?? now.steps.get(question.id)?.plan ?? null;
    const stood = stoodAtStop(interview.earlier, question.id, entered);
    const answered = keep(now, accepted.answer);
    if (answered === now) {
      asking.kept();
      return { model: now, ...left };
    }
    // Who stops at an answer that is shorter than before has not said that the rest may go.
    const isDoubtful = reply.kind === 'stop' && stood !== null && isCutShort(stood, accepted.answer);
    const model = isDoubtful ? withUnsettled(answered, question.id, stood) : answered;
    try {
      now = await interview.save(beforeSaving(model, reply.kind), reply.kind === 'stop');
      asking.kept();
      if (asked.current.answer !== null) interview.earlier.before.set(question.id, asked.current.answer);
    } catch (error) {
      if (!(error instanceof TooLargeError)) throw error;
      const why = `With your last answer this model ${error.message}`;
      if (reply.kind === 'stop') {
        tellApart(interview, value, why);
        return { model: now, reply: 'stop' };
      }
      unkept = { value, why };
      const note = `Not kept yet: this model ${error.message}`;
      current = { ...current, answer: accepted.answer, isUnkept: true, words, note };
      continue;
    }
    if (reply.kind === 'stop') return { model: now, reply: 'stop' };
    const kept = await askToKeep(asking, remindersOfNew(current.answer, accepted.answer));
    if (kept === 'stop') return { model: now, reply: 'stop' };
    if (kept === 'keep') return { model: now, ...left };
    unkept = null;
    current = { ...current, answer: accepted.answer, isUnkept: false, words, note: null };
  }
}

/** Keeps the step that answers a point, or takes it back. The note is kept apart from it. */
async function withStep(
  { asking, save }: Interview,
  model: Model,
  id: string,
  keeps: boolean,
  isStopping: boolean,
): Promise<Model> {
  const kept = withStepOfPoint(model, id, keeps);
  if (kept === model) return model;
  try {
    return await save(kept, isStopping);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    asking.tell([`The next step is not kept: with it this model ${error.message}`]);
    return model;
  }
}

function givenIn(reply: Reply): unknown {
  return 'value' in reply ? reply.value : undefined;
}
