/** Which way through the questions is asked for. */
import { EXIT, Refusal } from '../../errors.ts';
import type { Questionnaire, Way } from '../../questionnaire/questionnaire.ts';
import { ALL_THE_QUESTIONS } from '../../questionnaire/ways.ts';
import { slipOf, withMeant } from '../../text/nearest.ts';

/** What was asked for on the command line. */
interface Asked {
  readonly way?: string;
  readonly section?: readonly string[];
  readonly question?: readonly string[];
}

/** A way through the questions, or all of them. */
export type WayToGo = Way | typeof ALL_THE_QUESTIONS;

/**
 * The way that is named; null where none is. Throws `Refusal` with all that there are for one that is not known, and where
 * questions are named beside it.
 */
export function wayToGo(
  { ways = [] }: Questionnaire,
  { way: name, section = [], question = [] }: Asked,
): WayToGo | null {
  if (name === undefined) return null;
  if (section.length + question.length > 0) {
    throw new Refusal(EXIT.use, [
      '--way names a list of questions, as --section and --question do; expected one of them.',
    ]);
  }
  const all = [ALL_THE_QUESTIONS, ...ways];
  const found = all.find(({ id }) => id === name);
  if (found) return found;
  const meant = slipOf(
    name,
    all.map(({ id }) => id),
  );
  throw new Refusal(EXIT.use, [
    withMeant(`--way ${name}: there is no way of this id`, meant),
    'These are all there are:',
    ...all.map(({ id, title }) => `  ${id}: ${title}`),
  ]);
}

/** Whether a way is one of the shorter ones. */
export function isShorter(way: WayToGo | null): way is Way {
  return way !== null && way.id !== ALL_THE_QUESTIONS.id;
}
