/** What an id in a saved file means today: the question, the point or the step that has it, or had it earlier. */
import { isId } from '../questionnaire/id-pattern.ts';
import { hasOptions } from '../questionnaire/kinds.ts';
import {
  optionOnceCalled,
  pointOnceCalled,
  type Question,
  type Questionnaire,
  questionOnceCalled,
  type Step,
  stepOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import { accept } from './accept.ts';
import { acceptStep, type GivenStep, keptToday, stepAsChosen, stepFromChosen } from './accept-step.ts';
import { acceptText } from './accept-text.ts';
import { type Answer, chosenIn, namesOfOptions } from './answer.ts';
import { type Accepted, refused, taken } from './misfit.ts';
import { acceptRetired } from './retired.ts';

/** A question, a point or a step of today, and how it takes what stands in a saved file: what became of a step as a choice. */
export interface Meaning {
  readonly group: AskedGroup;
  readonly id: string;
  accept(value: unknown): Accepted;
  /** Whether a value names options as they were called earlier, or what can no longer become of a step. */
  isDated(value: unknown): boolean;
}

/** The groups of a file that hold what is asked today. */
export type AskedGroup = 'answers' | 'points' | 'steps';

/** What is known of a saved file: how old it is, and which options were gone already when it was saved. */
export interface SavedUnder {
  /** Whether it was saved with this version of the questionnaire, so that what does not fit is a slip of the hand. */
  readonly sameVersion: boolean;
  /** Options that were gone already, by the id of their question. */
  readonly gone: Readonly<Record<string, readonly string[]>>;
}

/** The meaning of an id in a group of a file; null where nothing has it or had it. Steps were steps in earlier days too. */
export function meaningOf(
  questionnaire: Questionnaire,
  group: AskedGroup,
  id: string,
  saved: SavedUnder,
): Meaning | null {
  if (group !== 'steps') return meaningOfAsked(questionnaire, id, saved);
  const step = stepOnceCalled(questionnaire, id);
  return step && meaningOfStep(step, (value) => acceptStep(saved.sameVersion ? step : null, value));
}

/** What the id of an answer that was retired means, now that it may be asked for again. */
export function meaningOfRetired(questionnaire: Questionnaire, id: string): Meaning | null {
  const saved = { sameVersion: false, gone: {} };
  const step = stepOnceCalled(questionnaire, id);
  return meaningOfAsked(questionnaire, id, saved) ?? (step && meaningOfStep(step, acceptRetiredStep));
}

function meaningOfAsked(questionnaire: Questionnaire, id: string, saved: SavedUnder): Meaning | null {
  const question = questionOnceCalled(questionnaire, id);
  const point = pointOnceCalled(questionnaire, id);
  // An id in use goes before one of earlier days.
  if (question && (question.id === id || point?.id !== id)) return meaningOfQuestion(question, id, saved);
  return point && { group: 'points', id: point.id, accept: acceptText, isDated: () => false };
}

function meaningOfStep(step: Step, take: (value: unknown) => Accepted<GivenStep>): Meaning {
  const today = (value: unknown): Accepted => {
    const given = take(value);
    if (!given.ok || given.answer === null) return given.ok ? taken<Answer>(null) : given;
    return taken(stepAsChosen(keptToday(step, given.answer)));
  };
  return {
    group: 'steps',
    id: step.id,
    accept: today,
    isDated: (value) => {
      const given = take(value);
      return (
        given.ok &&
        given.answer !== null &&
        keptToday(step, given.answer).state !== (given.answer.state ?? null)
      );
    },
  };
}

/** Takes what became of a step from where it was kept as no longer asked. */
function acceptRetiredStep(value: unknown): Accepted<GivenStep> {
  const retired = acceptRetired(value);
  const step = retired.ok ? stepFromChosen(chosenIn(retired.answer)) : null;
  return step ? taken(step) : refused([]);
}

function meaningOfQuestion(question: Question, id: string, { sameVersion, gone }: SavedUnder): Meaning {
  const options = hasOptions(question) ? question.options.map((option) => option.id) : [];
  const isGone = (option: string) =>
    isId(option) && (!sameVersion || gone[id]?.includes(option) || nearest(option, options) === null);
  return {
    group: 'answers',
    id: question.id,
    accept: (value) => accept(question, value, isGone),
    isDated: (value) =>
      hasOptions(question) &&
      namesOfOptions(value).some((name) => (optionOnceCalled(question, name)?.id ?? name) !== name),
  };
}
