/** What an id in a saved file means today: the question or the point that has it, or had it earlier. */
import { isId } from '../questionnaire/id-pattern.ts';
import { hasOptions } from '../questionnaire/kinds.ts';
import {
  optionOnceCalled,
  pointOnceCalled,
  type Question,
  type Questionnaire,
  questionOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest } from '../text/nearest.ts';
import { accept } from './accept.ts';
import { acceptText } from './accept-text.ts';
import { namesOfOptions } from './answer.ts';
import type { Accepted } from './misfit.ts';

/** A question or a point of today, and how it takes what stands in a saved file. */
export interface Meaning {
  readonly group: 'answers' | 'points';
  readonly id: string;
  accept(value: unknown): Accepted;
  /** Whether a value names options as they were called earlier. */
  isDated(value: unknown): boolean;
}

/** What is known of a saved file: how old it is, and which options were gone already when it was saved. */
export interface SavedUnder {
  /** Whether it was saved with this version of the questionnaire, so that what does not fit is a slip of the hand. */
  readonly sameVersion: boolean;
  /** Options that were gone already, by the id of their question. */
  readonly gone: Readonly<Record<string, readonly string[]>>;
}

/** The meaning of an id; null where nothing has it or had it. */
export function meaningOf(questionnaire: Questionnaire, id: string, saved: SavedUnder): Meaning | null {
  const question = questionOnceCalled(questionnaire, id);
  const point = pointOnceCalled(questionnaire, id);
  // An id in use goes before one of earlier days.
  if (question && (question.id === id || point?.id !== id)) return meaningOfQuestion(question, id, saved);
  return point && { group: 'points', id: point.id, accept: acceptText, isDated: () => false };
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
