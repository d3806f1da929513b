/** Keeping the place at which a walk goes on, the next time. */
import { type Model, withPlace } from '../model/model.ts';
import { status } from '../model/progress.ts';
import { TooLargeError } from '../model/too-large.ts';
import { withWalkEnded } from '../walk/way.ts';
import type { Interview } from './needs.ts';

/** Where somebody stopped. */
interface StoppedAt {
  /** The id of what was asked. */
  readonly id: string;
  /** The id of what is asked first: whoever stops there, with nothing answered, has not begun. */
  readonly first: string | undefined;
  /** The id of the way that they were on; null for none. */
  readonly way: string | null;
}

/** Keeps where the person stopped, so that the walk goes on there; a complete model that was looked at stays as it is. */
export async function stoppedAt(
  interview: Interview,
  model: Model,
  { id, first, way }: StoppedAt,
): Promise<Model> {
  const { questionnaire } = interview;
  const untouched = model.answers.size === 0 && id === first;
  const isThere = model.place === id && model.way === way;
  if (untouched || isThere || status(questionnaire, model) === 'complete') return model;
  return savePlace(interview, withPlace(model, id, way), model);
}

/** The walk is at its end: there is no place to go on from, but a way that is not done is there to go on with. */
export async function atEnd(interview: Interview, model: Model): Promise<Model> {
  const ended = withWalkEnded(interview.questionnaire, model);
  const isEnded = model.place === null && model.way === ended.way;
  return isEnded ? model : savePlace(interview, ended, model);
}

/** Keeps the place at which the walk goes on, where a model has room for it: all answers are kept already. */
async function savePlace(interview: Interview, placed: Model, before: Model): Promise<Model> {
  try {
    return await interview.save(placed, true);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return before;
  }
}
