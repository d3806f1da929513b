/** What a saved model holds, in the shape that YAML and JSON share: from a model to plain values and back. */
import { acceptAll, acceptText, type Given, type Misfit } from '../model/accept.ts';
import { type Answer, type PlainAnswer, type PlainChosen, plainChosen } from '../model/answer.ts';
import type { Model, Revision } from '../model/model.ts';
import { status } from '../model/progress.ts';
import {
  allPoints,
  allQuestions,
  nameOf,
  type Question,
  type Questionnaire,
  sectionOf,
} from '../questionnaire/questionnaire.ts';
import { bad, good, type Problem, type Result, showableId } from '../text/problem.ts';
import { readShape } from '../text/shape.ts';
import type { Source } from '../text/yaml.ts';
import { FORMAT, recordShape } from './record-shape.ts';

/** A value as YAML and JSON know it. */
export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain };

/** The names at the top of a file, in the order in which they are written. */
export const TOP = [
  'mentoring-model',
  'questionnaire',
  'status',
  'started',
  'revised',
  'place',
  'answers',
  'points',
  'revisions',
] as const;

/** A saved model as plain values; entries that would be empty are left out, but for `answers`. */
export type ModelRecord = { readonly [key in (typeof TOP)[number]]?: Plain } & {
  readonly answers: { readonly [id: string]: Plain };
};

/** The model as plain values, everything in the order of the questionnaire. */
export function toRecord(questionnaire: Questionnaire, model: Model): ModelRecord {
  const answers = allQuestions(questionnaire).flatMap((question): [string, Plain][] => {
    const answer = model.answers.get(question.id);
    return answer === undefined ? [] : [[question.id, plainAnswer(question, answer)]];
  });
  const points = allPoints(questionnaire).flatMap((point): [string, Plain][] => {
    const note = model.points.get(point.id);
    return note === undefined ? [] : [[point.id, note]];
  });
  return {
    'mentoring-model': FORMAT,
    questionnaire: nameOf(questionnaire),
    status: status(questionnaire, model.answers),
    ...(model.started && { started: model.started }),
    ...(model.revised && { revised: model.revised }),
    ...(model.place && { place: model.place }),
    answers: Object.fromEntries(answers),
    ...(points.length > 0 && { points: Object.fromEntries(points) }),
    ...(model.revisions.length > 0 && { revisions: model.revisions.map(plainRevision) }),
  };
}

/** An answer as files hold it: for a question that takes one option, the option itself instead of a list. */
function plainAnswer(question: Question, answer: Answer): PlainAnswer | PlainChosen {
  if (typeof answer === 'string') return answer;
  const chosen = plainChosen(answer);
  return question.kind === 'one' && chosen[0] !== undefined ? chosen[0] : chosen;
}

function plainRevision(revision: Revision): Plain {
  const changed = [...revision.changed].map(([id, change]): [string, Plain] => [
    id,
    change === null ? {} : { from: plainChosen(change.from), to: plainChosen(change.to) },
  ]);
  return {
    on: revision.on,
    ...(revision.why && { why: revision.why }),
    changed: Object.fromEntries(changed),
  };
}

/** Reads a saved model; its answers pass the gate. */
export function readModel(source: Source, questionnaire: Questionnaire): Result<Model> {
  const shape = readShape(source, recordShape);
  if (!shape.ok) return bad([...shape.problems, ...answerProblems(source, questionnaire)]);
  const record = shape.value;
  const madeWith = record.questionnaire.trim().split(/\s+/)[0] ?? '';
  if (madeWith !== questionnaire.id) return bad([anotherQuestionnaire(source, madeWith, questionnaire.id)]);
  const { given, answerMisfits, pointMisfits } = acceptAll(questionnaire, record.answers, record.points);
  const problems = [
    ...misfitProblems(source, ['answers'], answerMisfits),
    ...misfitProblems(source, ['points'], pointMisfits),
  ];
  if (problems.length > 0) return bad(problems);
  return good({
    started: record.started ?? null,
    revised: record.revised ?? null,
    place: record.place && sectionOf(questionnaire, record.place) ? record.place : null,
    answers: present(given.answers),
    points: present(given.points),
    revisions: (record.revisions ?? []).map((revision) => ({
      on: revision.on,
      why: revision.why?.trim() ? revision.why : null,
      changed: new Map(Object.entries(revision.changed ?? {})),
    })),
  });
}

/** Reads answers for a script: a saved model, or a bare map of answers with `points` beside them. */
export function readAnswers(source: Source, questionnaire: Questionnaire): Result<Given> {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'expected answers by the id of their question, such as "program: River House"';
    return bad([{ file: source.file, position: source.locate([]), about: null, message }]);
  }
  if ('mentoring-model' in value) {
    const model = readModel(source, questionnaire);
    return model.ok ? good({ answers: model.value.answers, points: model.value.points, why: null }) : model;
  }
  const { points = null, why, ...answers } = value as Record<string, unknown>;
  const pointsFit = points === null || isMap(points);
  const message = 'expected notes by the id of their point';
  const problems: Problem[] = pointsFit
    ? []
    : [{ file: source.file, position: source.locate(['points']), about: 'points', message }];
  const { given, answerMisfits, pointMisfits } = acceptAll(
    questionnaire,
    answers,
    isMap(points) ? points : {},
  );
  const reason = acceptText(why);
  const reasonMisfits = reason.ok
    ? []
    : reason.misfits.map((one) => ({ ...one, path: ['why', ...one.path] }));
  problems.push(...misfitProblems(source, [], reasonMisfits));
  problems.push(
    ...misfitProblems(source, [], answerMisfits),
    ...misfitProblems(source, ['points'], pointMisfits),
  );
  return problems.length > 0 ? bad(problems) : good({ ...given, why: reason.ok ? reason.answer : null });
}

/** What can be said of the answers in a file that has other problems too, so that all are told at once. */
function answerProblems(source: Source, questionnaire: Questionnaire): Problem[] {
  const { answers, points } = isMap(source.value) ? source.value : {};
  const { answerMisfits, pointMisfits } = acceptAll(
    questionnaire,
    isMap(answers) ? answers : {},
    isMap(points) ? points : {},
  );
  return [
    ...misfitProblems(source, ['answers'], answerMisfits),
    ...misfitProblems(source, ['points'], pointMisfits),
  ];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function anotherQuestionnaire(source: Source, madeWith: string, open: string): Problem {
  const named = showableId(madeWith) ? ` "${madeWith}"` : ', one without a known name';
  const message = `was made with another questionnaire${named}; this one is "${open}". Name its folder with --questions <dir>`;
  return { file: source.file, position: source.locate(['questionnaire']), about: null, message };
}

function misfitProblems(source: Source, under: string[], misfits: readonly Misfit[]): Problem[] {
  return misfits.map(({ path, onKey, message }) => ({
    file: source.file,
    position: source.locate([...under, ...path], onKey),
    about: showableId(String(path[0] ?? '')),
    message,
  }));
}

function present<T>(entries: ReadonlyMap<string, T | null>): ReadonlyMap<string, T> {
  return new Map([...entries].filter((entry): entry is [string, T] => entry[1] !== null));
}
