/** Which choices a comparison tells of that have words for others. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { chosenIn } from './answer.ts';
import type { Comparison } from './comparison.ts';
import type { Model } from './model.ts';
import { choicesNamed, draftedQuestions } from './statement.ts';
import { pointsThatTell, type SaidOtherwise, saidOtherwise, stepsThatTell } from './words-for-others.ts';

/** Those choices of any of the models, each once: what is not in the comparison tells nothing. */
export function saidInComparison(
  questionnaire: Questionnaire,
  models: readonly Model[],
  comparison: Comparison,
  withNotes: boolean,
): SaidOtherwise[] {
  const all = models.flatMap((model) =>
    saidOtherwise(questionnaire, { ...model, revisions: [], points: new Map() }, { withNotes }),
  );
  const isFirst = (one: SaidOtherwise, place: number) =>
    all.findIndex((other) => other.option === one.option && other.question === one.question) === place;
  return all.filter(isFirst).flatMap((choice): SaidOtherwise[] => {
    const isSaid = isSaidIn(questionnaire, choice, comparison);
    return isSaid || isToldBeside(questionnaire, choice, comparison) ? [{ ...choice, isSaid }] : [];
  });
}

/** Whether it is said: where it is chosen, and in drafts that name it. */
function isSaidIn(
  questionnaire: Questionnaire,
  { question: asked, option }: SaidOtherwise,
  { questions }: Comparison,
): boolean {
  const drafts = draftedQuestions(questionnaire).filter((question) =>
    choicesNamed(questionnaire, question).some(({ id }) => id === asked),
  );
  return questions.some(({ question: { id }, answers }) =>
    id === asked
      ? answers.some(({ answer }) => chosenIn(answer).some((chosen) => chosen.option === option))
      : drafts.some((draft) => draft.id === id) && answers.some(({ isDraft }) => isDraft),
  );
}

/** Whether points or steps that only some bring up tell of it. */
function isToldBeside(
  questionnaire: Questionnaire,
  choice: SaidOtherwise,
  { points, steps }: Comparison,
): boolean {
  const telling = [...pointsThatTell(questionnaire, [choice]), ...stepsThatTell(questionnaire, [choice])];
  return [...points, ...steps].some(({ id }) => telling.some((one) => one.id === id));
}
