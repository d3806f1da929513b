/** A way through the questionnaire while somebody goes it: what comes in which order, where it starts, and how far it is. Pure. */
import { lookAgain } from '../model/look-again.ts';
import type { Model } from '../model/model.ts';
import { isOpen, status } from '../model/progress.ts';
import { allQuestions, type Questionnaire, type Section, type Way } from '../questionnaire/questionnaire.ts';
import { hasAllChoices, toTalkAboutIn } from '../questionnaire/ways.ts';
import { inARow } from '../text/language.ts';

/** What comes on a way: a question, or a section that is read out on one screen. */
export type WayStep =
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'read out'; readonly section: Section };

/** All that comes on a way, in the order of the questionnaire. */
export function stepsOfWay(questionnaire: Questionnaire, way: Way): WayStep[] {
  return questionnaire.sections.flatMap((section): WayStep[] =>
    way['read-out']?.includes(section.id)
      ? [{ kind: 'read out', section }]
      : section.questions.flatMap(({ id }): WayStep[] =>
          way.questions.includes(id) ? [{ kind: 'question', id }] : [],
        ),
  );
}

/**
 * Where among its steps a way starts: where the person stopped, if that is on it; else at the first question that is open
 * if some of it is answered; else at its first.
 * @param place where the person stopped, or null
 */
export function startOfWay(
  questionnaire: Questionnaire,
  way: Way,
  model: Model,
  place: string | null,
): number {
  const open = openOnWay(questionnaire, way, model);
  const begun = open.length < way.questions.length;
  const isOnWay = place !== null && way.questions.includes(place);
  const start = isOnWay ? place : begun ? open[0] : undefined;
  const at = stepsOfWay(questionnaire, way).findIndex(
    (step) => step.kind === 'question' && step.id === start,
  );
  return Math.max(0, at);
}

/**
 * Whether somebody stopped on a way, as far as the answers tell. A file keeps the question alone (`place`): it was asked on that
 * way where what comes before it there is answered for the most part, and all else before it was left alone.
 */
export function stoppedOn(questionnaire: Questionnaire, way: Way, { answers, place }: Model): boolean {
  if (place === null || !way.questions.includes(place)) return false;
  const ids = allQuestions(questionnaire).map(({ id }) => id);
  const answered = (some: readonly string[]) => some.filter((id) => answers.has(id));
  const [before, after] = [ids.slice(0, ids.indexOf(place)), ids.slice(ids.indexOf(place) + 1)];
  const passed = before.filter((id) => way.questions.includes(id));
  if (answered(passed).length * 2 < passed.length) return false;
  // Another way that leads on behind this place was gone by itself.
  const others = (questionnaire.ways ?? []).filter(
    ({ id, questions }) => id !== way.id && answered(after).some((one) => questions.includes(one)),
  );
  const explained = [way, ...others].flatMap((one) => [
    ...one.questions,
    ...questionnaire.sections.flatMap((section) => toTalkAboutIn(section, one).map(({ id }) => id)),
  ]);
  return answered(before).every((id) => explained.includes(id));
}

/** Whether a way has all choices of the model, and all of them are made. */
export function hasMadeChoices(questionnaire: Questionnaire, way: Way, { answers }: Model): boolean {
  return hasAllChoices(questionnaire, way) && status(questionnaire, answers) === 'complete';
}

/** How far a way is, in words: `done`, or `3 of 12`; with how long it takes, where nothing of it is answered. */
export function stateOfWay(questionnaire: Questionnaire, way: Way, model: Model): string {
  const open = openOnWay(questionnaire, way, model).length;
  const of = way.questions.length;
  if (open === 0) return 'done';
  return inARow([`${of - open} of ${of}`, ...(open === of && way.time !== undefined ? [way.time] : [])]);
}

/** The ids of those of its questions that are open, or to be looked at again. */
function openOnWay(questionnaire: Questionnaire, way: Way, model: Model): string[] {
  const again = lookAgain(questionnaire, model).map(({ question }) => question.id);
  return allQuestions(questionnaire)
    .filter(({ id }) => way.questions.includes(id))
    .filter((question) => isOpen(question, model.answers) || again.includes(question.id))
    .map(({ id }) => id);
}
