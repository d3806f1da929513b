/** What is said of a model by itself, while several people's answers are brought together in it. */
import type { Combining, Model } from './model.ts';

/** Where all that stands in a model is from the files that are brought together. */
export const NOTHING_DECIDED: Combining = { decided: [], begun: [], parted: [], own: [] };

/**
 * Whether what stands at the question, the point or the step with an id is one more answer among those that are brought
 * together. In a model that they are first brought into, that is so of all, also of what is open.
 */
export function saysItself({ combining }: Pick<Model, 'combining'>, id: string): boolean {
  return combining === null || combining.own.includes(id);
}

/** Whether a model says anything that others' answers could be brought together with. */
export function saysAnything({ answers, points, steps, retired }: Model): boolean {
  return [answers, points, steps, retired].some(({ size }) => size > 0);
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
  const { begun, own } = combining;
  const isNew = !begun.includes(id);
  return {
    ...answered,
    combining: {
      ...combining,
      begun: isNew ? [...begun, id] : begun,
      own: own.filter((one) => one !== id),
    },
  };
}

/** Whether something may stand at a question that nobody has decided, and that the model did not say itself before. */
export function isUndecidedAt({ combining }: Pick<Model, 'combining'>, id: string): boolean {
  if (combining === null) return false;
  const { begun, parted, own } = combining;
  return begun.includes(id) || (parted.includes(id) && !own.includes(id));
}

/**
 * The model as far as it is decided: without the choices that nobody has made yet, though something of them stands there.
 * Words stay, and so does what a model chose itself before others' answers were brought in. The very same model where nothing
 * is to be decided.
 */
export function decidedPart(model: Model): Model {
  if (model.combining === null) return model;
  const answers = [...model.answers].filter(
    ([id, answer]) => typeof answer === 'string' || !isUndecidedAt(model, id),
  );
  return { ...model, answers: new Map(answers) };
}
