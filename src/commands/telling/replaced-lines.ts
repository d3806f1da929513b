/** What answers that were given together took the place of, in lines for whoever gave them. */
import type { Replaced } from '../../model/replaced.ts';

/**
 * A line each for what was replaced and for what was cleared; none where nothing was.
 * @param beside the file that alone has it so, where the one that was named could not take it; else null
 */
export function replacedLines({ replaced, cleared }: Replaced, beside: string | null): string[] {
  const where = beside === null ? '' : ` in ${beside} alone`;
  return [
    ...(replaced.length > 0 ? [`Replaced by what was given${where}: ${replaced.join(', ')}`] : []),
    ...(cleared.length > 0 ? [`Cleared by what was given${where}: ${cleared.join(', ')}`] : []),
  ];
}
