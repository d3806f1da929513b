/** Revisions: what a run changed in answers that were there when the file was opened. */
import type { Question } from '../questionnaire/questionnaire.ts';
import { type Answer, chosenIn, sameAnswer } from './answer.ts';
import { type Change, changedIds, type Model, type Revision, sameStep } from './model.ts';
import { isNotSure } from './progress.ts';

/** Asked once something that was there has changed. */
export const WHY: Question = {
  kind: 'notes',
  id: 'why',
  ask: 'What prompted this change?',
  help: 'It is kept with the date and with what changed. You can skip it.',
  careful: true,
};

/** What prompts the revision in which several people's answers come into a model. */
export const COMBINED = "Combined from several people's answers";

/**
 * The model with the revision that this run makes, or without one where nothing that was there is changed any more. These are
 * no changes: an answer to what was open or not sure yet until then, more words at the question where the last run stopped
 * (`place`), other blanks at the ends, and an answer whose earlier words are yet to be settled. That others' answers first came
 * into a model is told in any case.
 * @param opened the model as the run found it
 * @param now the time for a revision that begins with this change
 * @param why what prompted it, where that is known from outside; null keeps what was said
 */
export function withRevision(opened: Model, model: Model, now: string, why: string | null = null): Model {
  const begun = revisionOfRun(opened, model);
  const changed = new Map([
    ...changedAnswers(opened, opened.answers, model.answers),
    ...changedAnswers<string>(opened, opened.points, model.points),
  ]);
  for (const [id, before] of model.unsettled)
    if (sameAnswer(opened.answers.get(id) ?? opened.points.get(id) ?? null, before)) changed.delete(id);
  const revision = { on: begun?.on ?? now, why: why ?? begun?.why ?? null, changed };
  const before = model.revisions.slice(0, opened.revisions.length);
  const isFirstBroughtIn = revision.why === COMBINED && opened.combining === null;
  return { ...model, revisions: changed.size > 0 || isFirstBroughtIn ? [...before, revision] : before };
}

/**
 * The model as a run saves it: with its revision, where the run found a model, and the time of the last change.
 * @param opened the model as the run found it; null where it was begun in this run
 * @param last the model as it was saved last, or as it was begun
 */
export function asSaved(
  opened: Model | null,
  last: Model,
  model: Model,
  now: string,
  why: string | null,
): Model {
  const changed =
    changedIds(last.answers, model.answers).length + changedIds(last.points, model.points).length > 0 ||
    haveStepsChanged(last, model);
  const revised = opened ? withRevision(opened, model, now, why) : model;
  return changed ? { ...revised, revised: now } : revised;
}

function haveStepsChanged({ steps: before }: Model, { steps: after }: Model): boolean {
  const ids = [...before.keys(), ...after.keys()];
  return ids.some((id) => !sameStep(before.get(id) ?? null, after.get(id) ?? null));
}

/** The revision that a run has begun, or null. */
export function revisionOfRun(opened: Model, model: Model): Revision | null {
  return model.revisions[opened.revisions.length] ?? null;
}

/** The places of a run's revisions that do not say what prompted them: there are two where others' answers came in between. */
export function withoutReason(opened: Model, { revisions }: Pick<Model, 'revisions'>): number[] {
  return [...revisions.keys()].filter(
    (place) => place >= opened.revisions.length && revisions[place]?.why === null,
  );
}

/** The model with what prompted the revisions at these places; the very same model where that is what it says already. */
export function withReason(model: Model, places: readonly number[], why: string | null): Model {
  const says = (revision: Revision, place: number) => !places.includes(place) || revision.why === why;
  if (model.revisions.every(says)) return model;
  const revisions = model.revisions.map((one, place) => (says(one, place) ? one : { ...one, why }));
  return { ...model, revisions };
}

function changedAnswers<T extends Answer>(
  { place, revisions }: Model,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): [string, Change][] {
  return changedIds(before, after).flatMap((id): [string, Change][] => {
    const [from, to] = [before.get(id) ?? null, after.get(id) ?? null];
    if (id === place) return [];
    // A choice that was made once and left open since was changed when another one is made: its history goes on.
    if ((from === null || isNotSure(from)) && !wasChosenBefore(revisions, id)) return [];
    if (from && to && sameAnswer(withoutOuterBlanks(from), withoutOuterBlanks(to))) return [];
    const isText = typeof (from ?? to) === 'string';
    return [[id, isText ? null : { from: optionsIn(from), to: optionsIn(to) }]];
  });
}

function wasChosenBefore(revisions: readonly Revision[], id: string): boolean {
  return revisions.some(({ changed }) => (changed.get(id) ?? null) !== null);
}

/** The ids of the options of an answer; none for text and for no answer. */
export function optionsIn(answer: Answer | null): string[] {
  return chosenIn(answer).map(({ option }) => option);
}

/** An answer without the blanks at the ends of its texts and of their lines, which nobody sees. */
function withoutOuterBlanks(answer: Answer): Answer {
  const trimmed = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trim();
  if (typeof answer === 'string') return trimmed(answer);
  return answer.map(({ option, words }) => ({ option, words: words === null ? null : trimmed(words) }));
}
