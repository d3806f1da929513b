/** What became of a saved model because the questionnaire has changed since, in words. */
import type { ReadModel } from '../documents/record.ts';
import { questionsWithGoneOptions } from '../model/progress.ts';
import { allPoints, allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../text/nearest.ts';
import { showableId } from '../text/problem.ts';
import { counted } from './rendering.ts';

/** What has changed, by ids. */
export interface QuestionnaireChanges {
  readonly newQuestions: readonly string[];
  /** Answers whose question is gone: kept. */
  readonly retired: readonly string[];
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Answers that were retired, and are asked for again. */
  readonly returned: readonly string[];
  /** Questions that are answered with an option that is gone: kept, and open. */
  readonly goneOptions: readonly string[];
}

/** What has changed for a model, by ids. */
export function changesIn(questionnaire: Questionnaire, { model, found }: ReadModel): QuestionnaireChanges {
  const goneOptions = questionsWithGoneOptions(questionnaire, model.answers).map(({ id }) => id);
  return { ...found, newQuestions: found.newQuestions ?? [], goneOptions };
}

/** One line that says what has changed; none where nothing has. */
export function changesLines(questionnaire: Questionnaire, read: ReadModel): string[] {
  const changes = changesIn(questionnaire, read);
  const parts = [
    [changes.newQuestions, 'new question', ''],
    [changes.moved, 'moved answer', ''],
    [changes.returned, 'answer', ' asked for again'],
    [changes.retired, 'retired answer', ' (kept)'],
    [changes.goneOptions, 'answer', ' with an option that is no longer offered (kept, shown as open)'],
  ] as const;
  const said = parts
    .filter(([ids]) => ids.length > 0)
    .map(([ids, what, more]) => `${counted(ids.length, what)}${more}`);
  if (said.length === 0) return [];
  const known = [...allQuestions(questionnaire), ...allPoints(questionnaire)].map(({ id }) => id);
  const hints = changes.retired
    .filter((id) => showableId(id) && didYouMean(id, known) !== '')
    .map((id) => `${id}${didYouMean(id, known)}`);
  return [
    `The questionnaire has changed since this was saved: ${said.join(', ')}.${hints.map((hint) => ` ${hint}`).join('')}`,
  ];
}
