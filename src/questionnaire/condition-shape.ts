/** The shape of one line of a `when`, as points and steps have it: what has to be answered for them to come up. */
import * as z from 'zod/mini';
import { authored, missingOr } from './authored.ts';

const TESTS = ['has', 'only', 'lacks', 'blank'] as const;

/** A question, and what is asked of its answer. */
export function conditionShape() {
  const { id, ids } = authored();
  return z
    .strictObject(
      {
        question: id,
        has: z.optional(ids),
        only: z.optional(ids),
        lacks: z.optional(ids),
        blank: z.optional(z.literal('true', { error: 'expected true' })),
      },
      { error: missingOr('a question and one of has, only, lacks, blank') },
    )
    .check(
      z.refine((line) => TESTS.filter((test) => line[test] !== undefined).length === 1, {
        error: 'expected exactly one of has, only, lacks, blank beside the question',
      }),
    );
}
