/** What is said of an id that nothing asked has. */
import { nearest, withMeant } from '../text/nearest.ts';
import type { Misfit } from './misfit.ts';

const NONE = {
  question: 'no question has this id',
  point: 'no point has this id',
  step: 'no step has this id',
} as const;

/** Says that nothing of a kind has this id, and which one a slip of the hand was meant for. Its path is the id. */
export function unknownId(kind: keyof typeof NONE, id: string, ids: readonly string[]): Misfit {
  const meant = nearest(id, ids);
  const misfit = { path: [id], onKey: true, message: withMeant(NONE[kind], meant) };
  return meant === null ? misfit : { ...misfit, isSlip: true };
}
