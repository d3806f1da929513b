/** Which part of a model goes to others: what was decided, but not what was written among colleagues on the way. */
import { columnOf, draftOf } from '../questionnaire/kinds.ts';
import {
  allQuestions,
  findStep,
  type Question,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from './answer.ts';
import { checkingBackQuestion } from './checking-back.ts';
import { withoutMarked } from './coming-back.ts';
import { comesUpWith } from './coming-up.ts';
import { headingQuestion } from './heading.ts';
import type { Model, Revision } from './model.ts';
import { keptPoints, raisedPoints } from './points.ts';

/** What goes to others beside what was decided. */
export interface Along {
  /** All notes and reasons. */
  readonly withNotes: boolean;
  /** Single answers and notes on points, by their ids. */
  readonly withAnswers?: readonly string[];
  /** The next steps that were kept; who does them and by when goes with the notes alone. */
  readonly withSteps?: boolean;
  /** Those alone, and what stands around them. */
  readonly onlySteps?: boolean;
  /** What is still open; the lines that are marked to come back to go with the notes alone. */
  readonly withOpen?: boolean;
}

/**
 * The model without what stays among colleagues: notes, reasons of revisions, that a note was rewritten, and in texts for
 * others the lines that are marked to come back to. A point that was talked about stays, with an empty note, where it still
 * comes up, and a step is in it where it does. What was retired, and what is yet to be settled, is never shared: it is no part of the model any more.
 */
export function partToShare(questionnaire: Questionnaire, model: Model, along: Along): Model {
  const { withNotes, withAnswers = [], onlySteps = false } = along;
  const gone = { retired: new Map(), unsettled: new Map() };
  if (onlySteps) {
    const answers = aroundSteps(questionnaire, model.answers);
    const steps = stepsToShare(questionnaire, model, along);
    return { ...model, ...gone, answers, drafts: new Map(), points: new Map(), revisions: [], steps };
  }
  const raised = raisedPoints(questionnaire, model.answers).flatMap(({ id }): [string, string][] => {
    const note = model.points.get(id);
    if (note === undefined) return [];
    if (withNotes) return [[id, note]];
    return [[id, withAnswers.includes(id) ? withoutMarked(note) : '']];
  });
  const kept = withNotes ? keptPoints(questionnaire, model) : [];
  return {
    ...model,
    ...gone,
    answers: new Map([
      ...answersToRead(questionnaire, model.answers, along),
      ...answersAlong(questionnaire, model.answers, withAnswers),
    ]),
    points: new Map([...raised, ...kept.map(({ id }): [string, string] => [id, model.points.get(id) ?? ''])]),
    revisions: withNotes
      ? model.revisions
      : model.revisions.flatMap((revision) => withoutReason(questionnaire, revision)),
    steps: stepsToShare(questionnaire, model, along),
  };
}

/** What was set aside is nobody else's, and where something is handled elsewhere is a note. */
function stepsToShare(questionnaire: Questionnaire, model: Model, along: Along): Model['steps'] {
  if (!along.withSteps) return new Map();
  // Which of them come up goes by all answers, also by those that stay among colleagues.
  const comesUp = comesUpWith(questionnaire, model.answers);
  const shared = [...model.steps].filter(([id, { state }]) => {
    const step = findStep(questionnaire, id);
    return step !== null && comesUp(step) && state !== 'set-aside';
  });
  const planOf = (plan: string | null) =>
    along.withNotes && plan !== null ? textToRead(plan, along) || null : null;
  return new Map(shared.map(([id, { state, plan }]) => [id, { state, plan: planOf(plan) }]));
}

/** What heads a document of the steps alone, and when the team checks back. */
function aroundSteps(questionnaire: Questionnaire, answers: Answers): Answers {
  const around = [headingQuestion(questionnaire), checkingBackQuestion(questionnaire)];
  const shared = answersToRead(questionnaire, answers, { withNotes: false });
  return new Map([...shared].filter(([id]) => around.some((question) => question?.id === id)));
}

/** The answers that are for others, as they read them; with the notes, those too. */
function answersToRead(questionnaire: Questionnaire, answers: Answers, along: Along): Answers {
  const shared = sharedAnswers(questionnaire, answers);
  return new Map(
    [...(along.withNotes ? answers : shared)].flatMap(([id, answer]): [string, Answer][] => {
      const read = typeof answer === 'string' && shared.has(id) ? textToRead(answer, along) : answer;
      return read === '' ? [] : [[id, read]];
    }),
  );
}

/** A text as others read it. What is marked in it is listed with what is still open, by its words where notes are in it. */
function textToRead(text: string, { withNotes, withOpen = false }: Along): string {
  return withNotes && withOpen ? text : withoutMarked(text);
}

/** These answers, where they are notes, without the lines that are marked to come back to: those are for colleagues. */
function answersAlong(
  questionnaire: Questionnaire,
  answers: Answers,
  ids: readonly string[],
): [string, Answer][] {
  return allQuestions(questionnaire)
    .filter((question) => ids.includes(question.id) && !isForOthers(question))
    .flatMap(({ id }): [string, Answer][] => {
      const answer = answers.get(id);
      if (answer === undefined) return [];
      return [[id, typeof answer === 'string' ? withoutMarked(answer) : answer]];
    });
}

/** Whether sharing a model without its notes leaves something out of what would go along with them. */
export function hasNotes(
  questionnaire: Questionnaire,
  model: Model,
  along: Omit<Along, 'withNotes'>,
): boolean {
  const { answers, points, steps, revisions } = partToShare(questionnaire, model, {
    ...along,
    withNotes: true,
  });
  return (
    sharedAnswers(questionnaire, answers).size < answers.size ||
    [...points.values()].some((note) => note !== '') ||
    [...steps.values()].some(({ plan }) => plan !== null) ||
    revisions.some(({ why }) => why !== null)
  );
}

/** Whether sharing a model without its next steps leaves some out that would go along if they were asked for. */
export function leavesStepsOut(questionnaire: Questionnaire, model: Model, along: Along): boolean {
  return !along.withSteps && partToShare(questionnaire, model, { ...along, withSteps: true }).steps.size > 0;
}

/** Whether the answer to a question is for others: a model choice, a text that is drafted from them, or one marked so. */
export function isForOthers(question: Question): boolean {
  return question.share !== undefined || columnOf(question) !== null || draftOf(question) !== null;
}

function sharedAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const shared = allQuestions(questionnaire).filter(isForOthers);
  return new Map([...answers].filter(([id]) => shared.some((question) => question.id === id)));
}

/** One revision without its reason and its notes; none where it changed nothing else. */
function withoutReason(questionnaire: Questionnaire, { on, changed }: Revision): Revision[] {
  const shared = [...changed].filter(([id]) => {
    const question = questionOnceCalled(questionnaire, id);
    return question !== null && isForOthers(question);
  });
  return shared.length === 0 ? [] : [{ on, why: null, changed: new Map(shared) }];
}
