/** Reading answers as a script gives them, from plain values: a bare map of them, or a saved model that has some. */
import { acceptText } from '../../model/accept-text.ts';
import { acceptAll, type Given } from '../../model/given.ts';
import { misfitsAt } from '../../model/misfit.ts';
import {
  allPoints,
  allQuestions,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { nearest } from '../../text/nearest.ts';
import { isPlainMap } from '../../text/plain-values.ts';
import { bad, good, type Problem, type Result } from '../../text/problem.ts';
import type { Source } from '../../text/yaml.ts';
import { EXAMPLE, exampleProblem, isExample } from './example.ts';
import { misfitProblems } from './problems.ts';
import { isSavedModel, readModel } from './read.ts';

/** Reads answers for a script: a saved model, or a bare map of answers with `points` beside them. */
export function readAnswers(source: Source, questionnaire: Questionnaire): Result<Given> {
  const { value } = source;
  if (!isPlainMap(value)) {
    const message = 'expected answers by the id of their question, such as "program: River House"';
    return bad([{ file: source.file, position: source.locate([]), about: null, message }]);
  }
  const example = exampleProblem(source);
  if (example) return bad([example]);
  if (isSavedModel(value)) {
    const model = readModel(source, questionnaire);
    if (!model.ok) return model;
    const { answers: saved, points: notes, retired } = model.value.model;
    return good({ answers: saved, points: notes, retired, why: null, model: model.value.model });
  }
  return bareAnswersIn(source, value, questionnaire);
}

/** Reads an example: bare answers that say of themselves that they are made up. */
export function readExample(source: Source, questionnaire: Questionnaire): Result<Given> {
  const { file, value, locate } = source;
  if (isPlainMap(value) && isExample(value)) {
    const { [EXAMPLE]: _, ...answers } = value;
    return bareAnswersIn(source, answers, questionnaire);
  }
  const message = 'is missing; expected "example: true", since an example says that it is made up';
  return bad([{ file, position: locate([]), about: EXAMPLE, message }]);
}

function bareAnswersIn(
  source: Source,
  { points = null, why, ...answers }: Readonly<Record<string, unknown>>,
  questionnaire: Questionnaire,
): Result<Given> {
  const pointsFit = points === null || isPlainMap(points);
  const message = 'expected notes by the id of their point';
  const problems: Problem[] = pointsFit
    ? []
    : [{ file: source.file, position: source.locate(['points']), about: 'points', message }];
  const { given, answerMisfits, pointMisfits } = acceptAll(
    questionnaire,
    answers,
    isPlainMap(points) ? points : {},
  );
  const reason = acceptText(why);
  problems.push(
    ...misfitProblems(source, questionnaire, 0, reason.ok ? [] : misfitsAt(['why'], reason.misfits)),
    ...misfitProblems(source, questionnaire, 0, answerMisfits),
    ...misfitProblems(source, questionnaire, 1, misfitsAt(['points'], pointMisfits)),
  );
  return problems.length > 0 ? bad(problems) : good({ ...given, why: reason.ok ? reason.answer : null });
}

/** What a source says as answers; null where they are not what it holds, so that it may be a model that is damaged. */
export function bareAnswers(source: Source, questionnaire: Questionnaire): Result<Given> | null {
  const { value } = source;
  if (!isPlainMap(value) || isSavedModel(value) || 'answers' in value) return null;
  const ids = [...allQuestions(questionnaire), ...allPoints(questionnaire)].map(({ id }) => id);
  // Somebody who mistypes one id may mistype them all.
  const isKnown = (id: string) =>
    questionOnceCalled(questionnaire, id) ?? pointOnceCalled(questionnaire, id) ?? nearest(id, ids);
  return Object.keys(value).some(isKnown) ? readAnswers(source, questionnaire) : null;
}
