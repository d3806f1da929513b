/** What the answers of a saved file become under the questionnaire of today: moved, kept as gone, or retired. */
import { isId, NO_ID } from '../questionnaire/id-pattern.ts';
import { allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { type Answer, sameAnswer } from './answer.ts';
import { CarriedSoFar, type Destination } from './carried-so-far.ts';
import { type Meaning, meaningOfRetired } from './meaning.ts';
import type { Misfit } from './misfit.ts';
import type { KeptStep, Retired } from './model.ts';
import { acceptRetired, idOnceAsked, wordsOfQuestion } from './retired.ts';
import { acceptAsGone, type SavedEntries, type SavedEntry, savedEntries, slipIn } from './saved-entries.ts';

/** What was found on the way: ids by today's questionnaire but for those that it does not know. */
export interface Found {
  /** Null where the file does not say which questions it knew. */
  readonly newQuestions: readonly string[] | null;
  readonly retired: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly returned: readonly string[];
  readonly stepsOpenAgain: readonly string[];
  readonly stepsSetAside: readonly string[];
}

/** The entries as a model holds them. */
export interface CarriedOver {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly points: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, KeptStep>;
  readonly retired: ReadonlyMap<string, Retired>;
  readonly found: Found;
  /** Null for an entry that says nothing, and that nothing asks for. */
  destinationOf(group: Destination['group'], id: string): Destination | null;
  /** What can be neither read nor kept; paths begin with `answers`, `points`, `steps` or `retired`. */
  readonly misfits: readonly Misfit[];
}

/** Carries all entries over, in three passes. Each that says something ends up somewhere, or is among the misfits. */
export function carryOver(questionnaire: Questionnaire, saved: SavedEntries): CarriedOver {
  const carried = new CarriedSoFar();
  const blanks = carryEntries(carried, questionnaire, saved);
  carryRetired(carried, questionnaire, saved);
  placeBlanks(carried, blanks);
  const { answers, points, steps, retired, moved, newlyRetired, returned, misfits } = carried;
  const { stepsOpenAgain, stepsSetAside } = carried;
  const newQuestions = saved.open && newSince(questionnaire, saved.open, answers, retired);
  return {
    answers,
    points,
    steps,
    retired,
    found: { newQuestions, retired: newlyRetired, moved, returned, stepsOpenAgain, stepsSetAside },
    destinationOf: (group, id) => carried.destinationOf(group, id),
    misfits,
  };
}

/** An entry that says nothing, of a question, a point or a step of today. */
interface Blank {
  readonly entry: SavedEntry;
  readonly today: Meaning;
  /** Whether it says nothing to the questionnaire of today as well, so that it can stay as it is written. */
  readonly asIs: boolean;
}

/** The first pass, over answers, notes and steps: puts, retires or refuses what they say. Gives those that say nothing. */
function carryEntries(carried: CarriedSoFar, questionnaire: Questionnaire, saved: SavedEntries): Blank[] {
  const blanks: Blank[] = [];
  for (const entry of savedEntries(questionnaire, saved)) {
    const { group, id, value, today } = entry;
    if (today === null) {
      const slip = slipIn(questionnaire, saved, entry);
      if (slip) carried.refuse([group, id], [slip]);
      else retire(carried, saved, entry);
      continue;
    }
    const accepted = today.accept(value);
    if (!accepted.ok) {
      const earlier = saved.sameVersion ? accepted : acceptAsGone(entry);
      if (!earlier.ok) carried.refuse([group, id], accepted.misfits);
      else if (earlier.answer === null) blanks.push({ entry, today, asIs: false });
      else retire(carried, saved, entry);
    } else if (accepted.answer === null) {
      blanks.push({ entry, today, asIs: true });
    } else {
      const said = carried.saidAt(today);
      if (said === null) carried.put(entry, value, today, accepted.answer);
      else if (!sameAnswer(said, accepted.answer)) retire(carried, saved, entry);
    }
  }
  return blanks;
}

/** Retires an answer, a note or a step, with the words above it for its question; refuses it where it cannot be kept as it is. */
function retire(carried: CarriedSoFar, saved: SavedEntries, entry: SavedEntry): void {
  const { group, id } = entry;
  const accepted = acceptAsGone(entry);
  if (!accepted.ok) carried.refuse([group, id], accepted.misfits);
  else if (accepted.answer !== null)
    carried.retire(entry, {
      question: wordsOfQuestion(saved.wordsAbove([group, id])),
      answer: accepted.answer,
    });
}

/** The second pass, over answers that were retired already: they come back where they are asked for and nothing is said yet. */
function carryRetired(carried: CarriedSoFar, questionnaire: Questionnaire, saved: SavedEntries): void {
  for (const [id, { question, answer: value }] of Object.entries(saved.retired)) {
    const entry = { group: 'retired', id } as const;
    const today = meaningOfRetired(questionnaire, idOnceAsked(id));
    const again = today && carried.saidAt(today) === null ? today.accept(value) : null;
    if (today && again?.ok && again.answer !== null) {
      carried.put(entry, value, today, again.answer);
      continue;
    }
    const accepted = acceptRetired(value);
    if (!isId(idOnceAsked(id))) carried.refuse(['retired', id], [{ path: [], onKey: true, message: NO_ID }]);
    else if (!accepted.ok) carried.refuse(['retired', id, 'answer'], accepted.misfits);
    else if (accepted.answer !== null)
      carried.retire(entry, { question: wordsOfQuestion(question), answer: accepted.answer });
  }
}

/**
 * The third pass, over entries that say nothing. Each stands for its question as it is called today, and takes an answer that
 * comes back from the retired ones. Where another entry of the same group has become that question's, the blank one is dropped.
 */
function placeBlanks(carried: CarriedSoFar, blanks: readonly Blank[]): void {
  for (const { entry, today, asIs } of blanks) {
    if (carried.isTakenFrom(entry.group, today)) continue;
    const { group, id } = today;
    carried.leadTo(entry, { group, id, asIs: asIs && carried.saidAt(today) === null });
  }
}

/** The questions that the file did not know when it was saved. */
function newSince(
  questionnaire: Questionnaire,
  open: readonly string[],
  answers: CarriedOver['answers'],
  retired: CarriedOver['retired'],
): string[] {
  const known = (id: string) => answers.has(id) || retired.has(id) || open.includes(id);
  return allQuestions(questionnaire)
    .filter(({ id, was = [] }) => ![id, ...was].some(known))
    .map(({ id }) => id);
}
