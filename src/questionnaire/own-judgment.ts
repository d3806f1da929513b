/** What rests on no source says so, in one wording wherever it stands. Pure. */

/** Whose judgment it is, for whoever chooses by it. */
export const OWN_JUDGMENT = 'the judgment of those who made this questionnaire';

/** Where something comes from: its source, the judgment of its author, or both; empty where neither is named. */
export function originInWords({
  source,
  judgment,
}: {
  readonly source?: string | undefined;
  readonly judgment?: 'true' | undefined;
}): string {
  return [source, judgment === undefined ? undefined : OWN_JUDGMENT].filter(Boolean).join('; ');
}
