/** What is said of an id that nothing asked has, or that is given among others than its own kind. */
import {
  pointOnceCalled,
  type Questionnaire,
  questionOnceCalled,
  stepOnceCalled,
} from '../questionnaire/questionnaire.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import type { Misfit } from './misfit.ts';

/** What ids are of. */
export type Kind = 'question' | 'point' | 'step';

const NONE = {
  question: 'no question has this id',
  point: 'no point has this id',
  step: 'no step has this id',
} as const;

const ANOTHER = {
  question: 'is the id of a question; expected it among the answers',
  point: 'is the id of a point; expected it indented below "points:"',
  step: 'is the id of a next step; expected it indented below "steps:"',
} as const;

const CALLED = { question: questionOnceCalled, point: pointOnceCalled, step: stepOnceCalled } as const;

/** Says that nothing of a kind has this id, and which one a slip of the hand was meant for, or where it belongs. Its path is the id. */
export function unknownId(
  questionnaire: Questionnaire,
  kind: Kind,
  id: string,
  ids: readonly string[],
): Misfit {
  const other = anotherKind(questionnaire, kind, id);
  if (other) return { path: [id], onKey: true, message: ANOTHER[other] };
  const meant = nearest(id, ids);
  const misfit = { path: [id], onKey: true, message: withMeant(NONE[kind], meant) };
  return meant === null ? misfit : { ...misfit, isSlip: true };
}

/** The other kind that an id is of; null where it is of none. */
export function anotherKind(questionnaire: Questionnaire, kind: Kind, id: string): Kind | null {
  const others = (['question', 'point', 'step'] as const).filter((other) => other !== kind);
  return others.find((other) => CALLED[other](questionnaire, id) !== null) ?? null;
}
