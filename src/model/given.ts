/** Answers that are given together, as by a script: taken through the gate, and put into a model. */
import {
  allPoints,
  allQuestions,
  allSteps,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { accept } from './accept.ts';
import { acceptStep, type GivenStep } from './accept-step.ts';
import { acceptText } from './accept-text.ts';
import type { Answer } from './answer.ts';
import { withMarks, withMarksOf, withWordsKept } from './draft-marks.ts';
import { type Accepted, type Misfit, misfitsAt } from './misfit.ts';
import { type Model, withAnswer, withDecided, withPoint, withStep } from './model.ts';
import { allRetired } from './retired.ts';
import { draftedQuestions } from './statement.ts';
import { KEPT_STEP } from './steps.ts';
import { type Kind, unknownId } from './unknown-id.ts';

/** Answers that were given together: by id, with null for those that are to be left open. */
export interface Given {
  readonly answers: ReadonlyMap<string, Answer | null>;
  readonly points: ReadonlyMap<string, string | null>;
  /** What is said of next steps, whose other parts are left alone. */
  readonly steps: ReadonlyMap<string, GivenStep | null>;
  /** What prompted the change, where that is said beside the answers; else null. */
  readonly why: string | null;
  /** Answers to what is no longer asked, where a saved model was given. */
  readonly retired: Model['retired'];
  /** The saved model that they are from, which a new file takes over whole; null for bare answers. */
  readonly model: Model | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Takes maps of answers, of notes and of steps, by their ids. Paths begin with the id. */
export function acceptAll(
  questionnaire: Questionnaire,
  { answers, points, steps }: { readonly answers: Values; readonly points: Values; readonly steps: Values },
): {
  readonly given: Given;
  readonly answerMisfits: readonly Misfit[];
  readonly pointMisfits: readonly Misfit[];
  readonly stepMisfits: readonly Misfit[];
} {
  const one = acceptEach(questionnaire, answers, allQuestions(questionnaire), 'question', (id, value) => {
    const question = questionOnceCalled(questionnaire, id);
    return question && { id: question.id, accepted: accept(question, value) };
  });
  const other = acceptEach(questionnaire, points, allPoints(questionnaire), 'point', (id, value) => {
    const point = pointOnceCalled(questionnaire, id);
    return point && { id: point.id, accepted: acceptText(value) };
  });
  const third = acceptEach(questionnaire, steps, allSteps(questionnaire), 'step', (id, value) => {
    const step = stepOnceCalled(questionnaire, id);
    return step && { id: step.id, accepted: acceptStep(step, value) };
  });
  return {
    given: {
      answers: one.taken,
      points: other.taken,
      steps: third.taken,
      why: null,
      retired: new Map(),
      model: null,
    },
    answerMisfits: one.misfits,
    pointMisfits: other.misfits,
    stepMisfits: third.misfits,
  };
}

function acceptEach<T>(
  questionnaire: Questionnaire,
  values: Readonly<Record<string, unknown>>,
  known: readonly { readonly id: string }[],
  kind: Kind,
  take: (id: string, value: unknown) => { id: string; accepted: Accepted<T> } | null,
): { taken: Map<string, T | null>; misfits: Misfit[] } {
  const takenSoFar = new Map<string, T | null>();
  const misfits: Misfit[] = [];
  const ids = known.map(({ id }) => id);
  for (const [name, value] of Object.entries(values)) {
    const result = take(name, value);
    if (!result) misfits.push(unknownId(questionnaire, kind, name, ids));
    else if (!result.accepted.ok) misfits.push(...misfitsAt([name], result.accepted.misfits));
    else if (takenSoFar.has(result.id) || (name !== result.id && Object.hasOwn(values, result.id)))
      misfits.push(onKey(name, `is now called ${result.id}, which is there as well; keep one of them`));
    else takenSoFar.set(result.id, result.accepted.answer);
  }
  return { taken: takenSoFar, misfits };
}

function onKey(name: string, message: string): Misfit {
  return { path: [name], onKey: true, message };
}

/** The model with the answers that were given in the place of its own. The very same model where they say the same. */
export function withGiven(questionnaire: Questionnaire, model: Model, given: Given): Model {
  const { answers, points, steps, retired } = given;
  const all = [...answers].reduce((now, [id, answer]) => withAnswer(now, id, answer), model);
  // Words that come with a model of their own were written for its choices.
  const marked = withMarks(questionnaire, model, all);
  const answered = given.model
    ? withMarksOf(questionnaire, given.model, marked)
    : withWordsGiven(questionnaire, marked, given);
  const noted = [...points].reduce((now, [id, note]) => withPoint(now, id, note), answered);
  const stepped = [...steps].reduce(
    (now, [id, step]) => withStep(now, id, step && { ...(now.steps.get(id) ?? KEPT_STEP), ...step }),
    noted,
  );
  // What is given is decided, also where it is what stood there.
  const ids = [answers, points, steps].flatMap((group) => [...group.keys()]);
  const decided = ids.reduce(withDecided, stepped);
  const kept = allRetired(decided.retired, retired);
  return kept.size === decided.retired.size ? decided : { ...decided, retired: kept };
}

/** The model in which words that were given hold for the choices of now: whoever gives the words that stand there already says so. */
function withWordsGiven(questionnaire: Questionnaire, model: Model, { answers }: Given): Model {
  return draftedQuestions(questionnaire)
    .filter(({ id }) => typeof answers.get(id) === 'string')
    .reduce((now, question) => withWordsKept(questionnaire, now, question), model);
}

/**
 * The model that a new file begins with. A saved model is taken over whole: that is how it changes its format. Only answers
 * that are yet to be settled stay in the file that they are in. A worksheet that was filled in does not say when it was begun
 * and which questions it knew: that is taken from `begun`.
 * @param begun a model without answers, of the day
 */
export function begunWith(questionnaire: Questionnaire, begun: Model, given: Given): Model {
  if (given.model === null) return withGiven(questionnaire, begun, given);
  const { started, newQuestions } = given.model;
  return {
    ...given.model,
    started: started ?? begun.started,
    revised: begun.revised,
    unsettled: new Map(),
    newQuestions: newQuestions ?? begun.newQuestions,
  };
}
