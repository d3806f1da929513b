/** The list of next steps: those that were kept or are about safety, each to be kept, marked as done or opened, and those that fit as well. */
import { type KeptStep, type Model, withStep } from '../model/model.ts';
import { reasonFor } from '../model/points.ts';
import {
  type StepAt,
  type StepGroup,
  stepsOf,
  withoutStepKept,
  withStepKept,
  withStepState,
} from '../model/steps.ts';
import { becameOf, fromEarlierInWords, othersInWords, SAFETY_IN_LIST } from '../model/steps-in-words.ts';
import { BACK, type Ended, type MenuItem, menuItem } from './asking.ts';
import type { Interview } from './needs.ts';
import { openStep, saveSteps } from './one-step.ts';

const OTHERS = ' others';

/** What leads back to the list. */
const BACK_TO_STEPS = 'Back to the next steps';

/**
 * Shows the list until the person goes back or stops.
 * @param back what leads back from it
 */
export async function leadThroughSteps(interview: Interview, model: Model, back: string): Promise<Ended> {
  const { questionnaire, asking } = interview;
  const { nextSteps } = questionnaire;
  let current = interview.fresh(model);
  if (!nextSteps) return { model: current, stopped: false };
  let start: string | null = null;
  /** What each step was before Space changed it in this list, for where that is taken back. */
  const before = new Map<string, KeptStep | null>();
  for (;;) {
    const { listed, others, fromEarlier } = stepsOf(questionnaire, current);
    const all = listed.flatMap(({ steps }) => steps);
    const inList = (one: StepAt): MenuItem => ({
      value: one.step.id,
      label: one.step.do,
      state: becameOf(nextSteps, one.kept),
      lines: one.kept?.plan?.split('\n') ?? [],
      isTicked: isTaken(one.kept),
    });
    const reply = await asking.choose({
      id: 'next steps',
      title: nextSteps.title,
      about: [fromEarlierInWords(fromEarlier.length), nextSteps.about, SAFETY_IN_LIST]
        .filter(Boolean)
        .join(' '),
      items: [
        menuItem(BACK, back),
        ...itemsIn(listed, inList),
        ...(others.length > 0 ? ['', menuItem(OTHERS, othersInWords(others))] : []),
      ],
      start: start ?? firstToDo(all) ?? (others.length > 0 ? OTHERS : BACK),
      space: 'keeps it, again: done',
      words: 'Enter opens a step, to write who does it and by when.',
    });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    if (reply.kind === 'back' || reply.value === BACK) return { model: current, stopped: false };
    start = reply.value;
    if (reply.value === OTHERS) {
      const left = await keepOthers(interview, current, others);
      if (left.stopped) return left;
      current = left.model;
      start = null;
    } else if (reply.bySpace) {
      current = interview.fresh(current);
      current = await saveSteps(interview, current, onward(current, reply.value, before));
    } else {
      const after = await openStep(interview, current, reply.value, BACK_TO_STEPS);
      if (after.reply === 'stop') return { model: after.model, stopped: true };
      current = after.model;
      if (
        !stepsOf(questionnaire, current).listed.some(({ steps }) =>
          steps.some(({ step }) => step.id === start),
        )
      )
        start = null;
    }
  }
}

/** Whether the team does a step, or has done it: a tick says that, here and wherever steps are kept. */
function isTaken(kept: KeptStep | null): boolean {
  return kept !== null && (kept.state === null || kept.state === 'done');
}

/**
 * The model with a step kept; one that is kept already is done then; and one that is done is what it was again.
 * @param before what steps were before that was done in this list, which is noted here
 */
function onward(model: Model, id: string, before: Map<string, KeptStep | null>): Model {
  const kept = model.steps.get(id);
  if (kept === undefined) {
    before.set(id, null);
    return withStepKept(model, id);
  }
  if (kept.state !== 'done') {
    if (kept.state !== null || !before.has(id)) before.set(id, kept);
    return withStepState(model, id, 'done');
  }
  const was = before.get(id);
  before.delete(id);
  // A plan that was written since stays.
  if (was === null && kept.plan === null) return withStep(model, id, null);
  return withStepState(model, id, was?.state ?? null);
}

/** Shows the steps that fit as well until the person goes back or stops: each can be kept, and taken back. */
async function keepOthers(interview: Interview, model: Model, others: readonly StepGroup[]): Promise<Ended> {
  const { questionnaire, asking } = interview;
  let current = model;
  let start = others[0]?.steps[0]?.step.id ?? BACK;
  for (;;) {
    const inList = ({ step }: StepAt): MenuItem => {
      const isTicked = current.steps.has(step.id);
      return {
        value: step.id,
        label: step.do,
        state: '',
        lines: [reasonFor(questionnaire, step, current.answers)].filter(Boolean),
        isTicked,
      };
    };
    const reply = await asking.choose({
      id: 'other steps',
      title: `${othersInWords(others)}. Choose those to keep.`,
      items: [menuItem(BACK, BACK_TO_STEPS), ...itemsIn(others, inList)],
      start,
      space: 'keeps it',
    });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    if (reply.kind === 'back' || reply.value === BACK) return { model: current, stopped: false };
    const { value: id } = reply;
    // Where no cursor stays at what was kept, Enter alone is to take back nothing.
    start = reply.bySpace ? id : BACK;
    current = interview.fresh(current);
    const changed = current.steps.has(id) ? withoutStepKept(current, id) : withStepKept(current, id);
    current = await saveSteps(interview, current, changed);
  }
}

/** The steps below the titles of their groups. */
function itemsIn(groups: readonly StepGroup[], itemOf: (one: StepAt) => MenuItem): (MenuItem | string)[] {
  return groups.flatMap(({ title, steps }) => [title, ...steps.map(itemOf)]);
}

/** The first step that nothing became of yet. */
function firstToDo(all: readonly StepAt[]): string | undefined {
  return all.find(({ kept }) => (kept?.state ?? null) === null)?.step.id;
}
