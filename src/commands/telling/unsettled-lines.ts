/** What there is to say of answers that are yet to be settled: at which question, and never what stood there. */
import type { Given } from '../../model/given.ts';
import type { Model } from '../../model/model.ts';
import { unsettledIn } from '../../model/unsettled.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';

/** A line for each: that what stood there before is kept, until somebody who is asked has chosen. */
export function unsettledLines(questionnaire: Questionnaire, model: Pick<Model, 'unsettled'>): string[] {
  return unsettledIn(questionnaire, model).map(
    ({ ask }) =>
      `Shorter than before: ${ask} What stood there is kept as well. You are asked which to keep when you go on.`,
  );
}

/** The same of a saved model that was given to another file: that what stood there is not in that one. */
export function leftBehindLines(questionnaire: Questionnaire, given: Given | null): string[] {
  const left = given?.model ? unsettledIn(questionnaire, given.model) : [];
  return left.map(
    ({ ask }) => `Shorter than before: ${ask} What stood there stays in the file that was given.`,
  );
}
