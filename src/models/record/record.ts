/** What a saved model holds, in the shape that YAML and JSON share: from a model to plain values. */

import { type Answer, type PlainAnswer, type PlainChosen, plainChosen } from '../../model/answer.ts';
import { markToKeep } from '../../model/mark-of-choices.ts';
import type { KeptStep, Model, Revision } from '../../model/model.ts';
import { goneOptions, openQuestions, status } from '../../model/progress.ts';
import { KINDS } from '../../questionnaire/kinds.ts';
import {
  allAsked,
  allPoints,
  allQuestions,
  allSteps,
  nameWithVersion,
  type Question,
  type Questionnaire,
} from '../../questionnaire/questionnaire.ts';
import type { Plain } from '../../text/plain-values.ts';
import { plainCombining } from './combining.ts';
import { plainMark } from './draft-mark.ts';
import { recordVersion } from './shape.ts';

/** The names at the top of a file, in the order in which they are written. */
export const TOP = [
  'mentoring-model',
  'questionnaire',
  'status',
  'started',
  'revised',
  'place',
  'way',
  'answers',
  'points',
  'steps',
  'retired',
  'revisions',
  'drafts',
  'unsettled',
  'combining',
  'open',
  'gone',
] as const;

/** The names of maps by id. */
export const GROUPS = ['answers', 'points', 'steps', 'retired'] as const;

/** Stands above a Markdown worksheet that has some of the questions alone: all of them were known when it was made. */
export const ALL_OPEN = 'all';

/** What a Markdown page holds under its headings, and nowhere else. */
export const NOT_IN_FRONT = [...GROUPS, 'open', 'gone'] as const;

/** A saved model as plain values; entries that would be empty are left out, but for `answers`. */
export type ModelRecord = { readonly [key in (typeof TOP)[number]]?: Plain } & {
  readonly answers: { readonly [id: string]: Plain };
};

/** A model, and what a file holds of it: a save compares both and writes both, and puts what a file holds together once. */
export interface RecordedModel {
  readonly model: Model;
  readonly record: ModelRecord;
}

/** A model with what a file holds of it. */
export function recorded(questionnaire: Questionnaire, model: Model): RecordedModel {
  return { model, record: toRecord(questionnaire, model) };
}

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
  const steps = allSteps(questionnaire).flatMap((step): [string, Plain][] => {
    const kept = model.steps.get(step.id);
    return kept === undefined ? [] : [[step.id, plainStep(kept)]];
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
    'mentoring-model': recordVersion(model),
    questionnaire: nameWithVersion(questionnaire),
    status: status(questionnaire, model),
    ...(model.started && { started: model.started }),
    ...(model.revised && { revised: model.revised }),
    ...(model.place && { place: model.place }),
    ...(model.way && { way: model.way }),
    answers: Object.fromEntries(answers),
    ...(points.length > 0 && { points: Object.fromEntries(points) }),
    ...(steps.length > 0 && { steps: Object.fromEntries(steps) }),
    ...(retired.length > 0 && { retired: Object.fromEntries(retired) }),
    ...(model.revisions.length > 0 && { revisions: model.revisions.map(plainRevision) }),
    ...(model.drafts.size > 0 && {
      drafts: Object.fromEntries(
        inQuestionOrder(questionnaire, model.drafts).map(([id, mark]) => [
          id,
          plainMark(markToKeep(questionnaire, model, id, mark)),
        ]),
      ),
    }),
    ...(model.unsettled.size > 0 && {
      unsettled: Object.fromEntries(
        inQuestionOrder(questionnaire, model.unsettled).map(([id, answer]): [string, Plain] => [
          id,
          typeof answer === 'string' ? answer : plainChosen(answer),
        ]),
      ),
    }),
    ...(model.combining && { combining: plainCombining(questionnaire, model, model.combining) }),
    ...(model.newQuestions && { open }),
    // Unless it is said, what is gone and near to an option of today would be taken for a slip of the hand.
    ...(gone.size > 0 && { gone: Object.fromEntries(gone) }),
  };
}

/** Entries in the order of the questionnaire, behind them those of ids that it does not have. */
function inQuestionOrder<T>(questionnaire: Questionnaire, entries: ReadonlyMap<string, T>): [string, T][] {
  const asked = allAsked(questionnaire).map(({ id }) => id);
  const ids = [
    ...asked.filter((id) => entries.has(id)),
    ...[...entries.keys()].filter((id) => !asked.includes(id)),
  ];
  return ids.flatMap((id): [string, T][] => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [[id, entry]];
  });
}

/** An answer as files hold it: for a question that takes one option, the option itself instead of a list. */
function plainAnswer(question: Question, answer: Answer): PlainAnswer | PlainChosen {
  if (typeof answer === 'string') return answer;
  const chosen = plainChosen(answer);
  const [only] = chosen;
  return !KINDS[question.kind].several && only !== undefined && chosen.length === 1 ? only : chosen;
}

function plainStep({ state, plan }: KeptStep): Plain {
  return { ...(state !== null && { state }), ...(plan !== null && { plan }) };
}

function plainRevision(revision: Revision): Plain {
  const changed = [...revision.changed].map(([id, change]): [string, Plain] => [
    id,
    change === null ? {} : { from: change.from, to: change.to },
  ]);
  return {
    on: revision.on,
    ...(revision.why && { why: revision.why }),
    changed: Object.fromEntries(changed),
  };
}
