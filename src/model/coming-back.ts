/** What people marked to come back to: lines of their texts that begin with `?`. */
import { allQuestions, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Model } from './model.ts';
import { raisedPoints } from './points.ts';

/** These lines without the mark: those of the questions in order, then those of the points that come up now. */
export function linesToComeBackTo(
  questionnaire: Questionnaire,
  { answers, points }: Pick<Model, 'answers' | 'points'>,
): string[] {
  const texts = [
    ...allQuestions(questionnaire).map(({ id }) => answers.get(id)),
    ...raisedPoints(questionnaire, answers).map(({ id }) => points.get(id)),
  ];
  return texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trimStart().startsWith('?'))
    .map((line) => line.trim().replace(/^\?+\s*/, ''))
    .filter((line) => line !== '');
}
