/** Patterns that are not shown to be linear for texts of any length, and what bounds the text that each of them gets. */

/** By the file, and how the pattern begins. */
export interface Exception {
  readonly file: string;
  readonly begins: string;
  /** What it is matched against, and how long that may be. */
  readonly bound: string;
}

export const EXCEPTIONS: readonly Exception[] = [];
