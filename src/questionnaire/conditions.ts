/** The conditions under which a point comes up: whether one line of a `when` holds for what was answered. */
import type { Condition } from './schema.ts';

/**
 * The options that were chosen at a question; empty for a text. Null where it is open: not answered, or not sure yet.
 */
export type AnsweredWith = (question: string) => readonly string[] | null;

/**
 * `has`: one of these options is chosen, among any others. `only`: nothing but these is chosen. `lacks`: it is answered,
 * without any of these. `blank`: it is open. A list means any of its options.
 */
export function isMet({ question, has, only, lacks }: Condition, answered: AnsweredWith): boolean {
  const chosen = answered(question);
  if (has) return chosen?.some((option) => has.includes(option)) ?? false;
  if (only) return chosen !== null && chosen.length > 0 && chosen.every((option) => only.includes(option));
  if (lacks) return chosen !== null && !chosen.some((option) => lacks.includes(option));
  return chosen === null;
}
