/** Points to talk through: which ones the choices bring up, and why. */
import { columnOf, hasOptions } from '../questionnaire/kinds.ts';
import {
  allPoints,
  type Condition,
  findQuestion,
  type Point,
  type Question,
  type Questionnaire,
  sectionOf,
} from '../questionnaire/questionnaire.ts';
import { allOf, anyOf } from '../text/language.ts';
import { type Answers, chosenIn } from './answer.ts';
import { type ComingUp, comesUpWith, safetyFirst } from './coming-up.ts';
import type { Model } from './model.ts';

/** The points that come up now: those about safety first, else in the order of the questionnaire. */
export function raisedPoints(questionnaire: Questionnaire, answers: Answers): Point[] {
  const raised = allPoints(questionnaire).filter(comesUpWith(questionnaire, answers));
  return safetyFirst(raised);
}

/** What notes are called whose points no choice brings up any more: they stay, and so are shown wherever notes are. */
export const KEPT = 'Kept from earlier choices';

/** The points that no choice brings up any more, but which have a note from when one did. */
export function keptPoints(
  questionnaire: Questionnaire,
  { answers, points }: Pick<Model, 'answers' | 'points'>,
): Point[] {
  const raised = raisedPoints(questionnaire, answers);
  const isNoted = ({ id }: Point) => (points.get(id) ?? '') !== '';
  return safetyFirst(allPoints(questionnaire).filter((point) => isNoted(point) && !raised.includes(point)));
}

/**
 * A point as a question to write notes on. What is talked through for safety's sake is about people and places, and so is
 * to be noted with care.
 */
export function asQuestion({ id, ask, source, judgment, safety }: Point): Question {
  return { kind: 'notes', id, ask, source, judgment, careful: safety };
}

/** Why a point or a step comes up: `Because you chose E-mentoring`. Empty for one that comes up whatever is chosen. */
export function reasonFor(questionnaire: Questionnaire, { when }: ComingUp, answers: Answers): string {
  const chose = when.flatMap((line) => chosenInWords(questionnaire, line, answers));
  const others = when.flatMap((line) => otherwiseInWords(questionnaire, line));
  if (chose.length > 0 && others.length > 0) return `Because you chose ${allOf(chose)}, and ${allOf(others)}`;
  if (chose.length > 0) return `Because you chose ${allOf(chose)}`;
  return others.length > 0 ? `Because ${allOf(others)}` : '';
}

/** When a point or a step comes up, before anything is chosen: `If you choose E-mentoring`. Empty for one that always does. */
export function occasionFor(questionnaire: Questionnaire, { when }: ComingUp): string {
  const labels = ({ question }: Condition, ids: readonly string[] = []) =>
    anyOf(labelsOfOptions(questionnaire, question, ids));
  const conditions = when.map((line) => {
    if (line.has) return `you choose ${labels(line, line.has)}`;
    if (line.only) return `you choose only ${labels(line, line.only)}`;
    if (line.lacks) return `you do not choose ${labels(line, line.lacks)}`;
    return `this is still open (${findQuestion(questionnaire, line.question)?.ask ?? line.question})`;
  });
  return conditions.length > 0 ? `If ${allOf(conditions)}` : '';
}

function chosenInWords(questionnaire: Questionnaire, line: Condition, answers: Answers): string[] {
  const wanted = line.has ?? line.only ?? [];
  const chosen = chosenIn(answers.get(line.question)).map(({ option }) => option);
  const labels = labelsOfOptions(
    questionnaire,
    line.question,
    wanted.filter((id) => chosen.includes(id)),
  );
  const last = labels.pop();
  if (last === undefined) return [];
  const all = [...labels, `${last} (${askedName(questionnaire, line.question)})`];
  return line.only ? [`only ${allOf(all)}`] : all;
}

function otherwiseInWords(questionnaire: Questionnaire, line: Condition): string[] {
  if (line.lacks) {
    const labels = labelsOfOptions(questionnaire, line.question, line.lacks).map((label) => `"${label}"`);
    return [`${anyOf(labels)} is not among your choices`];
  }
  const ask = findQuestion(questionnaire, line.question)?.ask ?? line.question;
  return line.blank ? [`this is still open: ${ask}`] : [];
}

/** What a choice is called in short: its column of the grid, or else its section. */
function askedName(questionnaire: Questionnaire, id: string): string {
  const question = findQuestion(questionnaire, id);
  return (question && columnOf(question)) ?? sectionOf(questionnaire, id)?.title ?? id;
}

function labelsOfOptions(questionnaire: Questionnaire, id: string, options: readonly string[]): string[] {
  const question = findQuestion(questionnaire, id);
  if (!question || !hasOptions(question)) return [];
  return question.options.filter((option) => options.includes(option.id)).map(({ label }) => label);
}
