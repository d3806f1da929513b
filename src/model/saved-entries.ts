/** What stands in a saved file, entry by entry, and what each entry is called today. */
import { isId } from '../questionnaire/id-pattern.ts';
import { allPoints, allQuestions, type Questionnaire, TAKEN_IDS } from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { type Meaning, meaningOf, type SavedUnder } from './meaning.ts';
import type { Misfit } from './misfit.ts';
import { unknownId } from './unknown-id.ts';

/** What stands in a saved file, as it was read. */
export interface SavedEntries extends SavedUnder {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly points: Readonly<Record<string, unknown>>;
  readonly retired: Readonly<Record<string, { readonly question: string | null; readonly answer: unknown }>>;
  /** The questions that were asked but open when it was saved; null where the file does not say. */
  readonly open: readonly string[] | null;
  /** The words of the question above an entry, or null. */
  wordsAbove(path: readonly PathPart[]): string | null;
}

/** An answer or a note in a saved file, by the group and the id that it has there. */
export interface SavedEntry {
  readonly group: 'answers' | 'points';
  readonly id: string;
  readonly value: unknown;
  /** What its id means today; null where nothing has it or had it. */
  readonly today: Meaning | null;
}

/** All answers and notes of a saved file. Those under an id of today come before those under one of earlier days. */
export function savedEntries(questionnaire: Questionnaire, saved: SavedEntries): SavedEntry[] {
  const entries = (['answers', 'points'] as const).flatMap((group) =>
    Object.entries(saved[group]).map(
      ([id, value]): SavedEntry => ({ group, id, value, today: meaningOf(questionnaire, id, saved) }),
    ),
  );
  const hasItsId = ({ id, today }: SavedEntry) => today?.id === id;
  return [...entries.filter(hasItsId), ...entries.filter((entry) => !hasItsId(entry))];
}

/** Why an id that nothing has, or had, cannot be one of earlier days either; null where it can. */
export function slipIn(
  questionnaire: Questionnaire,
  saved: SavedEntries,
  { group, id }: SavedEntry,
): Misfit | null {
  const asked = group === 'answers' ? allQuestions(questionnaire) : allPoints(questionnaire);
  const ids = asked.map((one) => one.id).filter((one) => !Object.hasOwn(saved[group], one));
  // In a file of today's version an id that is near to one of today was meant as that one.
  const isMistyped = saved.sameVersion && nearest(id, ids) !== null;
  if (isId(id) && !TAKEN_IDS.includes(id) && !isMistyped) return null;
  return { ...unknownId(group === 'answers' ? 'question' : 'point', id, ids), path: [] };
}
