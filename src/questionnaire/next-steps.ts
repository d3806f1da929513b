/** Next steps: the shape of the file that says what the choices ask of an agency. */
import * as z from 'zod/mini';
import { authored, filledList, listShape, missingOr } from './authored.ts';
import { conditionShape } from './condition-shape.ts';

/** What that file is called, without its ending. */
export const NEXT_STEPS = 'next-steps';

/** Where pages keep steps that no choice brings up any more, so that no group can be called so. */
export const KEPT_GROUP = 'kept';

/** Whether a file of a folder is that one. It is no section, and is read with them all the same. */
export function isNextSteps(name: string): boolean {
  return name === `${NEXT_STEPS}.yaml` || name === `${NEXT_STEPS}.yml`;
}

/** The shape of that file. */
export function nextStepsShape() {
  const { text, id, yes, ids, judgment } = authored();
  const group = z.strictObject({ id, title: text }, { error: missingOr('a group with an id and a title') });
  const step = z.strictObject(
    {
      id,
      /** Its name for others, in documents that do not say who does it. */
      title: text,
      /** The group that it is shown in. */
      for: id,
      safety: yes,
      when: listShape(conditionShape()),
      do: text,
      /** Ids in the sources of the guide. */
      sources: z.optional(ids),
      judgment,
      was: z.optional(ids),
    },
    { error: missingOr('a step with an id, a title, a for, a when and a do') },
  );
  return z.strictObject(
    {
      id,
      title: text,
      about: z.optional(text),
      /** Asked at each step. */
      'ask-with-each': text,
      /** What can become of a step, in words. One about safety is handled elsewhere where another is set aside. */
      states: z.strictObject(
        { done: text, 'set-aside': text, elsewhere: text },
        { error: missingOr('words for done, set-aside and elsewhere') },
      ),
      groups: filledList(group, 'groups of steps'),
      steps: filledList(step, 'steps'),
    },
    { error: 'expected next steps: id, title, ask-with-each, states, groups and steps' },
  );
}

/** All steps, in their order, and the groups that they are shown in. */
export type NextSteps = z.infer<ReturnType<typeof nextStepsShape>>;
/** Something that a choice asks of the agency. */
export type Step = NextSteps['steps'][number];
