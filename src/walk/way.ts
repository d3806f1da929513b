/** A way through the questionnaire while somebody goes it: what comes in which order, where it starts, and how far it is. Pure. */
import { lookAgain, openOrAgain } from '../model/look-again.ts';
import { type Model, withPlace } from '../model/model.ts';
import { olderInShort } from '../model/older-words.ts';
import { draftFor } from '../model/statement.ts';
import { columnOf } from '../questionnaire/kinds.ts';
import {
  allQuestions,
  type Question,
  type Questionnaire,
  type Section,
  type Way,
} from '../questionnaire/questionnaire.ts';
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

/** The way that somebody is on, or has gone to its end with some of it left open; null where they went through all the questions. */
export function wayStoppedOn(questionnaire: Questionnaire, model: Model): Way | null {
  const way = questionnaire.ways?.find(({ id }) => id === model.way) ?? null;
  const isBehind = way !== null && model.place === null && openOnWay(questionnaire, way, model).length === 0;
  return isBehind ? null : way;
}

/** The model once a walk is at its end: there is no place to go on from, and the way is kept for as long as some of it is open. */
export function withWalkEnded(questionnaire: Questionnaire, model: Model): Model {
  const ended = withPlace(model, null, model.way);
  return withPlace(ended, null, wayStoppedOn(questionnaire, ended)?.id ?? null);
}

/** How far a way is, in words: `done`, or `3 of 12`; with how long it takes, where nothing of it is answered. */
export function stateOfWay(questionnaire: Questionnaire, way: Way, model: Model): string {
  const { answered, of } = answeredOnWay(questionnaire, way, model);
  if (answered === of) return 'done';
  return inARow([`${answered} of ${of}`, ...(answered === 0 && way.time !== undefined ? [way.time] : [])]);
}

/** What is said once a way was gone to its end: that it is done, or how far it is. */
export function endOfWay(questionnaire: Questionnaire, way: Way, model: Model): string {
  const { answered, of } = answeredOnWay(questionnaire, way, model);
  if (answered === of) return `"${way.title}" is done.`;
  const end = `You are at the end of "${way.title}": ${answered} of ${of} are answered.`;
  // So many can be named in small windows; of more, their number says enough.
  return of - answered <= MOST_NAMED ? [end, ...whatIsOpen(questionnaire, way, model)].join(' ') : end;
}

const MOST_NAMED = 2;

/** What is open on a way, by its names: a draft that nobody took over, words that are older than the choices, and the rest. */
function whatIsOpen(questionnaire: Questionnaire, way: Way, model: Model): string[] {
  const ids = openOnWay(questionnaire, way, model);
  const open = allQuestions(questionnaire).filter(({ id }) => ids.includes(id));
  const again = lookAgain(questionnaire, model);
  const isDraft = (question: Question) =>
    !model.answers.has(question.id) && draftFor(questionnaire, question, model.answers) !== '';
  const others = open.filter(
    (question) => !isDraft(question) && !again.some((one) => one.question.id === question.id),
  );
  const named = (question: Question) => `"${columnOf(question) ?? question['open-as'] ?? question.ask}"`;
  return [
    ...open.filter(isDraft).map((question) => `${named(question)} is still a draft.`),
    ...again
      .filter(({ question }) => ids.includes(question.id))
      .map(({ question, changed }) => `${named(question)}: ${olderInShort(changed)}.`),
    ...(others.length > 0 ? [`Left open: ${inARow(others.map(named))}.`] : []),
  ];
}

function answeredOnWay(
  questionnaire: Questionnaire,
  way: Way,
  model: Model,
): { readonly answered: number; readonly of: number } {
  const of = way.questions.length;
  return { answered: of - openOnWay(questionnaire, way, model).length, of };
}

/** The ids of those of its questions that are open, or to be looked at again. */
function openOnWay(questionnaire: Questionnaire, way: Way, model: Model): string[] {
  const onWay = allQuestions(questionnaire).filter(({ id }) => way.questions.includes(id));
  return openOrAgain(questionnaire, model, onWay).map(({ id }) => id);
}
