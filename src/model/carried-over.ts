/** What the answers of a saved file become under the questionnaire of today: moved, kept as gone, or retired. */
import {
  allPoints,
  allQuestions,
  findQuestion,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  TAKEN_IDS,
} from '../questionnaire/questionnaire.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import type { Step } from '../text/yaml.ts';
import { type Accepted, accept, acceptRetired, acceptText, isId, type Misfit } from './accept.ts';
import { type Answer, sameAnswer } from './answer.ts';
import type { Retired } from './model.ts';

/** What stands in a saved file, as it was read. */
export interface SavedEntries {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly points: Readonly<Record<string, unknown>>;
  readonly retired: Readonly<Record<string, { readonly question: string | null; readonly answer: unknown }>>;
  /** The questions that were asked but open when it was saved; null where the file does not say. */
  readonly open: readonly string[] | null;
  /** Whether it was saved with this version of the questionnaire, so that what does not fit is a slip of the hand. */
  readonly sameVersion: boolean;
  /** The words of the question above an entry, or null. */
  wordsAbove(path: readonly Step[]): string | null;
}

/** What was found on the way: ids by today's questionnaire but for those that it does not know. */
export interface Found {
  /** Null where the file does not say which questions it knew. */
  readonly newQuestions: readonly string[] | null;
  readonly retired: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly returned: readonly string[];
}

/** The entries as a model holds them. */
export interface CarriedOver {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly points: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, Retired>;
  readonly found: Found;
  /** What can be neither read nor kept; paths begin with `answers`, `points` or `retired`. */
  readonly misfits: readonly Misfit[];
}

/** Carries all entries over. Each ends up somewhere, or is among the misfits. */
export function carryOver(questionnaire: Questionnaire, saved: SavedEntries): CarriedOver {
  const answers = new Map<string, Answer>();
  const points = new Map<string, string>();
  const retired = new Map<string, Retired>();
  const moved: { from: string; to: string }[] = [];
  const newlyRetired: string[] = [];
  const returned: string[] = [];
  const misfits: Misfit[] = [];
  const refuse = (path: readonly Step[], found: readonly Misfit[]) =>
    misfits.push(...found.map((one) => ({ ...one, path: [...path, ...one.path] })));
  const retire = (path: readonly Step[], id: string, value: unknown) => {
    const accepted = acceptRetired(value);
    if (!accepted.ok) refuse(path, accepted.misfits);
    else if (accepted.answer !== null) {
      keepRetired(retired, id, { question: saved.wordsAbove(path), answer: accepted.answer });
      newlyRetired.push(id);
    }
  };

  for (const group of ['answers', 'points'] as const) {
    const asked = group === 'answers' ? allQuestions(questionnaire) : allPoints(questionnaire);
    for (const [id, value] of Object.entries(saved[group])) {
      const path = [group, id];
      const take = takerOf(questionnaire, group, id, saved);
      if (!take) {
        const ids = asked.map((one) => one.id).filter((one) => !Object.hasOwn(saved[group], one));
        if (!isId(id) || TAKEN_IDS.includes(id) || (saved.sameVersion && nearest(id, ids) !== null)) {
          const what = group === 'answers' ? 'question' : 'point';
          refuse(path, [{ path: [], onKey: true, message: `no ${what} has this id${didYouMean(id, ids)}` }]);
        } else retire(path, id, value);
        continue;
      }
      const accepted = take.accept(value);
      if (take.id !== id && Object.hasOwn(saved[group], take.id)) retire(path, id, value);
      else if (accepted.ok) {
        if (accepted.answer === null) continue;
        if (group === 'answers') answers.set(take.id, accepted.answer);
        else if (typeof accepted.answer === 'string') points.set(take.id, accepted.answer);
        if (take.id !== id) moved.push({ from: id, to: take.id });
      } else if (!saved.sameVersion && acceptRetired(value).ok) retire(path, id, value);
      else refuse(path, accepted.misfits);
    }
  }
  for (const [id, { question, answer: value }] of Object.entries(saved.retired)) {
    const group = findQuestion(questionnaire, id) ? 'answers' : 'points';
    const take = takerOf(questionnaire, group, id, { sameVersion: false, open: null });
    const isFree = take?.id === id && !answers.has(id) && !points.has(id);
    const again = isFree ? take.accept(value) : null;
    if (again?.ok && again.answer !== null) {
      if (group === 'answers') answers.set(id, again.answer);
      else if (typeof again.answer === 'string') points.set(id, again.answer);
      returned.push(id);
      continue;
    }
    const accepted = acceptRetired(value);
    if (!accepted.ok) refuse(['retired', id, 'answer'], accepted.misfits);
    else if (accepted.answer !== null) keepRetired(retired, id, { question, answer: accepted.answer });
  }
  const newQuestions = saved.open && newSince(questionnaire, saved.open, answers, retired);
  return {
    answers,
    points,
    retired,
    found: { newQuestions, retired: newlyRetired, moved, returned },
    misfits,
  };
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

/** How a value is taken for what has this id today, or had it earlier; null where nothing has. */
function takerOf(
  questionnaire: Questionnaire,
  group: 'answers' | 'points',
  id: string,
  { sameVersion, open }: Pick<SavedEntries, 'sameVersion' | 'open'>,
): { readonly id: string; accept(value: unknown): Accepted } | null {
  if (group === 'points') {
    const point = pointOnceCalled(questionnaire, id);
    return point && { id: point.id, accept: acceptText };
  }
  const question = questionOnceCalled(questionnaire, id);
  if (!question) return null;
  const options = 'options' in question ? question.options.map((option) => option.id) : [];
  // An answer with an option that is gone was open when it was saved.
  const maySlip = sameVersion && !open?.includes(id);
  const isGone = (option: string) => isId(option) && !(maySlip && nearest(option, options) !== null);
  return { id: question.id, accept: (value) => accept(question, value, isGone) };
}

/** Two answers that had the same id are both kept. */
function keepRetired(retired: Map<string, Retired>, id: string, entry: Retired): void {
  let free = id;
  for (let count = 2; ; count++) {
    const there = retired.get(free);
    if (!there || sameAnswer(there.answer, entry.answer)) break;
    free = `${id}-${count}`;
  }
  retired.set(free, entry);
}
