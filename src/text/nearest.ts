/** "Did you mean": the known word nearest to one that is not known. */
import { distance } from 'fastest-levenshtein';

/** The nearest of `known` to `word`, or null where none is near enough to be a slip of the hand. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // No fewer letters differ than one is longer: of 20,000 unknown names few have to be compared.
    if (Math.abs(word.length - candidate.length) >= least) continue;
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** A message, and behind it what a slip of the hand was meant for: as it is where that is null. */
export function withMeant(message: string, meant: string | null): string {
  return meant === null ? message : `${message}; did you mean "${meant}"?`;
}

/**
 * The same for a word that a person types, among few: where two of four letters are others ("quit", "init"), that is
 * another word, unless they have only changed places.
 */
export function slipOf(word: string, known: Iterable<string>): string | null {
  const found = nearest(word, known);
  if (found === null || word.length > SHORT) return found;
  const [typed, meant] = [word.toLowerCase(), found.toLowerCase()];
  return distance(typed, meant) < 2 || lettersOf(typed) === lettersOf(meant) ? found : null;
}

const SHORT = 4;

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
