/** What answers that were given together took the place of. */
import { type Answer, chosenIn } from './answer.ts';
import { changedIds, type Model } from './model.ts';

/** Ids of answers and of notes on points, by what became of them. */
export interface Replaced {
  /** There is another one now. */
  readonly replaced: readonly string[];
  /** There is none any more. */
  readonly cleared: readonly string[];
  /** Whether words that somebody wrote are in none of the new ones. */
  readonly losesWords: boolean;
}

/** Compares a model with what it was before. What was open then is not among it. */
export function replacedIn(before: Model, after: Model): Replaced {
  const changed = [...changesOf(before.answers, after.answers), ...changesOf(before.points, after.points)];
  return {
    replaced: changed.filter(({ to }) => to !== null).map(({ id }) => id),
    cleared: changed.filter(({ to }) => to === null).map(({ id }) => id),
    losesWords: changed.some(({ from, to }) => losesWords(from, to)),
  };
}

interface Replacement {
  readonly id: string;
  readonly from: Answer;
  readonly to: Answer | null;
}

function changesOf(before: ReadonlyMap<string, Answer>, after: ReadonlyMap<string, Answer>): Replacement[] {
  return changedIds(before, after).flatMap((id) => {
    const from = before.get(id);
    return from === undefined ? [] : [{ id, from, to: after.get(id) ?? null }];
  });
}

function losesWords(from: Answer, to: Answer | null): boolean {
  const now = wordsIn(to);
  return wordsIn(from).some((words) => !now.some((one) => one.includes(words.trim())));
}

/** All that somebody wrote in an answer: its text, or the own words of its options. */
function wordsIn(answer: Answer | null): string[] {
  if (typeof answer === 'string') return [answer];
  return chosenIn(answer).flatMap(({ words }) => (words === null ? [] : [words]));
}
