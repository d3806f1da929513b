/** What stands in a saved file, entry by entry, and what each entry is called today. */
import { isId } from '../questionnaire/id-pattern.ts';
import {
  allPoints,
  allQuestions,
  allSteps,
  type Questionnaire,
  TAKEN_IDS,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { acceptStep, stepAsChosen } from './accept-step.ts';
import type { Answer } from './answer.ts';
import { type AskedGroup, type Meaning, meaningOf, type SavedUnder } from './meaning.ts';
import { type Accepted, type Misfit, taken } from './misfit.ts';
import { acceptRetired } from './retired.ts';
import { anotherKind, unknownId } from './unknown-id.ts';

/** What stands in a saved file, as it was read. */
export interface SavedEntries extends SavedUnder {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly points: Readonly<Record<string, unknown>>;
  readonly steps: Readonly<Record<string, unknown>>;
  readonly retired: Readonly<Record<string, { readonly question: string | null; readonly answer: unknown }>>;
  /** The questions that were asked but open when it was saved; null where the file does not say. */
  readonly open: readonly string[] | null;
  /** The words of the question above an entry, or null. */
  wordsAbove(path: readonly PathPart[]): string | null;
}

/** An answer, a note or a step in a saved file, by the group and the id that it has there. */
export interface SavedEntry {
  readonly group: AskedGroup;
  readonly id: string;
  readonly value: unknown;
  /** What its id means today; null where nothing has it or had it. */
  readonly today: Meaning | null;
}

/** All answers, notes and steps of a saved file. Those under an id of today come before those under one of earlier days. */
export function savedEntries(questionnaire: Questionnaire, saved: SavedEntries): SavedEntry[] {
  const entries = (['answers', 'points', 'steps'] as const).flatMap((group) =>
    Object.entries(saved[group]).map(
      ([id, value]): SavedEntry => ({ group, id, value, today: meaningOf(questionnaire, group, id, saved) }),
    ),
  );
  const hasItsId = ({ id, today }: SavedEntry) => today?.id === id;
  return [...entries.filter(hasItsId), ...entries.filter((entry) => !hasItsId(entry))];
}

/** What an entry says where nothing asks for it: as it stands, and for a step as a choice. */
export function acceptAsGone({ group, value }: Pick<SavedEntry, 'group' | 'value'>): Accepted {
  if (group !== 'steps') return acceptRetired(value);
  const step = acceptStep(null, value);
  if (!step.ok) return step;
  return taken<Answer>(step.answer && stepAsChosen(step.answer));
}

const ASKED = {
  answers: { kind: 'question', all: allQuestions },
  points: { kind: 'point', all: allPoints },
  steps: { kind: 'step', all: allSteps },
} as const;

/** Why an id that nothing has, or had, cannot be one of earlier days either; null where it can. */
export function slipIn(
  questionnaire: Questionnaire,
  saved: SavedEntries,
  { group, id }: SavedEntry,
): Misfit | null {
  const { kind, all } = ASKED[group];
  const ids = all(questionnaire)
    .map((one) => one.id)
    .filter((one) => !Object.hasOwn(saved[group], one));
  // In a file of today's version an id that is near to one of today was meant as that one.
  const isMistyped = saved.sameVersion && nearest(id, ids) !== null;
  const isMisplaced = saved.sameVersion && anotherKind(questionnaire, kind, id) !== null;
  if (isId(id) && !TAKEN_IDS.includes(id) && !isMistyped && !isMisplaced) return null;
  return { ...unknownId(questionnaire, kind, id, ids), path: [] };
}
