/** How whoever makes a document is asked what it is to say: the same questions in a terminal and on a page. */

/** A way on from a question. */
interface WayOn {
  readonly value: string;
  readonly label: string;
  /** Quieter, behind the label; empty for none. */
  readonly state: string;
  /** Nothing stands below the label. */
  readonly lines: readonly string[];
}

/** A way on, with what is said behind it. */
export function wayOn(value: string, label: string, state = ''): WayOn {
  return { value, label, state, lines: [] };
}

/** What is asked; `start` is the value of the way on that says least. */
export interface Decision {
  readonly title: string;
  readonly items: readonly WayOn[];
  readonly start: string;
}

/** Asks it, after what is told before. */
export interface Deciding {
  choose(
    decision: Decision,
  ): Promise<
    | { readonly kind: 'chosen'; readonly value: string }
    | { readonly kind: 'back' }
    | { readonly kind: 'stop' }
  >;
  tell(paragraphs: readonly string[]): void;
}
