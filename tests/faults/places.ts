/** Where a run can stand: read from the questionnaire, so that a new question joins by itself. */
import { accept } from '../../src/model/accept.ts';
import type { Answer } from '../../src/model/answer.ts';
import { type Model, newModel, withAnswer, withPoint } from '../../src/model/model.ts';
import { raisedPoints } from '../../src/model/points.ts';
import { hasOptions } from '../../src/questionnaire/kinds.ts';
import {
  allPoints,
  allQuestions,
  findQuestion,
  type Option,
  type Point,
  type Question,
  type Questionnaire,
} from '../../src/questionnaire/questionnaire.ts';

/** A question; with a point, the question that it is asked as; with an option, what is asked for in its own words. */
export interface Place {
  readonly question: Question;
  readonly point: Point | null;
  readonly option: Option | null;
}

/** All places. */
export function placesIn(questionnaire: Questionnaire): Place[] {
  const nothing = { point: null, option: null };
  return [
    ...allQuestions(questionnaire).flatMap((question): Place[] => [
      { ...nothing, question },
      ...wordy(question).map((option) => ({ ...nothing, question, option })),
    ]),
    ...allPoints(questionnaire).map((point): Place => {
      const { id, ask, safety } = point;
      return { ...nothing, question: { kind: 'notes', id, ask, careful: safety }, point };
    }),
  ];
}

/** The options of a question that ask for words of their own. */
function wordy(question: Question): readonly Option[] {
  return hasOptions(question) ? question.options.filter(({ describe }) => describe !== undefined) : [];
}

/** What is asked at a place, as far as one row of a window holds it. */
export function askedAt({ question, option }: Place): string {
  return (option ? `${option.label}: ${option.describe}` : question.ask).slice(0, 45);
}

export function placeName({ question, option }: Place): string {
  return option ? `${question.id}, ${option.id}` : question.id;
}

/** The answer or the note at a place. */
export function answerAt(model: Model, { question, point }: Place): Answer | null {
  return (point ? model.points.get(point.id) : model.answers.get(question.id)) ?? null;
}

/** The model with what is said at a place, given as it stands in files. */
export function withSaid(model: Model, { question, point }: Place, value: unknown): Model {
  const accepted = accept(question, value);
  if (!accepted.ok) throw new Error(`${question.id}: ${JSON.stringify(accepted.misfits)}`);
  const { answer } = accepted;
  return point
    ? withPoint(model, point.id, typeof answer === 'string' ? answer : null)
    : withAnswer(model, question.id, answer);
}

/** A new model with as many choices as bring up a point. */
export function bringingUp(questionnaire: Questionnaire, { point }: Place): Model {
  const chosen = new Map<string, string[]>();
  for (const { question: id, has, only, lacks } of point?.when ?? []) {
    const question = findQuestion(questionnaire, id);
    const before = chosen.get(id) ?? [];
    const other =
      question && hasOptions(question) && question.options.find((one) => !lacks?.includes(one.id));
    const wanted = has?.[0] ?? only?.[0] ?? (lacks && other ? other.id : null);
    if (wanted !== null && (!lacks || before.length === 0)) chosen.set(id, [...new Set([...before, wanted])]);
  }
  let model = newModel('2026-11-23T09:12:44Z');
  for (const question of allQuestions(questionnaire)) {
    model = withSaid(model, { question, point: null, option: null }, chosen.get(question.id) ?? null);
  }
  if (point && !raisedPoints(questionnaire, model.answers).some(({ id }) => id === point.id))
    throw new Error(`${point.id} does not come up with ${JSON.stringify([...chosen])}`);
  return model;
}
