/** The interview: leads a person from the hub through the questions and back, until they finish or stop. */

import { comesUpWith } from '../model/coming-up.ts';
import type { Model } from '../model/model.ts';
import {
  allQuestions,
  findPoint,
  findStep,
  type Questionnaire,
  sectionOf,
  type Way,
} from '../questionnaire/questionnaire.ts';
import { backFromHub, enter, type Left, type Stretch } from '../walk/stretch.ts';
import { idsIn, nextSection } from '../walk/walk.ts';
import { startOfWay, stoppedOn } from '../walk/way.ts';
import { askOne } from './answering.ts';
import { BACK_TO_SECTIONS, BACK_TO_WHERE_YOU_WERE, type Ended, type Outcome } from './asking.ts';
import { comeBack } from './coming-back.ts';
import { goWay } from './going-a-way.ts';
import { type HubChoice, hub, itemOfWay } from './hub.ts';
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
 * @param first the way that comes before the hub; null for none
 */
export async function walkThrough(
  interview: Interview,
  model: Model,
  first: Way | null = null,
): Promise<Ended> {
  const { questionnaire, asking, stood } = interview;
  let current = model;
  let lookedBack = false;
  let lookedAtSteps = false;
  let walked: Walked | null = null;
  const walkedToTheEnd: Stretch[] = [];
  const done = new Set<string>();
  for (let begin: HubChoice | null = first && { kind: 'way', way: first }; ; begin = null) {
    current = interview.fresh(current);
    const next = nextInHub(questionnaire, current, walked, done);
    let choice: HubChoice =
      begin ??
      (await hub(asking, questionnaire, current, {
        next,
        walked: walked !== null,
        behind: walked?.way && !walked.wentBack && !lookedAtSteps ? walked.way : null,
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
    if (choice.kind === 'share') {
      if ((await interview.share(current)) === 'stop') return { model: current, stopped: true };
      continue;
    }
    if (choice.kind === 'read' || choice.kind === 'come back' || choice.kind === 'next steps') {
      lookedAtSteps ||= choice.kind === 'next steps';
      const left = await throughList(interview, current, choice.kind);
      if (left.stopped) return left;
      current = left.model;
      continue;
    }
    const isBack: boolean = choice.kind === 'back';
    const way: Way | undefined = choice.kind === 'way' ? choice.way : isBack ? walked?.way : undefined;
    if (way) {
      // Before the first question of a way there is none to go back to.
      if (isBack && walked?.wentBack) continue;
      const stopped: string | null =
        walked === null && stoppedOn(questionnaire, way, current) ? current.place : null;
      const place: string | null = isBack ? (walked?.last ?? null) : stopped;
      walked = await onWay(interview, current, way, place);
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
      done.add(sectionOf(questionnaire, stretch.start)?.id ?? '');
    }
    current = walked.model;
  }
}

/** The item of the hub that is the next thing to do: where somebody went back from or stopped, or else what is left. */
function nextInHub(
  questionnaire: Questionnaire,
  model: Model,
  walked: Walked | null,
  done: ReadonlySet<string>,
): string | null {
  const { ways = [] } = questionnaire;
  const way =
    walked === null
      ? ways.find((one) => stoppedOn(questionnaire, one, model))
      : walked.wentBack
        ? walked.way
        : undefined;
  if (way) return itemOfWay(way);
  if (walked?.wentBack) return sectionOf(questionnaire, walked.last)?.id ?? null;
  return nextSection(questionnaire, model, ...goesOnFrom(model, walked), done);
}

/** Where the person stopped the last time, and what was asked last: a way is behind nothing, so that it leads on to all that is left. */
function goesOnFrom({ place }: Model, walked: Walked | null): [place: string | null, last: string | null] {
  return walked?.way ? [null, null] : [place, walked?.last ?? null];
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
      return { model: await stoppedAt(interview, current, id, first?.id), stopped: true, ...left };
    }
    const next = asked[asked.indexOf(id) + (wentBack ? -1 : 1)];
    if (next === undefined) return { model: current, stopped: false, ...left };
    id = next;
  }
}

/**
 * Goes a way from where it starts, or from a place on it.
 * @param place where the person stopped or went on from; or null
 */
async function onWay(interview: Interview, model: Model, way: Way, place: string | null): Promise<Walked> {
  const start = startOfWay(interview.questionnaire, way, model, place);
  const walked = await goWay(interview, model, way, start);
  if (!walked.stopped) return walked;
  return { ...walked, model: await stoppedAt(interview, walked.model, walked.last, way.questions[0]) };
}
