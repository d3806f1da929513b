/** What is amiss in a file that holds a model, in words that repeat nothing of what somebody wrote. */
import type { Misfit } from '../../model/misfit.ts';
import { isId } from '../../questionnaire/id-pattern.ts';
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { type Problem, showableId } from '../../text/problem.ts';
import { withoutName } from '../../text/shape.ts';
import type { Source } from '../../text/yaml.ts';
import { TOP } from './record.ts';

/** Says that a model was made with the questionnaire of this id, and not with the one that is open. */
export function anotherQuestionnaire(source: Source, madeWith: string, open: string): Problem {
  const message = showableId(madeWith)
    ? `was made with another questionnaire "${madeWith}"; this one is "${open}". Open it with a page made of that one, or name its folder with --questions <dir>`
    : `was made with another questionnaire, one without a known name; this one is "${open}". Open it with a page made of that one, or name its folder with --questions <dir>`;
  return { file: source.file, position: source.locate(['questionnaire']), about: null, message };
}

/** The part of a path that is made of names of ours alone; what follows it may be anybody's words. */
const KNOWN_PATHS = new RegExp(`^(?:${TOP.join('|')})(?:\\.\\d+(?:\\.(?:on|why|changed))?)?(?![^.])`);

/**
 * Where an id was expected there may stand the first word of somebody's note that lost its indentation, so a name that is
 * not known is shown only where it is a slip of the hand.
 */
export function withoutOwnNames(problem: Problem, questionnaire: Questionnaire): Problem {
  const { about, isSlip } = problem;
  if (about === null) return problem;
  if (questionOnceCalled(questionnaire, about))
    return { ...problem, message: 'is the name of an answer; expected it indented below "answers:"' };
  if (pointOnceCalled(questionnaire, about))
    return { ...problem, message: 'is the name of a note; expected it indented below "points:"' };
  if (stepOnceCalled(questionnaire, about))
    return { ...problem, message: 'is the name of a step; expected it indented below "steps:"' };
  if (isSlip && isId(about)) return problem;
  const known = KNOWN_PATHS.exec(about)?.[0] ?? null;
  // What is amiss within a part that is known is not said of the part.
  return known === about
    ? problem
    : { ...problem, about: known === null ? null : `in ${known}`, message: withoutName(problem.message) };
}

/**
 * The problems that misfits are, at their places in the text.
 * @param depth where in the path of a misfit the id stands
 */
export function misfitProblems(
  source: Source,
  questionnaire: Questionnaire,
  depth: number,
  misfits: readonly Misfit[],
): Problem[] {
  const isKnown = (id: string) =>
    id === 'why' ||
    questionOnceCalled(questionnaire, id) ||
    pointOnceCalled(questionnaire, id) ||
    stepOnceCalled(questionnaire, id);
  return misfits.map(({ path, onKey, message, isSlip }) => {
    const id = String(path[depth] ?? '');
    const about = isKnown(id) || (isSlip && isId(id)) ? id : null;
    return { file: source.file, position: source.locate(path, onKey), about, message };
  });
}
