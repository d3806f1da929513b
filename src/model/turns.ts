/** Several people's models in an order that tells nothing: it comes from what they say, and is another one at each question. */
import { sha256 } from '../text/sha256.ts';
import type { Model } from './model.ts';

/**
 * Gives the order of the models at the question, the point or the step with an id, however they were named. It cannot be
 * worked out without all of them, so that nobody can tell from the result which words at two questions are one person's.
 */
export function turnsOf(models: readonly Model[]): (id: string) => Model[] {
  const marked = inOrder(models.map((model) => ({ model, mark: sha256(contentOf(model)) })));
  const seed = sha256(marked.map(({ mark }) => mark).join(' '));
  return (id) =>
    inOrder(marked.map(({ model, mark }) => ({ model, mark: sha256(`${seed} ${id} ${mark}`) }))).map(
      ({ model }) => model,
    );
}

interface Marked {
  readonly model: Model;
  readonly mark: string;
}

function inOrder(marked: readonly Marked[]): Marked[] {
  return marked.toSorted((one, other) => (one.mark < other.mark ? -1 : one.mark > other.mark ? 1 : 0));
}

function contentOf({ answers, points, steps, retired }: Model): string {
  const sorted = (entries: ReadonlyMap<string, unknown>) =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([answers, points, steps, retired].map(sorted));
}
