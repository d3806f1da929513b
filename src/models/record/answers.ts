/** Reading answers as a script gives them, from plain values: a bare map of them, or a saved model that has some. */

import type { GivenStep } from '../../model/accept-step.ts';
import { acceptText } from '../../model/accept-text.ts';
import { decidedPart } from '../../model/combining.ts';
import { acceptAll, type Given } from '../../model/given.ts';
import { misfitsAt } from '../../model/misfit.ts';
import type { KeptStep } from '../../model/model.ts';
import {
  allAsked,
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { nearest } from '../../text/nearest.ts';
import { isPlainMap } from '../../text/plain-values.ts';
import { bad, good, type Problem, type Result } from '../../text/problem.ts';
import type { Source } from '../../text/yaml.ts';
import { EXAMPLE, exampleProblem, isExample } from './example.ts';
import { misfitProblems } from './problems.ts';
import { isSavedModel, readModel } from './read.ts';

/** Reads answers for a script: a saved model, or a bare map of answers with `points` and `steps` beside them. */
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
    // What nobody has decided yet is no answer to whatever it is given to.
    const { answers: saved, points: notes, steps, retired, revised } = decidedPart(model.value.model);
    const stepsSaid = new Map(
      [...steps].map(([id, step]) => [id, whatIsSaid(step, revised !== null)] as const),
    );
    return good({
      answers: saved,
      points: notes,
      steps: stepsSaid,
      retired,
      why: null,
      model: model.value.model,
    });
  }
  return bareAnswersIn(source, value, questionnaire);
}

/**
 * What a model says of a step. A plan that it does not have takes nothing away, and neither does a state on a worksheet, which
 * asks for steps to take. In a model that was saved, a step without a state is one that nothing has become of, or no longer.
 */
function whatIsSaid({ state, plan }: KeptStep, wasSaved: boolean): GivenStep {
  return { ...((wasSaved || state !== null) && { state }), ...(plan !== null && { plan }) };
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
  { points = null, steps = null, why, ...answers }: Readonly<Record<string, unknown>>,
  questionnaire: Questionnaire,
): Result<Given> {
  const problems: Problem[] = [];
  const mapOr = (name: string, value: unknown, message: string) => {
    if (value !== null && !isPlainMap(value))
      problems.push({ file: source.file, position: source.locate([name]), about: name, message });
    return isPlainMap(value) ? value : {};
  };
  const { given, answerMisfits, pointMisfits, stepMisfits } = acceptAll(questionnaire, {
    answers,
    points: mapOr('points', points, 'expected notes by the id of their point'),
    steps: mapOr('steps', steps, 'expected what became of next steps, by their id'),
  });
  const reason = acceptText(why);
  problems.push(
    ...misfitProblems(source, questionnaire, 0, reason.ok ? [] : misfitsAt(['why'], reason.misfits)),
    ...misfitProblems(source, questionnaire, 0, answerMisfits),
    ...misfitProblems(source, questionnaire, 1, misfitsAt(['points'], pointMisfits)),
    ...misfitProblems(source, questionnaire, 1, misfitsAt(['steps'], stepMisfits)),
  );
  return problems.length > 0 ? bad(problems) : good({ ...given, why: reason.ok ? reason.answer : null });
}

/** What a source says as answers; null where they are not what it holds, so that it may be a model that is damaged. */
export function bareAnswers(source: Source, questionnaire: Questionnaire): Result<Given> | null {
  const { value } = source;
  if (!isPlainMap(value) || isSavedModel(value) || 'answers' in value) return null;
  const ids = allAsked(questionnaire).map(({ id }) => id);
  // Somebody who mistypes one id may mistype them all.
  const isKnown = (id: string) =>
    questionOnceCalled(questionnaire, id) ??
    pointOnceCalled(questionnaire, id) ??
    stepOnceCalled(questionnaire, id) ??
    nearest(id, ids);
  const names = [value, value['points'], value['steps']].flatMap((map) =>
    Object.keys(isPlainMap(map) ? map : {}),
  );
  return names.some(isKnown) ? readAnswers(source, questionnaire) : null;
}
