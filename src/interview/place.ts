/** Keeping the place at which a walk goes on, the next time. */
import type { Model } from '../model/model.ts';
import { status } from '../model/progress.ts';
import { TooLargeError } from '../model/too-large.ts';
import type { Interview } from './needs.ts';

/**
 * Keeps where the person stopped, so that the walk goes on there; a complete model that was looked at stays as it is.
 * @param first the id of what is asked first: whoever stops there, with nothing answered, has not begun
 */
export async function stoppedAt(
  interview: Interview,
  model: Model,
  id: string,
  first: string | undefined,
): Promise<Model> {
  const { questionnaire } = interview;
  const untouched = model.answers.size === 0 && id === first;
  if (untouched || model.place === id || status(questionnaire, model.answers) === 'complete') return model;
  return savePlace(interview, model, id);
}

/** The walk is at its end: there is no place to go on from. */
export async function atEnd(interview: Interview, model: Model): Promise<Model> {
  return model.place === null ? model : savePlace(interview, model, null);
}

/** Keeps the place at which the walk goes on, where a model has room for it: all answers are kept already. */
async function savePlace(interview: Interview, model: Model, place: string | null): Promise<Model> {
  try {
    return await interview.save({ ...model, place }, true);
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return model;
  }
}
