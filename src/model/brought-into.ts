/** Bringing others' answers into a model in hand: what stays of it, and what comes from the others. */
import { takesLines } from '../questionnaire/kinds.ts';
import { allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Combined } from './combined.ts';
import { NOTHING_DECIDED, saysAnything, saysItself } from './combining.ts';
import { onceDecided } from './deciding.ts';
import { withMarks } from './draft-marks.ts';
import type { Combining, KeptStep, Model } from './model.ts';
import { paragraphsOf } from './paragraphs.ts';
import { allRetired } from './retired.ts';
import { isDrafted } from './statement.ts';

/**
 * A model with what others wrote brought into it, for the first time or once more. What was decided or begun in it stays, also
 * what was left open; so do its own choices and words in the place of a draft, until something else is decided, and what became
 * of its own steps, where the others who have those say the same. Every note is in it. All else is as the others say now, which
 * may have changed since.
 * @param all what `combined` made of the others, into this very model
 */
export function broughtInto(questionnaire: Questionnaire, into: Model, all: Combined): Model {
  const stays = all.decisions
    .filter(({ question }) => !takesLines(question) || isDrafted(question))
    .map(({ question }) => question.id);
  const { model, combining } = goneOnWith(questionnaire, into, all, (id) => stays.includes(id));
  const parted = all.parted.map(({ id }) => id).filter((id) => !combining.decided.includes(id));
  return onceDecided({ ...model, combining: { ...combining, parted } }, all.decisions);
}

/**
 * The same, and how far it is brought together then.
 * @param staysItself whether what the model itself says at a question stays until something else is decided
 */
export function goneOnWith(
  questionnaire: Questionnaire,
  into: Model,
  { model: now, partedSteps }: Pick<Combined, 'model' | 'partedSteps'>,
  staysItself: (id: string) => boolean,
): { readonly model: Model; readonly combining: Combining } {
  const { decided, begun } = into.combining ?? NOTHING_DECIDED;
  const isDecided = (id: string) => decided.includes(id) || begun.includes(id);
  const isOwn = (id: string) => saysItself(into, id);
  const brought = <T>(
    before: ReadonlyMap<string, T>,
    after: ReadonlyMap<string, T>,
    stays = (_: string) => false,
  ) => {
    const isThere = (id: string) => isDecided(id) || (isOwn(id) && stays(id));
    return new Map([
      ...[...after].filter(([id]) => !isThere(id)).map(([id, said]) => asBefore(id, before.get(id), said)),
      ...[...before].filter(([id]) => isThere(id)),
    ]);
  };
  const steps = [...now.steps].map(([id, step]): [string, KeptStep] => [
    id,
    isOwn(id) && !partedSteps.includes(id) ? { ...step, state: into.steps.get(id)?.state ?? null } : step,
  ]);
  const marked = withMarks(questionnaire, into, {
    ...into,
    answers: brought(into.answers, now.answers, staysItself),
    points: brought(into.points, now.points),
    steps: brought(into.steps, new Map(steps)),
    retired: allRetired(into.retired, now.retired),
  });
  const drafts = [...brought(marked.drafts, now.drafts, () => true)].filter(
    ([id]) => marked.answers.has(id) || marked.unsettled.has(id),
  );
  const own = into.combining?.own ?? idsIn(questionnaire, marked);
  const newQuestions = into.newQuestions?.filter((id) => !marked.answers.has(id)) ?? null;
  return {
    model: { ...marked, drafts: new Map(drafts), newQuestions },
    combining: { decided, begun, parted: [], own },
  };
}

/** A note as it stood before, where it has the same paragraphs in another order: their order tells nothing, and stays. */
function asBefore<T>(id: string, before: T | undefined, after: T): [string, T] {
  if (typeof before !== 'string' || typeof after !== 'string') return [id, after];
  const [one, other] = [before, after].map((text) => paragraphsOf([text]).sort());
  return [id, JSON.stringify(one) === JSON.stringify(other) ? before : after];
}

/**
 * A model in hand that others' answers are brought into, with all of it as its own that is not decided: one more file does not
 * say again what those before it said. One that says nothing is no answer among theirs.
 */
export function withAllOwn(questionnaire: Questionnaire, model: Model): Model {
  const { combining } = model;
  if (combining === null) return saysAnything(model) ? model : { ...model, combining: NOTHING_DECIDED };
  const others = [...combining.decided, ...combining.begun];
  const own = idsIn(questionnaire, model).filter((id) => !others.includes(id));
  return { ...model, combining: { ...combining, own } };
}

/** The ids of all questions, and of the points and steps of which something is said. */
function idsIn(questionnaire: Questionnaire, { points, steps }: Pick<Model, 'points' | 'steps'>): string[] {
  return [...allQuestions(questionnaire).map(({ id }) => id), ...points.keys(), ...steps.keys()];
}
