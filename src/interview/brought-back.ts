/** What was brought back in a sitting: kept on disk at once, and in all that the walk saves after it. */
import { type Answer, sameAnswer } from '../model/answer.ts';
import { withMarksOf } from '../model/draft-marks.ts';
import type { Model } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Asked, askedNow } from '../walk/asked.ts';
import {
  type Changed,
  type ChangedStep,
  changedSince,
  type Earlier,
  stepsChangedSince,
  withStepBack,
} from '../walk/earlier.ts';

/** An answer that the file held, and holds no more as it was. */
export type ChangedAnswer = Changed & { readonly before: Answer };

/** Keeps a model on disk. */
export type Save = (model: Model, isStopping?: boolean) => Promise<Model>;

/** The walk has a model of its own, and takes over what was brought back where it looks (`fresh`) or saves. */
export class BroughtBack {
  readonly #questionnaire: Questionnaire;
  readonly #earlier: Earlier;
  readonly #opened: Model | null;
  readonly #keep: Save;
  #latest: Model;
  /** What was brought back and is not in the model of the walk yet: from what, to what. */
  readonly #pending = new Map<string, { readonly from: Answer | null; readonly to: Answer }>();
  /** The same of what became of steps. */
  readonly #pendingSteps = new Map<string, ChangedStep>();

  /**
   * @param opened the model as the file held it when it was opened; null for a new one
   * @param keep keeps a model on disk
   */
  constructor(
    questionnaire: Questionnaire,
    earlier: Earlier,
    opened: Model | null,
    model: Model,
    keep: Save,
  ) {
    this.#questionnaire = questionnaire;
    this.#earlier = earlier;
    this.#opened = opened;
    this.#latest = model;
    this.#keep = keep;
  }

  /** Keeps a model, with what was brought back meanwhile in it. */
  async save(model: Model, isStopping = false): Promise<Model> {
    this.#latest = await this.#keep(this.fresh(model), isStopping);
    this.#pending.clear();
    this.#pendingSteps.clear();
    return this.#latest;
  }

  /** The model with what was brought back meanwhile, where it was not changed once more since. */
  fresh(model: Model): Model {
    if (this.#pending.size + this.#pendingSteps.size === 0) return model;
    let now = model;
    for (const [id, { from, to }] of this.#pending) {
      const asked = askedNow(this.#questionnaire, now, id, []);
      if (asked && sameAnswer(asked.current.answer, from)) now = this.#with(now, asked, to);
    }
    for (const [id, changed] of this.#pendingSteps) {
      const kept = now.steps.get(id) ?? null;
      if (kept?.state === changed.now?.state) now = withStepBack(now, { ...changed, now: kept });
    }
    return { ...now, revisions: this.#latest.revisions };
  }

  /** What the file held, and holds no more as it was. */
  answers(): ChangedAnswer[] {
    return changedSince(this.#questionnaire, this.#earlier, this.#latest).flatMap((one) =>
      one.before === null ? [] : [{ ...one, before: one.before }],
    );
  }

  /** The steps of which something else became since. */
  steps(): ChangedStep[] {
    return stepsChangedSince(this.#questionnaire, this.#earlier, this.#latest);
  }

  /** Brings an answer back to disk. Gives the error where the model has no room for it: then all stays as it is. */
  async bringAnswer({ asked, before }: ChangedAnswer): Promise<TooLargeError | null> {
    const { question, current } = asked;
    const from = this.#pending.get(question.id)?.from ?? current.answer;
    const full = await this.#keepIfRoom(this.#with(this.#latest, asked, before));
    if (full) return full;
    if (current.answer !== null) this.#earlier.before.set(question.id, current.answer);
    this.#pending.set(question.id, { from, to: before });
    return null;
  }

  /** The same of what became of a step. */
  async bringStep(changed: ChangedStep): Promise<TooLargeError | null> {
    const { step, now } = changed;
    const full = await this.#keepIfRoom(withStepBack(this.#latest, changed));
    if (full) return full;
    this.#pendingSteps.set(step.id, { ...changed, now: this.#pendingSteps.get(step.id)?.now ?? now });
    return null;
  }

  async #keepIfRoom(model: Model): Promise<TooLargeError | null> {
    try {
      this.#latest = await this.#keep(model);
      return null;
    } catch (error) {
      if (error instanceof TooLargeError) return error;
      throw error;
    }
  }

  /** The model with an answer that the file held: words come back as old as they were then. */
  #with(model: Model, asked: Asked, answer: Answer): Model {
    return withMarksOf(this.#questionnaire, this.#opened, asked.keep(model, answer));
  }
}
