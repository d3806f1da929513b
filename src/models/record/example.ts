/** Examples: answers that are made up, to be looked at. They say so themselves, and are never taken for anybody's own. */
import { entryOf } from '../../text/plain-values.ts';
import type { Problem } from '../../text/problem.ts';
import type { Source } from '../../text/yaml.ts';

/** The name under which an example says that it is one. */
export const EXAMPLE = 'example';

/** Said wherever an example is shown. */
export const MADE_UP = 'A made-up example: no such program, young people or mentors exist.';

/** Whether values say of themselves that they are made up. */
export function isExample(value: unknown): boolean {
  return entryOf(value, EXAMPLE) === 'true';
}

/** Says that an example is no model and no answers of anybody's; null where it is none. */
export function exampleProblem({ file, value, locate }: Source): Problem | null {
  if (!isExample(value)) return null;
  const message =
    'says that all of it is made up, to look at: it is not opened as a model and not taken as answers. Begin a model of your own, in your own words';
  return { file, position: locate([EXAMPLE], true), about: EXAMPLE, message };
}
