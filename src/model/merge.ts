/** Answers that were given together, put into a model. */
import type { Given } from './accept.ts';
import { type Model, withAnswer, withPoint } from './model.ts';

/** The model with the answers that were given in the place of its own. The very same model where they say the same. */
export function withGiven(model: Model, { answers, points }: Given): Model {
  const answered = [...answers].reduce((now, [id, answer]) => withAnswer(now, id, answer), model);
  return [...points].reduce((now, [id, note]) => withPoint(now, id, note), answered);
}
