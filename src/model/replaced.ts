/** What answers that were given together took the place of. */
import { type Answer, chosenIn } from './answer.ts';
import { changedIds, type KeptStep, type Model } from './model.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Ids of answers, of notes on points and of steps, by what became of them. */
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
  const changed = [
    ...changesOf(before.answers, after.answers),
    ...changesOf(before.points, after.points),
    ...changesOfSteps(before.steps, after.steps),
  ];
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

/** Steps of which something else is said than before, with what was planned. A step that was kept alone was open. */
function changesOfSteps(before: Model['steps'], after: Model['steps']): Replacement[] {
  return [...before].flatMap(([id, from]): Replacement[] => {
    const to = after.get(id) ?? null;
    const isOther = (part: keyof KeptStep) => from[part] !== null && from[part] !== (to?.[part] ?? null);
    if (!isOther('state') && !isOther('plan')) return [];
    return [{ id, from: from.plan ?? '', to: to && (to.plan ?? '') }];
  });
}

function losesWords(from: Answer, to: Answer | null): boolean {
  const now = wordsIn(to);
  return wordsIn(from).some((words) => !now.some((one) => one.includes(words.trim())));
}

/** All that somebody wrote in an answer: the paragraphs of its text, or the own words of its options. */
function wordsIn(answer: Answer | null): string[] {
  if (typeof answer === 'string') return paragraphsOf([answer]);
  return chosenIn(answer).flatMap(({ words }) => (words === null ? [] : [words]));
}
