/** A mentoring model: the answers, and how they came to be. */
import type { Answer, Answers } from './answer.ts';
import { sameAnswer } from './answer.ts';

/**
 * What one revision did to an answer. For choices: from which options to which; an empty list was open, and two lists that are
 * alike mean that only own words changed. For text it is null: earlier words are not kept, since they may have been a name.
 */
export type Change = { readonly from: readonly string[]; readonly to: readonly string[] } | null;

/** One revision: when, why if that was said, and which answers changed. */
export interface Revision {
  readonly on: string;
  readonly why: string | null;
  readonly changed: ReadonlyMap<string, Change>;
}

/** An answer to a question, or a note on a point, that is no longer asked. */
export interface Retired {
  /** The question in the words of its day, or null where they are not known. */
  readonly question: string | null;
  readonly answer: Answer;
}

/** What can become of a next step. One about safety is handled elsewhere where another is set aside. */
export const STEP_STATES = ['done', 'set-aside', 'elsewhere'] as const;

/** What became of a next step. */
export type StepState = (typeof STEP_STATES)[number];

/** A next step that was kept, and what became of it. */
export interface KeptStep {
  /** Null while nothing has. */
  readonly state: StepState | null;
  /** Who does it, and by when; or where it is handled. Null where that is not said. */
  readonly plan: string | null;
}

/** What words of one's own were written for, in the place of a draft. */
export interface DraftMark {
  /** A mark of the choices that the draft names: 12 digits to the base of 16. Null where they are known to have changed since. */
  readonly choices: string | null;
  /** The ids of those that have changed since, as far as they are known. */
  readonly changed: readonly string[];
}

/** How far several people's answers are brought together in a model. What stands at an id that is nowhere here is from their files. */
export interface Combining {
  /** The ids of what is decided, also of what was left open on purpose. */
  readonly decided: readonly string[];
  /** The ids of what people have begun to decide, and left: what stands there is as they left it. */
  readonly begun: readonly string[];
  /** The ids of questions at which the answers part, or were not there from all, and that nobody has decided. */
  readonly parted: readonly string[];
  /** The ids at which what stands is, or was, the model's own before anything was brought into it, also where that is nothing. */
  readonly own: readonly string[];
}

/** Times are ISO 8601 in UTC, to the second; null where a file does not say. */
export interface Model {
  readonly started: string | null;
  readonly revised: string | null;
  /** The question at which the walk goes on, or null at its end. */
  readonly place: string | null;
  /** The id of the way that this is on, or without a place: that was gone with some of it left open. Null where all the questions are walked. */
  readonly way: string | null;
  readonly answers: Answers;
  /** Notes on points to talk through, by the id of the point. */
  readonly points: ReadonlyMap<string, string>;
  /** The next steps that were kept, by their ids. */
  readonly steps: ReadonlyMap<string, KeptStep>;
  readonly revisions: readonly Revision[];
  /** By the ids that they had. */
  readonly retired: ReadonlyMap<string, Retired>;
  /** By the id of a question that is drafted: what its words were written for. */
  readonly drafts: ReadonlyMap<string, DraftMark>;
  /**
   * What an answer or a note said before a run was stopped in the middle of changing it, by its id: for whoever goes on to
   * settle. It is in the file alone, and for nobody else to see.
   */
  readonly unsettled: ReadonlyMap<string, Answer>;
  /**
   * The ids of questions that have come to the questionnaire since, and that nobody was asked yet. Null where a file does
   * not say which questions it knew.
   */
  readonly newQuestions: readonly string[] | null;
  /** How far several people's answers are brought together in it. Null where all is decided, and in any other model. */
  readonly combining: Combining | null;
}

/** A model without any answer. */
export function newModel(now: string): Model {
  return {
    started: now,
    revised: now,
    place: null,
    way: null,
    answers: new Map(),
    points: new Map(),
    steps: new Map(),
    revisions: [],
    retired: new Map(),
    drafts: new Map(),
    unsettled: new Map(),
    newQuestions: [],
    combining: null,
  };
}

/** The model with one answer more, another one, or (null) none. The very same model where nothing changes. */
export function withAnswer(model: Model, id: string, answer: Answer | null): Model {
  if (sameAnswer(model.answers.get(id) ?? null, answer)) return model;
  return { ...withDecided(withAsked(model, id), id), answers: withEntry(model.answers, id, answer) };
}

/**
 * The model with the place at which the walk goes on; null at its end.
 * @param way the id of the way that it is on, or that was gone last and is not done; null for none
 */
export function withPlace(model: Model, place: string | null, way: string | null): Model {
  return { ...model, place, way };
}

/** The model once a question was asked: it is new no more. The very same model where it was not. */
export function withAsked(model: Model, id: string): Model {
  if (!model.newQuestions?.includes(id)) return model;
  return { ...model, newQuestions: model.newQuestions.filter((other) => other !== id) };
}

/**
 * The model once something is decided in it, also where that is to leave it open: whoever changes an answer has decided. The
 * very same model where nothing is to be decided.
 */
export function withDecided(model: Model, id: string): Model {
  const { combining } = model;
  if (combining === null || combining.decided.includes(id)) return model;
  const { decided, begun, parted, own } = combining;
  const but = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return {
    ...model,
    combining: { decided: [...decided, id], begun: but(begun), parted: but(parted), own: but(own) },
  };
}

/** The model with a note on a point, or (null) without one. The very same model where nothing changes. */
export function withPoint(model: Model, id: string, note: string | null): Model {
  if ((model.points.get(id) ?? null) === note) return model;
  return { ...withDecided(model, id), points: withEntry(model.points, id, note) };
}

/** The model with what became of a next step, or (null) without it. The very same model where nothing changes. */
export function withStep(model: Model, id: string, step: KeptStep | null): Model {
  if (sameStep(model.steps.get(id) ?? null, step)) return model;
  return { ...withDecided(model, id), steps: withEntry(model.steps, id, step) };
}

/** Whether the same became of a step. Null is one that was not kept. */
export function sameStep(one: KeptStep | null, other: KeptStep | null): boolean {
  if (one === null || other === null) return one === other;
  return one.state === other.state && one.plan === other.plan;
}

/** The ids whose entry differs between two maps, in the order of the second, then of the first. */
export function changedIds<T extends Answer>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): string[] {
  const ids = new Set([...after.keys(), ...before.keys()]);
  return [...ids].filter((id) => !sameAnswer(before.get(id) ?? null, after.get(id) ?? null));
}

function withEntry<T>(entries: ReadonlyMap<string, T>, id: string, value: T | null): ReadonlyMap<string, T> {
  const copy = new Map(entries);
  if (value === null) copy.delete(id);
  else copy.set(id, value);
  return copy;
}
