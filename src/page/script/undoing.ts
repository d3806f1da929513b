/** Undoing on the page: what a question said when somebody came to it, and what was put there since. Knows no page. */

import { type Answer, sameAnswer } from '../../model/answer.ts';
import { type Earlier, earlierAnswers, earlierOf } from '../../walk/earlier.ts';
import { nextSwap, swapped, type Version, type Versions, versionsOf } from '../../walk/swaps.ts';
import type { Sheet } from '../sheet.ts';

/** What a question says; null where it is open. */
type AnswerNow = Answer | null;

/** What the questions said, from when a file was opened. */
export class Undoing {
  readonly earlier: Earlier;
  readonly #versions = new Map<string, Versions<AnswerNow>>();
  /** The question that somebody is at. */
  #at: string | null = null;

  constructor({ opened }: Sheet) {
    this.earlier = earlierOf(opened);
  }

  /** Somebody is about to change what a question says. Where they were at another one before, they come to it anew. */
  enter(id: string, now: AnswerNow): void {
    if (this.#at === id) return;
    this.#at = id;
    const before = this.#versions.get(id)?.[0].value ?? null;
    if (before !== null) this.earlier.before.set(id, before);
    this.#versions.set(id, versionsOf<AnswerNow>(now, earlierAnswers(this.earlier, id, now), sameAnswer));
  }

  /** What undoing would give back; null for nothing. */
  next(id: string, now: AnswerNow): Version<AnswerNow> | null {
    const versions = this.#versions.get(id);
    return versions ? nextSwap(versions, now, sameAnswer) : null;
  }

  /** Gives that back. */
  swap(id: string, now: AnswerNow): AnswerNow {
    const versions = this.#versions.get(id);
    if (!versions) return now;
    const swap = swapped(versions, now, sameAnswer);
    this.#versions.set(id, swap.versions);
    return swap.now;
  }
}
