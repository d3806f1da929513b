/** Patterns that are not shown to be linear for texts of any length, and what bounds the text that each of them gets. */

/** By the file, and how the pattern begins. */
export interface Exception {
  readonly file: string;
  readonly begins: string;
  /** What it is matched against, and how long that may be. */
  readonly bound: string;
}

const raw = String.raw;

/**
 * Each repetition in these has an upper bound, so that from any one place they take so many steps at most: more than
 * recheck follows. `npm run bench` times them.
 */
export const EXCEPTIONS: readonly Exception[] = [
  ...[
    raw`[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@`,
    raw`(?<![\p{L}\d])(?:DOB|`,
    raw`(?:(?<!\d|\d ?\/ ?)(?:(?:19|20)\d{2}`,
    raw`(?<!\p{L})(?:(?:case|docket|`,
    raw`(?<!\d|\d[-.])(?:(?:\+?1[-. ]{0,2})?`,
    raw`(?<![\p{L}\d$]|\d[-.,:/])`,
    raw`(?<!\d ?)(?!(?=(?:(?:19|20)\d{2}`,
    raw`(?<![\p{L}\d_])`,
    raw`(?:(?<![\p{L}\d.])(?!(?:U\. ?S\.`,
    raw`(?<![\p{L}\d.]|\p{L} )\p{Lu}`,
    raw`(?<!\p{L})(?:our|my) only (?!`,
    raw`(?<!\p{L})the only (?!`,
    raw`(?<!\p{L})the only (?:(?!`,
    raw`(?:(?:(?<!\d|\d ?\/ ?)(?:(?:19|20)\d{2}`,
  ].map((begins) => ({
    file: 'src/text/identifying.ts',
    begins,
    bound: 'one answer, at most 100,000 characters (LONGEST_TEXT in src/model/accept-text.ts)',
  })),
  {
    file: 'src/questionnaire/wording/blame.ts',
    begins: raw`(?<![\p{L}\p{N}])(?:(`,
    bound:
      'one text of a questionnaire, whose file has at most 4,000,000 characters (LARGEST in src/text/yaml.ts)',
  },
];
