/** What is asked: a question, or a point to talk through or a next step as a question of its own, with all that surrounds it. Pure. */

import type { Answer } from '../model/answer.ts';
import { withMarks } from '../model/draft-marks.ts';
import { type Model, withAnswer, withPoint } from '../model/model.ts';
import { asQuestion, KEPT, keptPoints, raisedPoints, reasonFor } from '../model/points.ts';
import { isOpen } from '../model/progress.ts';
import { draftFor } from '../model/statement.ts';
import { stepFor, withoutStepKept, withStepKept, withStepPlan } from '../model/steps.ts';
import { becameOf } from '../model/steps-in-words.ts';
import type { WrittenQuestion } from '../questionnaire/kinds.ts';
import {
  findPoint,
  findQuestion,
  findStep,
  type Point,
  type Question,
  type Questionnaire,
  type Step,
  sectionOf,
  type Way,
} from '../questionnaire/questionnaire.ts';
import { aboutWay, toTalkAbout } from '../questionnaire/ways.ts';
import { byCount } from '../text/language.ts';
import { aloneUnder, type Current } from './current.ts';
import { NO_WORDS } from './own-words.ts';

/** Said in place of why a point comes up, where its note is from earlier choices. */
const NOT_BROUGHT_UP = 'What is chosen now does not bring this up. The note is kept.';

/** Something to ask, and how its answer is put into a model. */
export interface Asked {
  readonly question: Question;
  readonly current: Current;
  keep(model: Model, answer: Answer | null): Model;
}

/**
 * The question, the point or the step with this id, as it is asked now: of a step, its plan. Null for an id that is not known.
 * @param among the ids of all that is asked in its section this time, or on its way, which its place is counted in
 * @param way the way that it is asked on; null for none
 */
export function askedNow(
  questionnaire: Questionnaire,
  model: Model,
  id: string,
  among: readonly string[],
  way: Way | null = null,
): Asked | null {
  const section = sectionOf(questionnaire, id);
  const question = findQuestion(questionnaire, id);
  const point = findPoint(questionnaire, id);
  const step = findStep(questionnaire, id);
  if (step) return planOf(questionnaire, model, step);
  if (!section) return null;
  const number = among.indexOf(id) + 1;
  const isKept = point !== null && keptPoints(questionnaire, model).includes(point);
  const ofAll = way ? aboutWay(way) : section.about;
  const about = isKept ? [] : [ofAll, point && laterPoints(questionnaire, model, among)];
  const place = {
    section: isKept ? KEPT : (way ?? section).title,
    about: number === 1 ? about.filter(Boolean).join(' ') : '',
    number,
    of: among.length,
    note: null,
    words: NO_WORDS,
  };
  if (question) {
    const answer = model.answers.get(id) ?? null;
    const talk = (way ? toTalkAbout(questionnaire, way, id) : []).map((one) => ({
      id: one.id,
      ask: one.ask,
      isAnswered: !isOpen(one, model.answers),
    }));
    const draft = draftFor(questionnaire, question, model.answers);
    return {
      question,
      current: { ...place, answer, because: '', draft, ...(talk.length > 0 && { toTalkAbout: talk }) },
      keep: (now, answer) => withMarks(questionnaire, now, withAnswer(now, id, answer)),
    };
  }
  if (!point) return null;
  return {
    question: asQuestion(point),
    current: {
      ...place,
      answer: model.points.get(id) ?? null,
      because: isKept ? NOT_BROUGHT_UP : reasonFor(questionnaire, point, model.answers),
      draft: '',
      ...stepOffered(questionnaire, model, point),
    },
    keep: (now, answer) =>
      withMarks(questionnaire, now, withPoint(now, id, typeof answer === 'string' ? answer : null)),
  };
}

/** The step that answers a point, for whoever talks it through to keep. */
function stepOffered(
  questionnaire: Questionnaire,
  { steps }: Model,
  point: Point,
): Pick<Current, 'nextStep'> {
  const step = stepFor(questionnaire, point);
  if (!step) return {};
  const { id, title, do: what } = step;
  const kept = steps.get(id);
  const state = kept?.state ?? null;
  const became =
    state !== null && kept && questionnaire.nextSteps ? becameOf(questionnaire.nextSteps, kept) : '';
  const isUnderWay = state !== null || (kept?.plan ?? null) !== null;
  return { nextStep: { id, title, what, isKept: kept !== undefined, became, isUnderWay } };
}

/** The model once the step that answers a point was kept there, or taken back. */
export function withStepOfPoint(model: Model, id: string, keeps: boolean): Model {
  return keeps ? withStepKept(model, id) : withoutStepKept(model, id);
}

/** A plan as a question of its own. */
export function planAsked({ id, do: ask }: Step, help: string | undefined): WrittenQuestion {
  return { kind: 'notes', id, ask, help, careful: true };
}

/** The plan for a step: who does it, and by when; or where it is handled. */
function planOf(questionnaire: Questionnaire, model: Model, step: Step): Asked {
  const { id } = step;
  const { nextSteps } = questionnaire;
  const kept = model.steps.get(id);
  const help = kept?.state === 'elsewhere' ? nextSteps?.states.elsewhere : nextSteps?.['ask-with-each'];
  return {
    question: planAsked(step, help),
    current: {
      ...aloneUnder(nextSteps?.title ?? ''),
      answer: kept?.plan ?? null,
      because: reasonFor(questionnaire, step, model.answers),
    },
    keep(now, answer) {
      // Where no plan was written, none is taken away.
      if (answer === null && !now.steps.has(id)) return now;
      return withStepPlan(now, id, typeof answer === 'string' ? answer : null);
    },
  };
}

function laterPoints(questionnaire: Questionnaire, { answers }: Model, among: readonly string[]): string {
  const more = raisedPoints(questionnaire, answers).filter(({ id }) => !among.includes(id)).length;
  if (more === 0) return '';
  return byCount(
    more,
    `Here are ${among.length} of them; choose this again for one more.`,
    `Here are ${among.length} of them; choose this again for ${more} more.`,
  );
}
