/** What answers that were given together took the place of, in lines for whoever gave them. */
import type { Replaced } from '../model/replaced.ts';

/** A line each for what was replaced and for what was cleared; none where nothing was. */
export function replacedLines({ replaced, cleared }: Replaced): string[] {
  return [
    ...(replaced.length > 0 ? [`Replaced by what was given: ${replaced.join(', ')}`] : []),
    ...(cleared.length > 0 ? [`Cleared by what was given: ${cleared.join(', ')}`] : []),
  ];
}
