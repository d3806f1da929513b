/** The points to talk through that the choices bring up. */
import { holds } from '../questionnaire/conditions.ts';
import {
  allPoints,
  type Condition,
  findQuestion,
  isChoice,
  type Point,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { type Answers, chosenIn } from './answer.ts';
import { isOpen } from './progress.ts';
import { chosenLabels } from './wording.ts';

/** A point that comes up now, and why: `because you chose E-mentoring`; empty for a point that always does. */
export interface RaisedPoint {
  readonly point: Point;
  readonly because: string;
}

/** The points of which every condition holds now: those marked `safety` first, each kind in the questionnaire's order. */
export function raisedPoints(questionnaire: Questionnaire, answers: Answers): RaisedPoint[] {
  const answered = (id: string) => {
    const question = findQuestion(questionnaire, id);
    return !question || isOpen(question, answers)
      ? null
      : chosenIn(answers.get(id)).map(({ option }) => option);
  };
  const raised = allPoints(questionnaire).filter((point) =>
    point.when.every((line) => holds(line, answered)),
  );
  return [...raised.filter((point) => point.safety), ...raised.filter((point) => !point.safety)].map(
    (point) => ({
      point,
      because: because(questionnaire, point, answers),
    }),
  );
}

function because(questionnaire: Questionnaire, point: Point, answers: Answers): string {
  const reasons = point.when.map((line) => reason(questionnaire, line, answers));
  return reasons.length === 0 ? '' : `because ${reasons.join(', and ')}`;
}

function reason(
  questionnaire: Questionnaire,
  { question: id, has, only, lacks }: Condition,
  answers: Answers,
): string {
  const question = findQuestion(questionnaire, id);
  if (!question) return '';
  const labels = (ids: readonly string[]) =>
    isChoice(question)
      ? ids
          .map((option) => question.options.find((known) => known.id === option)?.label ?? option)
          .join(' or ')
      : '';
  const named = isChoice(question) && question.column ? question.column : `"${question.ask}"`;
  if (lacks) return `${named} is without ${labels(lacks)}`;
  const meant = has ?? only;
  if (!meant || !isChoice(question)) return `${named} is still open`;
  const chosen = chosenIn(answers.get(id)).filter(({ option }) => meant.includes(option));
  const label = chosenLabels(
    question,
    chosen.map(({ option }) => ({ option, words: null })),
  ).join(' and ');
  return only ? `you chose ${label} alone` : `you chose ${label}`;
}
