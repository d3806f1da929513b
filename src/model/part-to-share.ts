/** Which part of a model goes to others: what was decided, but not what was written among colleagues on the way. */
import { columnOf, draftOf } from '../questionnaire/kinds.ts';
import {
  allPoints,
  allQuestions,
  type Question,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import type { Answer, Answers } from './answer.ts';
import { withoutMarked } from './coming-back.ts';
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
}

/**
 * The model without what stays among colleagues: notes, reasons of revisions, and that a note was rewritten. A point that
 * was talked about stays, with an empty note, where it still comes up. What was retired, and what is yet to be settled, is
 * never shared: it is no part of the model any more.
 */
export function partToShare(questionnaire: Questionnaire, model: Model, along: Along): Model {
  const { withNotes, withAnswers = [], withSteps = false } = along;
  const raised = raisedPoints(questionnaire, model.answers).flatMap(({ id }): [string, string][] => {
    const note = model.points.get(id);
    if (note === undefined) return [];
    if (withNotes) return [[id, note]];
    return [[id, withAnswers.includes(id) ? withoutMarked(note) : '']];
  });
  const kept = withNotes ? keptPoints(questionnaire, model) : [];
  return {
    ...model,
    answers: withNotes
      ? model.answers
      : new Map([
          ...sharedAnswers(questionnaire, model.answers),
          ...answersAlong(questionnaire, model.answers, withAnswers),
        ]),
    points: new Map([...raised, ...kept.map(({ id }): [string, string] => [id, model.points.get(id) ?? ''])]),
    revisions: withNotes
      ? model.revisions
      : model.revisions.flatMap((revision) => withoutReason(questionnaire, revision)),
    steps: withSteps ? stepsToShare(model.steps, withNotes) : new Map(),
    retired: new Map(),
    unsettled: new Map(),
  };
}

/** What was set aside is nobody else's, and where something is handled elsewhere is a note. */
function stepsToShare(steps: Model['steps'], withNotes: boolean): Model['steps'] {
  const shared = [...steps].filter(([, { state }]) => state !== 'set-aside');
  return withNotes ? new Map(shared) : new Map(shared.map(([id, { state }]) => [id, { state, plan: null }]));
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

/** Whether sharing a model without its notes leaves something out. */
export function hasNotes(questionnaire: Questionnaire, model: Model): boolean {
  const { answers, points, revisions } = model;
  return (
    sharedAnswers(questionnaire, answers).size < answers.size ||
    allPoints(questionnaire).some(({ id }) => (points.get(id) ?? '') !== '') ||
    revisions.some(({ why }) => why !== null)
  );
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
