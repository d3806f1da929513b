/** Whether a model is one to look back at: all its choices were made when an earlier day ended the last run. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { dayOf } from '../text/language.ts';
import type { Model } from './model.ts';
import { status } from './progress.ts';

/** A model as an earlier day left it, and when that was. */
export type Stood = Model & { readonly revised: string };

/**
 * The model to look back at, or null: where a choice was still open, where it was last changed on this day, or where its
 * file does not say when.
 * @param opened the model as the run found it; null where it was made in this run
 */
export function stoodEarlier(questionnaire: Questionnaire, opened: Model | null, now: string): Stood | null {
  if (opened === null || opened.revised === null) return null;
  const { revised } = opened;
  const isEarlier = dayOf(revised) < dayOf(now);
  return isEarlier && status(questionnaire, opened) === 'complete' ? { ...opened, revised } : null;
}
