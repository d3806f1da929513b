/** Answers in the place of a model: what a script is given, where a saved model was expected. */
import type { Given } from '../model/given.ts';
import {
  allPoints,
  allQuestions,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import type { Result } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import { isSavedModel, readAnswers } from './record/read.ts';

/** What a source says as answers; null where they are not what it holds, so that it may be a model that is damaged. */
export function bareAnswers(source: Source, questionnaire: Questionnaire): Result<Given> | null {
  const { value } = source;
  if (typeof value !== 'object' || value === null || isSavedModel(value) || 'answers' in value) return null;
  const ids = [...allQuestions(questionnaire), ...allPoints(questionnaire)].map(({ id }) => id);
  // Somebody who mistypes one id may mistype them all.
  const isKnown = (id: string) =>
    questionOnceCalled(questionnaire, id) ?? pointOnceCalled(questionnaire, id) ?? nearest(id, ids);
  return Object.keys(value).some(isKnown) ? readAnswers(source, questionnaire) : null;
}
