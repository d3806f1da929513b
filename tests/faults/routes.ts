/** The ways to a place, each with an answer that is given on it, and the model that is saved before. */
import type { Model } from '../../src/model/model.ts';
import { draftOf, hasOptions, KINDS, takesLines } from '../../src/questionnaire/kinds.ts';
import {
  allQuestions,
  type Question,
  type Questionnaire,
  sectionOf,
} from '../../src/questionnaire/questionnaire.ts';
import { CHOICES } from '../end-to-end/sitting.ts';
import { textFor } from '../text-for.ts';
import { bringingUp, type Place, withSaid } from './places.ts';

/**
 * A way to a place. `forward`: from another that is asked before it. `back`: from one that is asked after it. `hub`: from
 * the hub into the question before it, and on.
 */
export interface Route {
  readonly kind: 'forward' | 'back' | 'hub';
  /** What is answered on the way. */
  readonly by: Place;
}

/** All ways to a place. */
export function routesTo(questionnaire: Questionnaire, place: Place): Route[] {
  const { question, point, option } = place;
  const questions = allQuestions(questionnaire);
  // A choice could take the point away again.
  if (point)
    return questions
      .filter((one) => takesLines(one) && !isToStayOpen(place, one))
      .slice(0, 1)
      .map(route('forward'));
  const index = questions.findIndex(({ id }) => id === question.id);
  const before = questions.slice(0, index).slice(-1);
  const inSection = before.filter(
    ({ id }) => sectionOf(questionnaire, id) === sectionOf(questionnaire, question.id),
  );
  // Nothing is chosen from a list of which one is to be chosen by going back, and going on takes a draft, or leads to words.
  const after = questions
    .slice(index + 1, index + 2)
    .filter((one) => !isListOfOne(one) && draftOf(question) === null && option === null);
  return [...before.map(route('forward')), ...inSection.map(route('hub')), ...after.map(route('back'))];
}

/** Whether one option is to be chosen from a list. */
export function isListOfOne(question: Question): boolean {
  return hasOptions(question) && !KINDS[question.kind].several;
}

const route =
  (kind: Route['kind']) =>
  (question: Question): Route => ({ kind, by: placeOf(question) });
const placeOf = (question: Question): Place => ({ question, point: null, option: null });

/**
 * The model that is saved before a run takes a way to a place.
 * @param full whether the choices of other questions are made
 * @param answered whether there is an answer at the place already
 */
export function savedBefore(
  questionnaire: Questionnaire,
  place: Place,
  { kind, by }: Route,
  full: boolean,
  answered: boolean,
): Model {
  let model = bringingUp(questionnaire, place);
  const choices: Readonly<Record<string, unknown>> = full && !place.point ? CHOICES : {};
  for (const question of allQuestions(questionnaire)) {
    if ([place.question.id, by.question.id].includes(question.id) || isToStayOpen(place, question)) continue;
    if (!hasOptions(question))
      model = withSaid(model, placeOf(question), textFor(question, `Said before: ${question.id}`));
    else if (choices[question.id]) model = withSaid(model, placeOf(question), choices[question.id]);
  }
  if (answered) model = withSaid(model, place, earlierAt(place));
  return kind === 'hub' ? { ...model, place: by.question.id } : model;
}

/** Whether a point comes up only where a question is open. */
function isToStayOpen({ point }: Place, { id }: Question): boolean {
  return point?.when.some(({ question, blank }) => blank && question === id) ?? false;
}

function earlierAt({ question, option }: Place): unknown {
  if (!hasOptions(question)) return textFor(question, 'Said earlier');
  return option ? [{ [option.id]: 'said earlier' }] : [question.options[0]?.id];
}
