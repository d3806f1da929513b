/** The gate for answers in words. */
import { asOneLine, unfitCharacter, withoutEnd, withPlainSigns } from '../text/characters.ts';
import { type Accepted, misfit, refused, shapeInWords, taken } from './misfit.ts';

/**
 * The longest text that is taken, in UTF-16 units: about forty pages. Whatever is half typed has to fit into a model that
 * was let grow no further, also where each of its characters becomes several in a file.
 */
export const LONGEST_TEXT = 100_000;

/** What is possible, where somebody gives more. */
export const ALL_THAT_FITS =
  'An answer can have 100,000 characters, about forty pages: keep a longer text in a file of its own, and its gist here.';

/** Takes a text of one line: what stands in several, as where an editor has wrapped it, is put together with blanks. */
export function acceptLine(value: unknown): Accepted<string> {
  const accepted = acceptText(value);
  if (!accepted.ok || !accepted.answer?.includes('\n')) return accepted;
  return taken(asOneLine(accepted.answer));
}

/** Takes a text. Line ends at its end are dropped: a YAML block always has one, and nobody means them. */
export function acceptText(value: unknown): Accepted<string> {
  if (value === null || value === undefined) return taken<string>(null);
  if (typeof value !== 'string') return refused([misfit([], `${shapeInWords(value)}; expected text`)]);
  const text = withoutEnd(withPlainSigns(value), (character) => character === '\n');
  if (text.length > LONGEST_TEXT)
    return refused([misfit([], `is longer than can be kept. ${ALL_THAT_FITS}`)]);
  const unfit = unfitCharacter(text);
  if (unfit) return refused([misfit([], unfit)]);
  return taken(text.trim() === '' ? null : text);
}
