/** The interview: leads a person from the hub through the questions and back, until they finish or stop. */

import { comesUpWith } from '../model/coming-up.ts';
import { type Model, withPlace } from '../model/model.ts';
import { allQuestions, findPoint, findStep, sectionOf, type Way } from '../questionnaire/questionnaire.ts';
import type { ALL_THE_QUESTIONS } from '../questionnaire/ways.ts';
import { aboveSections, nextThing } from '../walk/next-thing.ts';
import { backFromHub, enter, type Left, type Stretch } from '../walk/stretch.ts';
import { idsIn } from '../walk/walk.ts';
import { askOne } from './answering.ts';
import { BACK_TO_SECTIONS, BACK_TO_WHERE_YOU_WERE, type Ended, type Outcome } from './asking.ts';
import { comeBack } from './coming-back.ts';
import { goOnWay } from './going-a-way.ts';
import { type HubChoice, hub } from './hub.ts';
import { lookBack } from './looking-back.ts';
import type { Interview } from './needs.ts';
import { leadThroughSteps } from './next-steps.ts';
import { openStep } from './one-step.ts';
import { atEnd, stoppedAt } from './place.ts';
import { readItOver } from './reading-over.ts';

/** What leads on from the next steps where nothing else is asked. */
const GO_ON = 'Go on';

/**
 * Asks only these questions, points and next steps, in this order; points and steps only where they come up with what is
 * chosen by then. The id of the list of next steps stands for the list.
 * @param from where to begin: at the last of them where the person came back to them
 */
export async function askOnly(
  interview: Interview,
  model: Model,
  ids: readonly string[],
  from: 'first' | 'last' = 'first',
): Promise<Ended> {
  let current = model;
  let wentBack = from === 'last';
  let asked = false;
  for (let index = wentBack ? ids.length - 1 : 0; index < ids.length; ) {
    const after = await askIfItComesUp(interview, current, ids[index] ?? '');
    if (after) {
      current = after.model;
      asked = true;
      if (after.reply === 'stop') return { model: current, stopped: true };
      wentBack = after.reply === 'back';
    }
    if (wentBack && index === 0) wentBack = false;
    else index += wentBack ? -1 : 1;
  }
  if (!asked) interview.asking.tell(['Nothing of this comes up with what is chosen so far.']);
  return { model: current, stopped: false };
}

/** Asks one of them; null where it does not come up. */
async function askIfItComesUp(interview: Interview, model: Model, id: string): Promise<Outcome | null> {
  const { questionnaire } = interview;
  const comesUp = comesUpWith(questionnaire, model.answers);
  if (id === questionnaire.nextSteps?.id) {
    const left = await leadThroughSteps(interview, model, GO_ON);
    return { model: left.model, reply: left.stopped ? 'stop' : 'skip' };
  }
  const step = findStep(questionnaire, id);
  if (step) return comesUp(step) ? openStep(interview, model, id, GO_ON) : null;
  const section = sectionOf(questionnaire, id);
  const point = findPoint(questionnaire, id);
  if (!section || (point && !comesUp(point))) return null;
  return askOne(interview, model, id, idsIn(questionnaire, section, model));
}

/**
 * The whole interview, from the hub on, until the person finishes or stops.
 * @param first the way that comes before the hub, or all the questions where it is to lead through those; null for neither
 */
export async function walkThrough(
  interview: Interview,
  model: Model,
  first: Way | typeof ALL_THE_QUESTIONS | null = null,
): Promise<Ended> {
  const { questionnaire, asking, stood } = interview;
  const way = first && 'questions' in first ? first : null;
  // Whoever asks for all the questions is led through those, wherever a shorter way was left.
  let current = first && !way && model.way !== null ? withPlace(model, null, null) : model;
  let lookedBack = false;
  let walked: Walked | null = null;
  const walkedToTheEnd: Stretch[] = [];
  const sections = new Set<string>();
  let steps = false;
  for (let begin: HubChoice | null = way && { kind: 'way', way }; ; begin = null) {
    current = interview.fresh(current);
    const next = nextThing(questionnaire, current, walked, { sections, steps });
    let choice: HubChoice =
      begin ??
      (await hub(asking, questionnaire, current, {
        next,
        about: aboveSections(questionnaire, current, walked, next),
        walked: walked !== null,
        lookBack: stood === null ? 'nothing' : lookedBack ? 'done' : 'not yet',
      }));
    if (choice.kind === 'look back') {
      if (stood === null) continue;
      const kind = await lookBack(asking, questionnaire, stood, current);
      lookedBack = true;
      if (kind === 'back') continue;
      choice = { kind };
    }
    if (choice.kind === 'stop') return { model: current, stopped: true };
    if (choice.kind === 'finish') return { model: await atEnd(interview, current), stopped: false };
    if (choice.kind === 'bring in') {
      const brought = await interview.bringIn(current);
      if (brought.stopped) return brought;
      current = brought.model;
      continue;
    }
    if (choice.kind === 'share') {
      if ((await interview.share(current)) === 'stop') return { model: current, stopped: true };
      continue;
    }
    if (choice.kind === 'read' || choice.kind === 'come back' || choice.kind === 'next steps') {
      steps ||= choice.kind === 'next steps';
      const left = await throughList(interview, current, choice.kind);
      if (left.stopped) return left;
      current = left.model;
      continue;
    }
    const isBack: boolean = choice.kind === 'back';
    const onward: Way | undefined = choice.kind === 'way' ? choice.way : isBack ? walked?.way : undefined;
    if (onward) {
      // Before the first question of a way there is none to go back to.
      if (isBack && walked?.wentBack) continue;
      // Where somebody stopped on another way, or among all the questions, says nothing of this one.
      const stopped: string | null = walked === null && current.way === onward.id ? current.place : null;
      const place: string | null = isBack ? (walked?.last ?? null) : stopped;
      walked = await goOnWay(interview, current, onward, place);
      if (walked.stopped) return walked;
      current = walked.model;
      continue;
    }
    const stretch: Stretch | null =
      choice.kind === 'section'
        ? enter(questionnaire, choice.section, current, walkedToTheEnd, walked === null)
        : backFromHub(questionnaire, current, walked, walkedToTheEnd);
    if (stretch === null) continue;
    walked = await walk(interview, current, stretch);
    if (walked.stopped) return walked;
    if (!walked.wentBack) {
      walkedToTheEnd.push(stretch);
      sections.add(sectionOf(questionnaire, stretch.start)?.id ?? '');
    }
    current = walked.model;
  }
}

/** Leads through a list, from which each line leads to what it says. */
async function throughList(
  interview: Interview,
  model: Model,
  kind: 'read' | 'come back' | 'next steps',
): Promise<Ended> {
  if (kind === 'next steps') return leadThroughSteps(interview, model, BACK_TO_SECTIONS);
  const { asking, questionnaire } = interview;
  const list = kind === 'read' ? readItOver : comeBack;
  return list(asking, questionnaire, model, (now, id, among) =>
    findStep(questionnaire, id)
      ? openStep(interview, now, id, BACK_TO_WHERE_YOU_WERE)
      : askOne(interview, now, id, among),
  );
}

/** A walk through a section, or through a part of it. */
type Walked = Ended & Left;

/** Asks from one question on to the end of its section, or back to before its start. */
async function walk(interview: Interview, model: Model, { asked, start }: Stretch): Promise<Walked> {
  let current = model;
  for (let id = start; ; ) {
    const after = await askOne(interview, current, id, asked, true);
    current = after.model;
    const wentBack = after.reply === 'back';
    const left = { asked, last: id, wentBack };
    if (after.reply === 'stop') {
      const [first] = allQuestions(interview.questionnaire);
      const model = await stoppedAt(interview, current, { id, first: first?.id, way: null });
      return { model, stopped: true, ...left };
    }
    const next = asked[asked.indexOf(id) + (wentBack ? -1 : 1)];
    if (next === undefined) return { model: current, stopped: false, ...left };
    id = next;
  }
}
