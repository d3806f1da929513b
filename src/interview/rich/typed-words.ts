/** Words that somebody types into a list, which takes none: a Space or a number among them ticks nothing. Pure. */
import { type Arrival, isSpace } from '../keys/keys.ts';
import { beginsWith } from './moving.ts';

/** What was typed since the last key that is no character, or since something was ticked. */
export interface TypedWords {
  readonly typed: string;
  /** Whether a Space or a number among it did nothing: that is said. */
  readonly hasLeftOut: boolean;
}

/** Nothing typed yet. */
export const NOTHING_TYPED: TypedWords = { typed: '', hasLeftOut: false };

/** Said once a Space or a number was taken for a part of words. */
export const WORDS_NOT_TAKEN =
  'Words are not taken here. Letters move the arrow; a Space or a number right behind them does nothing. Press an arrow key first, then Space.';

/**
 * Whether this is a Space or a number that belongs to words. A second Space behind a single word belongs to nothing.
 * @param label of the line with the arrow. One letter is no word, however often it was pressed, where it leads there: Space ticks
 *   that line then. Null in a list that people are more likely to type words into: there any letter and number begins some.
 */
export function isPartOfWords({ typed }: TypedWords, arrival: Arrival, label: string | null): boolean {
  if (!couldTick(arrival) || (isSpace(arrival) && /^[^ ]+ $/.test(typed))) return false;
  if (label === null) return typed !== '' || !isSpace(arrival);
  return [...typed].some((one) => !beginsWith(label, one));
}

/** What was typed once this came, which was a part of words or was not. */
export function wordsAfter(words: TypedWords, arrival: Arrival, isPart: boolean): TypedWords {
  if (arrival.kind !== 'typed' || (couldTick(arrival) && !isPart)) return NOTHING_TYPED;
  return { typed: words.typed + arrival.text, hasLeftOut: words.hasLeftOut || isPart };
}

function couldTick(arrival: Arrival): boolean {
  return arrival.kind === 'typed' && /^[ 1-9]$/.test(arrival.text);
}
