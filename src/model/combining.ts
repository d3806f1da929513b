/** What is said of a model by itself, while several people's answers are brought together in it. */
import type { Combining, Model } from './model.ts';

/** Where all that stands in a model is from the files that are brought together. */
export const NOTHING_DECIDED: Combining = { decided: [], begun: [], own: [] };

/**
 * Whether what stands at the question, the point or the step with an id is one more answer among those that are brought
 * together. In a model that they are first brought into, that is so of all, also of what is open.
 */
export function saysItself({ combining }: Pick<Model, 'combining'>, id: string): boolean {
  return combining === null || combining.own.includes(id);
}

/** Whether people have begun to decide on a question, and left it. */
export function isBegunAt({ combining }: Pick<Model, 'combining'>, id: string): boolean {
  return combining?.begun.includes(id) === true;
}

/**
 * The model once a decision was begun and left. What was decided before stays decided.
 * @param answered the model with the answer as it was left
 */
export function withBegun({ combining }: Pick<Model, 'combining'>, answered: Model, id: string): Model {
  if (combining === null || combining.decided.includes(id)) return answered;
  const { decided, begun, own } = combining;
  const isNew = !begun.includes(id);
  return {
    ...answered,
    combining: { decided, begun: isNew ? [...begun, id] : begun, own: own.filter((one) => one !== id) },
  };
}
