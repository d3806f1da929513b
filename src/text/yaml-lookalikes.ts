/** Which lookalikes are the reason why a text does not read as YAML. */
import { type Lookalike, lookalikesAtStart, withPlainSign } from './lookalikes.ts';
import { parseTree } from './yaml-tree.ts';

/** A lookalike and its line, from 1. */
interface FoundLookalike extends Lookalike {
  readonly line: number;
}

/** Each is tried by reading the text once more, which takes a second for a large one. */
const MOST_TRIED = 10;
const LONGEST_LOOKED_AT = 100_000;

/**
 * Those that keep a text with so many faults from being read: without all of them it has fewer, and with one of them alone
 * it has more again. What is in somebody's note does no harm, and is none of them.
 */
export function lookalikesToBlame(text: string, faults: number): FoundLookalike[] {
  if (text.length > LONGEST_LOOKED_AT) return [];
  const lines = text.split('\n');
  const found = lines
    .flatMap((line, index) =>
      lookalikesAtStart(line).map((one): FoundLookalike => ({ ...one, line: index + 1 })),
    )
    .slice(0, MOST_TRIED);
  if (found.length === 0) return [];
  const without = (some: readonly FoundLookalike[]) => faultsIn(repaired(lines, some));
  const least = without(found);
  if (least >= faults) return [];
  return found.filter((one) => without(found.filter((other) => other !== one)) > least);
}

function faultsIn(text: string): number {
  return parseTree(text).faults.length;
}

/** From the end, so that earlier places stay where they are. */
function repaired(lines: readonly string[], found: readonly FoundLookalike[]): string {
  const copy = [...lines];
  for (const one of found.toReversed()) copy[one.line - 1] = withPlainSign(copy[one.line - 1] ?? '', one);
  return copy.join('\n');
}
