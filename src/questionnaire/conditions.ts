/** When a point comes up: what each line of its `when` asks of the answers. */
import type { Condition } from './schema.ts';

/**
 * Whether a line holds. `has`: chosen, among any others. `only`: chosen, and nothing else. `lacks`: answered, without
 * it. `blank`: not answered. A list of options means any of them.
 * @param answered the options chosen in a question (none for text), or null where it is open
 */
export function holds(line: Condition, answered: (question: string) => readonly string[] | null): boolean {
  const { has, only, lacks } = line;
  const chosen = answered(line.question);
  if (has) return chosen?.some((option) => has.includes(option)) ?? false;
  if (only) return chosen !== null && chosen.length > 0 && chosen.every((option) => only.includes(option));
  if (lacks) return chosen !== null && !chosen.some((option) => lacks.includes(option));
  return chosen === null;
}
