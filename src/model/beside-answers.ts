/** What a file holds beside its answers, by the ids of their questions: marks of drafts, and answers that are yet to be settled. */
import { isId, NO_ID } from '../questionnaire/id-pattern.ts';
import {
  findQuestion,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { accept } from './accept.ts';
import type { Answer } from './answer.ts';
import { type Misfit, misfitsAt } from './misfit.ts';
import { acceptRetired } from './retired.ts';

/** Entries by the ids of today, and what can be neither read nor kept; paths begin with the id as it was given. */
export interface Beside<T> {
  readonly entries: ReadonlyMap<string, T>;
  readonly misfits: readonly Misfit[];
}

/**
 * Entries under the ids that they have today; what has its id today comes before what had it earlier. An id that is not
 * known, or whose place is taken, keeps its entry: another version of the questionnaire may ask for it again.
 */
export function underIdsOfToday<T>(
  questionnaire: Questionnaire,
  given: Readonly<Record<string, T>>,
): Beside<T> {
  const entries = new Map<string, T>();
  const misfits: Misfit[] = [];
  const today = (id: string) =>
    (
      questionOnceCalled(questionnaire, id) ??
      pointOnceCalled(questionnaire, id) ??
      stepOnceCalled(questionnaire, id)
    )?.id ?? id;
  for (const [id, entry] of Object.entries(given)) {
    const isTaken = today(id) !== id && (Object.hasOwn(given, today(id)) || entries.has(today(id)));
    if (isId(id)) entries.set(isTaken ? id : today(id), entry);
    else misfits.push({ path: [id], onKey: true, message: NO_ID });
  }
  return { entries, misfits };
}

/**
 * Takes answers that are yet to be settled: texts, or options as they were chosen. One that says nothing is left out. Where
 * the question of today cannot take what was said, that is kept as it was said then.
 */
export function acceptUnsettled(
  questionnaire: Questionnaire,
  given: Readonly<Record<string, unknown>>,
): Beside<Answer> {
  const saying = Object.entries(given).filter(([, value]) => !saysNothing(value));
  const named = saying.map(([id, value]): [string, { id: string; value: unknown }] => [id, { id, value }]);
  const beside = underIdsOfToday(questionnaire, Object.fromEntries(named));
  const misfits: Misfit[] = [...beside.misfits];
  const entries = [...beside.entries].flatMap(([today, { id, value }]): [string, Answer][] => {
    const question = findQuestion(questionnaire, today);
    const fits = question ? accept(question, value, () => true) : acceptRetired(value);
    const accepted = fits.ok ? fits : acceptRetired(value);
    if (accepted.ok) return accepted.answer === null ? [] : [[today, accepted.answer]];
    misfits.push(...misfitsAt([id], accepted.misfits));
    return [];
  });
  return { entries: new Map(entries), misfits };
}

function saysNothing(value: unknown): boolean {
  const accepted = acceptRetired(value);
  return accepted.ok && accepted.answer === null;
}
