/** The revisions that a run makes in its model: what each is told from, and what prompted it. */
import type { Answer } from '../../model/answer.ts';
import type { Model } from '../../model/model.ts';
import { asSaved } from '../../model/revisions.ts';
import { openedWith } from '../../model/unsettled.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** The revision that saves belong to. */
interface Revising {
  /** The model that changes are told from; null where all is new. */
  readonly from: Model | null;
  /** What prompts them; null where that is not known, or yet to be asked. */
  readonly why: string | null;
}

/** The model of a run as it was found and as it was last kept, with the revision that is made of it. */
export class RevisionsOfRun {
  readonly #questionnaire: Questionnaire;
  #opened: Model | null;
  #last: Model;
  #revising: Revising;

  /**
   * @param opened what revisions are told from, or null where all is new
   * @param last the model as the run begins with it
   */
  constructor(questionnaire: Questionnaire, opened: Model | null, last: Model) {
    this.#questionnaire = questionnaire;
    this.#opened = opened;
    this.#last = last;
    this.#revising = { from: opened, why: null };
  }

  /** The model as this run found it, or null where it was made or started over in it. */
  get opened(): Model | null {
    return this.#opened;
  }

  /** The model as it was last kept. */
  get last(): Model {
    return this.#last;
  }

  /** An answer is settled: from now on its revision is told from what stood there before it was cut short. */
  settle(id: string, before: Answer): void {
    if (!this.#opened) return;
    this.#opened = openedWith(this.#questionnaire, this.#opened, id, before);
    this.#revising = { ...this.#revising, from: this.#opened };
  }

  /** Does something whose saves are a revision of their own; what is changed after it begins another one. */
  async inRevision<T>(why: string, act: () => Promise<T>): Promise<T> {
    const [before, last] = [this.#revising, this.#last];
    // The place in it is where the run before this one stopped.
    const place = before.from?.place ?? null;
    this.#revising = { from: { ...last, place }, why };
    try {
      return await act();
    } finally {
      const isKept = this.#last !== last;
      this.#revising = isKept ? { from: before.from && { ...this.#last, place }, why: null } : before;
    }
  }

  /**
   * The model as it is to be saved, with its revision and the time of its last change.
   * @param now ISO 8601 in UTC
   * @param why what prompted the change, or null
   */
  dated(model: Model, now: string, why: string | null): Model {
    return asSaved(this.#revising.from, this.#last, model, now, why ?? this.#revising.why);
  }

  /** The model was kept so. */
  kept(dated: Model): void {
    this.#last = dated;
  }
}
