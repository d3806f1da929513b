/** Reading a saved model from plain values; all that claims to be an answer passes the gate. */
import { acceptUnsettled, underIdsOfToday } from '../../model/beside-answers.ts';
import { type CarriedOver, carryOver, type Found } from '../../model/carried-over.ts';
import { misfitsAt } from '../../model/misfit.ts';
import type { Model, Revision } from '../../model/model.ts';
import { openDrafts } from '../../model/opened-drafts.ts';
import type { SavedEntries } from '../../model/saved-entries.ts';
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { isPlainMap } from '../../text/plain-values.ts';
import { bad, good, type Problem, type Result } from '../../text/problem.ts';
import { readShape } from '../../text/shape.ts';
import type { Source } from '../../text/yaml.ts';
import { readCombining } from './combining.ts';
import { exampleProblem } from './example.ts';
import { anotherQuestionnaire, misfitProblems, withoutOwnNames } from './problems.ts';
import { madeWithOf, newerFormat, recordShape, type ShapedRecord } from './shape.ts';
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
  /** The ids of what was changed by hand since several people's answers were brought together in it, which is decided by that. */
  readonly changedByHand: readonly string[];
  /** Whether the revisions in the text hold words of somebody's own, which go with the next save. */
  readonly hasWordsInRevisions: boolean;
}

/** Reads a saved model, or gives all that is amiss in it at once. */
export function readModel(source: Source, questionnaire: Questionnaire): Result<ReadModel> {
  const another = newerFormat(source) ?? exampleProblem(source);
  if (another) return bad([another]);
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
    steps: record.steps,
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
    ...misfitsAt(['drafts'], drafts.misfits),
    ...misfitsAt(['unsettled'], unsettled.misfits),
  ];
  if (misfits.length > 0) return bad(misfitProblems(source, questionnaire, 1, misfits));
  const { answers, points, steps, retired, found } = carried;
  const combined = record.combining
    ? readCombining(record.combining, { answers, points, steps }, (id) => idOrToday(questionnaire, id))
    : null;
  const place = record.place ? idToday(questionnaire, record.place) : null;
  const opened = openDrafts(
    questionnaire,
    {
      started: record.started ?? null,
      revised: record.revised ?? null,
      place,
      way: record.way ? wayToday(questionnaire, record.way, place) : null,
      answers,
      points,
      steps,
      revisions: (record.revisions ?? []).map((revision) => revisionOf(questionnaire, revision)),
      retired,
      drafts: drafts.entries,
      unsettled: unsettled.entries,
      newQuestions: found.newQuestions,
      combining: combined?.combining ?? null,
    },
    record.answers,
  );
  const isDraftAgain = (group: string, id: string) => group === 'answers' && opened.draftsAgain.includes(id);
  return good({
    source,
    found,
    sameVersion,
    changedByHand: combined?.byHand ?? [],
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

function revisionOf(
  questionnaire: Questionnaire,
  { on, why, changed }: NonNullable<ShapedRecord['revisions']>[number],
): Revision {
  const changes = Object.entries(changed ?? {}).map(
    ([id, change]) => [id, changeWithoutWords(questionnaire, id, change)] as const,
  );
  return { on, why: why?.trim() ? why : null, changed: new Map(changes) };
}

/** The id that it has today. One that is no longer asked is kept: another version may ask for it again. */
function idOrToday(questionnaire: Questionnaire, id: string): string {
  return idToday(questionnaire, id.trim()) ?? id.trim();
}

/** The id that a question, a point or a step has today; null where it is no longer asked. */
function idToday(questionnaire: Questionnaire, id: string): string | null {
  const asked =
    questionOnceCalled(questionnaire, id) ??
    pointOnceCalled(questionnaire, id) ??
    stepOnceCalled(questionnaire, id);
  return asked?.id ?? null;
}

/**
 * The id of the way that a place is on, or without a place that is to be gone on with; null for a way that there is no more,
 * or that leads elsewhere: the place is then one of all the questions.
 */
function wayToday({ ways = [] }: Questionnaire, written: string, place: string | null): string | null {
  const way = ways.find(({ id }) => id === written.trim());
  return way && (place === null || way.questions.includes(place)) ? way.id : null;
}

function withQuestions(retired: ShapedRecord['retired']): SavedEntries['retired'] {
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

/** What can be said of the answers in a file that has other problems too, so that all are told at once. */
function answerProblems(source: Source, questionnaire: Questionnaire): Problem[] {
  const { answers, points, steps, gone, questionnaire: name } = isPlainMap(source.value) ? source.value : {};
  const { misfits } = carryOver(questionnaire, {
    answers: isPlainMap(answers) ? answers : {},
    points: isPlainMap(points) ? points : {},
    steps: isPlainMap(steps) ? steps : {},
    retired: {},
    open: null,
    gone: isPlainMap(gone) ? listsIn(gone) : {},
    sameVersion: madeWithOf(name, questionnaire).sameVersion,
    wordsAbove: () => null,
  });
  return misfitProblems(source, questionnaire, 1, misfits);
}

function listsIn(map: Record<string, unknown>): Record<string, string[]> {
  const lists = Object.entries(map).filter((entry): entry is [string, string[]] => Array.isArray(entry[1]));
  return Object.fromEntries(lists);
}
