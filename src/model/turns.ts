/** Several people's models in an order that tells nothing: it comes from what they say there, and is another one at each question. */
import { sha256 } from '../text/sha256.ts';
import type { Model } from './model.ts';

/** The models in the order in which they stand at the question, the point or the step with an id. */
export type InTurn = (id: string) => readonly Model[];

/**
 * Gives the order of the models at the question, the point or the step with an id, however they were named. It comes from
 * what they say there and from nothing else, so that it is the same whoever of them says what elsewhere.
 */
export function turnsOf(models: readonly Model[]): InTurn {
  return (id) =>
    models
      .map((model) => ({ model, mark: sha256(JSON.stringify([id, ...saidAt(model, id)])) }))
      .sort((one, other) => (one.mark < other.mark ? -1 : one.mark > other.mark ? 1 : 0))
      .map(({ model }) => model);
}

function saidAt({ answers, points, steps, retired }: Model, id: string): unknown[] {
  return [answers, points, steps, retired].map((part) => part.get(id) ?? null);
}
