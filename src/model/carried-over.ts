/** What the answers of a saved file become under the questionnaire of today: moved, kept as gone, or retired. */
import { allPoints, allQuestions, type Questionnaire, TAKEN_IDS } from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { isId, NO_ID } from './accept.ts';
import { type Answer, sameAnswer } from './answer.ts';
import { type Meaning, meaningOf, type SavedUnder } from './meaning.ts';
import type { Misfit } from './misfit.ts';
import type { Retired } from './model.ts';
import { acceptRetired, idOnceAsked, keepRetired, wordsOfQuestion } from './retired.ts';
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

/** What was found on the way: ids by today's questionnaire but for those that it does not know. */
export interface Found {
  /** Null where the file does not say which questions it knew. */
  readonly newQuestions: readonly string[] | null;
  readonly retired: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly returned: readonly string[];
}

/** Where an entry of a saved file belongs today. */
export interface Destination {
  readonly group: 'answers' | 'points' | 'retired';
  readonly id: string;
  /** Whether its value can stay as it is written. */
  readonly asIs: boolean;
}

/** The entries as a model holds them. */
export interface CarriedOver {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly points: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, Retired>;
  readonly found: Found;
  /** Null for an entry that says nothing, and that nothing asks for. */
  destinationOf(group: Destination['group'], id: string): Destination | null;
  /** What can be neither read nor kept; paths begin with `answers`, `points` or `retired`. */
  readonly misfits: readonly Misfit[];
}

/** Carries all entries over. Each ends up somewhere, or is among the misfits. */
export function carryOver(questionnaire: Questionnaire, saved: SavedEntries): CarriedOver {
  const answers = new Map<string, Answer>();
  const points = new Map<string, string>();
  const retired = new Map<string, Retired>();
  const destinations = new Map<string, Destination>();
  const moved: { from: string; to: string }[] = [];
  const newlyRetired: string[] = [];
  const returned: string[] = [];
  const misfits: Misfit[] = [];

  const refuse = (path: readonly PathPart[], found: readonly Misfit[]) =>
    misfits.push(...found.map((one) => ({ ...one, path: [...path, ...one.path] })));
  const answered = ({ group, id }: Meaning) => (group === 'answers' ? answers : points).get(id) ?? null;
  const put = ({ group, id }: Meaning, answer: Answer) => {
    if (group === 'answers') answers.set(id, answer);
    else if (typeof answer === 'string') points.set(id, answer);
  };
  const retire = ({ group, id, value }: SavedEntry) => {
    const accepted = acceptRetired(value);
    if (!accepted.ok) refuse([group, id], accepted.misfits);
    else if (accepted.answer !== null) {
      const question = wordsOfQuestion(saved.wordsAbove([group, id]));
      const keptAs = keepRetired(retired, id, { question, answer: accepted.answer });
      destinations.set(`${group} ${id}`, { group: 'retired', id: keptAs, asIs: true });
      newlyRetired.push(id);
    }
  };

  const blanks: [SavedEntry, Meaning, boolean][] = [];
  for (const entry of savedEntries(questionnaire, saved)) {
    const { group, id, value, today } = entry;
    if (today === null) {
      const slip = slipIn(questionnaire, saved, entry);
      if (slip) refuse([group, id], [slip]);
      else retire(entry);
      continue;
    }
    const accepted = today.accept(value);
    const earlier = accepted.ok || saved.sameVersion ? accepted : acceptRetired(value);
    if (!earlier.ok) refuse([group, id], (accepted.ok ? earlier : accepted).misfits);
    else if (earlier.answer === null) blanks.push([entry, today, accepted.ok]);
    else if (!accepted.ok || accepted.answer === null) retire(entry);
    else if (answered(today) === null) {
      put(today, accepted.answer);
      destinations.set(`${group} ${id}`, { group: today.group, id: today.id, asIs: !today.isDated(value) });
      if (today.id !== id || today.group !== group) moved.push({ from: id, to: today.id });
    } else if (!sameAnswer(answered(today), accepted.answer)) retire(entry);
  }
  for (const [id, { question, answer: value }] of Object.entries(saved.retired)) {
    const today = meaningOf(questionnaire, idOnceAsked(id), { sameVersion: false, gone: {} });
    const again = today && answered(today) === null ? today.accept(value) : null;
    if (today && again?.ok && again.answer !== null) {
      put(today, again.answer);
      destinations.set(`retired ${id}`, { group: today.group, id: today.id, asIs: !today.isDated(value) });
      returned.push(today.id);
      continue;
    }
    const accepted = acceptRetired(value);
    if (!isId(idOnceAsked(id))) refuse(['retired', id], [NO_ID]);
    else if (!accepted.ok) refuse(['retired', id, 'answer'], accepted.misfits);
    else if (accepted.answer !== null) {
      const entry = { question: wordsOfQuestion(question), answer: accepted.answer };
      destinations.set(`retired ${id}`, {
        group: 'retired',
        id: keepRetired(retired, id, entry),
        asIs: true,
      });
    }
  }
  const taken = new Set(
    [...destinations].map(([from, { group, id }]) => `${from.split(' ')[0]} ${group} ${id}`),
  );
  for (const [{ group, id }, today, fits] of blanks) {
    // What was said under another id goes on in its own place; what was retired comes back to where it is asked.
    if (taken.has(`${group} ${today.group} ${today.id}`)) continue;
    destinations.set(`${group} ${id}`, {
      group: today.group,
      id: today.id,
      asIs: fits && answered(today) === null,
    });
    taken.add(`${group} ${today.group} ${today.id}`);
  }
  const newQuestions = saved.open && newSince(questionnaire, saved.open, answers, retired);
  return {
    answers,
    points,
    retired,
    found: { newQuestions, retired: newlyRetired, moved, returned },
    destinationOf: (group, id) => destinations.get(`${group} ${id}`) ?? null,
    misfits,
  };
}

/** An entry of a saved file, with what its id means today. */
interface SavedEntry {
  readonly group: 'answers' | 'points';
  readonly id: string;
  readonly value: unknown;
  readonly today: Meaning | null;
}

/** What has its id today comes before what had it earlier. */
function savedEntries(questionnaire: Questionnaire, saved: SavedEntries): SavedEntry[] {
  const entries = (['answers', 'points'] as const).flatMap((group) =>
    Object.entries(saved[group]).map(
      ([id, value]): SavedEntry => ({ group, id, value, today: meaningOf(questionnaire, id, saved) }),
    ),
  );
  const hasItsId = ({ id, today }: SavedEntry) => today?.id === id;
  return [...entries.filter(hasItsId), ...entries.filter((entry) => !hasItsId(entry))];
}

/** Why an id that nothing has cannot be kept as one of earlier days; null where it can. */
function slipIn(questionnaire: Questionnaire, saved: SavedEntries, { group, id }: SavedEntry): Misfit | null {
  const asked = group === 'answers' ? allQuestions(questionnaire) : allPoints(questionnaire);
  const ids = asked.map((one) => one.id).filter((one) => !Object.hasOwn(saved[group], one));
  if (isId(id) && !TAKEN_IDS.includes(id) && !(saved.sameVersion && nearest(id, ids) !== null)) return null;
  return { ...unknownId(group === 'answers' ? 'question' : 'point', id, ids), path: [] };
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
