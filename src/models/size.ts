/** Whether a text that is about to be written can be read again: what is larger than is read is never written. */
import type { Model } from '../model/model.ts';
import { TooLargeError } from '../model/too-large.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { LARGEST_BYTES } from '../text/decoding.ts';
import { LARGEST } from '../text/yaml.ts';
import { hasFewParts } from '../text/yaml-tree.ts';
import type { Format } from './format.ts';
import { readModelText } from './model-text.ts';

/** How much of the room a model may take while somebody goes on: what is half typed when they stop has to fit as well. */
const SAFE_SHARE = 0.75;

/** With fewer revisions than these no list in a file is too long to be read. */
const FEW_REVISIONS = 10_000;

/** A model as a new text. Throws `TooLargeError` where that could not be read again. */
export function createdText(format: Format, model: Model, questionnaire: Questionnaire): string {
  const text = format.create(model, questionnaire);
  requireRoom(format, text, model, questionnaire);
  return text;
}

/**
 * Throws `TooLargeError` where a text could not be read again.
 * @param isStopping whether this is the last save of a run, which may take all the room that there is
 */
export function requireRoom(
  format: Format,
  text: string,
  model: Model,
  questionnaire: Questionnaire,
  isStopping = false,
): void {
  const share = isStopping ? 1 : SAFE_SHARE;
  const bytes = text.length > (LARGEST_BYTES * share) / 3 ? new TextEncoder().encode(text).length : 0;
  if (text.length > LARGEST * share || bytes > LARGEST_BYTES * share) throw new TooLargeError();
  if (hasFewParts(text, share) && model.revisions.length < FEW_REVISIONS) return;
  if (!readModelText(format, '', text, questionnaire).ok) throw new TooLargeError();
}
