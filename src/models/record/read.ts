/** Reading what a file holds, from plain values: a saved model, or answers alone; all of it passes the gate. */
import { acceptText } from '../../model/accept-text.ts';
import { acceptUnsettled, underIdsOfToday } from '../../model/beside-answers.ts';
import { type CarriedOver, carryOver, type Found, type SavedEntries } from '../../model/carried-over.ts';
import { acceptAll, type Given } from '../../model/given.ts';
import type { Misfit } from '../../model/misfit.ts';
import type { Model } from '../../model/model.ts';
import { openDrafts } from '../../model/opened-drafts.ts';
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { bad, good, type Problem, type Result } from '../../text/problem.ts';
import { readShape } from '../../text/shape.ts';
import type { Source } from '../../text/yaml.ts';
import { isPlainMap } from './plain.ts';
import { anotherQuestionnaire, misfitProblems, withoutOwnNames } from './problems.ts';
import { madeWithOf, newerFormat, recordShape } from './shape.ts';
import { changeWithoutWords, revisionsHoldWords } from './words-in-revisions.ts';

/** A model that was read, and what was found where the questionnaire has changed since it was saved. */
export interface ReadModel {
  readonly source: Source;
  readonly model: Model;
  readonly found: Found;
  /** Whether it was saved with the words of today's questionnaire. */
  readonly sameVersion: boolean;
  /** Where the entries of the text belong today. */
  readonly destinationOf: CarriedOver['destinationOf'];
  /** Whether the revisions in the text hold words of somebody's own, which go with the next save. */
  readonly hasWordsInRevisions: boolean;
}

/** Reads a saved model; its answers pass the gate. */
export function readModel(source: Source, questionnaire: Questionnaire): Result<ReadModel> {
  const newer = newerFormat(source);
  if (newer) return bad([newer]);
  const shape = readShape(source, recordShape());
  if (!shape.ok) {
    return bad([
      ...shape.problems.map((one) => withoutOwnNames(one, questionnaire)),
      ...answerProblems(source, questionnaire),
    ]);
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
  const drafts = underIdsOfToday(questionnaire, record.drafts);
  const unsettled = acceptUnsettled(questionnaire, record.unsettled);
  const misfits = [
    ...carried.misfits,
    ...under('drafts', drafts.misfits),
    ...under('unsettled', unsettled.misfits),
  ];
  if (misfits.length > 0) return bad(misfitProblems(source, questionnaire, 1, misfits));
  const { answers, points, retired, found } = carried;
  const opened = openDrafts(
    questionnaire,
    {
      started: record.started ?? null,
      revised: record.revised ?? null,
      place: record.place ? placeToday(questionnaire, record.place) : null,
      answers,
      points,
      revisions: (record.revisions ?? []).map((revision) => ({
        on: revision.on,
        why: revision.why?.trim() ? revision.why : null,
        changed: new Map(
          Object.entries(revision.changed ?? {}).map(([id, change]) => [
            id,
            changeWithoutWords(questionnaire, id, change),
          ]),
        ),
      })),
      retired,
      drafts: drafts.entries,
      unsettled: unsettled.entries,
      newQuestions: found.newQuestions,
    },
    record.answers,
  );
  const isDraftAgain = (group: string, id: string) => group === 'answers' && opened.draftsAgain.includes(id);
  return good({
    source,
    found,
    sameVersion,
    hasWordsInRevisions: revisionsHoldWords(questionnaire, source.value),
    destinationOf: (group, id) => {
      const destination = carried.destinationOf(group, id);
      return destination && isDraftAgain(destination.group, destination.id)
        ? { ...destination, asIs: false }
        : destination;
    },
    model: opened.model,
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
  return isPlainMap(value) && 'mentoring-model' in value;
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
    return good({ answers: saved, points: notes, retired, why: null, model: model.value.model });
  }
  const { points = null, why, ...answers } = value as Record<string, unknown>;
  const pointsFit = points === null || isPlainMap(points);
  const message = 'expected notes by the id of their point';
  const problems: Problem[] = pointsFit
    ? []
    : [{ file: source.file, position: source.locate(['points']), about: 'points', message }];
  const { given, answerMisfits, pointMisfits } = acceptAll(
    questionnaire,
    answers,
    isPlainMap(points) ? points : {},
  );
  const reason = acceptText(why);
  problems.push(
    ...misfitProblems(source, questionnaire, 0, reason.ok ? [] : under('why', reason.misfits)),
    ...misfitProblems(source, questionnaire, 0, answerMisfits),
    ...misfitProblems(source, questionnaire, 1, under('points', pointMisfits)),
  );
  return problems.length > 0 ? bad(problems) : good({ ...given, why: reason.ok ? reason.answer : null });
}

/** What can be said of the answers in a file that has other problems too, so that all are told at once. */
function answerProblems(source: Source, questionnaire: Questionnaire): Problem[] {
  const { answers, points, gone, questionnaire: name } = isPlainMap(source.value) ? source.value : {};
  const { misfits } = carryOver(questionnaire, {
    answers: isPlainMap(answers) ? answers : {},
    points: isPlainMap(points) ? points : {},
    retired: {},
    open: null,
    gone: isPlainMap(gone) ? listsIn(gone) : {},
    sameVersion: madeWithOf(name, questionnaire).sameVersion,
    wordsAbove: () => null,
  });
  return misfitProblems(source, questionnaire, 1, misfits);
}

function under(name: string, misfits: readonly Misfit[]): Misfit[] {
  return misfits.map((one) => ({ ...one, path: [name, ...one.path] }));
}

function listsIn(map: Record<string, unknown>): Record<string, string[]> {
  const lists = Object.entries(map).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
  return Object.fromEntries(lists);
}
