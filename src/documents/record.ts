/** What a saved model holds, in the shape that YAML and JSON share: from a model to plain values and back. */
import { acceptText, isId, type Misfit } from '../model/accept.ts';
import { type Answer, type PlainAnswer, type PlainChosen, plainChosen } from '../model/answer.ts';
import { type CarriedOver, carryOver, type Found, type SavedEntries } from '../model/carried-over.ts';
import { acceptAll, type Given } from '../model/given.ts';
import type { Model, Revision } from '../model/model.ts';
import { goneOptions, openQuestions, status } from '../model/progress.ts';
import {
  allPoints,
  allQuestions,
  nameOf,
  pointOnceCalled,
  type Question,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { bad, good, type Problem, type Result, showableId } from '../text/problem.ts';
import { readShape } from '../text/shape.ts';
import type { Source } from '../text/yaml.ts';
import { FORMAT, madeWithOf, newerFormat, recordShape } from './record-shape.ts';

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
  'retired',
  'revisions',
  'open',
  'gone',
] as const;

/** The names of maps by id. */
export const GROUPS = ['answers', 'points', 'retired'] as const;

/** What a Markdown page holds under its headings, and nowhere else. */
export const NOT_IN_FRONT = [...GROUPS, 'open', 'gone'] as const;

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
  const retired = [...model.retired].map(([id, { question, answer }]): [string, Plain] => [
    id,
    { ...(question && { question }), answer: typeof answer === 'string' ? answer : plainChosen(answer) },
  ]);
  const open = openQuestions(questionnaire, model.answers)
    .map(({ id }) => id)
    .filter((id) => !model.newQuestions?.includes(id));
  const gone = goneOptions(questionnaire, model.answers);
  return {
    'mentoring-model': FORMAT,
    questionnaire: nameOf(questionnaire),
    status: status(questionnaire, model.answers),
    ...(model.started && { started: model.started }),
    ...(model.revised && { revised: model.revised }),
    ...(model.place && { place: model.place }),
    answers: Object.fromEntries(answers),
    ...(points.length > 0 && { points: Object.fromEntries(points) }),
    ...(retired.length > 0 && { retired: Object.fromEntries(retired) }),
    ...(model.revisions.length > 0 && { revisions: model.revisions.map(plainRevision) }),
    ...(model.newQuestions && { open }),
    // Unless it is said, what is gone and near to an option of today would be taken for a slip of the hand.
    ...(gone.size > 0 && { gone: Object.fromEntries(gone) }),
  };
}

/** An answer as files hold it: for a question that takes one option, the option itself instead of a list. */
function plainAnswer(question: Question, answer: Answer): PlainAnswer | PlainChosen {
  if (typeof answer === 'string') return answer;
  const chosen = plainChosen(answer);
  const [only] = chosen;
  return question.kind === 'one' && only !== undefined && chosen.length === 1 ? only : chosen;
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

/** A model that was read, and what was found where the questionnaire has changed since it was saved. */
export interface ReadModel {
  readonly source: Source;
  readonly model: Model;
  readonly found: Found;
  /** Where the entries of the text belong today. */
  readonly placeOf: CarriedOver['placeOf'];
}

/** Reads a saved model; its answers pass the gate. */
export function readModel(source: Source, questionnaire: Questionnaire): Result<ReadModel> {
  const newer = newerFormat(source);
  if (newer) return bad([newer]);
  const shape = readShape(source, recordShape);
  if (!shape.ok) {
    return bad([...shape.problems.map(withoutOwnNames), ...answerProblems(source, questionnaire)]);
  }
  const record = shape.value;
  const { madeWith, sameVersion } = madeWithOf(record.questionnaire, questionnaire);
  if (madeWith !== questionnaire.id) return bad([anotherQuestionnaire(source, madeWith, questionnaire.id)]);
  const carried = carryOver(questionnaire, {
    answers: record.answers,
    points: record.points,
    retired: withQuestions(record.retired),
    open: record.open ?? null,
    gone: record.gone ?? {},
    sameVersion,
    wordsAbove: source.wordsAbove,
  });
  if (carried.misfits.length > 0) return bad(misfitProblems(source, questionnaire, 1, carried.misfits));
  const { answers, points, retired, found, placeOf } = carried;
  return good({
    source,
    found,
    placeOf,
    model: {
      started: record.started ?? null,
      revised: record.revised ?? null,
      place: record.place ? placeToday(questionnaire, record.place) : null,
      answers,
      points,
      revisions: (record.revisions ?? []).map((revision) => ({
        on: revision.on,
        why: revision.why?.trim() ? revision.why : null,
        changed: new Map(Object.entries(revision.changed ?? {})),
      })),
      retired,
      newQuestions: found.newQuestions,
    },
  });
}

function placeToday(questionnaire: Questionnaire, id: string): string | null {
  return (questionOnceCalled(questionnaire, id) ?? pointOnceCalled(questionnaire, id))?.id ?? null;
}

function withQuestions(
  retired: Readonly<Record<string, { question?: string | null | undefined; answer?: unknown }>>,
): SavedEntries['retired'] {
  const entries = Object.entries(retired).map(([id, { question, answer }]) => [
    id,
    { question: question ?? null, answer },
  ]);
  return Object.fromEntries(entries);
}

/** Whether what was read is a saved model, rather than a bare map of answers. */
export function isSavedModel(value: unknown): boolean {
  return isMap(value) && 'mentoring-model' in value;
}

/** Reads answers for a script: a saved model, or a bare map of answers with `points` beside them. */
export function readAnswers(source: Source, questionnaire: Questionnaire): Result<Given> {
  const { value } = source;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'expected answers by the id of their question, such as "program: River House"';
    return bad([{ file: source.file, position: source.locate([]), about: null, message }]);
  }
  if (isSavedModel(value)) {
    const model = readModel(source, questionnaire);
    if (!model.ok) return model;
    const { answers: saved, points: notes, retired } = model.value.model;
    return good({ answers: saved, points: notes, retired, why: null });
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
  const under = (name: string, misfits: readonly Misfit[]) =>
    misfits.map((one) => ({ ...one, path: [name, ...one.path] }));
  problems.push(
    ...misfitProblems(source, questionnaire, 0, reason.ok ? [] : under('why', reason.misfits)),
    ...misfitProblems(source, questionnaire, 0, answerMisfits),
    ...misfitProblems(source, questionnaire, 1, under('points', pointMisfits)),
  );
  return problems.length > 0 ? bad(problems) : good({ ...given, why: reason.ok ? reason.answer : null });
}

/** What can be said of the answers in a file that has other problems too, so that all are told at once. */
function answerProblems(source: Source, questionnaire: Questionnaire): Problem[] {
  const { answers, points, gone, questionnaire: name } = isMap(source.value) ? source.value : {};
  const { misfits } = carryOver(questionnaire, {
    answers: isMap(answers) ? answers : {},
    points: isMap(points) ? points : {},
    retired: {},
    open: null,
    gone: isMap(gone) ? listsIn(gone) : {},
    sameVersion: madeWithOf(name, questionnaire).sameVersion,
    wordsAbove: () => null,
  });
  return misfitProblems(source, questionnaire, 1, misfits);
}

function listsIn(map: Record<string, unknown>): Record<string, string[]> {
  const lists = Object.entries(map).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
  return Object.fromEntries(lists);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function anotherQuestionnaire(source: Source, madeWith: string, open: string): Problem {
  const named = showableId(madeWith) ? ` "${madeWith}"` : ', one without a known name';
  const message = `was made with another questionnaire${named}; this one is "${open}". Name its folder with --questions <dir>`;
  return { file: source.file, position: source.locate(['questionnaire']), about: null, message };
}

/** What a problem with the shape is about, but for names that the file has made up. */
const NAMES = new RegExp(`^(?:${TOP.join('|')})(?:\\.\\d+(?:\\.(?:on|why|changed))?)?(?![^.])`);

/**
 * Where an id was expected there may stand the first word of somebody's note that lost its indentation, so a name that is
 * not known is shown only where it is a slip of the hand.
 */
function withoutOwnNames(problem: Problem): Problem {
  const { about, message } = problem;
  if (about === null || isSlip(about, message)) return problem;
  return { ...problem, about: NAMES.exec(about)?.[0] ?? null };
}

function isSlip(name: string, message: string): boolean {
  return isId(name) && message.includes('did you mean');
}

/** @param depth where in the path of a misfit the id stands */
function misfitProblems(
  source: Source,
  questionnaire: Questionnaire,
  depth: number,
  misfits: readonly Misfit[],
): Problem[] {
  const isKnown = (id: string) =>
    id === 'why' || questionOnceCalled(questionnaire, id) || pointOnceCalled(questionnaire, id);
  return misfits.map(({ path, onKey, message }) => {
    const id = String(path[depth] ?? '');
    const about = isKnown(id) || isSlip(id, message) ? id : null;
    return { file: source.file, position: source.locate(path, onKey), about, message };
  });
}
