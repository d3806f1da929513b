/** What is asked: a question, or a point to talk through as a question of its own, with all that surrounds it. Pure. */

import type { Answer } from '../model/answer.ts';
import { withMarks } from '../model/draft-marks.ts';
import { type Model, withAnswer, withPoint } from '../model/model.ts';
import { asQuestion, KEPT, keptPoints, raisedPoints, reasonFor } from '../model/points.ts';
import { isOpen } from '../model/progress.ts';
import { draftFor } from '../model/statement.ts';
import {
  findPoint,
  findQuestion,
  type Question,
  type Questionnaire,
  sectionOf,
  type Way,
} from '../questionnaire/questionnaire.ts';
import { toTalkAbout } from '../questionnaire/ways.ts';
import { byCount } from '../text/language.ts';
import type { Current } from './current.ts';
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
 * The question or the point with this id, as it is asked now. Null for an id that is not known.
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
  if (!section) return null;
  const number = among.indexOf(id) + 1;
  const isKept = point !== null && keptPoints(questionnaire, model).includes(point);
  const about = isKept ? [] : [(way ?? section).about, point && laterPoints(questionnaire, model, among)];
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
    },
    keep: (now, answer) =>
      withMarks(questionnaire, now, withPoint(now, id, typeof answer === 'string' ? answer : null)),
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
